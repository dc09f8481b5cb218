// Answers questions to the search of a site, one a line: {do, …} → {is} or {failed}.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [ours, site, locale] = process.argv.slice(2);
const { openOurs } = await import(pathToFileURL(ours));
const { search } = await openOurs(site, locale);

async function answer({ query, choice, withoutFacets, from, to, text, names }) {
  if (names) return search.names(names);
  const results = await search.find(query, choice, !withoutFacets);
  const details = await search.details(results, from ?? 0, to ?? 20);
  if (text !== undefined) return search.mark(text, results.marks);
  const { marks, ...rest } = results;
  return { ...rest, details };
}

for await (const line of createInterface({ input: process.stdin })) {
  const is = await answer(JSON.parse(line)).then((found) => ({ is: found }), (error) => ({ failed: error.reason ?? error.stack }));
  console.log(JSON.stringify(is));
}
