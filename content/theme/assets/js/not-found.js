// Finds the paragraph that a wrong address meant: /operative/5l, /op/5/l, /pp6, /fn-15 …
// It proposes; it never sends anybody anywhere.

const script = document.currentScript;
const base = new URL(`${script.dataset.base.replace(/\/?$/, "/")}`, location.href);

/** Words that may stand before a label in an address, each with what it stands for. */
const PREFIXES = { operative: "", op: "", para: "", paragraph: "", p: "", notes: "fn", note: "fn", fn: "fn", footnote: "fn", preamble: "pp", preambular: "pp", pp: "pp" };

/** Returns the ways in which the end of a path can be read as a label, the longest first. */
function readings(path) {
  const plain = path.replace(/%28/g, "(").replace(/%29/g, ")").replace(/%20/g, " "); // all that a label needs
  const steps = plain.toLowerCase().split(/[/#?]+/).filter(Boolean);
  const found = [];
  for (let start = 0; start < steps.length; start += 1) {
    const [first, ...rest] = steps.slice(start);
    const folded = (text) => text.replace(/[^a-z0-9]+/g, "").replace(/(^|[a-z])0+(?=\d)/g, "$1");
    found.push(folded([first, ...rest].join("")));
    if (first in PREFIXES) found.push(PREFIXES[first] + folded(rest.join("")));
  }
  return found.filter(Boolean);
}

/** Shows the first reading that is a known label. */
async function propose() {
  const answer = await fetch(new URL("assets/addresses.json", base));
  if (!answer.ok) return;
  const known = await answer.json();
  const wrong = location.pathname.slice(base.pathname.length) + location.hash;
  const label = readings(wrong).find((reading) => Object.hasOwn(known, reading));
  if (!label) return;
  const [title, address] = known[label];
  const place = document.getElementById("meant");
  const link = document.createElement("a");
  link.href = new URL(address, base);
  link.textContent = title;
  place.append("Did you mean ", link, "?");
  place.hidden = false;
}

propose();
