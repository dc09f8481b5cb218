"""What the whole site shares, and what is edited from the records."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.records import Briefing, KeyPoint, Site, Vocabulary
from briefing.report.attention.incidents import numbers_differ
from briefing.report.attention.point import Point
from briefing.report.compared import Key
from briefing.report.fields.matched import matched
from briefing.report.telling import Telling


def key_points(telling: Telling, key: Key, before: Briefing, after: Briefing) -> Iterator[Point]:
    """Key points with other numbers that rest on the same claims of unchanged incidents."""
    if any(_has_other_number(telling, *pair) for pair in matched(before.key_points, after.key_points)):
        yield Point("key-point", "A number in a key point changed, and the claims that it rests on did not.")


def _has_other_number(telling: Telling, was: KeyPoint | None, now: KeyPoint | None) -> bool:
    if was is None or now is None or was.cites != now.cites or not numbers_differ(was.text, now.text):
        return False
    return not any(("incident", cite.incident) in telling.compared.changed for cite in now.cites)


def briefings(telling: Telling, key: Key, before: Briefing, after: Briefing) -> Iterator[Point]:
    if before.published_on != after.published_on:
        yield Point("publication-day", "The day of publication of something that was published changed.")


def vocabularies(telling: Telling, key: Key, before: Vocabulary, after: Vocabulary) -> Iterator[Point]:
    for was, now in matched(before.terms, after.terms):
        if was and now and was.definition != now.definition:
            told = {code: now.label.get(code, now.id) for code in telling.tongues}
            yield Point("term", "What “{term}” means changed: it stands in every record that uses the term.", {"term": told})


def site(telling: Telling, key: Key, before: Site, after: Site) -> Iterator[Point]:
    if before.authority != after.authority:
        yield Point("authority", "The authority changed: every record gets another permanent name.")
    if any(release not in after.releases for release in before.releases):
        yield Point("release", "A release that exists was changed or taken out: people have cited it by its name.")
    if before.contact != after.contact:
        yield Point("contact", "Where readers write changed: make sure that it is ours.")
    if _licences(before) != _licences(after):
        yield Point("licence", "A licence changed.")
    if before.public and not after.public:
        yield Point("public", "The repository no longer counts as public: the check stops refusing what must be withheld.")


def _licences(one: Site) -> tuple[str, str, str]:
    return one.content_license, one.data_license, one.code_license
