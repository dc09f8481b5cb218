/* Which words of a text are the ones that were found. The text stays as it was written, with its vowel signs, tatweel and isolates. */
"use strict";

const searchMark = (() => {
  const add = (map, key, mask) => map.set(key, (map.get(key) ?? 0) | mask);

  /* What to mark: words as they stand in texts, words of names, dates, whole names of subjects.
     Each has a mask: the words of the query that it answers. */
  function marksOf(query, words, found, subjects) {
    const marks = { surfaces: new Map(), names: new Map(), skeletons: new Map(), dates: [], runs: [], named: [], all: 0 };
    query.units.forEach((unit, place) => {
      if (!found[place]) return;
      const mask = unit.words.reduce((sum, word) => sum | (1 << word), 0);
      marks.all |= mask;
      for (const key of unit.dates) marks.dates.push([key, mask]);
      if (unit.dates.length) return;
      for (const { surface } of words[unit.words[0]].texts) add(marks.surfaces, surface, mask);
      for (const { key } of words[unit.words[0]].names) add(key.startsWith("~") ? marks.skeletons : marks.names, key, mask);
    });
    marks.named = subjects.filter((subject) => subject.isWhole).map(({ page, mask }) => [page, mask]);
    return marks;
  }

  /* Every name of a subject that the query names is as good as the one that was typed. */
  function addRuns(marks, aliases, mask) {
    for (const alias of aliases) {
      const run = searchSpelling.split(alias).map(({ word }) => searchStems.nameKey(word));
      if (run.length) marks.runs.push([run, mask]);
    }
  }

  function maskOf(word, marks) {
    const surface = marks.surfaces.get(word);
    if (surface) return surface;
    let mask = 0;
    for (const key of searchStems.nameKeys(word)) {
      mask |= marks.names.get(key) ?? 0;
      if (marks.skeletons.size) mask |= marks.skeletons.get(`~${searchSkeleton(key)}`) ?? 0;
    }
    return mask;
  }

  function ofRuns(words, masks, runs) {
    const keys = runs.length ? words.map(({ word }) => searchStems.nameKeys(word)) : [];
    for (const [run, mask] of runs) {
      for (let from = 0; from + run.length <= words.length; from += 1) {
        if (run.every((key, place) => keys[from + place].includes(key))) masks.fill(mask, from, from + run.length);
      }
    }
  }

  /* Of a date in the text only what was asked for: the year alone, or all but the day. */
  function isAsked(word, key) {
    const [year, month, day] = key.startsWith("--") ? ["", ...key.slice(2).split("-")] : key.split("-");
    if (!month) return word === year;
    if (searchStems.isStopWord(word)) return false;
    return Boolean(day) || !/^\d{1,2}$/.test(word);
  }

  /* `asked` may be without a year: --05 or --05-12. */
  function answers(key, asked) {
    if (key === asked || key.startsWith(`${asked}-`)) return true;
    return asked.startsWith("--") && answers(key.slice(4), asked.slice(1));
  }

  function ofDates(text, words, masks, dates) {
    if (!dates.length) return;
    for (const span of searchDates(text)) {
      for (const [asked, mask] of dates) {
        if (!span.keys.some((key) => answers(key, asked))) continue;
        words.forEach(({ word, from, to }, place) => {
          if (span.from <= from && to <= span.to && isAsked(word, asked)) masks[place] |= mask;
        });
      }
    }
  }

  /* The words of the text, each with a mask of the words of the query that it answers. */
  function words(text, marks) {
    const all = searchSpelling.split(text);
    const masks = all.map(({ word }) => maskOf(word, marks));
    ofRuns(all, masks, marks.runs);
    ofDates(text, all, masks, marks.dates);
    return all.map((word, place) => ({ ...word, mask: masks[place] }));
  }

  /* [piece, isMarked], … : put together they are the text. */
  function pieces(text, marks) {
    const found = [];
    let end = 0;
    for (const { from, to } of words(text, marks).filter(({ mask }) => mask)) {
      if (from > end) found.push([text.slice(end, from), false]);
      found.push([text.slice(from, to), true]);
      end = to;
    }
    if (end < text.length || !found.length) found.push([text.slice(end), false]);
    return found;
  }

  const mask = (text, marks) => words(text, marks).reduce((sum, word) => sum | word.mask, 0);

  return { marksOf, addRuns, words, pieces, mask };
})();
