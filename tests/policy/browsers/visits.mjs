/* usage: node visits.mjs JSON    Opens pages in one browser, uses the site as readers do, and writes what it met as JSON.

   JSON: { browser: see browser.mjs, reads: an expression that a page gives, rooms: { <name>: { root, pages: [path], uses: {<code>: word} } } }
   Written: { <room>: { pages: { <path>: { faults, held, ran, read } }, used: { <step>: faults } } }, left: what was asked of other hosts. */
import { readFile } from "node:fs/promises";
import { launch, watched } from "../../bundle/walk/browser.mjs";
import * as steps from "../../bundle/walk/steps.mjs";

const asked = JSON.parse(process.argv[2]);
const { window, left, close } = await launch(asked.browser);

/* A page that leads elsewhere at once is looked at where it is. */
const STAY = () =>
  navigation.addEventListener("navigate", (event) => {
    if (event.navigationType === "replace" && document.querySelector("script[data-to]")) event.preventDefault();
  });

const HELD = `(${(await readFile(new URL("held.js", import.meta.url), "utf8")).trim().replace(/;$/, "").replace(/^\/\*.*\*\/\s*/, "")})()`;

async function visit({ root, pages, uses }) {
  const { page, faults } = await watched(window, root);
  await page.evaluateOnNewDocument(STAY);
  const found = { pages: {}, used: {} };
  for (const path of pages) {
    await page.goto(root + path);
    const held = await page.evaluate(HELD);
    const ran = await page.evaluate(() => globalThis.attempted);
    const read = asked.reads && (await page.evaluate(asked.reads));
    found.pages[path] = { faults: faults.splice(0), held, ran, read };
  }
  await page.close();
  for (const [code, word] of Object.entries(uses)) Object.assign(found.used, await use(root, code, word));
  return found;
}

async function use(root, code, word) {
  const { page, faults } = await watched(window, root);
  const inTurn = {
    search: () => steps.search(page, root, code, word),
    timeline: () => steps.timeline(page, root, code, word),
    map: () => steps.map(page, root, code),
    colours: () => steps.colours(page, root, code),
  };
  const found = {};
  for (const [name, step] of Object.entries(inTurn)) {
    await step();
    found[`${code} ${name}`] = faults.splice(0);
  }
  await page.close();
  return found;
}

try {
  const rooms = {};
  for (const [name, room] of Object.entries(asked.rooms)) rooms[name] = await visit(room);
  console.log(JSON.stringify({ rooms, left: [...left] }));
} finally {
  await close();
}
