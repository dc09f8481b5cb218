// The shell of every page.
import {LOOK, each, h, pieces} from "./look.js";

const kept = new Map();
const once = (key, make) => kept.get(key) ?? (kept.set(key, make()), kept.get(key));

const links = (items, section) => each(items, ([title, path]) => `<li><a href="${path}"${path.includes(`/${section}/`) ? ' aria-current="true"' : ""}>${h(title)}</a></li>\n`);

const top = (lang, section) => {
  const {site, words: w} = LOOK[lang];
  return `<a class="skip" href="#content">${h(w.skip)}</a>
<header class="top" id="top">
<div class="top__bar">
<a class="top__name" href="/${lang}/index.html"><img src="/icons/logo.svg" alt="" width="24" height="24"><span>${h(site.name)}</span></a>
<form class="search" role="search" action="/${lang}/search.html" autocomplete="off">
<label><span class="visually-hidden">${h(w.search)}</span><input class="search__field" name="q" type="search" placeholder="${h(w.search)}" dir="auto" spellcheck="false" autocomplete="off" enterkeyhint="search"></label>
<button class="magnifier"><span class="visually-hidden">${h(w.search)}</span></button>
</form>
<a class="magnifier search-link" href="/${lang}/search.html"><span class="visually-hidden">${h(w.search)}</span></a>
<details class="menu">
<summary>${h(w.menu)}</summary>
<nav aria-label="${h(w.menu)}"><ul>
${links(site.nav, section)}${links(site.foot, "")}</ul></nav>
</details>
</div>
<nav class="sections" aria-label="${h(w.sections)}"><ul>
${links(site.nav, section)}<li><a href="/${lang}/about.html">${h(w.about)}</a></li>
</ul></nav>
</header>`;
};

const foot = (lang) => {
  const {site, words: w} = LOOK[lang];
  return `<footer class="foot">
<div class="foot__inner" lang="${lang}" dir="${site.dir}">
<nav aria-label="${h(w.about)}"><ul>
${links(site.foot, "")}</ul></nav>
<p class="paper">${h(site.name)}</p>
<p>${site.known}</p>
<p class="foot__licence">${site.licence}</p>
<p class="foot__tools"><button class="colours" type="button" hidden></button> <a href="#top">${h(w.back_to_top)}</a></p>
</div>
</footer>`;
};

const head = (lang) => `<link rel="icon" href="/icons/favicon.svg">
<link rel="stylesheet" href="/css/site.css">
<link rel="stylesheet" href="/css/dark.css" media="screen and (prefers-color-scheme: dark)" data-colours="dark">
<meta name="theme-color" content="#17424d" media="(prefers-color-scheme: light)" data-colours="light">
<meta name="theme-color" content="#0e2c34" media="(prefers-color-scheme: dark)" data-colours="dark">
<script src="/js/colours.js"></script>
<script src="/js/words.${lang}.js" defer></script>
${["paper", "accounts", "copy", "language", "search_field", "search_box"].map((name) => `<script src="/js/${name}.js" defer></script>\n`).join("")}`;

const citation = (data, lang) => {
  const {site, words: w} = LOOK[lang];
  const {record: r} = data;
  const copy = (id, label) => `<button type="button" class="copy" data-copies="cite-${id}" hidden>${h(w.copy)}<span class="visually-hidden">${h(w.colon)}${label}</span></button>\n`;
  return `<h2 id="citation">${h(w.cite)}</h2>
<div class="citation">
<p class="citation__text" id="cite-${lang}">${h(r.cite)}</p>
${copy(lang, `<bdi>${lang}</bdi>`)}<p class="note">${h(w.archive_paths)}</p>
<details class="citation__more"><summary>${h(w.cite_more)}</summary>
${each(
  r.cites,
  ([code, text]) => `<p class="citation__label"><bdi lang="${code}">${h(site.other_name)}</bdi></p>
<p class="citation__text" id="cite-${code}" lang="${code}" dir="${site.other_dir}">${h(text)}</p>
${copy(code, `<bdi lang="${code}">${h(site.other_name)}</bdi>`)}`,
)}<p class="citation__label"><bdi lang="en" dir="ltr">BibTeX</bdi></p>
<pre class="citation__text" id="cite-bibtex" lang="en" dir="ltr">@misc{${h(r.id)},
  title = {${h(data.title)}},
  author = {${h(site.name)}},
  howpublished = {Incident ${h(r.id)}},
  note = {${h(r.known)} ${h(r.on?.words)}},
  urldate = {${h(r.on?.iso)}},
  langid = {${lang}},
}</pre>
${copy("bibtex", "BibTeX")}</details>
</div>`;
};

export const page = (data, main, {linked = "", contents = ""} = {}) => {
  const url = data.page.url;
  const lang = url.slice(1, 3);
  const section = url.split("/")[2];
  const {site, words: w} = LOOK[lang];
  const {name} = pieces(lang);
  return `<!doctype html>
<html lang="${lang}" dir="${site.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' data: file:; font-src 'self' file:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self' file:">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${h(data.title)} – ${h(site.name)}</title>
<meta name="description" content="${h(data.description)}">
<meta name="color-scheme" content="light dark">
${linked}${once(`head ${lang}`, () => head(lang))}
</head>
<body>
${once(`top ${lang} ${section}`, () => top(lang, section))}
<p class="language-link"><a class="language" href="/${site.other}${url.slice(3)}" hreflang="${site.other}" lang="${site.other}" dir="${site.other_dir}">${h(site.other_name)}</a></p>
<div class="page page--with-contents">
${contents}<main class="page__main" id="content" tabindex="-1">
<article class="md-content__inner md-typeset">
${data.record.crumbs ? `<nav class="crumbs" aria-label="${h(w.way)}">\n<ol>\n${each(data.record.crumbs, (one) => `<li>${name(one)}</li>\n`)}</ol>\n</nav>\n` : ""}<h1>${h(data.title)}</h1>
${main}
${data.record.cite ? citation(data, lang) : ""}
<footer class="report">
<p><a href="/${lang}/contact.html">${h(w.report)}</a></p>
</footer>
</article>
</main>
</div>
${once(`foot ${lang}`, () => foot(lang))}
</body>
</html>
`;
};
