// Rules of type: how Arabic letters are set.

const SMALLEST = 14; // px
const SMALLEST_BODY = 17; // px
const BODY_LETTERS = 140; // a paragraph of more Arabic letters than that is body text
const LOWEST_LINE = 1.6;

// Joined letters are never spaced.
function* letterSpacing(text) {
  if (!hasArabic(text.string)) return;
  for (const style of stylesOf(text)) {
    if (parseFloat(style.letterSpacing)) yield finding(text.element, excerpt(text.string.trim()), `letter-spacing ${style.letterSpacing}`);
  }
}

// Nothing is slanted: Arabic has no italics, and our font no slanted face.
function* italics(text) {
  for (const style of stylesOf(text)) {
    if (style.fontStyle !== "normal") yield finding(text.element, excerpt(text.string.trim()), `font-style ${style.fontStyle}`);
  }
}

// The styles in which a text's own words are set, one of each element.
function* stylesOf(text) {
  const seen = new Set();
  for (const [node, offset] of text.at) {
    if (!node || offset < 0 || seen.has(node.parentElement) || !/\p{L}/u.test(node.data)) continue;
    seen.add(node.parentElement);
    yield getComputedStyle(node.parentElement);
  }
}

// Text begins at the start of its line: it is aligned by start, end or centre, and never stretched.
function* alignment(text) {
  const { textAlign, direction, display } = text.style;
  if (display === "inline" || text.element.closest("svg")) return;
  const against = { ltr: "right", rtl: "left" }[direction];
  if (/justify/.test(textAlign) || textAlign.endsWith(against)) yield finding(text.element, excerpt(text.string.trim()), `text-align ${textAlign} in ${direction}`);
}

// Arabic words are not divided: no hyphens, no word broken between two lines. Latin words are broken only if long.
function* brokenWord(text) {
  if (text.style.hyphens === "auto" && hasArabic(text.string)) yield finding(text.element, excerpt(text.string.trim()), "hyphens: auto");
  for (const word of text.string.matchAll(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]+(?![\p{L}\p{M}\p{N}])/gu)) {
    if (!hasArabic(word[0]) && word[0].length > 15) continue;
    const end = word.index + word[0].length;
    if (isInPieces(text, word.index, end) && linesOf(text, word.index, end).length > 1) yield finding(text.element, word[0], "broken between two lines");
  }
}

// Quickly seen, and seen of every broken word; of a few others too.
function isInPieces(text, start, end) {
  const [[first, from], [last, to]] = [text.at[start], text.at[end - 1]];
  if (!first || !last || from < 0 || to < 0) return false;
  const range = document.createRange();
  range.setStart(first, from);
  range.setEnd(last, to + 1);
  return range.getClientRects().length > 1;
}

// Arabic of more than one line has a line height of 1.6 or more.
function* lineHeight(text) {
  if (!hasArabic(text.string) || text.style.display === "inline" || text.element.closest("svg")) return;
  const ratio = parseFloat(text.style.lineHeight) / parseFloat(text.style.fontSize);
  if (!(ratio < LOWEST_LINE - 0.01)) return;
  const tops = new Set(linesOf(text, 0, text.string.length).map(({ bottom }) => Math.round(bottom / 6)));
  if (tops.size > 1) yield finding(text.element, excerpt(text.string.trim()), `line-height ${ratio.toFixed(2)}`);
}

// Arabic is set in 14 px or more, in body text 17 px or more.
function* size(text) {
  const letters = count(text.string, ARABIC_LETTERS);
  if (!letters || isUnseen(text.element)) return;
  const sizes = [...stylesOf(text)].map((style) => parseFloat(style.fontSize) * scaleOf(text.element));
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
  if (smallest < SMALLEST - 0.05) yield finding(text.element, excerpt(text.string.trim()), `${smallest.toFixed(1)} px`);
  else if (letters > BODY_LETTERS && largest < SMALLEST_BODY - 0.05) yield finding(text.element, excerpt(text.string.trim()), `body text of ${largest.toFixed(1)} px`);
}

// How much larger or smaller than its own units a drawing is shown.
function scaleOf(element) {
  const drawing = element.closest("svg");
  return drawing && element.getScreenCTM ? Math.hypot(element.getScreenCTM().a, element.getScreenCTM().b) : 1;
}
