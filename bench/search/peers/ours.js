/* Our own search, on a page of the built site. */
"use strict";

addEventListener("DOMContentLoaded", async () => {
  document.querySelector("form.search").elements.q.dispatchEvent(new Event("focus")); // loads the engine
  while (typeof search === "undefined") await new Promise((resolve) => setTimeout(resolve, 5));
  search.open(searchField.address(""), document.documentElement.lang);

  window.peer = {
    async find(query) {
      const results = await search.find(query);
      return results.hits.map((_, rank) => ({ results, rank }));
    },
    path: async ({ results, rank }) => (await search.details(results, rank, rank + 1))[0].path,
  };
});
