/* The results on the page of the search, by kind: the kind of the best one first. */
"use strict";

const searchResults = (kinds, fail) => {
  const FIRST = 5; // of a kind, so that the other kinds stay in sight
  const MORE = 20;

  function hit({ path, title, date, place, summary, excerpt, alias }, marks) {
    const { make, text, passage, line, filled } = searchShow;
    const link = make("a", "", text(title, marks));
    link.href = searchField.address(path);
    const made = make("li", "hit", make("p", "hit__title", link));
    const add = (name, ...children) => made.append(make("p", `hit__${name}`, ...children));
    if (alias?.text) add("alias", ...filled(searchWords.alias, text(alias, marks)));
    if (date?.text || place?.text) add("where", line("", [date, place], marks));
    const told = excerpt?.text ? excerpt : summary;
    if (told?.text) add("text", passage(told, marks));
    return made;
  }

  async function group(kind, hits, results) {
    const { make } = searchShow;
    const list = make("ol", "hits");
    const more = make("button", "search-page__more", searchWords.more);
    const add = async (number) => {
      const from = list.children.length;
      const details = await search.details({ ...results, hits }, from, Math.min(from + number, hits.length));
      list.append(...details.map((one) => hit(one, results.marks)));
      more.hidden = list.children.length >= hits.length;
      return list.children[from];
    };
    more.type = "button";
    more.addEventListener("click", () => add(MORE).then((first) => first.querySelector("a").focus(), fail));
    await add(FIRST);
    return make("section", "", make("h2", "", kinds.get(kind), " ", make("span", "count", String(hits.length))), list, more);
  }

  /* A section for each kind; of each the best, and a button for more. */
  return (results) => {
    const found = new Map();
    for (const one of results.hits) {
      if (!found.has(one.kind)) found.set(one.kind, []);
      found.get(one.kind).push(one);
    }
    return Promise.all([...found].map(([kind, hits]) => group(kind, hits, results)));
  };
};
