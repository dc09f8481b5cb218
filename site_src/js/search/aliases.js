/* Which subjects the words of a query name: an alias may be said whole, in part, or not at all. */
"use strict";

const searchAliases = (() => {
  const { exact, stem, prefix, skeleton } = searchClasses;
  const ALIASES = 65536; // more than any page has

  const bits = (mask) => {
    let count = 0;
    for (let rest = mask; rest; rest &= rest - 1) count += 1;
    return count;
  };

  /* Which words of which alias the query has, and how each was found. */
  function touched(words) {
    const found = new Map();
    words.forEach((word, place) => {
      for (const { aliases, kind } of word.names) {
        searchVlq.aliases(aliases, (page, number, size, isOnlyWhole) => {
          const id = page * ALIASES + number;
          const alias = found.get(id) ?? { page, size, isOnlyWhole, mask: 0, kinds: new Int8Array(words.length).fill(-1) };
          found.set(id, alias);
          alias.mask |= 1 << place;
          alias.kinds[place] = Math.max(alias.kinds[place], kind);
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
    const kinds = alias.kinds.filter((kind) => kind >= 0);
    const least = Math.min(...kinds);
    const count = bits(alias.mask);
    const isWhole = count >= alias.size && !kinds.includes(prefix) && isRun(alias.mask, words);
    return { ...alias, count, least, isWhole, isSure: isWhole && least >= stem };
  }

  /* The page of the subject, and how well the query names it: {page, kinds: by word, count: most words in one alias, …}. */
  function merged(subject, alias) {
    if (!subject) return { ...alias, kinds: alias.kinds.slice() };
    alias.kinds.forEach((kind, place) => {
      if (kind > subject.kinds[place]) subject.kinds[place] = kind;
    });
    const isBetter = alias.isSure - subject.isSure || alias.count - subject.count || subject.size - alias.size;
    if (isBetter > 0) Object.assign(subject, { ...alias, kinds: subject.kinds });
    return subject;
  }

  const rank = (one, other) => other.isSure - one.isSure || other.count - one.count || one.size - other.size || one.page - other.page;

  /* The subjects that are named, the best named first. */
  return (words) => {
    const subjects = new Map();
    for (const alias of touched(words)) {
      const one = judged(alias, words);
      if (one.isOnlyWhole && !one.isSure) continue;
      subjects.set(one.page, merged(subjects.get(one.page), one));
    }
    return [...subjects.values()].sort(rank);
  };
})();
