/* The search as pages use it. Nothing is loaded before the first question. */
"use strict";

const search = (() => {
  const MOST_SUBJECTS = 40; // named subjects whose pages are followed, the best named first
  const MOST_NAMED = 5; // subjects whose other names are marked too

  let place = null;
  let opened = null;
  let seen = "";

  /* `site`: where its root lies, seen from the page; with a stroke at its end, if it is not the page's own folder. */
  function open(site, locale) {
    place = { site, locale };
    opened = null;
    seen = "";
  }

  function archive() {
    opened ??= searchArchive.open(place.site, place.locale, seen);
    opened.catch(() => {
      opened = null;
    });
    return opened;
  }

  /* A file that does not come: the site may have been built anew since its root was loaded. */
  function restart(error) {
    if (!error.seen) throw error;
    ({ seen } = error);
    opened = null;
    searchShelf.forget();
  }

  /* From the root on again, once. */
  async function asking(ask) {
    try {
      return await ask(await archive());
    } catch (error) {
      restart(error);
      return ask(await archive());
    }
  }

  const nothing = (query) => ({
    query: query.text,
    isCut: query.isCut,
    total: 0,
    isPartial: false,
    unknown: [],
    guessed: [],
    hits: [],
    facets: { kind: [], year: [], actor: [] },
    marks: null,
  });

  /* Actors whose pages are counted or chosen. */
  const actorsAsked = ({ actors, firstActor }, { actor }, hasFacets) =>
    actors.flatMap((id, number) => (hasFacets || id === actor ? [firstActor + number] : []));

  async function answer(query, choice, hasFacets, index) {
    const [words, dates] = await Promise.all([searchLookup.words(query, index), searchLookup.dates(query, index)]);
    const subjects = searchAliases(words).slice(0, MOST_SUBJECTS);
    const linked = new Set([...subjects.map(({ page }) => page), ...actorsAsked(index, choice, hasFacets)]);
    const links = await index.linksOf([...linked]);
    const ranked = searchRank(query, words, dates, subjects, links, index.pages);
    const typed = ({ from, to }) => query.text.slice(from, to);
    const guessed = query.units.filter((unit) => unit.words.some((word) => words[word].isGuessed));
    const { pages, facets } = searchFacets(index, links, ranked.pages, choice, hasFacets);
    return {
      ...nothing(query),
      version: index.version,
      total: pages.length,
      isPartial: ranked.pages.length > 0 && (guessed.length > 0 || !ranked.hasAll(ranked.pages[0])),
      unknown: query.units.filter((_, number) => !ranked.found[number]).map(typed),
      guessed: guessed.map(typed),
      hits: pages.map((page) => ({
        page,
        kind: index.kinds[index.kindOf[page]][0],
        year: index.years[index.yearOf[page]][0],
        score: ranked.scores[page],
        isPartial: guessed.length > 0 || !ranked.hasAll(page),
      })),
      facets,
      marks: searchMark.marksOf(query, words, ranked.found, subjects.slice(0, MOST_NAMED)),
    };
  }

  /* What the archive has on a question; without facets less is loaded.
     Rejects with an error whose `reason` is "unreachable" or "outdated"; asking again is worth a try. */
  async function find(text, choice, hasFacets = true) {
    const query = searchQuery(text);
    return query.units.length ? asking((index) => answer(query, choice ?? {}, hasFacets, index)) : nothing(query);
  }

  async function details(results, from, to) {
    const hits = results.hits.slice(from, to);
    if (!hits.length) return [];
    const index = await archive();
    if (index.version !== results.version) throw searchShelf.failed("outdated", "index");
    return searchDetails.details(index, hits, results.marks).catch((error) => {
      restart(error);
      throw error;
    });
  }

  /* The names of actors, by their ids. */
  const names = (ids) =>
    asking(async (index) => {
      const pages = ids.map((id) => (index.actors.includes(id) ? index.firstActor + index.actors.indexOf(id) : null));
      const texts = await index.textsOf(pages.filter((page) => page !== null));
      return pages.map((page, number) => (texts.has(page) ? searchDetails.title(texts.get(page)) : { text: ids[number], lang: null }));
    });

  const mark = (text, marks) => (marks ? searchMark.pieces(text, marks) : [[text, false]]);

  return Object.freeze({ open, find, details, names, mark });
})();
globalThis.search = search;
