// What a page says, cut into texts. A text is what one block or one isolate says by itself, as the bidirectional
// algorithm (UAX #9) sees it: an isolate inside it stands as one U+FFFC, a block or a line break inside it as "\n".

const OBJECT = "\uFFFC";
const ARABIC = "\\u0600-\\u06ff\\u0750-\\u077f\\u08a0-\\u08ff\\ufb50-\\ufdff\\ufe70-\\ufefe";
const LATIN = "A-Za-zÀ-ÖØ-öø-ɏ";
const ARABIC_LETTER = /(?=\p{L})\p{Script=Arabic}/u;
const ARABIC_LETTERS = /(?=\p{L})\p{Script=Arabic}/gu;
const LATIN_LETTERS = /\p{Script=Latin}/gu;
const SILENT = new Set("SCRIPT STYLE TEMPLATE NOSCRIPT TITLE DESC METADATA DEFS META LINK HEAD IFRAME OPTION SELECT".split(" "));
const RIGHT_TO_LEFT = new Set(["ar", "ckb", "fa", "he", "ur"]);

function textsOf(root) {
  const texts = [];
  open(root, getComputedStyle(root), texts);
  return texts.filter((text) => /[^\s\uFFFC]/.test(text.string));
}

function open(element, style, texts) {
  const text = { element, style, direction: style.direction, string: "", at: [], where: null };
  texts.push(text);
  generated(element, "::before", text);
  read(element, text, texts);
  generated(element, "::after", text);
}

function read(element, text, texts) {
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) add(child, text, getComputedStyle(element).whiteSpaceCollapse === "preserve");
    else if (child.nodeType === Node.ELEMENT_NODE && !isSilent(child)) meet(child, text, texts);
  }
}

function meet(child, text, texts) {
  const style = getComputedStyle(child);
  if (style.display === "none" || !isShown(child)) return;
  if (child.tagName === "BR") put(text, "\n", child, -1);
  else if (style.display === "contents") read(child, text, texts);
  else if (style.display === "inline" && !/isolate|plaintext/.test(style.unicodeBidi) && !isReplaced(child)) through(child, text, texts);
  else {
    const isOutside = style.float !== "none" || /absolute|fixed/.test(style.position);
    if (!isOutside) put(text, style.display.startsWith("inline") ? OBJECT : "\n", child, -1);
    open(child, style, texts);
    if (!isOutside && !style.display.startsWith("inline")) put(text, "\n", child, -1);
  }
}

function through(child, text, texts) {
  generated(child, "::before", text);
  read(child, text, texts);
  generated(child, "::after", text);
}

function isSilent(element) {
  return SILENT.has(element.tagName.toUpperCase());
}

function isReplaced(element) {
  return /^(img|svg|input|textarea|button|video|audio|canvas|object|foreignObject|text)$/i.test(element.tagName);
}

function isShown(element) {
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
}

function put(text, character, node, offset) {
  text.string += character;
  text.at.push([node, offset]);
}

function add(node, text, isPreserved) {
  const data = node.data;
  for (let offset = 0; offset < data.length; offset++) {
    const isBlank = /\s/.test(data[offset]) && data[offset] !== "\u00a0";
    if (!isBlank || (isPreserved && data[offset] === "\n")) put(text, data[offset], node, offset);
    else if (!/[\s]$/.test(text.string)) put(text, " ", node, offset);
  }
}

// What a style sheet may draw something before or after, as a selector. To ask of every element how it is drawn there takes longer than all else.
let drawers = {};

// To be called before a look at a page, which may have got other styles since the last one.
function findDrawers() {
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
  const selectors = sheets.flatMap((sheet) => [...selectorsIn(sheet.cssRules)]);
  for (const pseudo of ["before", "after"]) {
    const ours = selectors.filter((selector) => selector.includes(pseudo)).map(withoutPseudo);
    drawers[`::${pseudo}`] = ["q", ...ours].join(", "); // the browser's own sheet has marks around a quotation
  }
}

// The selectors of the rules that say what is drawn. Of a rule in a rule, whose selector is a part, any element.
function* selectorsIn(rules, isPart = false) {
  for (const rule of rules) {
    if (rule.style?.content) yield isPart ? "::before, ::after" : (rule.selectorText ?? "");
    if (rule.cssRules) yield* selectorsIn(rule.cssRules, isPart || !!rule.selectorText);
  }
}

function withoutPseudo(selector) {
  return selector.replace(/(^|[\s>+~,(])::?(?:before|after)/g, "$1*").replace(/::?(?:before|after)/g, "");
}

function isDrawnAt(element, pseudo) {
  return element.matches(drawers[pseudo]);
}

// The words that a style adds before or after an element. They have no rectangle of their own (node is null).
function generated(element, pseudo, text) {
  const words = wordsOf(element, pseudo);
  for (const character of words) put(text, character, null, -1);
}

function wordsOf(element, pseudo) {
  if (!isDrawnAt(element, pseudo)) return "";
  const style = getComputedStyle(element, pseudo);
  if (!style.content || /^(none|normal)$/.test(style.content) || style.display === "none") return "";
  const [shown] = style.content.split(/ \/ (?=")/);
  const parts = [...shown.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(([\w-]+)\)|(open|close)-quote/g)];
  return parts.map(([, words, name, quote]) => (quote ? quoteOf(style, quote) : name ? (element.getAttribute(name) ?? "") : words.replace(/\\(.)/g, "$1"))).join("");
}

function quoteOf(style, side) {
  const pairs = [...style.quotes.matchAll(/"([^"]*)"/g)].map(([, mark]) => mark);
  return pairs[side === "open" ? 0 : 1] ?? (isArabicLanguage(document.documentElement.lang) ? "«»" : "“”")[side === "open" ? 0 : 1];
}

// The rectangle of the character at an index, or null where it is not drawn.
function boxAt(text, index) {
  const [node, offset] = text.at[index];
  if (!node) return null;
  if (offset < 0) return firstBox(node);
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  const boxes = range.getClientRects();
  return boxes.length ? boxes[boxes.length - 1] : null;
}

function firstBox(element) {
  const boxes = element.getClientRects();
  return boxes.length ? boxes[0] : null;
}

function areOnOneLine(one, other) {
  return one.top < other.bottom - other.height / 2 && other.top < one.bottom - one.height / 2;
}

// The parts of the characters between two indexes, a part a line: { start, end, left, right, top, bottom, height }.
function linesOf(text, start, end) {
  const lines = [];
  for (let index = start; index < end; index++) {
    const box = /\s/.test(text.string[index]) ? null : boxAt(text, index);
    if (!box || (!box.width && !box.height)) continue;
    const last = lines[lines.length - 1];
    if (last && areOnOneLine(last, box)) widen(last, box, index);
    else lines.push({ start: index, end: index + 1, left: box.left, right: box.right, top: box.top, bottom: box.bottom, height: box.height });
  }
  return lines;
}

function widen(line, box, index) {
  line.end = index + 1;
  line.left = Math.min(line.left, box.left);
  line.right = Math.max(line.right, box.right);
}

function count(string, letters) {
  return (string.match(letters) ?? []).length;
}

function hasArabic(string) {
  return ARABIC_LETTER.test(string);
}

function hasLatin(string) {
  return /\p{Script=Latin}/u.test(string);
}

function languageOf(element) {
  return (element.closest("[lang]")?.getAttribute("lang") ?? "").toLowerCase();
}

function isArabicLanguage(language) {
  return RIGHT_TO_LEFT.has(language.split("-")[0]) || /-arab\b/.test(language);
}

// Text that is there for other readers than the eye: one pixel, clipped.
function isUnseen(element) {
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const box = at.getBoundingClientRect();
    if (box.width <= 2 && box.height <= 2 && /hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
  }
  return false;
}

function pathOf(element) {
  const parts = [];
  for (let at = element; at && at.tagName !== "HTML" && parts.length < 3; at = at.parentElement) {
    if (at.id) { parts.unshift(`#${at.id}`); break; }
    const named = at.classList.length ? `.${[...at.classList].slice(0, 2).join(".")}` : "";
    parts.unshift(at.tagName.toLowerCase() + named);
  }
  return parts.join(" > ") || "html";
}

function excerpt(string, index = 0, length = 60) {
  const start = Math.max(0, index - 15);
  return string.slice(start, start + length).replace(/\s+/g, " ").trim();
}

function finding(element, words, detail, where = "") {
  return { element, where: pathOf(element) + where, excerpt: words, detail };
}
