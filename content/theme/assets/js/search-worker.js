// The search of this edition: the theme's own engine, then two passes that put exact hits first.
//
// The engine joins words by OR and knows no phrases. Here a query that is the label of a paragraph
// or a note puts that place first; a query whose words stand in a text one after the other puts
// those texts before all others. Everything else stays in the engine's order.

const [SETUP, QUERY, RESULT] = [0, 2, 3];
const here = self.workerLocation ?? self.location; // a frame has no address of its own
const send = self.postMessage.bind(self);
const queries = [];
let docs = [];

/** Text as phrases are compared: no tags, no case, no punctuation, single blanks, blank at ends. */
function words(text) {
  const plain = text.replace(/<sup\b.*?<\/sup>|<[^>]*>/g, " ").replace(/&(amp|lt|gt|quot|#39);/g, " ");
  const folded = plain.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "");
  return ` ${folded.replace(/['’‘]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
}

/** A label as it is compared: letters and digits only. */
const label = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "");

function prepare(found) {
  docs = found.map((doc) => ({
    doc,
    words: words(doc.text ?? ""),
    aliases: new Set((doc.aliases ?? "").split(" ").filter(Boolean)),
  }));
}

/** The documents that a query hits exactly, the most exact first. */
function exact(query) {
  const name = label(query);
  const labelled = name ? docs.filter(({ aliases }) => aliases.has(name)) : [];
  const phrase = words(query);
  const holds = (piece) => docs.filter((entry) => entry.words.includes(piece));
  if (!phrase.trim().includes(" ")) return { labelled, holding: [] };
  const whole = holds(phrase);
  return { labelled, holding: whole.length ? whole : holds(phrase.trimEnd()) }; // the last word is being typed
}

/** A paragraph from a little before its first hit; the style sheet shows a few lines of it. */
function around(text) {
  const hit = text.search(/<mark>/);
  if (hit < 90 || !/^<p>([^<]|<\/?mark>)*<\/p>$/.test(text)) return text;
  return `<p>… ${text.slice(text.lastIndexOf(" ", hit - 40) + 1)}`;
}

/** The text of a hit from a little before the phrase, the phrase marked. */
function teaser(doc, query) {
  const parts = query.match(/[\p{L}\p{N}]+/gu) ?? [];
  const between = "[^\\p{L}\\p{N}]";
  const pattern = new RegExp(`(?:^|${between})(${parts.join(`${between}+`)})`, "iu");
  const plain = (doc.text ?? "").replace(/<[^>]*>/g, "");
  const hit = parts.length > 1 ? pattern.exec(plain) : null;
  if (!hit) return null;
  const end = hit.index + hit[0].length;
  const begin = end - hit[1].length;
  const start = begin > 50 ? plain.lastIndexOf(" ", begin - 40) + 1 : 0;
  return `<p>${start ? "… " : ""}${plain.slice(start, begin)}<mark>${hit[1]}</mark>${plain.slice(end)}</p>`;
}

/** The result with exact hits first; a hit that the engine missed is added. */
function ranked(result, query) {
  const { labelled, holding } = exact(query);
  if (!labelled.length && !holding.length) return result;
  const found = new Map(result.items.flat().map((doc) => [doc.location, doc]));
  const place = new Map(result.items.flatMap((group, index) => group.map((doc) => [doc.location, index])));
  const order = ({ doc }) => place.get(doc.location) ?? Infinity;
  const first = [...labelled, ...holding.sort((a, b) => order(a) - order(b))];
  const chosen = new Map();
  const highest = Math.max(1, ...result.items.flat().map((doc) => doc.score)); // Enter goes to it
  for (const entry of first) {
    const { doc } = entry;
    if (chosen.has(doc.location)) continue;
    const known = found.get(doc.location) ?? { ...doc, terms: {} };
    const text = (holding.includes(entry) && teaser(doc, query)) || known.text;
    chosen.set(doc.location, [{ ...known, text, score: highest * 2 - chosen.size / first.length }]);
  }
  const rest = result.items
    .map((group) => group.filter((doc) => !chosen.has(doc.location)))
    .filter((group) => group.length);
  return { ...result, items: [...chosen.values(), ...rest] };
}

self.postMessage = (message) => {
  if (message.type !== RESULT) return send(message);
  const result = ranked(message.data, queries.shift() ?? "");
  const items = result.items.map((group) => group.map((doc) => ({ ...doc, text: around(doc.text ?? "") })));
  return send({ ...message, data: { ...result, items } });
};

self.addEventListener("message", ({ data: message }) => {
  if (message.type === SETUP) prepare(message.data.docs);
  if (message.type === QUERY) queries.push(message.data);
});

const engine = new URL(`../${here.search.slice(1)}`, here); // named by the page
self.workerReady = importScripts(engine.href);
