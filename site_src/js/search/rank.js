/* Puts the pages in order. */
"use strict";

const searchRank = (() => {
  const { grade, points, pointsBeside, matchOf, exact, skeleton, prefix } = searchGrades;

  /* What a subject that is named adds, in points beside those of the words. */
  const NAMED = 1000; // the query, or a run of its words, is just this name: first of all
  const NAMED_WORD = 20; // the longer of two such names
  const OWN = 2; // its own page before the pages that only concern it: as much as a step between fields
  const OWN_UNSURE = 3; // the same for a whole name that is only begun or spelled alike: too little to reach the next match
  const TOGETHER = 3; // for each word of one name: words in one name mean more than the same words strewn over titles

  const LEAST_WORD = 3; // letters of a last word that say something, though no page has it beside the others
  const MANY_UNITS = 3; // words of a long question
  const FEW_PAGES = 5; // complete pages that leave room for some that lack one of its words
  const WITH_SOME = 10; // complete pages and those, together

  const raise = (all, page, one) => {
    if (all[page] < one) all[page] = one;
  };

  const joint = ({ count }) => (count > 1 ? TOGETHER * count : 0);
  const isNamed = ({ count, size }) => 2 * count >= size;
  const own = (subject) => {
    if (subject.isSure) return NAMED + NAMED_WORD * subject.count;
    if (subject.isWhole) return OWN_UNSURE;
    return isNamed(subject) ? OWN : 0;
  };

  /* For each word the grade of every page. */
  function gradesOf(words, pages, subjects, links) {
    const grades = words.map(({ texts }) => {
      const one = new Uint8Array(pages);
      for (const { postings, match } of texts) searchVlq.postings(postings, (page, field) => raise(one, page, grade(match, field)));
      return one;
    });
    for (const subject of subjects) {
      subject.grades.forEach((one, word) => {
        if (!one) return;
        raise(grades[word], subject.page, one);
        searchVlq.postings(links.get(subject.page) ?? "", (page, field) => raise(grades[word], page, grade(matchOf(one), field)));
      });
    }
    return grades;
  }

  /* A date is found as a date, or as all of its words. */
  function ofUnit(unit, grades, dates, pages) {
    if (!unit.dates.length) return grades[unit.words[0]];
    const one = grades[unit.words[0]].slice();
    for (const word of unit.words) for (let page = 0; page < pages; page += 1) one[page] = Math.min(one[page], grades[word][page]);
    for (const key of unit.dates) searchVlq.postings(dates.get(key) ?? "", (page, field) => raise(one, page, grade(exact, field)));
    return one;
  }

  function bonuses(subjects, links, pages) {
    const more = new Uint16Array(pages);
    for (const subject of subjects) {
      raise(more, subject.page, joint(subject) + own(subject));
      if (joint(subject)) searchVlq.postings(links.get(subject.page) ?? "", (page) => raise(more, page, joint(subject)));
    }
    return more;
  }

  /* A number or a date by itself answers no question of which the rest is found nowhere: 17 is not the 17th division. */
  const isBare = (unit, words) => unit.dates.length > 0 || /^\d+$/.test(words[unit.words[0]].word);

  const isFound = (grades) => grades.some((one) => one > 0);

  /* A beginning or a slip alone is too little for a page that has not all words. */
  const isSound = (one) => one > 0 && matchOf(one) >= skeleton && matchOf(one) !== prefix;

  /* For each page: how many of the units it has, and whether one of them is found for sure. */
  function counted(units, pages) {
    const counts = new Uint8Array(pages);
    const sound = new Uint8Array(pages);
    for (const grades of units) {
      for (let page = 0; page < pages; page += 1) {
        if (grades[page]) counts[page] += 1;
        if (isSound(grades[page])) sound[page] = 1;
      }
    }
    return { counts, sound };
  }

  /* How many of the units a page must have. Of long questions few pages have every word, and one word less may be what is meant. */
  function leastOf(counts, all) {
    const complete = counts.reduce((sum, count) => sum + (count === all), 0);
    if (!complete) return Math.ceil(all / 2);
    return complete < FEW_PAGES && all >= MANY_UNITS ? all - 1 : all;
  }

  function score(units, more, page) {
    let sum = more[page];
    const worth = units.length > 1 ? pointsBeside : points;
    for (const grades of units) sum += worth[grades[page]];
    return sum;
  }

  function inOrder(units, more, pages) {
    const { counts, sound } = counted(units, pages);
    const least = leastOf(counts, units.length);
    const scores = new Uint32Array(pages);
    const kept = [];
    for (let page = 0; page < pages; page += 1) {
      if (counts[page] < least || (counts[page] < units.length && !sound[page])) continue;
      scores[page] = score(units, more, page);
      kept.push(page);
    }
    kept.sort((one, other) => counts[other] - counts[one] || scores[other] - scores[one] || one - other);
    const hasAll = (page) => counts[page] === units.length;
    const isFew = kept.length > 0 && hasAll(kept[0]);
    return { pages: isFew ? kept.filter((page, place) => place < WITH_SOME || hasAll(page)) : kept, scores, hasAll };
  }

  /* The last word may be only its first letters: then they say nothing yet. */
  function finished(query, words, units, found) {
    const last = query.units.at(-1);
    const isBegun = units.length > 1 && found.at(-1) && !isBare(last, words) && words[last.words[0]].word.length < LEAST_WORD;
    const hasAny = isBegun && units[0].some((_, page) => units.every((grades) => grades[page]));
    return isBegun && !hasAny ? units.slice(0, -1) : units;
  }

  /* {pages: best first, scores: by page, hasAll: whether a page has every unit, found: for each unit whether any page has it} */
  return (query, words, dates, subjects, links, pages) => {
    const grades = gradesOf(words, pages, subjects, links);
    const all = query.units.map((unit) => ofUnit(unit, grades, dates, pages));
    const found = all.map(isFound);
    const units = finished(query, words, all.filter((_, place) => found[place]), found);
    const isAnswer = units.length === all.length || query.units.some((unit, place) => found[place] && !isBare(unit, words));
    if (!units.length || !isAnswer) return { pages: [], scores: [], hasAll: () => true, found };
    return { ...inOrder(units, bonuses(subjects, links, pages), pages), found };
  };
})();
