// All rules over the page as it stands: check() → [{ rule, where, excerpt, detail }].

const OF_TEXTS = {
  latinOrder, arabicOrder, listOrder, numberAfterName, brackets, strayMark, shutMark,
  scriptDirection, asciiMark, asciiQuote, arabicMark, openQuote, mixedDigits, tatweel, looseMark, arrow,
  letterSpacing, italics, alignment, brokenWord, lineHeight, size, outOfView, cutOff, spilt,
};
const OF_PAGES = {
  plainText, documentDirection, languageDirection, unmarkedLanguage, labelLanguage, codeDirection, override, controlCharacters,
  chevron, pageOverflow, covered, drawnLabels, rowOrder, physicalStyle,
};

// `allowed`: [rule, selector] of what may be overlooked, in the elements that match and all that is in them; `only`: the rules, if not all.
function check(allowed, only = []) {
  for (const folded of document.querySelectorAll("details")) folded.open = true;
  findDrawers();
  const texts = textsOf(document.body);
  const found = [];
  const asked = (rules) => Object.entries(rules).filter(([rule]) => !only.length || only.includes(rule));
  for (const [rule, finds] of asked(OF_TEXTS)) {
    for (const text of texts) for (const one of finds(text)) found.push({ rule, ...one });
  }
  for (const [rule, finds] of asked(OF_PAGES)) for (const one of finds(texts)) found.push({ rule, ...one });
  return found.map((one) => told(one, allowed));
}

// A finding as plain values; `allowed` is the number of the entry that lets it pass, or -1.
function told({ element, ...plain }, allowed) {
  return { ...plain, allowed: allowed.findIndex(([rule, selector]) => rule === plain.rule && element.closest(selector)) };
}
