/* What the index of one language holds: which of its files has a key or a page, and what is written there. */
"use strict";

const searchArchive = (() => {
  const NO_WORD = /^[~\d-]/;

  /* Sorted keys, each written as a digit and a rest: it begins with so many letters of the key before it. */
  function lengthened(written) {
    let before = "";
    return written.split(" ").map((one) => (before = before.slice(0, parseInt(one[0], 36)) + one.slice(1)));
  }

  const list = (section) => (section ? section.split(",") : []);
  const opened = new WeakMap();

  /* A shard of the dictionary: its keys in their order, and what stands under one of them. */
  function dictionary(columns) {
    if (!opened.has(columns)) opened.set(columns, table(columns));
    return opened.get(columns);
  }

  function table([written, ...columns]) {
    const keys = lengthened(written);
    const places = new Map(keys.map((key, place) => [key, place]));
    const [words, postings, names, others] = columns.map((column) => column.split(" "));
    function entry(key) {
      const place = places.get(key);
      const lists = list(postings[place]);
      const texts = list(words[place]).map((word, number) => [word === "~" ? "" : word.replace("~", key), lists[number]]);
      return [Object.fromEntries(texts), names[place], list(others[place])];
    }
    return { keys, entry: (key) => places.has(key) && entry(key) };
  }

  /* The last place whose first member is not after what is wanted. */
  function shardOf(firsts, wanted) {
    let low = 0;
    let high = firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (firsts[middle] <= wanted) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /* For each page the number of its run. */
  function spread(runs, pages) {
    const spreads = new Uint16Array(pages);
    let from = 0;
    runs.forEach(([, length], run) => {
      spreads.fill(run, from, from + length);
      from += length;
    });
    return spreads;
  }

  function firstOf(kind, kinds) {
    let from = 0;
    for (const [name, length] of kinds) {
      if (name === kind) return from;
      from += length;
    }
    return from;
  }

  /* `seen` is the version of the root whose file did not come: a cache may still hold the old root. */
  async function open(site, locale, seen = "") {
    const index = await searchShelf.load(locale, `${site}search/${locale}.js${seen && `?v=${seen}`}`);

    const file = (name) =>
      searchShelf.load(`${locale}/${name}`, `${site}assets/search/${locale}/${name}.${index.files[name]}.js`).catch((error) => {
        throw Object.assign(error, { seen: index.version });
      });

    const shards = (name, numbers) => Promise.all(numbers.map(async (number) => [number, await file(`${name}-${number}`)]));

    async function gathered(name, firsts, wanted, read) {
      const places = new Map(wanted.map((one) => [one, shardOf(firsts, one)]));
      const loaded = new Map(firsts.length ? await shards(name, [...new Set(places.values())]) : []);
      const found = new Map();
      for (const [one, place] of places) {
        const value = loaded.has(place) && read(loaded.get(place), one, firsts[place]);
        if (value) found.set(one, value);
      }
      return found;
    }

    const own = (shard, key) => Object.hasOwn(shard, key) && shard[key];

    /* Keys from the first to before the last, with their entries; not from more than `most` files. */
    async function range(first, last, most) {
      const from = shardOf(index.terms, first);
      const numbers = [];
      for (let number = from; number <= shardOf(index.terms, last) && number < from + most; number += 1) numbers.push(number);
      const loaded = index.terms.length ? await shards("terms", numbers) : [];
      return loaded.flatMap(([, shard]) => {
        const { keys, entry } = dictionary(shard);
        return keys.filter((key) => key >= first && key < last).map((key) => [key, entry(key)]);
      });
    }

    /* All words of these lengths; of few files the dictionary itself is the list. */
    async function keysOf(lengths) {
      if (index.words.length) {
        const known = lengths.filter((length) => index.words.includes(length));
        return (await shards("words", known)).flatMap(([, written]) => lengthened(written));
      }
      const loaded = await shards("terms", [...index.terms.keys()]);
      return loaded.flatMap(([, shard]) => dictionary(shard).keys.filter((key) => lengths.includes(key.length) && !NO_WORD.test(key)));
    }

    return {
      ...index,
      kindOf: spread(index.kinds, index.pages),
      yearOf: spread(index.years, index.pages),
      firstActor: firstOf("actor", index.kinds),
      entries: (keys) => gathered("terms", index.terms, keys, (shard, key) => dictionary(shard).entry(key)),
      range,
      linksOf: (pages) => gathered("links", index.links, pages, own),
      textsOf: (pages) => gathered("texts", index.texts, pages, (shard, page, first) => shard[page - first]),
      keysOf,
    };
  }

  return { open };
})();
