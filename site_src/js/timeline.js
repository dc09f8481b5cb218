/* Filters a timeline. What is chosen stands in the fragment of the address, which no server sees. */
"use strict";

(() => {
  const form = document.forms.filters;
  if (!form) return;

  const controls = [...form.querySelectorAll("select, input")];
  const status = form.querySelector(".filters__count");
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const anchors = [...document.querySelectorAll('a[href^="#"]')].map((link) => [link, link.getAttribute("href")]);
  const groups = [...document.querySelectorAll(".period, .year")].map((element) => ({
    element,
    links: anchors.filter(([, href]) => href === `#${element.firstElementChild.id}`),
  }));
  const entries = [...document.querySelectorAll(".entry[data-month]")].map((element) => ({
    element,
    month: element.dataset.month,
    text: fold(element.textContent),
  }));
  const total = tally(entries);
  const bars = [...document.querySelectorAll(".density [data-month]")]
    .filter((element) => total.has(element.dataset.month))
    .map((element) => ({
      month: element.dataset.month,
      count: element.querySelector(".count"),
      words: element.querySelector(".count").textContent,
      number: element.querySelector("text"),
      all: element.querySelector(".bar__all"),
      shown: element.querySelector(".bar__shown"),
    }));

  function tally(some) {
    const found = new Map();
    for (const { month } of some) found.set(month, (found.get(month) ?? 0) + 1);
    return found;
  }

  /* «12 of 29 incidents», in the plural form that the number demands. */
  const counted = (shown, of) => status.dataset[plural.select(shown)].replace("{shown}", shown).replace("{total}", of);

  const chosen = () => [...new FormData(form)].filter(([, value]) => value.trim());

  const answers = (entry, [name, value]) =>
    name === "text"
      ? fold(value).split(/\s+/).every((word) => entry.text.includes(word))
      : entry.element.dataset[name].split(" ").includes(value);

  function show() {
    const wanted = chosen();
    const found = entries.filter((entry) => wanted.every((one) => answers(entry, one)));
    const hits = new Set(found);
    for (const entry of entries) entry.element.hidden = !hits.has(entry);
    for (const group of groups) reveal(group, group.element.querySelector(".entry:not([hidden])"));
    const shown = tally(found);
    for (const bar of bars) draw(bar, shown.get(bar.month) ?? 0, wanted.length > 0);
    status.textContent = counted(found.length, entries.length);
  }

  /* What is hidden has no link that leads there. */
  function reveal({ element, links }, hasEntries) {
    element.hidden = !hasEntries;
    for (const [link, href] of links) {
      if (hasEntries) link.setAttribute("href", href);
      else link.removeAttribute("href");
    }
  }

  function draw(bar, shown, isFiltered) {
    const of = total.get(bar.month);
    bar.count.textContent = isFiltered ? counted(shown, of) : bar.words;
    if (!bar.shown) return;
    const full = bar.all.height.baseVal.value;
    bar.shown.setAttribute("height", (full * shown) / of);
    bar.shown.setAttribute("y", bar.all.y.baseVal.value + full * (1 - shown / of));
    bar.number.textContent = shown;
  }

  const state = () => String(new URLSearchParams(chosen()));

  /* An anchor of the page leaves the view as it is; the address shows the view again. */
  function restore() {
    const hash = location.hash.slice(1);
    if (hash && !hash.includes("=")) {
      if (state()) history.replaceState(null, "", `#${state()}`);
      return;
    }
    const wanted = new URLSearchParams(hash);
    for (const control of controls) {
      control.value = wanted.get(control.name) ?? "";
      if (control.selectedIndex === -1) control.value = "";
    }
    show();
  }

  function choose(isTyped) {
    const address = location.href.split("#")[0] + (state() && `#${state()}`);
    history[isTyped ? "replaceState" : "pushState"](null, "", address);
    show();
  }

  form.addEventListener("input", (event) => choose(event.target.type === "search"));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const control of controls) control.value = "";
    choose(false);
  });

  if (navigator.clipboard) {
    const copy = form.elements.copy;
    copy.hidden = false;
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(location.href);
      status.textContent = copy.dataset.copied;
    });
  }

  for (const link of document.querySelectorAll(".leaves a, .steps a")) {
    link.addEventListener("click", () => {
      link.hash = state();
    });
  }

  addEventListener("hashchange", restore);
  form.hidden = false;
  show();
  restore();
})();
