"use strict";

/* Light or dark as the device says, until the reader chooses. Loaded before the first paint; the choice alone is kept, on the device. */
(() => {
  const KEY = "briefing-colours";
  const device = matchMedia("(prefers-color-scheme: dark)");
  let chosen = kept();

  function kept() {
    try {
      const found = localStorage.getItem(KEY);
      return found === "dark" || found === "light" ? found : null;
    } catch {
      return null;
    }
  }

  function keep(choice) {
    try {
      localStorage.setItem(KEY, choice);
    } catch {
      // A browser that keeps nothing: the choice holds for this page.
    }
  }

  const shown = () => chosen || (device.matches ? "dark" : "light");

  /* The sheet and the colour of the browser's frame that are for one scheme alone. */
  function apply() {
    if (!chosen) return;
    document.documentElement.dataset.colours = chosen;
    for (const part of document.querySelectorAll("[data-colours]:is(link, meta)")) {
      part.setAttribute("media", part.dataset.colours === chosen ? "screen" : "not all");
    }
  }

  function label() {
    const other = shown() === "dark" ? "light" : "dark";
    for (const button of document.querySelectorAll(".colours")) {
      const said = globalThis.words?.[button.closest("[lang]").lang];
      if (said) button.textContent = said[other];
      button.hidden = !said;
    }
  }

  function change() {
    chosen = shown() === "dark" ? "light" : "dark";
    keep(chosen);
    apply();
    label();
  }

  apply();
  document.addEventListener("DOMContentLoaded", () => {
    label();
    device.addEventListener("change", label);
    for (const button of document.querySelectorAll(".colours")) button.addEventListener("click", change);
  });
})();
