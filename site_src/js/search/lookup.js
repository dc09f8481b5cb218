/* Looks the words of a query up in the dictionary: as they are, in other forms, as beginnings, as names spelled otherwise, with slips. */
"use strict";

const searchLookup = (() => {
  const { exact, stem, prefix, skeleton, fuzzy } = searchGrades;
  const LEAST_PREFIX = 3; // letters from which on a word may be a beginning
  const MOST_SHARDS = 4; // files that beginnings are looked for in
  const MOST_KEYS = 100; // words that a beginning, or a slip, may stand for, the shortest first
  const FEW_SIGNS = 3; // consonants of a skeleton that say little
  const LATIN = 7; // letters that make up for it
  const LEAST_HEARD = 4; // letters
  const AFTER = "\uffff";
  const NONE = -1;

  const unique = (all) => [...new Set(all)];
  const hasDigit = (word) => /\d/.test(word);
  const hasAny = (found) => found.texts.length > 0 || found.names.length > 0;

  /* The same word, though the text may have an article, a conjunction or a preposition before it. */
  const isSame = (surface, word) => surface === word || searchStems.nameKeys(surface).includes(searchStems.nameKey(word));

  /* Four consonants make a name; three only of a longer Latin spelling: short words that have them alike are too many. */
  function skeletonsOf(word) {
    const bones = hasDigit(word) ? "" : searchSkeleton(word);
    const isEnough = bones.length > FEW_SIGNS || (bones.length === FEW_SIGNS && word.length >= LATIN && /^[a-z]+$/.test(word));
    return isEnough ? [`~${bones}`] : [];
  }

  function started({ word, isStopWord }) {
    const nameKeys = searchStems.nameKeys(word);
    return {
      word,
      isStopWord,
      nameKeys,
      keys: unique([...nameKeys, ...searchStems.stemKeys(word)]).filter((key) => key && (isStopWord || !searchStems.isStopWord(key))),
      skeletons: skeletonsOf(word),
      others: [],
      isGuessed: false,
      texts: [],
      names: [],
    };
  }

  /* Adds what stands under a key, each word with the match that `ofText` and `ofName` say. */
  function add(found, key, [texts = {}, aliases = "", others = []], ofText, ofName) {
    for (const [written, postings] of Object.entries(texts)) {
      const surface = written || key;
      const match = ofText(surface);
      if (match !== NONE) found.texts.push({ surface, postings, match });
    }
    if (aliases && ofName !== NONE) found.names.push({ key, aliases, match: ofName });
    found.others.push(...others);
  }

  function addAll(found, keys, entries, ofText, ofName) {
    for (const key of keys) if (entries.has(key)) add(found, key, entries.get(key), ofText, ofName(key));
  }

  function asTyped(found, entries) {
    const ofText = (surface) => (isSame(surface, found.word) ? exact : stem);
    addAll(found, found.keys, entries, ofText, (key) => (found.nameKeys.includes(key) ? exact : stem));
  }

  function inOtherForms(found, entries) {
    const others = unique(found.others).filter((key) => !found.keys.includes(key));
    addAll(found, others, entries, () => stem, () => stem);
  }

  /* What is left when letters come off may be a stop word: «كحول» is no beginning of «حولها». */
  const startsOf = ({ word, nameKeys }) =>
    nameKeys.filter((key) => key.length >= LEAST_PREFIX && !hasDigit(key) && (key === word || !searchStems.isStopWord(key)));

  /* A beginning of a key, or of a word under it: «kidnapp» is one of kidnapping, which stands under kidnap. */
  async function asBeginning(found, archive) {
    for (const start of startsOf(found)) {
      const begins = (surface) => searchStems.nameKeys(surface).some((key) => key.startsWith(start));
      const range = await archive.range(start.slice(0, LEAST_PREFIX), start + AFTER, MOST_SHARDS);
      const isMeant = ([key, [texts = {}]]) => key.startsWith(start) || Object.keys(texts).some(begins);
      const near = range.filter((one) => !found.keys.includes(one[0]) && isMeant(one));
      near.sort(([one], [other]) => one.length - other.length);
      for (const [key, entry] of near.slice(0, MOST_KEYS)) {
        const isWhole = key.startsWith(start);
        add(found, key, entry, (surface) => (isWhole || begins(surface) ? prefix : NONE), isWhole ? prefix : NONE);
      }
    }
  }

  const spelledOtherwise = (found, entries) => addAll(found, found.skeletons, entries, () => NONE, () => skeleton);

  /* A name written as it is heard: «الحسكا», “Eufrates”. */
  async function byEar(found, archive) {
    const name = searchStems.nameKey(found.word);
    if (hasDigit(name) || name.length < LEAST_HEARD) return;
    const sound = searchSounds(name);
    const keys = await archive.keysOf([-1, 0, 1].map((more) => name.length + more));
    const alike = keys.filter((key) => Math.abs(key.length - name.length) < 2 && searchSounds(key) === sound);
    addAll(found, alike, await archive.entries(alike), () => NONE, () => skeleton);
  }

  /* What a slip of the pen may have made of a word of the archive: of those that are likely enough the nearest. */
  async function withSlips(found, archive) {
    const forms = hasDigit(found.word) ? [] : unique([searchStems.nameKey(found.word), searchStems.stemKeys(found.word)[0]]);
    const typed = forms[0]?.length;
    const sizes = unique(forms.flatMap((form) => searchNearness.lengths(form, typed)));
    if (!sizes.length) return;
    const near = searchNearness.near(forms, typed, await archive.keysOf(sizes)).filter(({ key }) => !searchStems.isStopWord(key));
    const keys = unique(near.map(({ key }) => key)).slice(0, MOST_KEYS);
    const entries = await archive.entries(keys);
    const names = await namesAmong(keys, entries, archive);
    const isLikely = ({ key, distance, word }) => distance <= searchNearness.allowed(word, names.has(key), typed);
    const likely = near.filter((one) => entries.has(one.key) && isLikely(one));
    const nearest = likely.filter(({ distance }) => distance === likely[0].distance).map(({ key }) => key);
    addAll(found, nearest, entries, () => fuzzy, () => fuzzy);
    found.isGuessed = hasAny(found);
  }

  /* The keys that are names in both scripts, and not just words of a name. */
  async function namesAmong(keys, entries, archive) {
    const named = keys.filter((key) => entries.get(key)?.[1]);
    const bones = await archive.entries(unique(named.map((key) => `~${searchSkeleton(key)}`)));
    return new Set(named.filter((key) => bones.has(`~${searchSkeleton(key)}`)));
  }

  /* For each word of the query what stands in the dictionary: {texts: words of texts, names: words of names}. */
  async function words(query, archive) {
    const all = query.words.map(started);
    const entries = await archive.entries(unique(all.flatMap(({ keys }) => keys)));
    for (const found of all) asTyped(found, entries);
    const others = await archive.entries(unique(all.flatMap((found) => found.others)));
    for (const found of all) inOtherForms(found, others);
    const saying = all.filter((found) => !found.isStopWord);
    const unsure = saying.filter((found) => !hasAny(found));
    await Promise.all(saying.filter((found) => unsure.includes(found) || found === all.at(-1)).map((found) => asBeginning(found, archive)));
    const spelled = await archive.entries(unique(unsure.flatMap(({ skeletons }) => skeletons)));
    for (const found of unsure) spelledOtherwise(found, spelled);
    await Promise.all(unsure.filter((found) => !hasAny(found)).map((found) => byEar(found, archive)));
    await Promise.all(unsure.filter((found) => !hasAny(found)).map((found) => withSlips(found, archive)));
    return all;
  }

  /* For each date of the query the pages that it stands on. */
  async function dates(query, archive) {
    const entries = await archive.entries(unique(query.units.flatMap((unit) => unit.dates)));
    return new Map([...entries].map(([key, [texts = {}]]) => [key, texts[""] ?? ""]));
  }

  return { words, dates };
})();
