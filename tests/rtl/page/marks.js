// Rules of punctuation and digits, as the region's press prints Arabic: ، ؛ ؟ « » and the digits 0–9.

const WRITTEN = `(?:(?=\\p{L})[${ARABIC}][\\u064b-\\u0652\\u0670]*)`;

// After Arabic letters stands the Arabic comma, semicolon or question mark.
function* asciiMark(text) {
  if (text.direction !== "rtl" || !hasArabic(text.string)) return;
  const found = text.string.match(new RegExp(`${WRITTEN}[»)]?\\s?[,;?]`, "u")) ?? withoutLatin(text).match(/(?<![\w])[,;?](?!\w)|\uFFFC[,;?]/u);
  if (found) yield finding(text.element, excerpt(text.string, found.index), `${found[0].slice(-1)} in Arabic`, text.where ?? "");
}

function withoutLatin(text) {
  return text.string.replace(NUMBERS_AND_LATIN, (found) => "x".repeat(found.length));
}

// Around Arabic words stand « », not ASCII or English quotation marks; inside « » a second pair may be “ ”.
function* asciiQuote(text) {
  const found = text.string.match(new RegExp(`["']${WRITTEN}|${WRITTEN}[.،]?["']`, "u")) ?? outerEnglishQuote(text.string);
  if (found) yield finding(text.element, excerpt(text.string, found.index), "the quotation mark is not Arabic", text.where ?? "");
}

function outerEnglishQuote(string) {
  return string.replace(/«[^»]*»/g, (inside) => "x".repeat(inside.length)).match(new RegExp(`[“‘]${WRITTEN}`, "u"));
}

// The Arabic comma, semicolon and question mark stand in Arabic only.
function* arabicMark(text) {
  const found = text.string.match(/[A-Za-z0-9][،؛؟]/);
  if (found && !hasArabic(text.string.replace(/[،؛؟]/g, "")) && !isArabicLanguage(languageOf(text.element))) {
    yield finding(text.element, excerpt(text.string, found.index), "an Arabic mark in another language");
  }
}

// Quotation marks are closed, in the block that opens them, and « is not opened inside «.
function* openQuote(text) {
  let depth = 0;
  for (const character of wholeOf(text)) {
    if (character === "«") depth += 1;
    if (character === "»") depth -= 1;
    if (depth < 0 || depth > 1) break;
  }
  if (depth !== 0) yield finding(text.element, excerpt(text.string), "the quotation marks « » do not match");
}

function wholeOf(text) {
  return text.style.display === "inline" ? text.string : text.element.textContent;
}

// Digits are of one kind; ours are 0–9 in every language, with the signs that go with them.
function* mixedDigits(text) {
  const found = text.string.match(/[٠-٩۰-۹]|\d\s?٪|\d[٫٬]\d/);
  if (found) yield finding(text.element, excerpt(text.string, found.index), "other digits or signs than 0–9 . , %", text.where ?? "");
}

// No word is lengthened with tatweel.
function* tatweel(text) {
  const found = text.string.match(/\p{L}\u0640+\p{L}/u);
  if (found) yield finding(text.element, excerpt(text.string, found.index), "tatweel");
}

// No blank before a mark, no mark twice.
function* looseMark(text) {
  const found = text.string.match(/[\p{L}\p{N}»)]\s+[،؛؟](?=\s|$)|[،؛؟]{2}|،\.|\.،(?!\p{L})/u);
  if (found && hasArabic(text.string)) yield finding(text.element, excerpt(text.string, found.index), `${found[0].trim()} is not set as printed`);
}

// An arrow at the end of a text or between two words points forward: to the left in Arabic, to the right in English.
function* arrow(text) {
  const backwards = text.direction === "rtl" ? "→⇒⟶➔➜➝▶►▸⮕👉" : "←⇐⟵◀◄◂⬅👈";
  const found = text.string.match(new RegExp(`(?:[\\p{L}\\p{N}»)\\uFFFC]\\s*)[${backwards}]`, "u"));
  if (found) yield finding(text.element, excerpt(text.string, found.index), "the arrow points backwards");
}

// A picture that points forward is turned over in Arabic (class "points-forward").
function* chevron() {
  if (getComputedStyle(document.body).direction !== "rtl") return;
  for (const icon of document.querySelectorAll(".points-forward")) {
    if (isShown(icon) && !/matrix\(-1/.test(getComputedStyle(icon).transform) && getComputedStyle(icon).scale !== "-1 1") yield finding(icon, "", "is not turned over");
  }
}
