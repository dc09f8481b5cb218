/* Orama with the stemmer and the stop words of the page's language, the title twice. */
import { create, insertMultiple, search } from "./orama/index.js";
import { stemmer } from "./stemmer.js";
import { stopwords } from "./stopwords.js";

const language = { ar: "arabic", en: "english" }[document.documentElement.lang];
const schema = { path: "string", title: "string", text: "string" };
const database = create({ schema, components: { tokenizer: { language, stemming: true, stemmer, stopWords: stopwords } } });
await insertMultiple(database, pages);

const asked = { properties: ["title", "text"], boost: { title: 2 }, limit: pages.length };

window.peer = {
  find: async (query) => (await search(database, { ...asked, term: query })).hits,
  path: (hit) => hit.document.path,
};
