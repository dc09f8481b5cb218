// What the layouts look up, read once, and the small pieces that they share.
import {readFileSync} from "node:fs";

const read = (lang, name) => JSON.parse(readFileSync(new URL(`../lookup/${lang}/${name}.json`, import.meta.url), "utf8"));
const FILES = ["names", "incidents", "sources", "places", "labels", "events", "words", "site"];
export const LOOK = Object.fromEntries(["ar", "en"].map((lang) => [lang, Object.fromEntries(FILES.map((name) => [name, read(lang, name)]))]));

const MARKS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;"};
const MARKED = /[&<>"']/;
export const h = (text) => (text === undefined || text === null ? "" : MARKED.test((text = String(text))) ? text.replace(/[&<>"']/g, (mark) => MARKS[mark]) : text);
export const each = (values, make) => {
  let made = "";
  if (values) for (let place = 0; place < values.length; place += 1) made += make(values[place], place);
  return made;
};
export const when = (one) =>
  one.iso
    ? `<time datetime="${one.iso}" data-edtf="${h(one.edtf)}"><bdi>${h(one.words)}</bdi></time>`
    : one.edtf
      ? `<span class="date" data-edtf="${h(one.edtf)}"><bdi>${h(one.words)}</bdi></span>`
      : `<span class="date date--unknown">${h(one.words)}</span>`;

export const pieces = (lang) => {
  const {names, site} = LOOK[lang];
  const base = `/${lang}/`;
  const to = (ref) => `<a href="${base}${ref}.html"><bdi dir="${site.dir}">${h(names[ref])}</bdi></a>`;
  const name = (one) =>
    one.ref ? to(one.ref) : one.href ? `<a href="${h(one.href)}"><bdi dir="${site.dir}">${h(one.text)}</bdi></a>` : `<bdi dir="${site.dir}">${h(one.text)}</bdi>`;
  const plain = (one) => h(one.ref ? names[one.ref] : one.text);
  const list = (values) => each(values, (one, place) => `${place ? '<span class="separator"> · </span>' : ""}${typeof one === "string" ? to(one) : name(one)}`);
  return {base, to, name, plain, list};
};
export const badge = (kind, id, label) => `<span class="badge badge--${kind} badge--${id}" title="${h(label[1])}">${h(label[0])}</span>`;
