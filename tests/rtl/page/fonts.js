// Which elements show a letter, or a cluster of letters and marks, in a font list in which it was not met before.

const CLUSTERS = new Intl.Segmenter(undefined, { granularity: "grapheme" });

// Marks each such element with data-rtl-letters; gives back the letters by their number.
function newLetters(known) {
  for (const old of document.querySelectorAll("[data-rtl-letters]")) old.removeAttribute("data-rtl-letters");
  findDrawers();
  const seen = new Set(known);
  const marked = [];
  for (const element of document.body.querySelectorAll("*")) {
    if (isSilent(element) || !isShown(element)) continue;
    const family = getComputedStyle(element).fontFamily;
    const fresh = [...CLUSTERS.segment(shownBy(element))].map(({ segment }) => `${segment} ${family}`).filter((one) => one.trim() && !seen.has(one));
    if (!fresh.length) continue;
    fresh.forEach((one) => seen.add(one));
    element.setAttribute("data-rtl-letters", marked.length);
    marked.push([...new Set(fresh)]);
  }
  return marked;
}

function shownBy(element) {
  const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map(({ data }) => data);
  return [wordsOf(element, "::before"), ...own, wordsOf(element, "::after")].join("").replace(/\s+/g, "");
}

// Font files that the page asked for and did not get. A family that is only looked for on the reader's system has none.
function missingFonts() {
  const brought = new Set();
  for (const sheet of document.styleSheets) {
    for (const { style } of [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule)) {
      if (/url\(/.test(style.getPropertyValue("src"))) brought.add(style.getPropertyValue("font-family"));
    }
  }
  const missing = [...document.fonts].filter(({ family, status }) => status === "error" && brought.has(family));
  return missing.map(({ family, unicodeRange }) => `${family} ${unicodeRange}`);
}

// For the report: which of the letters a bare fallback draws cannot be told; the element's words are.
function lettersOf(number) {
  const element = document.querySelector(`[data-rtl-letters="${number}"]`);
  return told({ rule: "systemFont", ...finding(element, excerpt(element.textContent.trim() || shownBy(element)), "") }, []);
}
