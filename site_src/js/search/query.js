/* What a reader asks for: words, and the units in which they are looked for: each word by itself, but a date as one. */
"use strict";

const searchQuery = (() => {
  const MOST_CHARACTERS = 200;
  const MOST_WORDS = 12;

  const cut = (text) => Array.from(text.slice(0, 2 * MOST_CHARACTERS)).slice(0, MOST_CHARACTERS).join("");

  function unitsOf(words, dates) {
    const units = new Map();
    words.forEach((word, place) => {
      const date = dates.find(({ from, to }) => from <= word.from && word.to <= to);
      const name = date ? `date ${date.from}` : word.word;
      const unit = units.get(name) ?? { words: [], dates: date?.keys ?? [], from: word.from, to: word.to };
      units.set(name, unit);
      if (!date && unit.words.length) return;
      unit.words.push(place);
      unit.to = word.to;
    });
    return [...units.values()];
  }

  /* Stop words count only if the query has nothing else. */
  function wanted(units, words) {
    const isSaying = (unit) => unit.dates.length > 0 || !words[unit.words[0]].isStopWord;
    const saying = units.filter(isSaying);
    return saying.length ? saying : units;
  }

  return (asked) => {
    const whole = String(asked ?? "");
    const text = cut(whole);
    const all = searchSpelling.split(text);
    const words = all.slice(0, MOST_WORDS).map((word) => ({ ...word, isStopWord: searchStems.isStopWord(word.word) }));
    const end = words.at(-1)?.to ?? 0;
    const dates = searchDates(text).filter((date) => date.to <= end);
    const isCut = all.length > words.length || text.length < whole.length;
    return { text, words, units: wanted(unitsOf(words, dates), words), isCut };
  };
})();
