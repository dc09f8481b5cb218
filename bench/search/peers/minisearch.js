/* MiniSearch with the options that its guide shows: prefixes, a distance of a fifth of the word, the title twice. */
"use strict";

(() => {
  const searchOptions = { boost: { title: 2 }, fuzzy: 0.2, prefix: true };
  const index = new MiniSearch({ idField: "path", fields: ["title", "text"], searchOptions });
  index.addAll(pages);

  window.peer = { find: async (query) => index.search(query), path: (hit) => hit.id };
})();
