"""A record → how it is cited: a plain form in each language, and BibTeX."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from babel import Locale as BabelLocale

from briefing import bibtex, urls
from briefing.bidi import has_right_to_left
from briefing.derive.scope import Scope, date_view, foreign, own, text
from briefing.derive.side_by_side import side_by_side_link
from briefing.gaps import archive_day
from briefing.locales import locale, say
from briefing.records import Actor, Briefing, Incident
from briefing.releases import version_on
from briefing.views.citation import Citation, CitationForm, CodeLine, Standing


@dataclass(frozen=True, slots=True)
class Cited:
    kind: Literal["incident", "briefing", "actor", "data"]
    name: str
    """The record's id; of the data the site's short name."""
    title: Mapping[str, str]
    known_on: str
    """The day as of which it is given, YYYY-MM-DD."""


def cited(record: Incident | Briefing | Actor) -> Cited:
    """What a citation needs of the record. It is given as of its last revision, its publication or its last review."""
    if isinstance(record, Incident):
        return Cited("incident", record.id, record.title, record.revisions[-1].on)
    if isinstance(record, Briefing):
        return Cited("briefing", record.id, record.title, record.published_on)
    return Cited("actor", record.id, record.names, record.reviewed_on)


def cited_data(scope: Scope) -> Cited | None:
    """What a citation of the archive as data needs: it is given as of the newest change. None if no record names a day."""
    day, codes = archive_day(scope.catalog), scope.catalog.site.locales
    return Cited("data", "data", {code: say(locale(code), "The archive as data") for code in codes}, day.isoformat()) if day else None


def standing(scope: Scope, record: Incident | Briefing | Actor) -> Standing:
    """As of when the page is given."""
    one = cited(record)
    phrase = say(scope.locale, "Reviewed on") if one.kind == "actor" else say(scope.locale, "As known on")
    sides = None if one.kind == "actor" else side_by_side_link(scope, one.kind, one.name)
    return Standing(phrase, date_view(scope, one.known_on), sides)


def citation(scope: Scope, one: Cited) -> Citation:
    """The plain form in every language that has pages, and BibTeX."""
    code = scope.locale.code
    others = [other for other in scope.catalog.locales if other != code]
    return Citation(
        plain=_plain(scope, one),
        others=tuple(_plain(scope.in_locale(other), one) for other in others),
        bibtex=tuple(_code_line(scope, line) for line in _bibtex(scope, one)),
        is_absolute=bool(scope.base_url),
    )


def _plain(scope: Scope, one: Cited) -> CitationForm:
    where = scope.locale
    parts = {
        "site": text(scope, scope.catalog.site.name).value,
        "title": text(scope, one.title).value,
        "record": _record(scope, one),
        "known": _known(scope, one),
        "address": _address(scope, one),
    }
    pattern = say(where, "{site}. “{title}”. {record}. {known}. {address}")
    return CitationForm(f"cite-{where.code}", own(scope, where.own_name), own(scope, pattern.format(**parts)))


def _record(scope: Scope, one: Cited) -> str:
    phrases = {
        "incident": say(scope.locale, "Incident {id}"),
        "briefing": say(scope.locale, "Briefing {id}"),
        "actor": say(scope.locale, "Actor profile {id}"),
        "data": say(scope.locale, "Data set"),
    }
    return phrases[one.kind].format(id=one.name)


def _known(scope: Scope, one: Cited) -> str:
    """The day, and the version that gives what was known then, where the archive has releases."""
    day = date_view(scope, one.known_on).words
    if scope.catalog.site.releases:
        version = version_on(scope.catalog.site, date.fromisoformat(one.known_on))
        return say(scope.locale, "As known on {date}, version {version}").format(date=day, version=version)
    return say(scope.locale, "As known on {date}").format(date=day)


def _address(scope: Scope, one: Cited) -> str:
    """The permalink, or the path from the site's root where the build knows no public address."""
    code = scope.locale.code
    path = urls.data_page(code) if one.kind == "data" else urls.record(code, one.kind, one.name)
    return urls.absolute(scope.base_url, path) if scope.base_url else path


def _bibtex(scope: Scope, one: Cited) -> tuple[bibtex.Piece, ...]:
    site, (year, month, _) = scope.catalog.site, one.known_on.split("-")
    publisher, is_report = bibtex.whole(text(scope, site.name).value), one.kind == "briefing"
    record = bibtex.words(_record(scope, one))
    fields = [
        ("title", bibtex.whole(text(scope, one.title).value)),
        ("author", publisher),
        *([("institution", publisher), ("type", record)] if is_report else [("howpublished", record)]),
        ("year", bibtex.verbatim(year)),
        ("month", bibtex.month(int(month))),
        ("note", bibtex.words(_known(scope, one))),
        *([("url", bibtex.verbatim(_address(scope, one)))] if scope.base_url else []),
        ("urldate", bibtex.verbatim(one.known_on)),
        ("langid", bibtex.verbatim(_language(scope.locale.code))),
    ]
    return bibtex.entry("techreport" if is_report else "misc", f"{site.slug}-{one.name}", fields)


def _code_line(scope: Scope, line: bibtex.Piece) -> CodeLine:
    return CodeLine(line.before, own(scope, line.text) if has_right_to_left(line.text) else foreign(line.text, "en"), line.after)


@cache
def _language(code: str) -> str:
    """The language by the name that LaTeX's packages know it by: its English one (the BibLaTeX manual, 3.10)."""
    return (BabelLocale.parse(code).get_language_name("en") or code).lower()
