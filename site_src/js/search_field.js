/* What every search field has, that at the head of a page and that on the page of the search: keys that lead to it, and the order of its questions. */
"use strict";

const searchWords = globalThis.words?.[document.documentElement.lang]; // without them the search does nothing
const searchField = (() => {
  const KEYS = ["/", "s", "س"]; // the last is what the key of s writes on Arabic keyboards
  /* In milliseconds: until a letter is taken for the last one; until the wait is told; until what is told is read out. */
  const PAUSE = 120, SLOW = 400, QUIET = 700;
  const own = document.currentScript.src;
  const root = new URL("../..", own).href; // of the site: scripts stand in a folder of its assets

  /* The address of the file at that path from the site's root. */
  const address = (path) => root + path;

  /* The address of the asset at that path as seen from this script. */
  const asset = (path) => new URL(path, own).href;

  const isModified = (event) => event.isComposing || event.ctrlKey || event.metaKey || event.altKey;

  /* Calls `lead` at a key that leads to the field, but not where the reader types something else. */
  function onKeys(lead) {
    document.addEventListener("keydown", (event) => {
      const isTyped = event.target.closest?.("input, select, textarea, [contenteditable]");
      if (isModified(event) || isTyped || !KEYS.includes(event.key)) return;
      event.preventDefault();
      lead();
    });
  }

  /* One question after another: an answer that comes after a newer question is dropped. `answer` promises what shows it. */
  function questions({ answer, wait, fail }) {
    let latest = 0;
    const drop = () => (latest += 1);

    async function ask() {
      const mine = drop();
      const isLatest = () => mine === latest;
      const slow = setTimeout(() => isLatest() && wait(), SLOW);
      try {
        const show = await answer();
        if (isLatest()) show();
      } catch {
        if (isLatest()) fail();
      } finally {
        clearTimeout(slow);
      }
    }

    return { ask, drop };
  }

  return { PAUSE, QUIET, isModified, address, asset, onKeys, questions };
})();
