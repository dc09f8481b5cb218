/* What is told of a hit: title, date, place, summary, the passage that has the words, the name it was found by. */
"use strict";

const searchDetails = (() => {
  const ENTRY = ["path", "title", "date", "place", "summary", "texts", "aliases"];

  const read = (value) => (Array.isArray(value) ? { text: value[0], lang: value[1] } : { text: value ?? "", lang: null });

  const entryOf = (values) => Object.fromEntries(ENTRY.map((name, place) => [name, values[place]]));

  /* A name that has more of the query's words than the title has. */
  function aliasOf(aliases, marks, title) {
    const typed = { ...marks, runs: [] };
    let best = null;
    let shown = searchMark.mask(title, typed);
    for (const alias of aliases.map(read)) {
      const mask = searchMark.mask(alias.text, typed);
      if (!(mask & ~shown)) continue;
      shown |= mask;
      best = alias;
    }
    return best;
  }

  function told(entry, kind, marks) {
    const [title, date, place, summary] = [entry.title, entry.date, entry.place, entry.summary].map(read);
    const shown = [title, date, place, summary].reduce((mask, { text }) => mask | searchMark.mask(text, marks), 0);
    const excerpt = marks.all & ~shown ? searchExcerpt((entry.texts ?? []).map(read), marks, shown) : null;
    return { path: entry.path, kind, title, date, place, summary, excerpt, alias: aliasOf(entry.aliases ?? [], marks, title.text) };
  }

  const namesOf = (entry) => [entry.title, ...(entry.aliases ?? [])].map((name) => read(name).text);

  async function learnNames(archive, marks) {
    const named = marks.named.splice(0);
    const texts = await archive.textsOf(named.map(([page]) => page));
    for (const [page, mask] of named) if (texts.has(page)) searchMark.addRuns(marks, namesOf(entryOf(texts.get(page))), mask);
  }

  async function details(archive, hits, marks) {
    const [texts] = await Promise.all([archive.textsOf(hits.map(({ page }) => page)), learnNames(archive, marks)]);
    return hits.filter(({ page }) => texts.has(page)).map(({ page, kind }) => told(entryOf(texts.get(page)), kind, marks));
  }

  return { details, title: (values) => read(entryOf(values).title) };
})();
