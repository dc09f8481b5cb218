"""What a reviewer of the change should look at first: where a slip, or somebody's intent, would do harm."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from briefing.locales import locale, say
from briefing.report.attention.claims import claims
from briefing.report.attention.editors import editors
from briefing.report.attention.incidents import incidents
from briefing.report.attention.point import Point
from briefing.report.attention.publication import publication
from briefing.report.attention.reference import actors, outlets, places, sources
from briefing.report.attention.shared import briefings, key_points, site, vocabularies
from briefing.report.compared import Compared, Key
from briefing.report.names import not_shown, title
from briefing.report.records import listed
from briefing.report.shown import public_record
from briefing.report.telling import Telling, telling_of
from briefing.views.report import RecordChange, Remark, Words

CODES = (
    "shown-now",
    "names-kept-back",
    "public",
    "kept-back-now",
    "number-without-source",
    "claim-without-source",
    "stance",
    "originator",
    "quotation",
    "claim-gone",
    "credibility",
    "status",
    "date",
    "text-number",
    "key-point",
    "assessment",
    "signature",
    "assessment-gone",
    "gone",
    "draft-again",
    "former-id",
    "published-again",
    "log",
    "revision-missing",
    "source-text",
    "headline",
    "archived-copy",
    "reliability",
    "coordinates",
    "name",
    "relation",
    "term",
    "publication-day",
    "release",
    "authority",
    "licence",
    "contact",
    "waiver",
    "draft",
    "kept-back",
)
"""Every code of a remark, the gravest first, as they are told."""
Ask = Callable[[Telling, Key, Any, Any], Iterator[Point]]
"""Asked of a record that both states show: key, and the record as it is published before and after."""
ASKED: Mapping[str, tuple[Ask, ...]] = {
    "incident": (claims, incidents),
    "actor": (actors,),
    "place": (places,),
    "source": (sources,),
    "outlet": (outlets,),
    "briefing": (key_points, briefings),
    "vocabulary": (vocabularies,),
    "site": (site,),
}


def attention(compared: Compared, changes: Iterable[RecordChange]) -> tuple[Remark, ...]:
    """Remarks, the gravest first; none if one of the states has an error. `changes`: what `records` gives."""
    telling = telling_of(compared)
    if telling is None:
        return ()
    told = {(change.kind, change.id): change for change in changes}
    remarks = (remark for key in listed(compared) for remark in _remarks(telling, key, told.get(key)))
    return tuple(sorted(remarks, key=lambda remark: CODES.index(remark.code)))


def _remarks(telling: Telling, key: Key, change: RecordChange | None) -> Iterator[Remark]:
    is_secret = "hidden" in telling.standings(key) and "shown" not in telling.standings(key)[1:]
    is_gone = key[0] in ("actor", "place") and telling.standings(key)[1] == "absent"
    named = _names(telling, key, is_secret or is_gone)
    for point in _points(telling, key, change):
        yield Remark(point.code, key[0], "" if is_secret or is_gone else key[1], _about(named, point.words(telling.tongues)))


def _about(named: Words, words: Words) -> Words:
    """Which record the sentence is about, and the sentence."""
    return {code: say(locale(code), "“{record}”: {words}").format(record=named[code], words=told) for code, told in words.items()}


def _names(telling: Telling, key: Key, is_secret: bool) -> Words:
    """The name of a record that is shown, the id of another one, unless that is secret too."""
    if is_secret:
        return {code: not_shown(locale(code), key[0]) for code in telling.tongues}
    if telling.standings(key)[1] != "shown":
        return dict.fromkeys(telling.tongues, key[1])
    record = public_record(telling.compared.after, key)
    return {code: title(both.after.scope, *key, record) for code, both in telling.tongues.items()}


def _points(telling: Telling, key: Key, change: RecordChange | None) -> Iterator[Point]:
    yield from publication(telling, key, change)
    yield from editors(telling, key)
    if telling.standings(key) == ("shown", "shown"):
        before = public_record(telling.compared.before, telling.former(key))
        after = public_record(telling.compared.after, key)
        for ask in ASKED.get(key[0], ()):
            yield from ask(telling, key, before, after)
