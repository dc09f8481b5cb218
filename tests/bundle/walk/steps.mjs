/* What a reader does with the unpacked copy. Each step gives facts; the tests know which are right. */
import { readdir, readFile, rm } from "node:fs/promises";
import { extname } from "node:path";

const OPTIONS = "form.search [role=option]";
const LISTED = (selector, query) => {
  const last = [...document.querySelectorAll(selector)].at(-1);
  return last?.checkVisibility() && new URLSearchParams(new URL(last.href).hash.slice(1)).get("q") === query;
};

const follow = (page, click) => Promise.all([page.waitForNavigation(), click()]);
const click = (page, selector) => follow(page, () => page.$eval(selector, (one) => one.click()));

/* Where the reader is, what stands there, and which of our fonts have come. */
export async function here(page, root) {
  const facts = await page.evaluate(async () => {
    await document.fonts.ready;
    const loaded = [...document.fonts].filter((font) => font.status === "loaded" && /^"?Vazirmatn"?$/.test(font.family));
    const { lang, dir } = document.documentElement;
    const brought = { arabic: document.fonts.check("16px Vazirmatn", "ع"), latin: document.fonts.check("16px Vazirmatn", "a") };
    return { lang, dir, title: document.title, heading: document.querySelector("h1")?.textContent.trim(), fonts: loaded.length, ...brought };
  });
  return { path: decodeURI(page.url().slice(root.length)).replace(/[?#].*/, ""), hash: decodeURIComponent(new URL(page.url()).hash), ...facts };
}

/* From what explains the copy to the home page of a language. */
export async function arrive(page, root, code) {
  await page.goto(`${root}README.html`);
  const readme = await here(page, root);
  await click(page, "a.open");
  if (await page.$(`.choice a[href='${code}/index.html']`)) await click(page, `.choice a[href='${code}/index.html']`);
  else await page.waitForSelector("form.search");
  return { readme, ...(await here(page, root)) };
}

export async function language(page, root) {
  const links = await page.$$eval("a.language", (all) => all.map((one) => one.getAttribute("href")));
  if (!links.length) return { links };
  await click(page, "a.language");
  const there = await here(page, root);
  await click(page, "a.language");
  return { links, there, back: await here(page, root) };
}

/* On the home page. Types a word, goes to the first result with the keyboard and opens it. */
export async function search(page, root, code, query) {
  if (!page.url().endsWith(`/${code}/index.html`)) await page.goto(`${root}${code}/index.html`);
  await page.type("form.search input[name=q]", query);
  await page.waitForFunction(LISTED, {}, OPTIONS, query);
  const found = await page.$$eval(OPTIONS, (all) => all.map((one) => one.textContent.trim()));
  await page.keyboard.press("ArrowDown");
  const chosen = await page.$eval(`${OPTIONS}[aria-selected=true]`, (one) => one.href);
  await follow(page, () => page.keyboard.press("Enter"));
  return { found, isThere: page.url().split("#")[0] === chosen.split("#")[0], ...(await here(page, root)) };
}

export async function timeline(page, root, code, word) {
  await page.goto(`${root}${code}/timeline/index.html`);
  const shown = () => page.$$eval(".entry", (all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent));
  const before = await shown();
  await page.type("form.filters [name=text]", word);
  await page.waitForFunction((count) => [...document.querySelectorAll(".entry")].filter((one) => one.checkVisibility()).length < count, {}, before.length);
  const after = await shown();
  const told = await page.$eval(".filters__count", (one) => one.textContent);
  await click(page, ".entry:not([hidden]) .entry__title a");
  return { before: before.length, after: after.length, told, incident: await here(page, root) };
}

export async function map(page, root, code) {
  await page.goto(`${root}${code}/map.html`);
  const shown = () => page.$$eval(".entry", (all) => all.filter((one) => !one.hidden).length);
  const before = await shown();
  const place = await page.$eval(".map__mark", (one) => (one.focus(), one.dataset.place));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash.startsWith("#place="));
  return { before, after: await shown(), place, drawn: await page.$$eval(".map__drawing path", (all) => all.length), ...(await here(page, root)) };
}

/* Light or dark on the page of the map: there, there again, and on the next page. */
export async function colours(page, root, code) {
  if (!page.url().includes(`/${code}/map.html`)) await page.goto(`${root}${code}/map.html`);
  const look = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await look();
  await page.click("button.colours");
  const after = await look();
  await page.reload();
  const kept = await look();
  await click(page, "a[href$='index.html']");
  return { before, after, kept, next: await look() };
}

export async function sideBySide(page, root, code) {
  await page.goto(`${root}${code}/briefings/index.html`);
  await click(page, ".card__title a");
  const link = await page.$("a[href*='side-by-side/']");
  if (!link) return { languages: [] };
  await click(page, "a[href*='side-by-side/']");
  return { languages: await page.$$eval("article [lang]", (all) => [...new Set(all.map((one) => one.lang))].sort()), ...(await here(page, root)) };
}

/* Files that the page of the data offers are asked for with a click. Each is then `downloaded`, as it is in the copy, or `shown`, with so many letters.
   `files`: which are asked for, as `CHOSEN` has it. */
export async function data(open, root, code, downloads, files) {
  const address = `${root}${code}/data.html`;
  const found = {};
  let page = await open(address);
  const offered = await page.$$eval("a[download]", (all) => all.map((one) => one.getAttribute("href")));
  for (const href of CHOSEN[files](offered)) {
    await page.$eval(`a[download][href='${href}']`, (one) => one.click());
    found[href] = await came(page, new URL(href, address), downloads);
    if (page.url() === address) continue;
    await page.close();
    page = await open(address);
  }
  await page.close();
  return { offered, found };
}

/* `first` and `last`: of each suffix. */
const CHOSEN = {
  one: (offered) => offered.slice(0, 1),
  first: (offered) => offered.filter((href, number) => offered.findIndex((one) => extname(one) === extname(href)) === number),
  last: (offered) => CHOSEN.first([...offered].reverse()),
  all: (offered) => offered,
};

async function came(page, address, downloads) {
  const name = address.pathname.split("/").at(-1);
  for (let tries = 0; tries < 300; tries += 1) {
    if (page.url() === address.href) return { shown: await page.evaluate(() => document.documentElement.textContent.length) };
    const files = await readdir(downloads);
    if (files.length === 1 && files[0] === name) {
      const got = await readFile(`${downloads}/${name}`);
      if (got.equals(await readFile(address))) return rm(`${downloads}/${name}`).then(() => ({ downloaded: got.length }));
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { missing: await readdir(downloads) };
}

/* One page, one file: both languages, chosen without a script, with the keyboard too. */
export async function single(page, address) {
  await page.goto(address);
  const shown = () => page.evaluate(() => [...document.querySelectorAll("body [lang]")].filter((one) => one.checkVisibility() && one.textContent.length > 500).map((one) => one.lang));
  const facts = { scripts: await page.$$eval("script", (all) => all.length), first: await shown() };
  await page.$eval("input[type=radio]:checked", (one) => one.focus());
  await page.keyboard.press("ArrowRight");
  const right = await shown();
  await page.keyboard.press("ArrowRight");
  return { ...facts, second: right, again: await shown(), ...(await here(page, address.replace(/[^/]*$/, ""))) };
}
