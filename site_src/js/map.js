"use strict";

/* The map and the timeline beside it, linked both ways. Without this script the marks lead to the pages of their places. */
(() => {
  const page = document.querySelector(".map-page");
  if (!page.querySelector(".entry")) return;

  const choice = page.querySelector(".map-page__choice");
  const status = page.querySelector(".map-page__status");
  const marks = [...page.querySelectorAll(".map__mark")];
  const entries = [...page.querySelectorAll(".entry")];
  const drawnAt = new Map(marks.map((mark) => [mark, new Set(mark.dataset.incidents.split(" "))]));
  if (matchMedia("(min-width: 60em)").matches) page.querySelector(".map__list")?.setAttribute("open", "");
  const plural = new Intl.PluralRules(document.documentElement.lang);

  const chosenPlace = () => new URLSearchParams(location.hash.slice(1)).get("place");

  const hideEmpty = (selector) => {
    for (const group of page.querySelectorAll(selector)) {
      group.hidden = !group.querySelector(".entry:not([hidden])");
    }
  };

  const told = (number) => {
    const words = status.dataset[plural.select(number)] || status.dataset.other;
    return words.replace("%(num)d", number).replace("{total}", status.dataset.total);
  };

  const tell = (chosen, number) => {
    const name = document.createElement("bdi");
    name.textContent = chosen ? chosen.dataset.name : "";
    status.replaceChildren(...(chosen ? [name, `${status.dataset.colon}${told(number)}`] : []));
  };

  const show = () => {
    const place = chosenPlace();
    const chosen = marks.find((mark) => mark.dataset.place === place);
    const shown = entries.filter((entry) => !chosen || drawnAt.get(chosen).has(entry.id));
    for (const entry of entries) entry.hidden = !shown.includes(entry);
    for (const mark of marks) mark === chosen ? mark.setAttribute("aria-current", "true") : mark.removeAttribute("aria-current");
    page.classList.toggle("map-page--chosen", Boolean(chosen));
    hideEmpty(".period");
    hideEmpty(".year");
    choice.hidden = !chosen;
    tell(chosen, shown.length);
    if (chosen) choice.querySelector("a").href = chosen.href.baseVal;
  };

  const light = (lit, isLit) => {
    for (const one of lit) one.classList.toggle("is-lit", isLit);
  };

  const linked = (element, others) => {
    for (const [on, off] of [["pointerenter", "pointerleave"], ["focusin", "focusout"]]) {
      element.addEventListener(on, () => light(others, true));
      element.addEventListener(off, () => light(others, false));
    }
  };

  const choose = (place) => {
    history.pushState(null, "", place ? `#place=${place}` : location.href.replace(/#.*/, ""));
    show();
  };

  for (const mark of marks) {
    linked(mark, entries.filter((entry) => drawnAt.get(mark).has(entry.id)));
    mark.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      choose(mark.dataset.place);
    });
  }
  for (const entry of entries) linked(entry, marks.filter((mark) => drawnAt.get(mark).has(entry.id)));
  choice.querySelector("button").addEventListener("click", () => {
    const place = chosenPlace();
    choose(null);
    marks.find((mark) => mark.dataset.place === place)?.focus();
  });
  addEventListener("hashchange", show);
  addEventListener("popstate", show);
  show();
})();
