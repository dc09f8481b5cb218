// Every page that is no incident's: its sections, in their order.
import {page} from "./base.js";
import {LOOK, badge, each, h, pieces, when} from "./look.js";

export const render = (data) => {
  const lang = data.page.url.slice(1, 3);
  const look = LOOK[lang];
  const {words: w, labels, sources, incidents, events} = look;
  const {dir} = look.site;
  const r = data.record;
  const {base, to, name, list} = pieces(lang);
  const small = (kind, label) => ` <span class="badge badge--${kind}">${h(label[0])}</span>`;

  const item = (e) => {
    const sub = e.sub ? `\n<ul class="list">\n${each(e.sub, item)}</ul>\n` : "";
    const rest = e.rest ? `<p class="note">${h(e.rest)}</p>` : "";
    const note = e.note ? ` <span class="note"><bdi>${h(e.note)}</bdi></span>` : "";
    if (e.folded) return `<li class="list__entry"><details class="reasoning"><summary><bdi>${h(e.text)}</bdi>${note}</summary>${sub}${rest}</details></li>\n`;
    const called = e.ref
      ? `<a href="${base}${e.ref}.html${e.at ? `#${e.at}` : ""}"><bdi dir="${dir}">${h(e.text ?? look.names[e.ref])}</bdi></a>`
      : e.text
        ? name(e)
        : e.words
          ? when(e)
          : "";
    const position = e.position && e.position !== "asserts" ? small("position", labels.position[e.position]) : "";
    const status = e.status ? small("status", labels.claim_status[e.status]) : "";
    const dated = e.dated ? ` <span class="note">${incidents[e.ref] ? when(incidents[e.ref]) : ""}${position}${status}</span>` : "";
    const kind = e.kind ? small("revision", labels.revision_kind[e.kind]) : "";
    const roles = each(e.roles, (role) => small("role", labels.participant_role[role]));
    return `<li class="list__entry">${called}${dated}${kind}${note}${roles}${e.names ? ` <span class="note">${list(e.names)}</span>` : ""}${sub}${rest}</li>\n`;
  };
  const entry = (one) => {
    const i = incidents[one.ref];
    const keyed = one.keyed ? ` data-actor="${i.actors ?? ""}" data-place="${i.within ?? ""}" data-kind="${i.kind} ${i.event}" data-grade="${i.grade ?? "none"}"` : "";
    const mark = i.mark ? `<svg class="mark" viewBox="0 0 152 16" aria-hidden="true">${each(i.mark, ([drawn, path]) => `<path class="mark__${drawn}" d="${path}"/>`)}</svg>` : "";
    const side = one.side ? `<span class="note">${h(one.side.label)}</span> ${list(one.side.names)}` : "";
    const roles = one.roles || one.side ? `<p class="entry__role">${each(one.roles, (role) => `${badge("role", role, labels.participant_role[role])} `)}${side}</p>\n` : "";
    return `<li class="entry"${keyed}>
<p class="entry__date">${mark}${when(i)}</p>
<p class="entry__title">${to(one.ref)}</p>
${roles}<p class="entry__details">${badge("event", i.event, events[i.event])}${i.grade ? ` ${badge("graded", i.grade, labels.grade[i.grade])}` : ""}${i.sites ? ` <span class="entry__places">${list(i.sites)}</span>` : ""}</p>
</li>
`;
  };
  const period = (one) => `<section class="period">
${one.title ? `<h4 class="period__title" id="${one.at}"><bdi>${h(one.title)}</bdi></h4>` : ""}
<ol class="timeline">
${each(one.items, entry)}</ol>
</section>
`;
  const year = (one) => `<section class="year">
${one.title ? `<h3 class="year__title" id="${one.at}"><bdi>${h(one.title)}</bdi></h3>` : ""}
${each(one.periods, period)}</section>
`;
  const bar = (one) =>
    one.length === 1
      ? `<li class="bar" aria-hidden="true">${one[0]}</li>\n`
      : `<li class="bar" data-month="${one[0]}"><a href="${h(one[3])}"><svg class="bar__drawn" viewBox="0 0 24 54" aria-hidden="true"><text x="12" y="11">${one[4]}</text><rect class="bar__all" x="4" y="14" width="16" height="${one[5]}"/><rect class="bar__shown" x="4" y="14" width="16" height="${one[5]}"/></svg><span class="visually-hidden">${h(one[1])}: <span class="count">${h(one[2])}</span></span></a></li>\n`;
  const months = (one) => `<li class="density__year">
<p class="density__head">${one.href ? `<a class="density__title" href="${h(one.href)}"><bdi>${h(one.title)}</bdi></a>` : `<bdi>${h(one.title)}</bdi>`}${one.loose ? ` <span class="density__loose"><span class="count">${h(one.loose)}</span></span>` : ""}</p>
<ol class="bars">
${each(one.bars, bar)}</ol>
</li>
`;
  const alias = (one) =>
    `<tr><td><bdi lang="${one.lang}">${h(one.text)}</bdi></td><td data-label="${h(w.language)}">${h(one.language)}</td><td data-label="${h(w.how_meant)}">${badge("usage", one.usage, labels.alias_usage[one.usage])}</td><td data-label="${h(w.used_by)}">${each(one.used, (use) => `<span class="alias__use">${to(use.ref)} <span class="note">${when(use)}</span></span>`)}</td></tr>\n`;
  const source = (one) => {
    const found = sources[one.id];
    return `<li class="source" id="source-${one.id}">
<p class="source__title">${to(`sources/${one.id}`)}</p>
<p class="source__details">${found.outlet ? `${to(found.outlet)}<span class="separator"> · </span>` : ""}${when(found)}<span class="separator"> · </span>${h(found.language)}${one.segments ? `<span class="separator"> · </span><bdi>${h(one.segments)}</bdi>` : ""}</p>
</li>
`;
  };
  const relation = (one) => `<li class="relation"><p class="relation__line"><span class="relation__type">${h(one.label)}<span class="separator">${w.colon}</span></span>${to(one.ref)} <span class="note">${when(one.when)}</span></p>
<ul class="cites">
${each(one.cites, (cite) => `<li><a href="#source-${cite.source}"><bdi dir="${dir}">${h(cite.text)}</bdi></a><span class="separator">${w.comma}</span><bdi>${h(cite.segments)}</bdi></li>\n`)}</ul>
</li>
`;
  const filter = (one) => `<p class="filters__field"><label for="filter-${one.name}">${h(one.label)}</label>
<select id="filter-${one.name}" name="${one.name}">
<option value="">${h(one.all)}</option>
${each(one.items, ([id, text]) => `<option value="${id}" lang="${lang}" dir="${dir}">${h(text)}</option>\n`)}</select></p>
`;
  const isolated = (one) => (one.lang && one.lang !== lang ? `<bdi lang="${one.lang}" dir="${dir}">${h(one.text)}</bdi>` : name(one));
  const fact = (one) =>
    `<div class="facts__line"><dt>${h(one.label)}${one.usage ? small("usage", labels.alias_usage[one.usage]) : ""}</dt><dd>${each(one.values, (value, place) => `${place ? '<span class="separator"> · </span>' : ""}${isolated(value)}`)}${one.note ? `<span class="facts__note">${h(one.note)}</span>` : ""}</dd></div>\n`;
  const place = (row) => `<tr><th scope="row">${name(row)}</th><td>${h(row.drawn)}</td><td><bdi>${h(row.count)}</bdi></td><td>${each(row.others, (other) => (other.ref ? `${to(other.ref)} ` : ""))}</td></tr>\n`;
  const group = (one) =>
    `<h2 id="${one.at}">${h(one.title)}</h2>\n${one.text ? `<p>${h(one.text)}</p>\n` : ""}<ul class="list">\n${each(one.items, item)}${one.rest ? `<li class="note">${h(one.rest)}</li>` : ""}</ul>\n`;
  const jump = (one) => `<li><a href="#${one.at}"><bdi dir="${dir}">${h(one.title)}</bdi>${one.count ? ` <span class="count">${h(one.count)}</span>` : ""}</a></li>\n`;
  const card = (one) => `<article class="card"><h3>${to(one.ref)}</h3>\n<p class="note">${when(one.when)} ${h(one.note)}</p><p>${h(one.summary)}</p></article>\n`;

  const SORTS = {
    text: (b) => `<p class="intro"${b.lang ? ` lang="${b.lang}"` : ""}>${h(b.text)}</p>\n`,
    facts: (b) => `<dl class="facts">\n${each(b.items, fact)}</dl>\n`,
    aliases: (b) => `<table class="aliases">
<thead><tr><th scope="col">${h(w.name)}</th><th scope="col">${h(w.language)}</th><th scope="col">${h(w.how_meant)}</th><th scope="col">${h(w.used_by)}</th></tr></thead>
<tbody>
${each(b.items, alias)}</tbody>
</table>
`,
    relations: (b) => `<ul class="relations">\n${each(b.items, relation)}</ul>\n`,
    map: (b) => `<div class="map">\n<table class="map__table">\n<tbody>\n${each(b.items, place)}</tbody>\n</table>\n<p class="map__disclaimer">${h(w.disclaimer)}</p>\n</div>\n`,
    months: (b) => `<section class="density">\n<ol class="density__years">\n${each(b.years, months)}</ol>\n</section>\n`,
    filters: (b) => `<form class="filters" name="filters" autocomplete="off" aria-labelledby="filters" hidden>
<p class="filters__title" id="filters">${h(w.filter)}</p>
<div class="filters__fields">
${each(b.items, filter)}</div>
</form>
`,
    timeline: (b) => each(b.years, year),
    sources: (b) => `<ul class="sources">\n${each(b.items, source)}</ul>\n`,
    groups: (b) => `<nav class="jumps"><ul>\n${each(b.items, jump)}</ul></nav>\n${each(b.items, group)}`,
    cards: (b) => each(b.items, card),
    list: (b) => `<ul class="list">\n${each(b.items, item)}</ul>\n`,
  };
  const standing = r.known ? `<p class="standing">${h(r.known)} ${when(r.on)}<span class="separator"> · </span><a href="#citation">${h(w.cite)}</a></p>\n` : "";
  const text = data.content.trim();
  const block = (b) => `${w[b.name] ? `<h2>${h(w[b.name])}</h2>\n` : ""}${SORTS[b.sort](b)}`;
  return page(data, `${standing}${text ? `<div class="prose" dir="${dir}">${text}</div>\n` : ""}${each(r.blocks, block)}`);
};
