// The copy buttons: each copies the address of the page it stands on and says so.

const said = document.createElement("div");
said.setAttribute("role", "status");
said.className = "visually-hidden";
document.body.append(said);

/** Copies text, also where the page has no access to the clipboard interface (file:). */
async function copy(text) {
  try {
    return await navigator.clipboard.writeText(text);
  } catch {
    // not given, or not allowed: the old way works
  }
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "visually-hidden";
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

for (const button of document.querySelectorAll("button[data-copy-link]")) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const canonical = document.querySelector("link[rel=canonical]");
    const page = canonical ? canonical.href : location.href.split("#")[0];
    await copy(page + button.dataset.copyLink); // a button may name an anchor: "#op-5-l"
    button.textContent = "Copied";
    said.textContent = "The link to this paragraph was copied";
    setTimeout(() => {
      button.textContent = label;
      said.textContent = "";
    }, 2500);
  });
}
