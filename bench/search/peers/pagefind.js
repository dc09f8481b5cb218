/* Pagefind through its own interface, as it comes. */
import * as pagefind from "./pagefind/pagefind.js";

window.peer = {
  find: async (query) => (await pagefind.search(query)).results,
  path: async (hit) => (await hit.data()).raw_url.replace(/^\//, ""),
};
