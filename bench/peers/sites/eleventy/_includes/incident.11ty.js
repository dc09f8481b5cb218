// An incident.
import {page} from "./base.js";
import {LOOK, badge, each, h, pieces, when} from "./look.js";

const anchors = (w, r, text) =>
  [
    ["agreement", w.glance, true],
    ["facts", w.facts, true],
    ["map", w.map, r.map],
    ["participants", w.participants, true],
    ["accounts", w.accounts_title, true],
    ["figures", w.figures, r.figures],
    ["assessment", w.assessment, r.assessment],
    ["context", w.context, text],
    ["sources", w.sources, true],
    ["related", w.related, r.related],
    ["revisions", w.revisions, true],
    ["citation", w.cite, true],
  ]
    .map(([at, title, is]) => (is ? `<li><a href="#${at}">${h(title)}</a></li>\n` : ""))
    .join("");

const contents = (w, list) => `<details class="contents contents--folded">
<summary>${h(w.contents)}</summary>
<nav aria-label="${h(w.contents)}"><ul>
${list}</ul></nav>
</details>
<nav class="contents contents--beside" aria-label="${h(w.contents)}">
<p class="contents__title" aria-hidden="true">${h(w.contents)}</p>
<ul>
${list}</ul>
</nav>
`;

const linked = (data, lang, look) => {
  const r = data.record;
  const told = {
    "@context": "https://schema.org",
    "@type": "Report",
    identifier: r.id,
    headline: data.title,
    description: r.summary,
    inLanguage: lang,
    publisher: {"@type": "Organization", name: look.site.name},
    license: "https://spdx.org/licenses/CC0-1.0",
    isPartOf: {"@type": "Dataset", name: look.site.name},
    datePublished: r.on.iso,
    keywords: look.labels.event_type[r.event][0],
  };
  return `<script type="application/ld+json">${JSON.stringify(told).replace(/</g, "\\u003c")}</script>\n`;
};

export const render = (data) => {
  const lang = data.page.url.slice(1, 3);
  const look = LOOK[lang];
  const {words: w, labels, places, sources, incidents} = look;
  const {dir} = look.site;
  const r = data.record;
  const {base, to, name, plain, list} = pieces(lang);
  const text = data.content.trim();
  const about = (m, is_linked) => (m.about ? ` <span class="matter__about">(${is_linked ? name(m.about) : `<bdi dir="${dir}">${plain(m.about)}</bdi>`})</span>` : "");
  const matter = (m, is_linked) => `${h(m.attribute)}${m.term ? `<span class="separator">${w.colon}</span>${h(m.term)}` : ""}${about(m, is_linked)}`;
  const agreement = (m, id) =>
    `<span class="agreement agreement--${id}"><span class="agreement__label">${h(m.label)}</span>${m.counted ? `<span class="separator">${w.colon}</span><bdi class="agreement__counted">${h(m.counted)}</bdi>` : ""}</span>`;
  const method = (words) => ` <a class="method" href="${base}methodology.html">${h(words)}</a>`;

  const concord = (one) => `<details class="more glance__line"${one.open ? " open" : ""}>
<summary>${agreement(one, one.id)}</summary>
<ul class="concord">
${each(one.matters, ([place, counted]) => `<li><a href="#${r.matters[place].at}">${matter(r.matters[place])}</a>${counted ? ` <span class="note"><bdi>${h(counted)}</bdi></span>` : ""}</li>\n`)}</ul>
</details>
`;
  const glance = r.voice
    ? `<p class="glance__voice">${h(w.one_voice)} ${name(r.accounts[0])}<span class="separator">${w.comma}</span><bdi>${h(r.accounts[0].phrase)}</bdi></p>\n`
    : `<p class="computed">${h(w.computed)}${method(w.how_agreement)}</p>\n${each(r.glance, concord)}`;
  const gaps = r.gaps ? `<p class="note">${each(r.gaps, (gap) => `${h(gap.text)} ${list(gap.names)} `)}<a href="${base}gaps.html">${h(w.gaps)}</a></p>\n` : "";
  const signed = r.assessment
    ? `<p class="glance__signed"><span class="signed">${h(w.signed)} ${h(r.assessment.by)}</span><span class="separator"> · </span><a href="#assessment">${h(labels.grade[r.assessment.grade][0])}</a></p>\n`
    : "";
  const basis = labels.date_basis[r.basis];
  const location = (one) =>
    `<li>${to(one.ref)}${places[one.ref]?.length ? `<span class="separator">${w.comma}</span><span class="note">${list(places[one.ref])}</span>` : ""} <span class="note">(${h(labels.location_role[one.role][0])}<span class="separator">; </span>${h(labels.geo_precision[one.precision][0])})</span>${one.wording ? `<br><span class="note">${h(one.wording)}</span>` : ""}</li>\n`;
  const facts = `<dl class="facts">
<div class="facts__line"><dt>${h(w.date)}</dt><dd>${when(r.when)}${r.time ? `<span class="separator">${w.comma}</span><bdi>${h(r.time)}</bdi>` : ""}${r.part ? ` <span class="note">(${h(labels.part_of_day[r.part][0])})</span>` : ""}
<details class="reasoning"><summary>${h(w.date_known)} ${h(basis[0])}</summary>
<p>${h(r.rationale ?? basis[1])}</p></details></dd></div>
<div class="facts__line"><dt>${h(w.place)}</dt><dd>
<ul class="locations">
${each(r.locations, location)}</ul>
${method(w.how_places)}
</dd></div>
<div class="facts__line"><dt>${h(w.event)}</dt><dd>${badge("event", r.event, labels.event_type[r.event])}${r.sub ? ` ${badge("event", r.sub, labels.event_sub_type[r.sub])}` : ""} <span class="note">${h(w.event_note)}</span></dd></div>
</dl>
`;
  const map = r.map
    ? `<h2 id="map">${h(w.map)}</h2>
<div class="map">
<table class="map__table">
<caption>${h(w.map_words)}</caption>
<tbody>
${each(r.map, (row) => `<tr><th scope="row">${name(row)}</th><td>${h(row.drawn)}</td><td>${list(row.others)}</td></tr>\n`)}</tbody>
</table>
<p class="map__disclaimer">${h(w.disclaimer)}</p>
</div>
`
    : "";
  const participant = (one) =>
    `<li><span class="participant__name">${name(one)}</span> ${badge("role", one.role, labels.participant_role[one.role])} ${one.certainty ? `<span class="note">${h(labels.certainty[one.certainty][0])}</span>` : ""}${one.detail ? `<br><span class="note">${h(one.detail)}</span>` : ""}</li>\n`;
  const legend = `<details class="more meanings">
<summary>${h(w.quote_meanings)}</summary>
<dl>
${each(look.site.legend, ([id, label, words]) => `<div class="meaning"><dt><span class="agreement agreement--${id}"><span class="agreement__label">${h(label)}</span></span></dt><dd>${h(words)}</dd></div>\n`)}</dl>
<p class="note">${h(w.counting)}</p>
</details>
`;
  const speaker = (said) =>
    `<li><a href="${said.at}"><bdi dir="${dir}">${h(said.name)}</bdi></a><span class="separator">${w.colon}</span><span class="stance stance--${said.stance}">${h(said.label)}</span>${said.value ? `<span class="separator"> · </span><bdi>${h(said.value)}</bdi>` : ""}</li>\n`;
  const row = (m) => `<div class="matter" id="${m.at}">
<h4 class="matter__name">${matter(m, true)}</h4>
<p class="matter__agreement">${agreement(m, m.agreement)}</p>
${m.rivals ? `<p class="note">${h(m.rivals)}</p>\n` : ""}<ul class="matter__speakers">
${each(m.speakers, speaker)}</ul>
</div>
`;
  const claim = (id) => {
    const c = r.claims[id];
    return `<div class="claim claim--${c.stance}${c.status ? ` claim--${c.status}` : ""}" id="${id}">
<p class="claim__stance">${h(c.label)}${c.value ? `<span class="separator"> · </span><bdi class="claim__value">${h(c.value)}</bdi>` : ""}</p>
<p class="claim__text">${h(c.text)}</p>
${c.status ? `<p class="claim__status">${h(labels.claim_status[c.status][0])}</p>\n` : ""}${c.note ? `<p class="claim__note">${h(c.note)}</p>\n` : ""}<details class="claim__origin">
<summary>${each(c.outlets, (outlet) => `<bdi dir="${dir}">${h(outlet)}</bdi><span class="separator"> · </span>`)}${h(w.source_chain)}</summary>
<ol class="chain">
${each(c.chain, (step) => `<li>${step.part ? `<span class="chain__part">${h(step.part)}</span> ` : ""}${name(step)}</li>\n`)}</ol>
${c.speaker ? `<p>${h(w.speaking)} ${h(c.speaker)}</p>\n` : ""}<ul class="cites">
${each(c.cites, (one) => `<li><a href="#source-${one.source}"><bdi dir="${dir}">${h(one.text)}</bdi></a><span class="separator">${w.comma}</span><bdi>${h(one.segments)}</bdi>${one.quote ? ` <q class="quote" lang="${one.quote[0]}">${h(one.quote[1])}</q>` : ""}</li>\n`)}</ul>
<p>${h(labels.speech_act[c.act][0])}<span class="separator"> · </span>${h(w.credibility)} <bdi>${c.credibility}</bdi> (${h(labels.credibility[c.credibility][0])})${c.why ? `<br>${h(c.why)}` : ""}</p>
</details>
</div>
`;
  };
  const account = (one) => {
    const called = plain(one);
    const cell = (ids, place) => `<div class="cell${ids.length ? "" : " cell--silent"}">
<p class="cell__matter"><a href="#${r.matters[place].at}">${matter(r.matters[place])}</a> <span class="agreement agreement--${r.matters[place].agreement}"><span class="agreement__label">${h(r.matters[place].label)}</span></span></p>
${ids.length ? `<p class="cell__account" aria-hidden="true"><bdi dir="${dir}">${called}</bdi></p>${each(ids, claim)}` : `<p class="cell__silence"><span>${h(w.silent)}</span></p>\n`}</div>
`;
    return `<section class="account" id="${one.at}" data-name="${called}" aria-labelledby="${one.at}-name">
<div class="account__head"><h3 class="account__name" id="${one.at}-name">${name(one)}</h3></div>
<p class="account__phrase"><bdi>${h(one.phrase)}</bdi></p>
${each(one.cells, cell)}${one.silence ? `<p class="account__silence">${h(one.silence)}</p>` : ""}</section>
`;
  };
  const line = (one) => `<tr>
<th scope="row"><a href="${one.at}"><bdi dir="${dir}">${h(one.name)}</bdi></a></th>
<td class="casualty__number"><bdi>${h(one.words)}</bdi>${one.note ? ` <span class="note">(${h(one.note)})</span>` : ""}</td>
<td class="casualty__cell">${one.bar ? `<svg class="casualty__drawing" viewBox="0 0 240 14" aria-hidden="true" focusable="false"><line class="casualty__scale" x1="12" x2="228" y1="7" y2="7"/><rect class="casualty__bar casualty__bar--${one.bar[2]}" x="${one.bar[0]}" y="4" width="${one.bar[1]}" height="6" rx="3"/></svg>` : ""}</td>
</tr>
`;
  const group = (figure) => (one) => `<table class="casualty">
<caption>${h(figure.attribute)}${about(figure)}<span class="separator">${w.colon}</span><bdi>${h(one.who)}</bdi></caption>
<thead class="visually-hidden"><tr><th scope="col">${h(w.originator)}</th><th scope="col">${h(w.number)}</th><td></td></tr></thead>
<tbody>
${each(one.lines, line)}</tbody>
${one.envelope ? `<tfoot><tr><th scope="row">${h(w.all_accounts)}</th><td class="casualty__number"><bdi>${h(one.envelope)}</bdi></td><td></td></tr></tfoot>\n` : ""}</table>
`;
  const unnumbered = (values) =>
    values ? `<ul class="casualty__unnumbered">\n${each(values, (one) => `<li><a href="${one.at}"><bdi dir="${dir}">${h(one.name)}</bdi></a><span class="separator">${w.colon}</span>${h(one.note ?? one.words)}</li>\n`)}</ul>\n` : "";
  const figures = r.figures
    ? `<h2 id="figures">${h(w.figures)}</h2>\n<p class="note">${h(w.figures_note)}</p>\n${each(r.figures, (figure) => each(figure.groups, group(figure)) + unnumbered(figure.unnumbered))}`
    : "";
  const a = r.assessment;
  const assessment = a
    ? `<h2 id="assessment">${h(w.assessment)}</h2>
<div class="assessment">
<p>${badge("grade", a.grade, labels.grade[a.grade])}${method(w.how_assessed)}</p>
<p>${h(a.why)}</p>
<p class="signed">${h(w.signed)} ${h(a.by)}<span class="separator">${w.comma}</span>${when(a.on)}</p>
</div>
`
    : "";
  const source = (one) => {
    const found = sources[one.id];
    return `<li class="source" id="source-${one.id}">
<p class="source__title">${to(`sources/${one.id}`)}</p>
<p class="source__details">${found.outlet ? `${to(found.outlet)}<span class="separator"> · </span>` : ""}${when(found)}<span class="separator"> · </span>${h(found.language)}${one.segments ? `<span class="separator"> · </span><bdi>${h(one.segments)}</bdi>` : ""}</p>
</li>
`;
  };
  const related =
    r.related || r.briefings
      ? `<h2 id="related">${h(w.related)}</h2>
<ul class="related">
${each(r.related, (one) => `<li>${h(labels.related_type[one.type][0])}<span class="separator">${w.colon}</span>${to(one.ref)} <span class="note">${incidents[one.ref] ? when(incidents[one.ref]) : ""}</span></li>\n`)}${each(r.briefings, (one) => `<li>${h(w.briefing)}<span class="separator">${w.colon}</span>${to(one.ref)}</li>\n`)}</ul>
`
      : "";
  const revision = (one) => `<li class="revision">${when(one.on)} ${badge("revision", one.kind, labels.revision_kind[one.kind])}
<p class="revision__note">${h(one.note)}${each(one.fields, (field) => ` <a href="${h(field.href)}">${h(field.text)}</a>`)}</p>
</li>
`;
  const main = `<p class="standing">${h(r.known)} ${when(r.on)}<span class="separator"> · </span><a href="${base}side-by-side/incidents/${r.id}.html"><bdi dir="${dir}">${h(w.side_by_side)}</bdi></a><span class="separator"> · </span><a href="#citation">${h(w.cite)}</a></p>
<p class="byline">${when(r.when)}${each(r.sites, (one) => `<span class="separator"> · </span>${name(one)}`)}</p>
<p class="summary">${h(r.summary)}</p>
<h2 id="agreement">${h(w.glance)}</h2>
<div class="glance">
${glance}${signed}${gaps}</div>
<h2 id="facts">${h(w.facts)}</h2>
${facts}${map}<h2 id="participants">${h(w.participants)}</h2>
<ul class="participants">
${each(r.participants, participant)}</ul>
<h2 id="accounts">${h(w.accounts_title)}</h2>
<p class="note">${h(w.accounts_note)}${method(w.how_accounts)}</p>
<p class="computed">${h(w.computed_short)}</p>
${legend}<div class="accounts accounts--${r.accounts.length}">
<nav class="accounts__jump" aria-label="${h(w.accounts)}">
<ul>
${each(r.accounts, (one) => `<li><a href="#${one.at}"><bdi dir="${dir}">${plain(one)}</bdi></a> <span class="note"><bdi>${h(one.phrase)}</bdi></span></li>\n`)}</ul>
</nav>
<div class="accounts__grid">
<div class="matters" data-name="${h(w.matters)}">
<div class="account__head"><h3 class="matters__title" id="matters">${h(w.matters)}</h3></div>
${each(r.matters, row)}</div>
${each(r.accounts, account)}</div>
</div>
${figures}${assessment}${text ? `<h2 id="context">${h(w.context)}</h2>\n<div class="prose" dir="${dir}">${text}</div>\n` : ""}<h2 id="sources">${h(w.sources)}</h2>
<ul class="sources">
${each(r.sources, source)}</ul>
${related}<h2 id="revisions">${h(w.revisions)}</h2>
<ol class="revisions">
${each(r.revisions, revision)}</ol>`;
  return page(data, main, {linked: linked(data, lang, look), contents: contents(w, anchors(w, r, text))});
};
