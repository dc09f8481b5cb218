/* What is found, as parts of a page. Texts of records become text nodes, never markup. */
"use strict";

const searchShow = (() => {
  const page = () => document.documentElement;

  /* An element of that class with those children: nodes and texts. */
  function make(tag, className, ...children) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  /* A text of a record, apart from what stands around it, with the words marked that were found. */
  function text({ text: written, lang }, marks) {
    const pieces = search.mark(written, marks).map(([piece, isMarked]) => (isMarked ? make("mark", "", piece) : piece));
    const made = make("bdi", "", ...pieces);
    made.dir = lang ? "auto" : page().dir;
    if (lang) made.lang = lang;
    return made;
  }

  /* Of a long text the passage with the first word that was found, or its beginning. */
  function passage({ text: written, lang }, marks) {
    const first = searchMark.words(written, marks).find(({ mask }) => mask);
    return text({ text: searchExcerpt.around(written, first?.from ?? 0), lang }, marks);
  }

  /* Those texts that there are, in a line, parted by dots. */
  function line(className, texts, marks) {
    const there = texts.filter((one) => one?.text);
    return make("span", className, ...there.flatMap((one, place) => [place ? " · " : "", text(one, marks)]));
  }

  /* «12 results» */
  const counted = (number) => searchWords[new Intl.PluralRules(page().lang).select(number)].replace("%(num)d", number);

  /* The words of a phrase with a node at the place of {name}. */
  function filled(phrase, node) {
    const [before, after] = phrase.split(/\{\w+\}/);
    return [before, node, after];
  }

  /* Words as the reader typed them; nobody knows of which language. */
  const asTyped = (typed) =>
    make("span", "", ...typed.flatMap((word, place) => [place ? " · " : "", Object.assign(make("bdi", "", word), { lang: "" })]));

  /* What was not looked for as it was typed: words in place of which others were found, words that no page has, and the end of a long question. */
  function missing({ total, unknown, guessed, isCut }) {
    const told = [[total ? guessed : [], searchWords.guessed], [unknown, searchWords.unknown]];
    const phrases = told.filter(([typed]) => typed.length).map(([typed, phrase]) => filled(phrase, asTyped(typed)));
    return isCut ? [...phrases, [searchWords.cut]] : phrases;
  }

  return { make, text, passage, line, counted, filled, missing };
})();
globalThis.searchShow = searchShow;
