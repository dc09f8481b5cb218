"""An incident for other generators: what its record says in one language, and what is computed from its claims."""

from __future__ import annotations

from typing import Any

from bench.peers.values import Params, optional, ref, term, trimmed, words_of
from briefing.views.accounts import Account, Accounts, CasualtyFigure, ClaimView, Concord, FigureLine, MatterName
from briefing.views.components import Cite, Location, Participant, RevisionLine, SourceLine
from briefing.views.map import MapView
from briefing.views.pages import IncidentPage


def incident(page: IncidentPage) -> Params:
    here = page.head.path
    places = {anchor.anchor: number for number, anchor in enumerate(page.accounts.matters)}
    return {
        "id": here.rpartition("/")[2].removesuffix(".html"),
        "known": page.standing.phrase,
        "on": words_of(page.standing.on),
        "summary": page.summary.value,
        "when": words_of(page.date),
        "basis": page.date_basis.id,
        "rationale": optional(page.date_rationale),
        "time": page.time,
        "part": term(page.part_of_day),
        "event": page.event_type.id,
        "sub": term(page.event_sub_type),
        "sites": [ref(here, site) for site in page.sites],
        "locations": [_location(here, one) for one in page.locations],
        "map": map_rows(here, page.map),
        "participants": [_participant(here, one) for one in page.participants],
        "voice": page.is_of_one_voice,
        "gaps": [trimmed({"text": gap.phrase, "names": [ref(here, name) for name in gap.names]}) for gap in page.gaps],
        "glance": [_concord(one, places) for one in page.glance],
        "matters": [_matter(here, one) for one in page.accounts.matters],
        "accounts": [_account(here, one) for one in page.accounts.accounts],
        "claims": _claims(here, page.accounts),
        "figures": [_figure(here, one) for one in page.figures],
        "sources": [source(one) for one in page.sources],
        "assessment": _assessment(page),
        "related": [{"type": one.type.id, **ref(here, one.incident)} for one in page.related],
        "briefings": [ref(here, one) for one in page.briefings],
        "revisions": [revision(here, one) for one in page.revisions],
        "cite": page.citation.plain.text.value,
        "cites": [[one.text.lang, one.text.value] for one in page.citation.others],
    }


def _location(here: str, one: Location) -> Params:
    return trimmed({**ref(here, one.name), "role": one.role.id, "precision": one.precision.id, "wording": optional(one.wording)})


def map_rows(here: str, value: MapView | None) -> list[Params]:
    """The map in words."""
    if value is None:
        return []
    return [
        trimmed({**ref(here, row.place), "drawn": row.drawn, "count": row.count, "others": [ref(here, other) for other in row.others]})
        for row in value.rows
    ]


def _participant(here: str, one: Participant) -> Params:
    return trimmed({**ref(here, one.name), "role": one.role.id, "certainty": term(one.certainty), "detail": optional(one.detail)})


def _concord(one: Concord, places: dict[str, int]) -> Params:
    links = [*one.first, *one.rest]
    matters = [[places[link.href[1:]], link.counted] for link in links if link.href[1:] in places]
    return trimmed(
        {"id": one.agreement.id, "label": one.agreement.label, "counted": one.agreement.counted, "matters": matters, "open": len(one.first)}
    )


def _named(here: str, name: MatterName) -> Params:
    about = {"about": ref(here, name.about)} if name.about else {}
    return trimmed({"attribute": name.attribute.value, "term": optional(name.term), **about})


def _matter(here: str, one: Any) -> Params:
    speakers = [
        trimmed({"name": said.name.value, "at": said.href, "stance": said.stance, "label": said.stance_label, "value": said.value})
        for said in one.speakers
    ]
    agreement = {"agreement": one.agreement.id, "label": one.agreement.label, "counted": one.agreement.counted}
    return trimmed({"at": one.anchor, **_named(here, one.name), **agreement, "rivals": one.rivals, "speakers": speakers})


def _account(here: str, one: Account) -> Params:
    cells = [[claim.anchor for claim in cell] for cell in one.cells]
    return trimmed({"at": one.anchor, **ref(here, one.name), "phrase": one.phrase, "cells": cells, "silence": one.silence})


def _claims(here: str, told: Accounts) -> Params:
    return {claim.anchor: _claim(here, claim) for account in told.accounts for cell in account.cells for claim in cell}


def _claim(here: str, one: ClaimView) -> Params:
    return trimmed(
        {
            "stance": one.stance,
            "label": one.stance_label,
            "text": one.text.value,
            "value": one.value,
            "speaker": optional(one.speaker),
            "act": one.speech_act.id,
            "credibility": one.credibility.id,
            "why": optional(one.credibility_rationale),
            "status": term(one.status),
            "note": optional(one.note),
            "outlets": [outlet.value for outlet in one.outlets],
            "chain": [{**ref(here, step.name), "part": step.part} for step in one.chain],
            "cites": [cite(here, found) for found in one.cites],
        }
    )


def cite(here: str, found: Cite) -> Params:
    quote = [found.quote.lang, found.quote.value] if found.quote else None
    return trimmed(
        {
            "source": (found.source.href or "").partition("#source-")[2],
            "text": found.source.text.value,
            "segments": found.segments,
            "quote": quote,
        }
    )


def _figure(here: str, one: CasualtyFigure) -> Params:
    groups = [
        trimmed(
            {"who": group.who, "lines": [_line(line) for line in group.lines], "envelope": group.envelope.words if group.envelope else ""}
        )
        for group in one.groups
    ]
    return trimmed({**_named(here, one.name), "groups": groups, "unnumbered": [_line(line) for line in one.without_number]})


def _line(line: FigureLine) -> Params:
    bar = [line.bar.x, line.bar.width, line.bar.nature] if line.bar else None
    return trimmed({"name": line.originator.value, "words": line.words, "note": line.note, "at": line.href, "bar": bar})


def source(one: SourceLine) -> Params:
    return trimmed({"id": one.anchor.removeprefix("source-"), "segments": one.segments})


def _assessment(page: IncidentPage) -> Params:
    if page.assessment is None:
        return {}
    one = page.assessment
    return {"grade": one.grade.id, "why": one.rationale.value, "by": one.by.value, "on": words_of(one.on)}


def revision(here: str, one: RevisionLine) -> Params:
    fields = [ref(here, name) for name in one.fields]
    return trimmed({"on": words_of(one.on), "kind": one.kind.id, "note": one.note.value, "fields": fields})
