// A record in both languages, side by side.
import {page} from "./base.js";
import {LOOK, each, h} from "./look.js";

export const render = (data) => {
  const lang = data.page.url.slice(1, 3);
  const {site, words: w} = LOOK[lang];
  let number = 0;
  const side = ([code, html]) => `<div lang="${code}" dir="${code === lang ? site.dir : site.other_dir}">${html}</div>\n`;
  const pair = (one) =>
    `<li class="pair" id="${one.at}"><a class="pair__number" href="#${one.at}">${(number += 1)}${one.label ? ` <bdi>${h(one.label)}</bdi>` : ""}</a>\n${each(one.sides, side)}</li>\n`;
  return page(
    data,
    `<p class="note">${h(w.every_text)} <a href="/${lang}/${data.record.record.ref}.html">${h(w.back_to_record)}</a></p>
<p class="pairs__languages"><span></span><span lang="${lang}" dir="${site.dir}">${lang}</span><span lang="${site.other}" dir="${site.other_dir}">${h(site.other_name)}</span></p>
${each(data.record.groups, (group) => `<h2 id="${group.anchor}">${h(group.title)}</h2>\n<ol class="pairs">\n${each(group.pairs, pair)}</ol>\n`)}`,
  );
};
