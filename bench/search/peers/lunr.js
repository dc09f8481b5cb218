/* lunr with the languages of lunr-languages for pages that hold both, the title weighted as its guide does. */
"use strict";

(() => {
  const index = lunr(function () {
    this.use(lunr.multiLanguage("en", "ar"));
    this.ref("path");
    this.field("title", { boost: 10 });
    this.field("text");
    for (const page of pages) {
      this.add(page);
    }
  });

  /* What readers type is no formula: where lunr takes it for a wrong one, its words are asked for. */
  const find = (query) => {
    try {
      return index.search(query);
    } catch {
      return index.query((asked) => asked.term(lunr.tokenizer(query)));
    }
  };

  window.peer = { find: async (query) => find(query), path: (hit) => hit.ref };
})();
