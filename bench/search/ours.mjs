// Our own search, run by Node.js over the files of a built site: what a browser loads as scripts is read from the disk.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import vm from "node:vm";

/** What the pages load for the search, in their order. */
async function scripts(site) {
  const names = await readdir(join(site, "assets/js"));
  return ["fold", "search"].map((script) => `assets/js/${names.find((name) => name.startsWith(`${script}.`))}`);
}

/** The search of a built site in one language: {find(query, {limit, choice}) → paths of pages, best first; search, results}. */
export async function openOurs(site, locale) {
  const context = vm.createContext({});
  const run = async (path) => vm.runInContext(await readFile(join(site, path), "utf8"), context, { filename: path });
  for (const script of await scripts(site)) await run(script);
  const loaded = [];
  context.searchShelf.bring = (address) => {
    loaded.push(address.split("?")[0]);
    return run(address.split("?")[0]);
  };
  const { search } = context;
  search.open("", locale);

  async function find(query, { limit = 20, choice = {} } = {}) {
    const results = await search.find(query, choice);
    return (await search.details(results, 0, limit)).map(({ path }) => path);
  }

  return { find, search, loaded };
}
