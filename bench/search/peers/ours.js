/* Our own search, on a page of the built site. */
"use strict";

addEventListener("DOMContentLoaded", async () => {
  const load = (name) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `../js/${name}.js`;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });

  await load("fold");
  await load("search");
  search.open("../search/", document.documentElement.lang);

  window.peer = {
    async find(query) {
      const results = await search.find(query);
      return results.hits.map((_, rank) => ({ results, rank }));
    },
    path: async ({ results, rank }) => (await search.details(results, rank, rank + 1))[0].path,
  };
});
