"""What every derivation needs: the catalog, the language and the page it is for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter
from pathlib import PurePosixPath
from typing import Any

from briefing import dates, urls
from briefing.bidi import plain_isolate
from briefing.catalog import ARCHIVE, Catalog
from briefing.derive.known import known
from briefing.frozen import dataclass
from briefing.locales import Locale, direction, locale, say
from briefing.locales.wording import date_words
from briefing.markdown import render_markdown
from briefing.records import Source
from briefing.views.components import Counterpart, DateView, Head, Label, Link, Name, Prose, Text

LONGEST_DESCRIPTION = 200


@dataclass(frozen=True, slots=True)
class Scope:
    catalog: Catalog
    locale: Locale
    path: str
    """The page that is derived; links are relative to it."""
    base_url: str = ""
    """The site's public address; empty if it is not known."""
    shows: str = ARCHIVE
    """What it shows, as `Catalog.days` names it: its newest day is that of the page."""

    def at(self, path: str) -> Scope:
        """The same for another page."""
        return replace(self, path=path)

    def in_locale(self, code: str) -> Scope:
        """The same for another language, on the same page."""
        return replace(self, locale=locale(code))


def words(scope: Scope, message: str) -> Text:
    """A word of the interface as a Text."""
    return own(scope, say(scope.locale, message))


def own(scope: Scope, value: str) -> Text:
    """A text that is in the page's language."""
    return Text(value, scope.locale.code, scope.locale.direction)


def foreign(value: str, language: str) -> Text:
    """A text in a language of its own: a headline, an alias, a name."""
    return Text(value, language, direction(language))


def text(scope: Scope, translations: Mapping[str, str]) -> Text:
    """The translation for the page, or the first language of the site that has one, marked."""
    code = scope.locale.code
    if code in translations:
        return Text(translations[code], code, scope.locale.direction)
    found = next(language for language in (*scope.catalog.site.locales, *translations) if language in translations)
    return Text(translations[found], found, direction(found), fallback=True)


def optional_text(scope: Scope, translations: Mapping[str, str] | None) -> Text | None:
    return text(scope, translations) if translations else None


def prose(scope: Scope, translations: Mapping[str, str], shift: int = 1) -> Prose:
    """A Markdown text rendered for the page; its headings sink by `shift` levels."""
    chosen = text(scope, translations)
    rendered = render_markdown(chosen.value, chosen.dir, lambda kind, name: href(scope, kind, name), shift, prefix="text-")
    return Prose(rendered.html, chosen.lang, chosen.dir, chosen.fallback, rendered.headings)


def href(scope: Scope, kind: str, name: str) -> str:
    """The relative link to the page of a record, or to a hand-written page."""
    return urls.to_record(scope.path, scope.locale.code, kind, name)


def explained(scope: Scope, page: str, part: str) -> str | None:
    """The link to a part of a hand-written page; to the page if it has no such part, None if the site has no such page."""
    code = scope.locale.code
    written = next((one.text for one in scope.catalog.pages if (one.locale, one.id) == (code, page)), None)
    if written is None:
        return None
    anchor = f"#{part}" if f"{{#{part}}}" in written else ""
    return urls.relative(scope.path, urls.page(code, page) + anchor)


def link(scope: Scope, kind: str, name: str) -> Link:
    """The record's name and its address from this page."""
    return Link(href(scope, kind, name), record_name(scope, kind, name))


def name_of(scope: Scope, kind: str, name: str) -> Name:
    """The record's name, linked, where names without a record may stand beside it."""
    return Name(record_name(scope, kind, name), href(scope, kind, name))


def unlinked(value: Text) -> Name:
    return Name(value, None)


def record_name(scope: Scope, kind: str, name: str) -> Text:
    """What the record is called on the page."""
    if kind == "source":
        return source_name(scope, scope.catalog.sources[name])
    if kind in ("incident", "briefing"):
        return _removed(scope, kind, name) or text(scope, RECORDS[kind](scope.catalog)[name].title)
    return text(scope, RECORDS[kind](scope.catalog)[name].names)


RECORDS: Mapping[str, Callable[[Catalog], Mapping[str, Any]]] = {
    "incident": attrgetter("lines"),
    "actor": attrgetter("actors"),
    "place": attrgetter("places"),
    "outlet": attrgetter("outlets"),
    "briefing": attrgetter("briefings"),
}
"""What is called by a name or title that every language has."""


def _removed(scope: Scope, kind: str, name: str) -> Text | None:
    """What a withdrawn or merged record is called: nothing of its own; None if it is none."""
    if kind == "incident" and name in scope.catalog.removed:
        is_merged = scope.catalog.removed[name].status == "merged"
        return words(scope, "This record was merged into another") if is_merged else words(scope, "This record was withdrawn")
    is_briefing = kind == "briefing" and name in scope.catalog.withdrawn_briefings
    return words(scope, "This briefing was withdrawn") if is_briefing else None


def source_name(scope: Scope, source: Source) -> Text:
    """Our words for the headline. As it was published it stands on the source's own page alone: it may be loaded."""
    return text(scope, source.title_translations)


def label(scope: Scope, vocabulary: str, term: str) -> Label:
    """The vocabulary's word for the term, with its definition."""
    entry, locales, key = scope.catalog.vocabularies[vocabulary][term], scope.catalog.site.locales, (vocabulary, term, scope.locale.code)
    known = _LABELS.get(key)
    if known is None or known[0] is not entry or known[1] is not locales:
        known = _LABELS[key] = entry, locales, Label(term, text(scope, entry.label), text(scope, entry.definition))
    return known[2]


_LABELS: dict[tuple[str, str, str], tuple[object, object, Label]] = {}
"""Vocabulary, term and language → what the label was made of, and the label: pages have each of the few terms thousands of times."""


def language_name(scope: Scope, code: str) -> Text:
    """The language's name, from the vocabulary of languages; the code itself where it has none."""
    terms = scope.catalog.vocabularies.get("language", {})
    return text(scope, terms[code].label) if code in terms else own(scope, code)


def date_view(scope: Scope, edtf: str | None) -> DateView:
    """The date in words; unknown where it is null."""
    return _date_view(scope.locale, edtf)


@lru_cache(maxsize=8192)
def _date_view(where: Locale, edtf: str | None) -> DateView:
    if edtf is None:
        return DateView(say(where, "date unknown"), None, None, "unknown")
    when = dates.parse(edtf)
    return DateView(date_words(when, where.code), edtf, _html_date(when), dates.nature(when).value)


def optional_date(scope: Scope, edtf: str | None) -> DateView | None:
    return date_view(scope, edtf) if edtf else None


def _html_date(when: dates.Date) -> str | None:
    """HTML allows a plain year, month or day in `<time datetime>`, and nothing of EDTF beside (HTML, 4.5.14)."""
    if not isinstance(when, dates.Moment) or when.approximate or when.uncertain or when.decade or 0 in (when.month, when.day):
        return None
    parts = [f"{when.year:04}", *(f"{part:02}" for part in (when.month, when.day) if part)]
    return "-".join(parts)


def head(
    scope: Scope, kind: str, title: str, description: str, crumbs: Sequence[Link] = (), linked: Mapping[str, Any] | None = None
) -> Head:
    """What every page has. `crumbs` lead from the home page to it; `description` goes to search engines.

    `linked` is what the page tells programs; without it the page tells what any page can, and one that only leads on tells nothing.
    """
    code = scope.locale.code
    return Head(
        path=scope.path,
        lang=code,
        dir=scope.locale.direction,
        kind=kind,
        title=plain_isolate(title, scope.locale.direction),
        description=plain_isolate(_shortened(description), scope.locale.direction),
        counterparts=tuple(_counterpart(other, scope.path) for other in scope.catalog.locales if other != code),
        crumbs=tuple(crumbs),
        report=urls.relative(scope.path, urls.page(code, "contact")),
        known=(known(scope.catalog, scope.locale, scope.shows),),
        linked=linked or (None if kind == "moved" else _web_page(scope, kind, title, description)),
    )


PAGES = {
    "list": "CollectionPage",
    "part": "CollectionPage",
    "briefings": "CollectionPage",
    "timeline": "CollectionPage",
    "revisions": "CollectionPage",
    "gaps": "CollectionPage",
    "about": "AboutPage",
    "contact": "ContactPage",
}
"""Kind of page, or name of a hand-written one → its type in schema.org; `WebPage` for any other."""


def _web_page(scope: Scope, kind: str, title: str, description: str) -> dict[str, Any]:
    """What any page can tell: what sort of page it is, its title, description and languages."""
    sort = PurePosixPath(scope.path).stem if kind == "text" else kind
    return {
        "@type": PAGES.get(sort, "WebPage"),
        "name": title,
        "description": _shortened(description),
        "inLanguage": list(scope.catalog.locales) if kind == "side-by-side" else scope.locale.code,
        **({"url": urls.absolute(scope.base_url, scope.path)} if scope.base_url else {}),
    }


def _counterpart(code: str, path: str) -> Counterpart:
    other = locale(code)
    return Counterpart(code, other.direction, other.own_name, urls.in_locale(path, code))


def _shortened(description: str) -> str:
    flat = " ".join(description.split())
    return flat if len(flat) <= LONGEST_DESCRIPTION else flat[:LONGEST_DESCRIPTION].rsplit(" ", 1)[0] + "…"


def index_link(scope: Scope, kind: str, message: str) -> Link:
    """The link to the list of that kind, in the interface's words."""
    return Link(urls.relative(scope.path, urls.index(scope.locale.code, kind)), words(scope, message))
