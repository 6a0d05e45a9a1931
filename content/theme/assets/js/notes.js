// Notes where the reader is. On a wide screen each stands in the margin beside the line that calls
// it; elsewhere it opens at its marker, by mouse, touch and keyboard. Without this script a marker
// is a link to the note, which stands below the text.

const WIDE = matchMedia(CSS.supports("selector(:has(a))") ? "(min-width: 76em)" : "not all"); // as the style sheet
const DELAY = 180; // milliseconds a pointer must rest, so that nothing flickers
const GAP = 8; // pixels between two notes in the margin
const markers = [...document.querySelectorAll("sup.marker > a")];
const noteOf = (marker) => document.getElementById(marker.hash.slice(1));

/** Puts each note beside the line of its marker, below the one before it. */
function align() {
  let free = -Infinity;
  for (const notes of document.querySelectorAll("aside.notes")) {
    notes.classList.toggle("aligned", WIDE.matches);
    const all = [...notes.querySelectorAll(".note")];
    if (!WIDE.matches) {
      for (const note of all) note.style.removeProperty("top");
      notes.parentElement.style.removeProperty("min-height");
      continue;
    }
    const origin = notes.getBoundingClientRect().top;
    for (const note of all) {
      const marker = document.getElementById(note.id.replace("fn-", "fnref-"));
      const line = marker ? marker.getBoundingClientRect().top - 4 : origin;
      const top = Math.max(line, free);
      note.style.top = `${top - origin}px`;
      free = top + note.offsetHeight + GAP;
    }
    if (notes.parentElement.lastElementChild.contains(notes) || !notes.closest(".whole")) {
      notes.parentElement.style.minHeight = `${free - notes.parentElement.getBoundingClientRect().top}px`;
    }
  }
}

let card = null;
let owner = null;
let timer = 0;
let touched = false; // whether the last press was a finger's: the first tap opens, it does not leave

/** Closes the open card; `back` returns the focus to its marker. */
function close(back = false) {
  clearTimeout(timer);
  card?.remove();
  noteOf(owner ?? { hash: "#" })?.classList.remove("called");
  owner?.removeAttribute("aria-describedby");
  if (back) owner?.focus();
  card = owner = null;
}

/** Opens the note of a marker: marks it in the margin, or shows a card below the marker. */
function open(marker) {
  if (owner === marker) return;
  close();
  const note = noteOf(marker);
  if (!note) return;
  owner = marker;
  if (WIDE.matches) {
    note.classList.add("called");
    return;
  }
  card = document.createElement("div");
  card.className = "note-card md-typeset";
  card.id = "note-card";
  card.setAttribute("role", "note");
  const body = note.cloneNode(true);
  body.removeAttribute("id");
  body.removeAttribute("data-note");
  body.querySelector(".back")?.remove();
  const go = document.createElement("a");
  go.className = "go";
  go.href = marker.hash;
  go.textContent = "Go to the note";
  go.addEventListener("click", () => close());
  card.append(body, go);
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", () => later(close));
  marker.closest(".md-content").append(card);
  marker.setAttribute("aria-describedby", card.id);
  place(marker);
}

function place(marker) {
  const content = marker.closest(".md-content");
  content.style.position = "relative";
  const [outer, inner] = [content.getBoundingClientRect(), marker.getBoundingClientRect()];
  const room = outer.width - card.offsetWidth - 16;
  card.style.left = `${Math.max(16, Math.min(inner.left - outer.left - 24, room))}px`;
  const below = inner.bottom + 10;
  const above = inner.top - card.offsetHeight - 10;
  const header = document.querySelector(".md-header").getBoundingClientRect().bottom;
  const flip = below + card.offsetHeight > innerHeight && above > header;
  card.style.top = `${(flip ? above : below) - outer.top}px`;
}

function later(act) {
  clearTimeout(timer);
  timer = setTimeout(act, DELAY);
}

for (const marker of markers) {
  marker.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && later(() => open(marker)));
  marker.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && later(() => close()));
  marker.addEventListener("focus", () => marker.matches(":focus-visible") && open(marker));
  marker.addEventListener("blur", (event) => card?.contains(event.relatedTarget) || close());
  marker.addEventListener("click", (event) => {
    if (WIDE.matches || !touched) return close(); // by mouse or keyboard a link is a link
    event.preventDefault();
    if (owner === marker) close();
    else open(marker);
  });
}
document.addEventListener("keydown", (event) => event.key === "Escape" && owner && close(card?.contains(document.activeElement)));
document.addEventListener("keydown", () => { touched = false; }, true);
document.addEventListener("pointerdown", (event) => {
  touched = event.pointerType !== "mouse";
  if (card && !card.contains(event.target) && !event.target.closest?.("sup.marker")) close();
});

if (markers.length) {
  align();
  addEventListener("resize", align);
  addEventListener("load", align);
  WIDE.addEventListener("change", () => { close(); align(); });
  document.fonts?.ready.then(align);
}
