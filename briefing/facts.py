"""What other records need to know of a record: small, and kept from one check to the next. Data, and how it is taken.

Paths within a record are dotted here (`claims.0.originator.actor`), so that facts are plain JSON.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from briefing import dates
from briefing.authoring.placeholders import placeholders
from briefing.context import Context
from briefing.dates.bounds import bounds
from briefing.dates.weekdays import names_day, unexplained
from briefing.load import Document, HandWritten
from briefing.markdown.links import record_links
from briefing.markers import Meaning, Reference
from briefing.seen_as import mapping, mappings, sequence
from briefing.walk import Contents, Path

Row = Sequence[str]
LINK = {"actor", "outlet", "source", "description"}
"""What a link of a chain may be."""
LINK_SIGNS = ("](", "]:")
"""One of these is in every text that links to something."""


@dataclass(frozen=True, slots=True)
class Facts:
    kind: str
    """As in `load.KINDS`; `site`; or `page`."""
    name: str
    """The file's stem."""
    path: str
    status: str | None = None
    former: Sequence[str] = ()
    """Ids that the record had before."""
    language: str | None = None
    """Of a page."""
    references: Sequence[Row] = ()
    """Path, kind and id of every reference to a record."""
    links: Sequence[Row] = ()
    """Path, kind and id of every link in a text; of a page the path is empty."""
    claims: Sequence[str] = ()
    """Ids of an incident's claims."""
    loose_chains: Sequence[Sequence[Any]] = ()
    """Path of the last link, its source and the cited sources of each claim whose chain ends in none of these."""
    cited: Sequence[Sequence[Any]] = ()
    """Path, incident and claims of what a briefing's points rest on."""
    first: str | None = None
    """The first possible day of an incident's date, a source's publication or a briefing's period, YYYY-MM-DD.

    None if it is open or only approximate."""
    last: str | None = None
    month: str | None = None
    """YYYY-MM, of the day by which an incident is ordered; `dates.NO_MONTH` if it has none."""
    has_date: bool = False
    """Whether a source's day of publication is known, if only about."""
    evidence: Sequence[Sequence[str]] = ()
    """Of each claim of an incident: the sources that it cites."""
    counts_from_source: bool = False
    """Whether an incident's date is counted from a day that its rationale does not name."""
    revised: str | None = None
    """The day of an incident's latest revision."""
    assessed: str | None = None
    """The day of an incident's assessment."""
    withheld: Sequence[str] = ()
    """Actors that an incident withholds."""
    publish_as: str | None = None
    """Of a place: how it may be shown; of an incident: how its places are."""
    place_kind: str | None = None
    precisions: Sequence[Sequence[Any]] = ()
    """Path, place and geo_precision of an incident's locations."""
    weekdays: Sequence[Sequence[Any]] = ()
    """Path, words, number (0 = Monday) of weekdays in a rationale that the record itself does not explain."""
    waivers: Sequence[str] = ()
    """Codes of the warnings that may stand."""
    unfinished: Sequence[str] = ()
    """Paths of the texts that `build.py new` left to write."""


@dataclass(frozen=True, slots=True)
class Archive:
    """The facts of all records."""

    context: Context
    records: Mapping[str, Mapping[str, Facts]]
    """Kind → id → facts; of records that share an id the first one."""
    everything: Sequence[Facts]
    """Those of all files that could be read, pages among them."""
    unreadable: frozenset[tuple[str, str]]
    """Kind and id of files that could not be read: nothing more is said of references to them."""
    known: dict[str, Any] = field(default_factory=dict)
    """What rules have worked out once for all records."""


def facts_of(document: Document, contents: Contents) -> Facts:
    """The facts of a record, as far as its plain data, sound or not, shows them."""
    data: dict[str, Any] = document.data if isinstance(document.data, dict) else {}
    first, last = _bounds(document.kind, data)
    guard = mapping(data.get("sensitivity"))
    is_place = document.kind == "place"
    return Facts(
        kind=document.kind,
        name=document.stem,
        path=document.path,
        status=_text(data.get("status")),
        former=[name for name in sequence(data.get("previous_ids")) if isinstance(name, str)],
        references=[[dotted(leaf.path), leaf.marker.kind, leaf.value] for leaf in contents.leaves if type(leaf.marker) is Reference],
        links=_links(contents),
        claims=[claim["id"] for claim in mappings(data.get("claims")) if isinstance(claim.get("id"), str)],
        loose_chains=_loose_chains(data) if document.kind == "incident" else (),
        cited=_cited(data) if document.kind == "briefing" else (),
        first=first,
        last=last,
        withheld=[name for name in sequence(guard.get("withhold_actors")) if isinstance(name, str)],
        publish_as=_text(data.get("publish_as") if is_place else guard.get("publish_places_as")),
        place_kind=_text(data.get("kind")) if is_place else None,
        precisions=_precisions(data) if document.kind == "incident" else (),
        month=_month(data) if document.kind == "incident" else None,
        has_date=document.kind == "source" and _edtf("source", data) is not None,
        evidence=_evidence(data) if document.kind == "incident" else (),
        counts_from_source=_counts_from_source(mapping(data.get("date"))),
        revised=max((day for row in mappings(data.get("revisions")) if (day := _text(row.get("on")))), default=None),
        assessed=_text(mapping(data.get("assessment")).get("on")),
        weekdays=_weekdays(document.kind, data),
        waivers=[waiver["code"] for waiver in mappings(data.get("waivers")) if isinstance(waiver.get("code"), str)],
        unfinished=[dotted(path) for path in placeholders(document.text, data)],
    )


def page_facts(page: HandWritten) -> Facts:
    return Facts("page", page.id, page.path, language=page.locale, links=[["", kind, name] for kind, name in record_links(page.text)])


def dotted(path: Path) -> str:
    return ".".join(map(str, path))


def undotted(path: str) -> Path:
    return tuple(int(step) if step.isdigit() else step for step in path.split(".")) if path else ()


def _links(contents: Contents) -> list[Row]:
    found: list[Row] = []
    for leaf in contents.leaves:
        if leaf.marker is Meaning.MARKDOWN:
            for language, text in leaf.value.items():
                if isinstance(text, str) and any(sign in text for sign in LINK_SIGNS):
                    found += [[dotted((*leaf.path, language)), kind, name] for kind, name in record_links(text)]
    return found


def _bounds(kind: str, data: Mapping[str, Any]) -> tuple[str | None, str | None]:
    first, last = bounds(_edtf(kind, data))
    return first.isoformat() if first else None, last.isoformat() if last else None


def _month(data: Mapping[str, Any]) -> str | None:
    edtf = _edtf("incident", data)
    try:
        return dates.ordered_by(edtf)
    except dates.DateError:
        return None


def _edtf(kind: str, data: Mapping[str, Any]) -> str | None:
    dated = {"incident": mapping(data.get("date")).get("edtf"), "source": data.get("published"), "briefing": data.get("period")}
    return _text(dated.get(kind))


def _evidence(data: Mapping[str, Any]) -> list[list[str]]:
    return [[_text(cite.get("source")) or "" for cite in mappings(claim.get("cites"))] for claim in mappings(data.get("claims"))]


def _counts_from_source(when: Mapping[str, Any]) -> bool:
    texts = _texts(when.get("rationale"))
    return when.get("basis") == "relative" and bool(texts) and not any(names_day(text, language) for language, text in texts.items())


def _weekdays(kind: str, data: Mapping[str, Any]) -> list[Sequence[Any]]:
    reasoned = {
        "incident": ("date.rationale", mapping(data.get("date")).get("rationale")),
        "source": ("published_rationale", data.get("published_rationale")),
    }
    path, texts = reasoned.get(kind, ("", None))
    within = bounds(_edtf(kind, data))
    return [[f"{path}.{language}", *found] for language, text in _texts(texts).items() for found in unexplained(text, language, within)]


def _loose_chains(data: Mapping[str, Any]) -> list[Sequence[Any]]:
    found: list[Sequence[Any]] = []
    for number, claim in enumerate(mappings(data.get("claims"))):
        chain, cited = mappings(claim.get("chain")), [cite.get("source") for cite in mappings(claim.get("cites"))]
        last = chain[-1] if chain else {}
        if last.get("source") not in cited and last.keys() <= LINK and all(isinstance(name, str) for name in cited):
            found += [[f"claims.{number}.chain.{len(chain) - 1}", _text(last.get("source")), cited]] if chain and cited else []
    return found


def _cited(data: Mapping[str, Any]) -> list[Sequence[Any]]:
    found: list[Sequence[Any]] = []
    for number, point in enumerate(mappings(data.get("key_points"))):
        for index, cite in enumerate(mappings(point.get("cites"))):
            names = [name if isinstance(name, str) else "" for name in sequence(cite.get("claims"))]
            found.append([f"key_points.{number}.cites.{index}", _text(cite.get("incident")) or "", names])
    return found


def _precisions(data: Mapping[str, Any]) -> list[Sequence[Any]]:
    rows = enumerate(mappings(data.get("locations")))
    return [[f"locations.{index}", _text(row.get("place")) or "", _text(row.get("geo_precision")) or ""] for index, row in rows]


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _texts(value: Any) -> Mapping[str, str]:
    """The texts of a value in several languages."""
    return {language: text for language, text in mapping(value).items() if isinstance(text, str)}
