"""The sections of every page that is no incident's: lists, facts, timelines. For each sort of section there is one template."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from bench.peers.incident import cite, map_rows, source
from bench.peers.values import Params, optional, ref, term, texts, trimmed, words_of
from briefing.views import actor, briefing, components, paging, reference, revisions, timeline
from briefing.views.map import MapView
from briefing.views.pages import PageView

Section = tuple[str, Params]
ASIDE = {"head", "title", "methods", "standing", "citation", "profile", "body", "prose", "names"}
"""Parts of a page that are no sections of it."""


def blocks(view: PageView) -> list[Params]:
    """The sections of the page, in its order."""
    found = []
    for field in fields(view):
        value = getattr(view, field.name)
        if field.name not in ASIDE and value:
            found += [trimmed({"name": field.name, **block}) for block in _of(view.head.path, value)]
    return [block for block in found if len(block) > 2]


def _of(here: str, value: Any) -> Iterator[Params]:
    if isinstance(value, tuple):
        yield from _all(here, value)
    elif isinstance(value, str):
        yield {"sort": "text", "text": value}
    elif type(value) in ONE:
        yield from ONE[type(value)](here, value)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _of(here, getattr(value, field.name))


def _all(here: str, values: tuple[Any, ...]) -> Iterator[Params]:
    if not values:
        return
    kind = type(values[0])
    if kind in MANY:
        sort, item = MANY[kind]
        items = [item(here, value) for value in values]
        yield {"sort": sort, "years": [{"periods": [{"items": items}]}]} if sort == "timeline" else {"sort": sort, "items": items}
    else:
        for value in values:
            yield from _of(here, value)


def _noted(here: str, link: Any, note: str = "", sub: Any = ()) -> Params:
    return trimmed({**ref(here, link), "note": note, "sub": list(sub)})


def _incident(here: str, link: Any, sub: Any = ()) -> Params:
    """An incident of a list; the template looks its date up."""
    return trimmed({**ref(here, link), "dated": True, "sub": list(sub)})


def _folded(words: str, note: str, sub: Any, at: str = "", lang: str = "") -> Params:
    return trimmed({"text": words, "note": note, "sub": list(sub), "at": at, "lang": lang, "folded": True})


def _fact(here: str, one: components.Fact) -> Params:
    return trimmed({"label": one.label, "values": [ref(here, value) for value in one.values], "note": optional(one.note)})


def _alias(here: str, one: components.AliasLine) -> Params:
    used = [{**ref(here, use.source), **words_of(use.published)} for use in one.used_by]
    return trimmed({"text": one.text.value, "lang": one.text.lang, "language": one.language.value, "usage": one.usage.id, "used": used})


def _elsewhere(here: str, one: components.NamesElsewhere) -> Params:
    return trimmed({"label": one.language.value, "usage": term(one.usage), "values": texts(one.names)})


def _group(here: str, group: components.ListGroup) -> Params:
    items = [_listed(here, entry) for entry in group.entries]
    return trimmed({"title": group.title.value, "at": group.anchor, "count": group.count, "items": items})


def _listed(here: str, entry: components.ListEntry) -> Params:
    return _noted(here, entry.title, " · ".join(detail.value for detail in entry.details))


def _gap(here: str, group: components.GapGroup) -> Params:
    items = [trimmed({**ref(here, entry.record), "names": [ref(here, name) for name in entry.details]}) for entry in group.entries]
    return trimmed(
        {
            "title": group.title,
            "at": group.anchor,
            "count": group.phrase,
            "text": group.why,
            "items": items,
            "rest": optional(group.rest.text if group.rest else None),
        }
    )


def _month(here: str, month: revisions.LogMonth) -> Params:
    items = [{**words_of(day.on), "sub": [_change(here, entry) for entry in day.entries]} for day in month.days]
    return {"title": month.title, "at": month.anchor, "items": items}


def _change(here: str, entry: revisions.LogEntry) -> Params:
    changed = [ref(here, name) for name in entry.fields]
    return trimmed({**ref(here, entry.record), "kind": entry.kind.id, "names": changed, "note": optional(entry.note)})


def _carried(here: str, one: reference.Carried) -> Params:
    claims = [trimmed({**ref(here, claim.claim), "names": [ref(here, claim.originator)], "note": claim.segments}) for claim in one.claims]
    return trimmed({**ref(here, one.incident), "dated": True, "note": one.phrase, "sub": claims})


def _card(here: str, card: components.Card) -> Params:
    return trimmed({**ref(here, card.title), "note": card.phrase, "when": words_of(card.period), "summary": card.summary.value})


def _point(here: str, point: briefing.KeyPoint) -> Params:
    cited = [_noted(here, one.incident, "", [ref(here, link) for link in one.speakers]) for one in point.cites]
    return trimmed({"text": point.text.value, "sub": cited})


def _state(here: str, state: briefing.State) -> Params:
    told = [_noted(here, one.incident, ", ".join(link.name.attribute.value for link in one.matters)) for one in [*state.first, *state.rest]]
    lines = [
        _folded(
            line.phrase,
            "",
            [_noted(here, entry.incident, ", ".join(name.value for name in entry.names)) for entry in [*line.entries, *line.rest]],
        )
        for line in state.lines
    ]
    return trimmed({"title": state.title, "at": state.anchor, "text": state.empty, "items": [*told, *lines]})


def _relations(here: str, value: actor.Relations) -> Iterator[Params]:
    if value.lines:
        yield {"sort": "relations", "items": [_relation(here, one) for one in value.lines]}


def _relation(here: str, one: actor.RelationLine) -> Params:
    cites = [cite(here, found) for found in one.cites]
    return {"label": one.type.value, **ref(here, one.actor), "when": words_of(one.period), "cites": cites}


def _company(here: str, value: actor.Company) -> Iterator[Params]:
    for others in (value.first, value.more):
        items = [_noted(here, other.actor, other.phrase, [_met(here, one) for one in other.meetings]) for other in others]
        if items:
            yield {"sort": "list", "items": items}


def _met(here: str, one: actor.Meetings) -> Params:
    return trimmed({**_folded(one.standing, one.phrase, [_incident(here, meeting.incident) for meeting in one.shown]), "rest": one.rest})


def _voices(here: str, value: actor.Voices) -> Iterator[Params]:
    itself = (value.of_itself,) if value.of_itself else ()
    for title, told in (("says", (*itself, *value.of_others)), ("said_of", value.by_others)):
        if told:
            yield {"name": title, "sort": "list", "items": [_speech(here, one) for one in told]}


def _speech(here: str, one: actor.Speech) -> Params:
    groups = [{"text": group.attribute.value, "sub": [_said(here, said) for said in group.statements]} for group in one.groups]
    return trimmed({**_folded(one.who.text.value, one.phrase, groups), "rest": one.rest})


def _said(here: str, one: actor.Statement) -> Params:
    return trimmed({**ref(here, one.claim), "dated": True, "position": term(one.position), "status": term(one.status)})


def _timeline(here: str, value: timeline.Timeline) -> Iterator[Params]:
    years = [{"title": year.title, "at": year.anchor, "periods": [_period(here, one) for one in year.periods]} for year in value.years]
    if years:
        yield {"sort": "timeline", "years": years}
    if value.paging:
        yield from _paging(here, value.paging)


def _period(here: str, one: timeline.Period) -> Params:
    return {"title": one.title, "at": one.anchor, "items": [_entry(here, entry) for entry in one.entries]}


def _entry(here: str, entry: timeline.Entry) -> Params:
    side = {"side": {"label": entry.side.label, "names": [ref(here, name) for name in entry.side.names]}} if entry.side else {}
    return trimmed({**ref(here, entry.title), "roles": [role.id for role in entry.roles], **side, "keyed": bool(entry.keys)})


def _months(here: str, value: timeline.Density) -> Iterator[Params]:
    years = [
        {"title": year.title, "href": year.href, "bars": [_bar(bar) for bar in year.bars], "loose": year.loose} for year in value.years
    ]
    yield {"sort": "months", "years": [trimmed(year) for year in years]}


def _bar(bar: timeline.Bar) -> list[str]:
    return [bar.key, bar.title, bar.count, bar.href, bar.total, bar.height] if bar.count else [bar.number]


def _paging(here: str, value: paging.Paging) -> Iterator[Params]:
    if value.here:
        yield {"sort": "text", "text": value.here}
    for leaves in (value.around, value.inner, value.numbers):
        if leaves:
            yield {"sort": "list", "items": [_noted(here, leaf.name, leaf.count) for leaf in leaves]}
    steps = [link for link in (value.before, value.after) if link]
    if steps:
        yield {"sort": "list", "items": [_noted(here, link) for link in steps]}


def _filters(here: str, value: timeline.Filters) -> Iterator[Params]:
    items = [
        {"name": one.name, "label": one.label, "all": one.everything, "items": [[option.id, option.text.value] for option in one.options]}
        for one in value.choices
    ]
    yield {"sort": "filters", "items": items}


def _map(here: str, value: MapView) -> Iterator[Params]:
    yield {"sort": "map", "items": map_rows(here, value)}


def _text(here: str, value: components.Text) -> Iterator[Params]:
    yield {"sort": "text", "text": value.value, "lang": value.lang}


def _label(here: str, value: components.Label) -> Iterator[Params]:
    yield {"sort": "text", "text": f"{value.text.value}: {value.definition.value}"}


def _when(here: str, value: components.DateView) -> Iterator[Params]:
    yield {"sort": "text", "text": value.words}


ONE: dict[type, Callable[[str, Any], Iterator[Params]]] = {
    actor.Relations: _relations,
    actor.Company: _company,
    actor.Voices: _voices,
    timeline.Timeline: _timeline,
    timeline.Density: _months,
    timeline.Filters: _filters,
    paging.Paging: _paging,
    MapView: _map,
    components.Text: _text,
    components.Label: _label,
    components.DateView: _when,
}
"""A part of a page → its sections."""
MANY: dict[type, tuple[str, Callable[[str, Any], Params]]] = {
    components.Fact: ("facts", _fact),
    components.AliasLine: ("aliases", _alias),
    components.NamesElsewhere: ("facts", _elsewhere),
    components.SourceLine: ("sources", lambda here, one: source(one)),
    components.ListGroup: ("groups", _group),
    components.ListEntry: ("list", _listed),
    actor.RelationLine: ("relations", _relation),
    components.GapGroup: ("groups", _gap),
    revisions.LogMonth: ("groups", _month),
    briefing.State: ("groups", _state),
    reference.Carried: ("list", _carried),
    reference.Unit: ("list", lambda here, one: _noted(here, one.place, one.phrase)),
    components.Link: ("list", _noted),
    components.Name: ("list", _noted),
    components.Card: ("cards", _card),
    components.Figure: ("facts", lambda here, one: {"label": one.label, "values": [{"text": one.value}]}),
    components.Word: ("facts", lambda here, one: {"label": one.term.value, "values": texts(one.forms), "note": one.why.value}),
    components.Channel: (
        "facts",
        lambda here, one: {"label": one.kind.text.value, "values": [{"text": one.address}], "note": one.note.value},
    ),
    briefing.KeyPoint: ("list", _point),
    briefing.ActorLine: ("list", lambda here, one: {**ref(here, one.actor), "note": one.phrase, "roles": [role.id for role in one.roles]}),
    timeline.Entry: ("timeline", _entry),
}
"""What a page has many of → the sort of their section, and each of them."""
