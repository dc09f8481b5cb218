/* Counts the hits by kind, year and actor: each without its own choice, so that the reader sees what another choice would give. */
"use strict";

const searchFacets = (() => {
  const actorPage = (archive, actor) => archive.firstActor + archive.actors.indexOf(actor);

  /* The pages of an actor and those that concern it. */
  function concerned(archive, links, page) {
    const flags = new Uint8Array(archive.pages);
    flags[page] = 1;
    searchVlq.postings(links.get(page) ?? "", (one) => {
      flags[one] = 1;
    });
    return flags;
  }

  function testsOf(archive, links, { kind, year, actor }) {
    const kinds = archive.kinds.map(([name]) => name);
    const years = archive.years.map(([name]) => name);
    const flags = actor && archive.actors.includes(actor) ? concerned(archive, links, actorPage(archive, actor)) : null;
    return {
      kind: kind ? (page) => kinds[archive.kindOf[page]] === kind : null,
      year: year ? (page) => years[archive.yearOf[page]] === year : null,
      actor: actor ? (page) => flags?.[page] === 1 : null,
    };
  }

  const passing = (pages, tests, but) => {
    const asked = Object.entries(tests).filter(([name, test]) => test && name !== but).map(([, test]) => test);
    return asked.length ? pages.filter((page) => asked.every((test) => test(page))) : pages;
  };

  function tally(pages, nameOf) {
    const counts = new Map();
    for (const page of pages) counts.set(nameOf(page), (counts.get(nameOf(page)) ?? 0) + 1);
    counts.delete("");
    return [...counts];
  }

  function byActor(archive, links, pages) {
    const isHit = new Uint8Array(archive.pages);
    for (const page of pages) isHit[page] = 1;
    const counts = archive.actors.map((actor, place) => {
      const page = archive.firstActor + place;
      let count = isHit[page];
      searchVlq.postings(links.get(page) ?? "", (one) => {
        count += isHit[one];
      });
      return [actor, count];
    });
    return counts.filter(([, count]) => count).sort(([, one], [, other]) => other - one);
  }

  /* {pages: those that answer every choice, facets} */
  return (archive, links, pages, choice, hasFacets) => {
    const tests = testsOf(archive, links, choice);
    if (!hasFacets) return { pages: passing(pages, tests), facets: { kind: [], year: [], actor: [] } };
    const kinds = tally(passing(pages, tests, "kind"), (page) => archive.kinds[archive.kindOf[page]][0]);
    const years = tally(passing(pages, tests, "year"), (page) => archive.years[archive.yearOf[page]][0]);
    const order = archive.kinds.map(([name]) => name);
    return {
      pages: passing(pages, tests),
      facets: {
        kind: kinds.sort(([one], [other]) => order.indexOf(one) - order.indexOf(other)),
        year: years.sort(([one], [other]) => (one < other ? 1 : -1)),
        actor: byActor(archive, links, passing(pages, tests, "actor")),
      },
    };
  };
})();
