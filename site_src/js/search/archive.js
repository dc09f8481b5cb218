/* What the index of one language holds: which of its files has a key or a page, and what is written there. */
"use strict";

const searchArchive = (() => {
  const NO_WORD = /^[~\d-]/;

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

  /* `seen` is the version that a file had which did not fit the root: a cache may still hold the old root. */
  async function open(folder, locale, seen = "") {
    const address = (name, version) => `${folder}${locale}/${name}.js${version && `?v=${version}`}`;
    const { version, value: index } = await searchShelf.load(`${locale}/index`, address("index", seen));

    async function file(name) {
      const found = await searchShelf.load(`${locale}/${name}`, address(name, version));
      if (found.version === version) return found.value;
      searchShelf.forget();
      throw Object.assign(searchShelf.failed("outdated", name), { seen: found.version });
    }

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
      return loaded.flatMap(([, shard]) => Object.entries(shard).filter(([key]) => key >= first && key < last));
    }

    /* All words; of few files the dictionary itself is the list. */
    async function allKeys() {
      if (index.words) return (await file("words")).split(" ");
      const loaded = await shards("terms", [...index.terms.keys()]);
      return loaded.flatMap(([, shard]) => Object.keys(shard)).filter((key) => !NO_WORD.test(key));
    }

    return {
      ...index,
      version,
      kindOf: spread(index.kinds, index.pages),
      yearOf: spread(index.years, index.pages),
      firstActor: firstOf("actor", index.kinds),
      entries: (keys) => gathered("terms", index.terms, keys, own),
      range,
      linksOf: (pages) => gathered("links", index.links, pages, own),
      textsOf: (pages) => gathered("texts", index.texts, pages, (shard, page, first) => shard[page - first]),
      allKeys,
    };
  }

  return { open };
})();
