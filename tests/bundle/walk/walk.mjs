/* usage: node walk.mjs JSON    Walks through unpacked copies in one browser, and writes what it met as JSON.

   JSON: { browser: { name, path, flags, downloads }, copies: { <name>: { root, codes, query: {<code>: word}, word: {<code>: word}, files: which of the data, without: [step] } }, singles: { <name>: address },
           probes: { <name>: address of a page that calls itself "done" } } */
import { launch, watched } from "./browser.mjs";
import * as steps from "./steps.mjs";

const asked = JSON.parse(process.argv[2]);
const { window, version, left, close } = await launch(asked.browser);

async function walk({ root, codes, query, word, files, without }) {
  const { page, faults } = await watched(window, root);
  const open = async (address) => {
    const other = await watched(window, root, faults);
    await other.page.goto(address);
    return other.page;
  };
  const take = (name, step) => step().catch((error) => (faults.push(`${name}: ${error.message}`), { failed: error.message }));
  const facts = { by: {} };
  for (const code of codes) {
    const found = (facts.by[code] = {});
    const inTurn = {
      arrive: () => steps.arrive(page, root, code),
      language: () => steps.language(page, root),
      search: () => steps.search(page, root, code, query[code]),
      timeline: () => steps.timeline(page, root, code, word[code]),
      map: () => steps.map(page, root, code),
      colours: () => steps.colours(page, root, code),
      sideBySide: () => steps.sideBySide(page, root, code),
    };
    for (const [name, step] of Object.entries(inTurn)) if (!without.includes(name)) found[name] = await take(`${code} ${name}`, step);
  }
  facts.data = await take("data", () => steps.data(open, root, codes[0], asked.browser.downloads, files));
  await page.close();
  return { facts, faults };
}

async function probe(address) {
  const { page, faults } = await watched(window, address);
  await page.goto(address);
  await page.waitForFunction(() => document.title === "done");
  await page.close();
  return faults;
}

async function look(address) {
  const { page, faults } = await watched(window, address);
  const facts = await steps.single(page, address);
  await page.close();
  return { facts, faults };
}

const each = async (all, visit) => {
  const found = {};
  for (const [name, one] of Object.entries(all)) found[name] = await visit(one);
  return found;
};

try {
  console.log(JSON.stringify({ version, copies: await each(asked.copies, walk), singles: await each(asked.singles, look), probes: await each(asked.probes, probe), left: [...left] }));
} finally {
  await close();
}
