// Texts that no markup can isolate: titles, descriptions, labels, form values, generated words. Each is drawn on trial,
// in a line of the direction that it will have, and held to the rules of order and of marks.

const ATTRIBUTES = ["title", "aria-label", "alt", "placeholder", "aria-description", "aria-roledescription"];

function plainTexts() {
  const plain = [...headTexts(), ...attributeTexts(), ...valueTexts(), ...generatedTexts()];
  return plain.filter(({ string, direction }) => (direction !== "ltr" ? /[A-Za-z0-9,;?"']/.test(string) : hasArabic(string)));
}

function* headTexts() {
  const direction = getComputedStyle(document.documentElement).direction;
  const element = document.head;
  yield { element, string: document.title, direction, where: " title" };
  yield { element, string: document.title, direction: "auto", where: " title" };
  for (const meta of document.querySelectorAll("meta[name=description], meta[property^='og:'][content], meta[name^='twitter:']")) {
    if (!/^https?:/.test(meta.content)) yield { element, string: meta.content, direction, where: ` meta[${meta.name || meta.getAttribute("property")}]` };
  }
}

function* attributeTexts() {
  for (const name of ATTRIBUTES) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      yield { element, string: element.getAttribute(name), direction: getComputedStyle(element).direction, where: `[${name}]` };
    }
  }
  for (const element of document.querySelectorAll("svg title, svg desc, option")) {
    yield { element, string: element.textContent.trim(), direction: getComputedStyle(element).direction, where: "" };
  }
}

function* valueTexts() {
  for (const element of document.querySelectorAll("input:not([type=radio], [type=checkbox], [type=hidden]), textarea")) {
    if (element.value) yield { element, string: element.value, direction: getComputedStyle(element).direction, where: "[value]" };
  }
}

// Only where a style adds letters or digits: dividers and quotation marks are held to the rules with the text around them.
function* generatedTexts() {
  for (const element of document.body.querySelectorAll("*")) {
    for (const pseudo of ["::before", "::after"]) {
      const words = wordsOf(element, pseudo);
      if (!/[\p{L}\p{N}]/u.test(words)) continue;
      const around = ownWords(element);
      const string = pseudo === "::before" ? words + around : around + words;
      yield { element, string, direction: getComputedStyle(element).direction, where: pseudo };
    }
  }
}

// What the element says outside of its isolates.
function ownWords(element) {
  const [text] = isShown(element) ? textsOf(element) : [];
  return text && text.element === element ? text.string.replaceAll("\n", " ") : "";
}

// A line of each text, in a sheet that nobody sees.
function onTrial(plain) {
  const sheet = document.createElement("div");
  sheet.style.cssText = "position:absolute;inset-block-start:0;inset-inline-start:0;visibility:hidden;white-space:nowrap;width:max-content";
  const lines = plain.map(({ string, direction }) => {
    const line = document.createElement("div");
    line.dir = direction;
    line.textContent = string;
    sheet.append(line);
    return line;
  });
  document.body.append(sheet);
  return [sheet, lines];
}

function* plainText() {
  const plain = plainTexts();
  const [sheet, lines] = onTrial(plain);
  const found = [];
  plain.forEach((one, index) => {
    const style = getComputedStyle(lines[index]);
    const text = { element: one.element, style, direction: style.direction, string: "", at: [], where: one.where };
    add(lines[index].firstChild ?? new Text(""), text, false);
    for (const rule of [latinOrder, arabicOrder, listOrder, numberAfterName, brackets, strayMark, asciiMark, asciiQuote, arabicMark, mixedDigits]) {
      for (const each of rule(text)) found.push({ rule: rule.name, ...each });
    }
  });
  sheet.remove();
  yield* found;
}
