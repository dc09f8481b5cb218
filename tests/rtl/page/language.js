// Rules of language: the page says what language each text is in, and sets it in that language's direction.

const CODE = "code, pre, kbd, samp, [translate=no]";
const EMBEDDING = /[\u202a-\u202e]/;
const ISOLATES = /[\u2066-\u2068]/g;

// The document and its body say their language and the direction that goes with it.
function* documentDirection() {
  const root = document.documentElement;
  const expected = isArabicLanguage(root.lang) ? "rtl" : "ltr";
  if (!root.lang) yield finding(root, "", "the document has no lang");
  if (root.dir !== expected) yield finding(root, "", `lang ${root.lang}, dir ${root.dir || "missing"}`);
  if (document.body.dir && document.body.dir !== expected) yield finding(document.body, "", `lang ${root.lang}, dir ${document.body.dir}`);
}

// An element that names its language runs in that language's direction.
function* languageDirection() {
  for (const element of document.body.querySelectorAll("[lang]")) {
    const { direction } = getComputedStyle(element);
    const expected = isArabicLanguage(element.lang) ? "rtl" : "ltr";
    if (direction !== expected && /\p{L}/u.test(element.textContent)) {
      yield finding(element, excerpt(element.textContent.trim()), `lang ${element.lang} set ${direction}`);
    }
  }
}

// A text mostly of the other script runs in that script's direction.
function* scriptDirection(text) {
  const [arabic, latin] = [count(text.string, ARABIC_LETTERS), count(text.string, LATIN_LETTERS)];
  const [foreign, own] = text.direction === "rtl" ? [latin, arabic] : [arabic, latin];
  const words = text.string.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  const isAlone = !own && !/\uFFFC/.test(text.string) && text.style.display !== "inline";
  if (foreign > own * 2 && (words > 3 || (isAlone && words > 1))) yield finding(text.element, excerpt(text.string.trim()), `set ${text.direction}`);
}

// Arabic letters stand in an element whose language is written in them.
// Latin words stand in an element whose language is written in Latin letters; names of files, addresses and codes have none.
function* unmarkedLanguage() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (isSilent(parent) || !/\p{L}/u.test(node.data)) continue;
    const language = languageOf(parent);
    const words = isArabicLanguage(language) ? latinWords(node.data, parent) : arabicWords(node.data);
    if (words) yield finding(parent, excerpt(words), `under lang ${language || "missing"}`);
  }
}

function arabicWords(data) {
  return hasArabic(data) ? data.trim() : "";
}

function latinWords(data, parent) {
  if (parent.closest(CODE)) return "";
  const bare = data.replace(/https?:\/\/\S+|[\w.-]+\/[\w.\/-]*|[\w-]+\.html\b|[\w.+-]+@[\w.-]+|\b[\w-]*\d[\w-]*\b|\b[\w-]+\.(?:[a-z]{2,}\b[./\w-]*)/g, " ");
  return bare.match(new RegExp(`[${LATIN}'’-]{2,}(?:\\s+[${LATIN}'’-]+)*`))?.[0] ?? "";
}

// A label that only a screen reader or a pointer meets is in the language of its element.
function* labelLanguage() {
  for (const name of ATTRIBUTES) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const words = element.getAttribute(name);
      const isArabic = isArabicLanguage(languageOf(element));
      const isForeign = isArabic ? hasLatin(words) && !hasArabic(words) && !/^[\w.-]*[\d._@/][\w./@-]*$/.test(words) : hasArabic(words) && !hasLatin(words);
      if (isForeign) yield finding(element, excerpt(words), `under lang ${languageOf(element)}`, `[${name}]`);
    }
  }
}

// Code, addresses, telephone numbers and their fields run from left to right.
function* codeDirection() {
  const codes = "code, pre, kbd, samp, input[type=url], input[type=email], input[type=tel]";
  for (const element of document.body.querySelectorAll(codes)) {
    if (isShown(element) && getComputedStyle(element).direction === "rtl") yield finding(element, excerpt(element.textContent.trim() || element.value || ""), "set rtl");
  }
}

// Nothing forces the order of letters: no bdo, no bidi-override.
function* override() {
  for (const element of document.body.querySelectorAll("*")) {
    if (/override/.test(getComputedStyle(element).unicodeBidi) && element.textContent.trim()) yield finding(element, excerpt(element.textContent), "bidi-override");
  }
}

// No embedding or override character (U+202A–U+202E); isolates (U+2066–U+2069) are closed in the text that opens them.
function* controlCharacters() {
  for (const [element, words, where] of allWords()) {
    if (EMBEDDING.test(words)) yield finding(element, excerpt(words), "an embedding or override character", where);
    if (!areBalanced(words)) yield finding(element, excerpt(words), "isolates are not balanced", where);
  }
}

function areBalanced(words) {
  let depth = 0;
  for (const character of words.match(/[\u2066-\u2069]/g) ?? []) {
    depth += character === "\u2069" ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

// Every string of the page: text nodes, attributes that are read, the title, descriptions, generated words.
function* allWords() {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/^(SCRIPT|STYLE)$/.test(node.parentElement.tagName) && node.data.trim()) yield [node.parentElement, node.data, ""];
  }
  for (const name of [...ATTRIBUTES, "content", "value"]) {
    for (const element of document.querySelectorAll(`[${name}]`)) yield [element, element.getAttribute(name), `[${name}]`];
  }
}
