/* Which subjects the words of a query name: an alias may be said whole, in part, or not at all. */
"use strict";

const searchAliases = (() => {
  const { stem, grade, matchOf, TITLE, NAMES } = searchGrades;
  const ALIASES = 65536; // more than any page has

  function started(page, size, isOnlyWhole, words) {
    return { page, size, isOnlyWhole, mask: 0, keys: new Set(), grades: new Uint8Array(words) };
  }

  /* Which words of which alias the query has, and how each was found. */
  function touched(words) {
    const found = new Map();
    words.forEach((word, place) => {
      for (const { key, aliases, match } of word.names) {
        searchVlq.aliases(aliases, (page, number, size, isOnlyWhole) => {
          if (isOnlyWhole && size > words.length) return;
          const id = page * ALIASES + number;
          const alias = found.get(id) ?? started(page, size, isOnlyWhole, words.length);
          found.set(id, alias);
          alias.mask |= 1 << place;
          alias.keys.add(key);
          alias.grades[place] = Math.max(alias.grades[place], grade(match, number === 0 ? TITLE : NAMES));
        });
      }
    });
    return [...found.values()];
  }

  /* Side by side in the query; stop words between do not count. */
  function isRun(mask, words) {
    const from = 31 - Math.clz32(mask & -mask);
    const to = 31 - Math.clz32(mask);
    for (let place = from; place <= to; place += 1) {
      if (!(mask & (1 << place)) && !words[place].isStopWord) return false;
    }
    return true;
  }

  function judged(alias, words) {
    const matches = [...alias.grades].filter(Boolean).map(matchOf);
    const count = Math.min(searchBits(alias.mask), alias.keys.size);
    const isWhole = count >= alias.size && isRun(alias.mask, words);
    return { ...alias, count, isWhole, isSure: isWhole && Math.min(...matches) >= stem };
  }

  /* What is named better comes first. */
  function compared(one, other) {
    return other.isSure - one.isSure || other.isWhole - one.isWhole || other.count - one.count || one.size - other.size;
  }

  /* The subject as its best alias names it, and each word as the best of all aliases has it. */
  function merged(subject, alias) {
    if (!subject) return alias;
    const grades = subject.grades.map((one, place) => Math.max(one, alias.grades[place]));
    return { ...(compared(alias, subject) < 0 ? alias : subject), grades };
  }

  /* The subjects that are named, the best named first. */
  return (words) => {
    const subjects = new Map();
    for (const alias of touched(words)) {
      const one = judged(alias, words);
      if (one.isOnlyWhole && !one.isSure) continue;
      subjects.set(one.page, merged(subjects.get(one.page), one));
    }
    return [...subjects.values()].sort((one, other) => compared(one, other) || one.page - other.page);
  };
})();
