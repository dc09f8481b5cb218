/* The page of the search. What is looked for stands in the fragment of the address, which no server sees. */
"use strict";

(() => {
  if (!searchWords) return;

  const { PAUSE, QUIET } = searchField;
  const ACTORS = 40; // a list that can still be looked through
  const form = document.querySelector("form.search-page");
  const field = form.elements.q;
  const filters = [form.elements.kind, form.elements.year, form.elements.actor];
  const kinds = new Map([...form.elements.kind.options].slice(1).map((option) => [option.value, option.text]));
  const forms = { kind: { test: (kind) => kinds.has(kind) }, year: /^\d{4}$/, actor: /^[a-z0-9-]+$/ };
  const part = (name) => document.querySelector(`.search-page__${name}`);
  const sections = searchResults(kinds, fail);
  let [pause, quiet, isSettled] = [0, 0, true];

  const state = () => String(new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim())));

  const wanted = () => Object.fromEntries(filters.filter(({ value }) => value).map(({ name, value }) => [name, value]));

  /* A button that is heard where nobody sees it would do nothing. */
  function heard(line) {
    const copy = line.cloneNode(true);
    copy.querySelector("button")?.remove();
    return copy;
  }

  /* What is told above the results or in their place; those who listen hear it after a pause. */
  function tell(...told) {
    const lines = told.map((one) => document.createElement("p"));
    lines.forEach((one, place) => one.append(...[told[place]].flat()));
    part("state").replaceChildren(...lines);
    clearTimeout(quiet);
    quiet = setTimeout(() => part("status").replaceChildren(...lines.map(heard)), QUIET);
  }

  function lay(found, hasQuery) {
    part("found").replaceChildren(...found);
    const isFiltered = filters.some(({ value }) => value);
    if (isFiltered) part("filters").open = true;
    part("filters").hidden = !found.length && !isFiltered;
    form.querySelector("[type=reset]").hidden = !isFiltered;
    part("none").hidden = found.length > 0 || !hasQuery;
    part("help").hidden = found.length > 0;
  }

  /* What is chosen stays offered, even where nothing answers it any more. */
  const withChosen = (counts, { value }) => (!value || counts.some(([key]) => key === value) ? counts : [...counts, [value, 0]]);

  function offer(filter, counts, label) {
    const value = filter.value;
    const options = counts.map(([key, count], place) => {
      const { text, lang } = label(key, place);
      const option = new Option(`${text} (${count})`, key);
      if (lang) [option.lang, option.dir] = [lang, "auto"];
      return option;
    });
    filter.replaceChildren(filter.options[0], ...options);
    filter.value = value;
  }

  async function choices({ facets }) {
    const [kind, year, actor] = filters;
    const actors = withChosen(facets.actor.slice(0, ACTORS), actor);
    const names = await search.names(actors.map(([id]) => id));
    return () => {
      offer(kind, withChosen(facets.kind, kind), (key) => ({ text: kinds.get(key) }));
      offer(year, withChosen(facets.year, year), (key) => ({ text: key }));
      offer(actor, actors, (id, place) => names[place] ?? { text: id });
    };
  }

  function told(results) {
    const { make, counted, missing } = searchShow;
    const { total, isPartial, guessed } = results;
    return [
      total ? make("strong", "", counted(total)) : searchWords.none,
      ...missing(results),
      ...(isPartial && !guessed.length ? [searchWords.partial] : []),
    ];
  }

  function fail() {
    const retry = document.createElement("button");
    retry.textContent = searchWords.retry;
    retry.addEventListener("click", () => {
      if (typeof search === "undefined") return location.reload();
      field.focus();
      find();
    });
    lay([], false);
    tell([searchWords.failed, " ", retry]);
  }

  async function answer() {
    const results = await search.find(field.value, wanted());
    const [found, show] = await Promise.all([sections(results), choices(results)]);
    return () => {
      show();
      lay(found, true);
      tell(...told(results));
    };
  }

  const questions = searchField.questions({ answer, wait: () => tell(searchWords.wait), fail });

  function find() {
    if (field.value.trim()) return questions.ask();
    questions.drop();
    lay([], false);
    tell();
  }

  function write(way) {
    const fragment = state() && `#${state()}`;
    const [whole] = location.href.split("#");
    try {
      history[way](null, "", whole.split("?")[0] + fragment);
    } catch {
      history[way](null, "", whole + fragment); // from the disk some browsers let only the fragment change
    }
  }

  /* What is being typed makes one step of the history, whatever is chosen another. */
  function keep(isTyped) {
    const isFirst = !location.hash.includes("=");
    write(isFirst || (isTyped && !isSettled) ? "replaceState" : "pushState");
    isSettled = !isTyped;
    find();
  }

  function choose(filter, value) {
    const isGiven = forms[filter.name].test(value);
    if (isGiven && ![...filter.options].some((option) => option.value === value)) filter.append(new Option(value, value));
    filter.value = isGiven ? value : "";
  }

  /* An anchor of the page leaves the search as it is; the address shows the search again. */
  function restore() {
    const hash = location.hash.slice(1);
    if (hash && !hash.includes("=")) return write("replaceState");
    const given = new URLSearchParams(hash || location.search);
    field.value = given.get("q") ?? "";
    for (const filter of filters) choose(filter, given.get(filter.name) ?? "");
    if (!hash && location.search) write("replaceState");
    isSettled = true;
    find();
  }

  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(keep, PAUSE, true);
  });
  for (const filter of filters) filter.addEventListener("change", () => keep(false));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    keep(true);
    isSettled = true;
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const filter of filters) filter.value = "";
    keep(false);
  });
  searchField.onKeys(() => field.focus());
  addEventListener("hashchange", restore);

  if (typeof search !== "undefined") search.open(searchField.address(""), document.documentElement.lang);
  part("filters").open = matchMedia("(min-width: 45em)").matches;
  form.hidden = false;
  part("how").hidden = false;
  restore();
})();
