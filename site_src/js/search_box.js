/* The search field at the head of a page: what is found while one types. Without this script its form leads to the page of the search. */
"use strict";

(() => {
  const form = document.querySelector("form.search");
  if (!form || !searchWords) return;

  const { PAUSE, QUIET, isModified, address, asset } = searchField;
  const ENGINE = ["../js/fold.js", "../js/search.js"]; // the page of the search loads them itself
  const MOST = 8; // results that are read at a glance
  const field = form.elements.q;
  const link = document.querySelector(".search-link");
  const [panel, list, note, said, retry, status] = ["div", "div", "p", "span", "button", "p"].map((tag) => document.createElement(tag));
  let engine = null;
  let [pause, quiet, active] = [0, 0, -1];

  const isThere = (source) => [...document.scripts].some((one) => one.src === source);

  const load = (source) =>
    new Promise((resolve, reject) => {
      if (isThere(source)) return resolve();
      const script = document.createElement("script");
      script.async = false;
      script.src = source;
      script.onload = resolve;
      script.onerror = () => reject(script.remove());
      document.head.append(script);
    });

  /* One after the other: a script that has run without the one that it needs would not be asked for again. */
  async function loaded() {
    for (const script of ENGINE) await load(asset(script));
    search.open(address(""), document.documentElement.lang);
  }

  /* Once; after a failure anew. */
  function start() {
    engine ??= loaded();
    engine.catch(() => (engine = null));
    return engine;
  }

  const options = () => [...list.querySelectorAll("[role=option]")];
  const query = () => field.value.trim();
  const searchPage = () => form.action + (query() && `#${new URLSearchParams({ q: query() })}`);

  function activate(place) {
    const all = options();
    active = place;
    all.forEach((one, each) => one.setAttribute("aria-selected", each === place));
    if (place < 0) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", all[place].id);
    all[place].scrollIntoView({ block: "nearest" });
  }

  /* The list, words above it or in its place; without either the box is closed. */
  function reveal(hasList, message = [], isFailure = false) {
    list.hidden = !hasList;
    note.hidden = !message.length;
    retry.hidden = !isFailure;
    said.replaceChildren(...message);
    panel.hidden = !hasList && !message.length;
    field.setAttribute("aria-expanded", hasList);
    if (!hasList) activate(-1);
  }

  function announce(message) {
    clearTimeout(quiet);
    quiet = setTimeout(() => (status.textContent = message), QUIET);
  }

  function close() {
    questions.drop();
    clearTimeout(pause);
    clearTimeout(quiet);
    status.textContent = "";
    reveal(false);
  }

  function option(href, ...children) {
    const made = searchShow.make("a", "search__option", ...children);
    made.href = href;
    made.tabIndex = -1;
    made.setAttribute("role", "option");
    return made;
  }

  function hit({ path, title, alias, date, place }, marks) {
    const called = alias ? [" (", searchShow.text(alias, marks), ")"] : [];
    const named = searchShow.make("span", "search__title", searchShow.text(title, marks), ...called);
    return option(address(path), named, " ", searchShow.line("search__where", [date, place], marks));
  }

  function group(kind, found, marks) {
    const title = searchShow.make("div", "search__kind", searchWords[kind]);
    title.id = `search-kind-${kind}`;
    title.setAttribute("role", "presentation");
    const made = searchShow.make("div", "", title, ...found.map((one) => hit(one, marks)));
    made.setAttribute("role", "group");
    made.setAttribute("aria-labelledby", title.id);
    return made;
  }

  function show(results, found) {
    const { total, marks } = results;
    const told = total ? searchShow.counted(total) : searchWords.none;
    const kinds = [...new Set(found.map((one) => one.kind))];
    list.replaceChildren(...kinds.map((kind) => group(kind, found.filter((one) => one.kind === kind), marks)));
    list.append(option(searchPage(), searchWords.all, " · ", told));
    options().forEach((one, place) => (one.id = `search-option-${place}`));
    activate(-1);
    reveal(total > 0, total ? searchShow.missing(results).flatMap((one) => [...one, " "]) : [told]);
    announce(told);
  }

  function fail() {
    reveal(false, [searchWords.failed], true);
    announce(searchWords.failed);
  }

  async function answer() {
    await start();
    const results = await search.find(field.value, {}, false);
    const found = await search.details(results, 0, MOST);
    return () => show(results, found);
  }

  const questions = searchField.questions({ answer, wait: () => reveal(false, [searchWords.wait]), fail });

  function ask(delay) {
    clearTimeout(pause);
    if (query()) pause = setTimeout(questions.ask, delay);
    else close();
  }

  function unfold(isOpen) {
    form.classList.toggle("search--unfolded", isOpen);
    link.setAttribute("aria-expanded", isOpen);
    (isOpen ? field : link).focus();
  }

  function escape() {
    if (!panel.hidden) close();
    else if (field.value) field.value = "";
    else if (link.checkVisibility()) unfold(false);
  }

  /* Up and down, round by way of the field. */
  function move(step) {
    if (list.hidden) return ask(0);
    const all = options().length + 1;
    activate(((active + 1 + step + all) % all) - 1);
  }

  const actions = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: escape,
    Enter: () => (active < 0 ? form.requestSubmit() : options()[active].click()),
  };

  field.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && !list.hidden) close();
    if (isModified(event) || !(event.key in actions)) return;
    event.preventDefault();
    actions[event.key]();
  });
  searchField.onKeys(() => unfold(true));
  field.addEventListener("focus", () => start());
  field.addEventListener("input", () => {
    activate(-1);
    ask(PAUSE);
  });
  retry.addEventListener("click", () => {
    field.focus();
    ask(0);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.href = searchPage();
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
  link.addEventListener("click", (event) => {
    if (isModified(event) || event.shiftKey) return;
    event.preventDefault();
    unfold(link.ariaExpanded !== "true");
  });

  field.type = "text"; // of which alone HTML lets a script make a combobox
  field.inputMode = "search";
  const states = { role: "combobox", "aria-autocomplete": "list", "aria-controls": "search-list" };
  for (const [name, value] of Object.entries(states)) field.setAttribute(name, value);
  for (const [one, name] of [[panel, "panel"], [list, "list"], [note, "note"]]) one.className = `search__${name}`;
  panel.tabIndex = -1; // a click beside the results leaves them open
  list.id = states["aria-controls"];
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.labels[0].textContent.trim());
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  retry.type = "button";
  retry.textContent = searchWords.retry;
  note.append(said, " ", retry);
  panel.append(note, list);
  reveal(false);
  form.append(panel, status);

  const wanted = new URLSearchParams(location.search).get("q");
  if (wanted) {
    field.value = wanted;
    addEventListener("DOMContentLoaded", () => {
      unfold(true);
      ask(0);
    });
  }
})();
