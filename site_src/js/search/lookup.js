/* Looks the words of a query up in the dictionary: as they are, as stems, as beginnings, as names in another spelling, with slips. */
"use strict";

const searchLookup = (() => {
  const { exact, stem, prefix, skeleton, fuzzy } = searchClasses;
  const LEAST_PREFIX = 3; // letters from which on a word may be a beginning
  const MOST_SHARDS = 4; // files that beginnings are looked for in
  const MOST_KEYS = 100; // words that a beginning, or a slip, may stand for
  const AFTER = "\uffff";

  const skeletonKey = (word) => (/\d/.test(word) ? "" : searchSkeleton(word) && `~${searchSkeleton(word)}`);

  /* The same word, though the text may have an article, a conjunction or a preposition before it. */
  const isSame = (surface, word) => surface === word || searchStems.nameKeys(surface).includes(searchStems.nameKey(word));

  function started({ word, isStopWord }) {
    const names = searchStems.nameKeys(word);
    const keys = [...new Set([...names, ...searchStems.stemKeys(word)])].filter(Boolean);
    return { word, isStopWord, keys, nameKeys: names, skeleton: skeletonKey(word), texts: [], names: [], others: [] };
  }

  /* Adds what stands under a key; `kindOf` says in which class a word of a text, or a name's word, is found through it. */
  function add(found, key, [texts = {}, names = "", others = []], ofText, ofName) {
    for (const [written, postings] of Object.entries(texts)) {
      const surface = written || key;
      const kind = ofText(surface);
      if (kind >= 0) found.texts.push({ surface, postings, kind });
    }
    if (names && ofName >= 0) found.names.push({ key, aliases: names, kind: ofName });
    found.others.push(...others);
  }

  const hasAny = (found) => found.texts.length > 0 || found.names.length > 0;

  function asIs(found, entries) {
    for (const key of found.keys) {
      const entry = entries.get(key);
      if (entry) add(found, key, entry, (surface) => (isSame(surface, found.word) ? exact : stem), found.nameKeys.includes(key) ? exact : stem);
    }
  }

  function asOtherForm(found, entries) {
    for (const key of found.others.filter((other) => !found.keys.includes(other))) {
      const entry = entries.get(key);
      if (entry) add(found, key, [entry[0], entry[1]], () => stem, stem);
    }
  }

  /* A beginning of the key, or of a word under it: «kidnapp» is one of kidnapping, which stands under kidnap. */
  async function asBeginning(found, archive) {
    for (const start of found.nameKeys.filter((key) => key.length >= LEAST_PREFIX && !/\d/.test(key))) {
      const begins = (surface) => searchStems.nameKeys(surface).some((key) => key.startsWith(start));
      const range = await archive.range(start.slice(0, LEAST_PREFIX), start + AFTER, MOST_SHARDS);
      const near = range.filter(([key, [texts = {}]]) => key.startsWith(start) || Object.keys(texts).some(begins));
      near.sort(([one], [other]) => one.length - other.length);
      for (const [key, entry] of near.slice(0, MOST_KEYS)) {
        if (found.keys.includes(key)) continue;
        const isWhole = key.startsWith(start);
        add(found, key, entry, (surface) => (isWhole || begins(surface) ? prefix : -1), isWhole ? prefix : -1);
      }
    }
  }

  function asSkeleton(found, entries) {
    const entry = found.skeleton && entries.get(found.skeleton);
    if (entry) add(found, found.skeleton, entry, () => -1, skeleton);
  }

  async function withSlips(found, archive) {
    const keys = await archive.allKeys();
    const near = searchNearness.nearest(found.word, keys).slice(0, MOST_KEYS);
    for (const [key, entry] of await archive.entries(near)) add(found, key, entry, () => fuzzy, fuzzy);
  }

  const isSaying = (found) => !found.isStopWord;

  /* For each word of the query what stands in the dictionary: {texts: words of texts, names: words of names}. */
  async function words(query, archive) {
    const all = query.words.map(started);
    const entries = await archive.entries([...new Set(all.flatMap(({ keys, skeleton: key }) => (key ? [...keys, key] : keys)))]);
    for (const found of all) asIs(found, entries);
    const others = await archive.entries([...new Set(all.flatMap((found) => found.others))]);
    for (const found of all) asOtherForm(found, others);
    const unsure = all.filter(isSaying);
    for (const found of unsure) if (!hasAny(found)) asSkeleton(found, entries);
    await Promise.all(unsure.filter((found, place) => place === unsure.length - 1 || !hasAny(found)).map((found) => asBeginning(found, archive)));
    await Promise.all(unsure.filter((found) => !hasAny(found)).map((found) => withSlips(found, archive)));
    return all;
  }

  /* For each date of the query the pages that it stands on. */
  async function dates(query, archive) {
    const keys = [...new Set(query.units.flatMap((unit) => unit.dates))];
    const entries = await archive.entries(keys);
    return new Map([...entries].map(([key, [texts = {}]]) => [key, texts[""] ?? ""]));
  }

  return { words, dates };
})();
