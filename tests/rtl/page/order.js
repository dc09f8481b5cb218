// Rules of order: what is drawn is read in the order in which it was written. Measured on the characters' rectangles.

const NUMBERS_AND_LATIN = new RegExp(
  [
    `https?://[!-~]*[\\w/]`,
    `[\\w.+-]+@[\\w-]+\\.[\\w.-]*\\w`,
    `[-−]?\\d+\\.\\d+\\s*,\\s*[-−]?\\d+\\.\\d+`, // latitude and longitude
    `(?<![\\p{L}\\d])\\+\\d[\\d ]+\\d`, // a telephone number
    `(?:[A-Z]\\.){2,}`,
    `(?:(?<![\\p{L}\\p{N}\\p{M}])[+−@#$€£-])?[${LATIN}\\d]+` +
      `(?:(?:[-.,:/–—_@+&'’#×=]{1,3}|\\s?[-–—×]\\s?|\\s(?=[${LATIN}])|(?<=[${LATIN}])\\s)[${LATIN}\\d]+)*(?:\\s?[%°$€]|\\+(?!\\w))?`,
  ].join("|"),
  "gu",
);
const ARABIC_WORDS = new RegExp(`[${ARABIC}]+(?:[\\s\\d./:،؛\u200e\u200f–-]*[${ARABIC}]+)*`, "gu");
const WORD = /[^\s./:،؛\u200e\u200f–-]+/gu;
const PAIRS = { "(": ")", "[": "]", "{": "}", "«": "»", "“": "”", "‹": "›" };
const CLOSING = Object.fromEntries(Object.entries(PAIRS).map(([start, end]) => [end, start]));

// A date, range, number with its sign or unit, coordinate, code, address or Latin phrase runs from left to right.
function* latinOrder(text) {
  if (text.direction === "ltr" && !hasArabic(text.string)) return;
  for (const found of text.string.matchAll(NUMBERS_AND_LATIN)) {
    if (found[0].length < 2) continue;
    const at = firstBackwards(text, found.index, found.index + found[0].length);
    if (at >= 0) yield finding(text.element, found[0], `drawn as ${drawn(text, found.index, found.index + found[0].length)}`, text.where ?? "");
  }
}

function firstBackwards(text, start, end) {
  let last = null;
  for (let index = start; index < end; index++) {
    const box = /\s/.test(text.string[index]) ? null : boxAt(text, index);
    if (!box) continue;
    if (last && (areOnOneLine(last, box) ? box.left < last.left - 0.5 : box.top < last.top)) return index;
    last = box;
  }
  return -1;
}

// The characters as the eye meets them from left to right, for the report.
function drawn(text, start, end) {
  const seen = [];
  for (let index = start; index < end; index++) {
    const box = boxAt(text, index);
    if (box) seen.push([Math.round(box.top / 4), box.left, text.string[index]]);
  }
  return seen.sort((one, other) => one[0] - other[0] || one[1] - other[1]).map(([, , character]) => character).join("");
}

// Words of an Arabic name or phrase inside an English text follow each other from right to left.
function* arabicOrder(text) {
  if (text.direction === "rtl") return;
  for (const found of text.string.matchAll(ARABIC_WORDS)) {
    const words = [...found[0].matchAll(WORD)].map((word) => linesOf(text, found.index + word.index, found.index + word.index + word[0].length));
    const wrong = words.some((lines, index) => index && lines.length === 1 && words[index - 1].length === 1 && !isLeftOf(lines[0], words[index - 1][0]));
    if (wrong) yield finding(text.element, found[0], "its words do not run from right to left", text.where ?? "");
  }
}

function isLeftOf(one, other) {
  return !areOnOneLine(one, other) || one.left < other.left + 0.5;
}

// Foreign names in a list (separated by the text's own comma, semicolon, a dot or a bar) follow each other in the text's direction.
function* listOrder(text) {
  const [letter, mark] = text.direction === "rtl" ? [LATIN, "،؛|·"] : [ARABIC.replace("\\u0600", "\\u0620"), ",;|·"];
  const listed = new RegExp(`[${letter}](?=[\\])»]?\\s*[${mark}]\\s*([«([]?[${letter}]))`, "gu");
  for (const found of text.string.matchAll(listed)) {
    const after = found.index + 1 + text.string.slice(found.index + 1).search(new RegExp(`[${letter}]`, "u"));
    if (!isForward(text, found.index, after)) yield finding(text.element, excerpt(text.string, found.index), "the names of a list stand in reverse", text.where ?? "");
  }
}

function isForward(text, index, next) {
  const [one, other] = [boxAt(text, index), boxAt(text, next)];
  if (!one || !other || !areOnOneLine(one, other)) return true;
  return text.direction === "rtl" ? other.left < one.left + 0.5 : other.left > one.left - 0.5;
}

// A number that follows an Arabic name in an English text stands to the right of the name.
function* numberAfterName(text) {
  if (text.direction === "rtl") return;
  for (const found of text.string.matchAll(new RegExp(`[${ARABIC}][\\s:,(–-]+(?=\\d)`, "gu"))) {
    if (!isForward(text, found.index, found.index + found[0].length)) {
      yield finding(text.element, excerpt(text.string, found.index), "the number jumps before the name", text.where ?? "");
    }
  }
}

// Brackets and quotation marks stand around what they enclose, one at each side, and both in one isolate or both outside.
function* brackets(text) {
  const open = [];
  for (let index = 0; index < text.string.length; index++) {
    const character = text.string[index];
    if (character in PAIRS) open.push(index);
    else if (character in CLOSING && open.length && text.string[open[open.length - 1]] === CLOSING[character]) {
      const start = open.pop();
      if (!areAround(text, start, index)) yield finding(text.element, excerpt(text.string.slice(start, index + 1), 0), "the brackets do not enclose it", text.where ?? "");
    }
  }
  if (open.length && text.style.display === "inline") yield finding(text.element, excerpt(text.string), "a bracket is closed outside of the isolate");
}

function areAround(text, start, end) {
  const lines = linesOf(text, start, end + 1);
  const inside = linesOf(text, start + 1, end);
  if (lines.length !== 1 || inside.length !== 1) return true;
  const [one, other] = [boxAt(text, start), boxAt(text, end)];
  if (!one || !other) return true;
  const [left, right] = one.left < other.left ? [one, other] : [other, one];
  return left.right <= inside[0].left + 1 && right.left >= inside[0].right - 1;
}

// A mark before or after a text of one foreign script stays at its own end: the full stop of an English sentence does not jump to its beginning.
function* strayMark(text) {
  const foreign = text.direction === "rtl" ? hasLatin(text.string) && !hasArabic(text.string) : hasArabic(text.string) && !hasLatin(text.string);
  if (!foreign || /[\n\uFFFC]/.test(text.string.trim())) return;
  const end = text.string.trimEnd().length - 1;
  const last = [...text.string.matchAll(/[\p{L}\p{N}]/gu)].pop().index;
  if (!/[.!?:;,،؛؟…]/.test(text.string[end]) || last >= end) return;
  const [letter, mark] = [boxAt(text, last), boxAt(text, end)];
  if (!letter || !mark || !areOnOneLine(letter, mark)) return;
  const isAtEnd = text.direction === "rtl" ? mark.left > letter.left : mark.left < letter.left;
  if (!isAtEnd) yield finding(text.element, excerpt(text.string.trim(), Math.max(0, end - 30)), `the mark ${text.string[end]} stands at the beginning`, text.where ?? "");
}

// The comma, semicolon or colon of the sentence is not shut into the isolated name before it.
function* shutMark(text) {
  const parent = text.element.parentElement;
  if (!/isolate/.test(text.style.unicodeBidi) || text.style.display !== "inline" || !parent || text.where) return;
  if (getComputedStyle(parent).direction === text.direction || !/[\p{L}\p{N}]\s*[,;:،؛]$/u.test(text.string.trim())) return;
  yield finding(text.element, excerpt(text.string), "a mark of the sentence around it is inside the isolate");
}

