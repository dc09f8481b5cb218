"""A record → all its texts in every language of the site, text beside text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TypeVar

from markupsafe import Markup

from briefing import urls
from briefing.alignment import aligned
from briefing.bidi import isolate, isolated
from briefing.catalog import Catalog
from briefing.derive.claims.accounts import originator_name
from briefing.derive.planned import Planned
from briefing.derive.scope import Scope, date_view, head, href, index_link, label, language_name, link, own, record_name, text, words
from briefing.derive.timeline.chronology import event_label
from briefing.locales import Locale, locale, say
from briefing.locales.wording import list_words
from briefing.markdown import Block, markdown_blocks
from briefing.records import Assessment, Briefing, Claim, Incident, IncidentDate, Location, Participant, Revision
from briefing.views.components import Link, Text
from briefing.views.side_by_side import Pair, PairGroup, Side, SideBySidePage

R = TypeVar("R", Incident, Briefing)
Languages = tuple[Scope, ...]
"""A scope in each language, in the order of the site."""
Texts = tuple[Markup | None, ...]
"""A text in each of the languages; None where it is not translated."""

ANY = "any"
"""Stands for a language in the path from which a text's links are made: they lead over the site's root, and serve the page in each."""


@dataclass(frozen=True, slots=True)
class Row:
    anchor: str
    texts: Texts
    label: str = ""
    has_rest: bool = False
    """Whether a language lacks the text because the others have more paragraphs."""


Groups = Mapping[str, Sequence[Row]]
"""Anchor of a part of the page → its rows."""


def side_by_side_pages(catalog: Catalog) -> Iterator[Planned]:
    """A page in each language for every incident and briefing; none on a site of one language."""
    for kind, records in (("incident", catalog.incidents), ("briefing", catalog.briefings)) if len(catalog.locales) > 1 else ():
        for name in records:
            for code in catalog.locales:
                yield Planned(urls.side_by_side(code, kind, name), "side-by-side", code, partial(OF[kind], name), (kind, name))


def side_by_side_link(scope: Scope, kind: str, name: str) -> Link | None:
    """The link to the record in all languages, which it names; None on a site of one language."""
    codes, code = scope.catalog.locales, scope.locale.code
    if len(codes) == 1:
        return None
    languages = list_words([language_name(scope, one).value for one in codes], code)
    phrase = say(scope.locale, "{languages} side by side").format(languages=languages)
    return Link(urls.relative(scope.path, urls.side_by_side(code, kind, name)), own(scope, phrase))


def _of_incident(name: str, scope: Scope) -> SideBySidePage:
    return _page(scope, "incident", scope.catalog.incidents[name], _incident)


def _of_briefing(name: str, scope: Scope) -> SideBySidePage:
    return _page(scope, "briefing", scope.catalog.briefings[name], _briefing)


OF = {"incident": _of_incident, "briefing": _of_briefing}


def _incident(languages: Languages, incident: Incident) -> Groups:
    return {
        "opening": list(_opening(languages, incident)),
        "circumstances": list(_circumstances(languages, incident)),
        "claims": list(_claims(languages, incident.claims)),
        "assessment": list(_assessment(languages, incident.assessment)),
        "context": list(_markdown(languages, incident.context or {}, "context", "incident", incident.id)),
        "revisions": list(_revisions(languages, incident.revisions)),
    }


def _briefing(languages: Languages, briefing: Briefing) -> Groups:
    return {
        "opening": list(_opening(languages, briefing)),
        "period": [Row("span", _worded(languages, lambda one: date_view(one, briefing.period).words))],
        "key-points": [
            Row(f"key-point-{number}", _translated(languages, point.text)) for number, point in enumerate(briefing.key_points, 1)
        ],
        "body": list(_markdown(languages, briefing.body, "body", "briefing", briefing.id)),
    }


def _titles(where: Locale) -> Mapping[str, str]:
    return {
        "opening": say(where, "Title and summary"),
        "circumstances": say(where, "Date, place and who is said to have taken part"),
        "claims": say(where, "Claims"),
        "assessment": say(where, "The editors' assessment"),
        "context": say(where, "Context"),
        "revisions": say(where, "Revisions"),
        "period": say(where, "Period"),
        "key-points": say(where, "Key points"),
        "body": say(where, "Text"),
    }


def _page(scope: Scope, kind: str, record: R, texts: Callable[[Languages, R], Groups]) -> SideBySidePage:
    """The texts are the same on the page of each language, and stand in another order."""
    columns = sorted(
        ((locale(code), place) for place, code in enumerate(scope.catalog.locales)), key=lambda column: column[0] != scope.locale
    )
    groups = scope.catalog.shared.of(("side-by-side", kind, record.id), lambda: texts(_languages(scope, kind, record), record))
    title, itself = text(scope, record.title), link(scope, kind, record.id)
    named = say(scope.locale, "{title}: the languages side by side").format(title=title.value)
    index = index_link(scope, "incident", "Incidents") if kind == "incident" else index_link(scope, "briefing", "Briefings")
    return SideBySidePage(
        head=head(scope, "side-by-side", named, text(scope, record.summary).value, [index, itself]),
        title=title,
        record=itself,
        languages=tuple(Text(one.own_name, one.code, one.direction) for one, _ in columns),
        groups=tuple(_numbered(scope.locale, groups, columns)),
    )


def _languages(scope: Scope, kind: str, record: Incident | Briefing) -> Languages:
    anywhere = scope.at(urls.side_by_side(ANY, kind, record.id))
    return tuple(anywhere.in_locale(code) for code in scope.catalog.locales)


def _numbered(where: Locale, groups: Groups, columns: Sequence[tuple[Locale, int]]) -> Iterator[PairGroup]:
    """The groups that have a text, their rows numbered through the page. `columns`: each language and its place in the texts."""
    titles, numbers = _titles(where), count(1)
    phrases = {False: say(where, "not translated yet"), True: say(where, "no paragraph answers to it here")}
    for anchor, rows in groups.items():
        if rows:
            pairs = tuple(Pair(row.anchor, next(numbers), row.label, phrases[row.has_rest], _sides(row, columns)) for row in rows)
            yield PairGroup(anchor, titles[anchor], pairs)


def _sides(row: Row, columns: Sequence[tuple[Locale, int]]) -> tuple[Side, ...]:
    return tuple(Side(one.code, one.direction, row.texts[place]) for one, place in columns)


def _translated(languages: Languages, translations: Mapping[str, str]) -> Texts:
    """Each translation that is there, and never one in place of another."""
    found = ((one.locale.direction, translations.get(one.locale.code)) for one in languages)
    return tuple(None if value is None else isolate(value, direction) for direction, value in found)


def _worded(languages: Languages, in_words: Callable[[Scope], str]) -> Texts:
    """What the program words itself, in each language."""
    return tuple(isolate(in_words(one), one.locale.direction) for one in languages)


def _optional(anchor: str, languages: Languages, translations: Mapping[str, str] | None, label: str = "") -> Iterator[Row]:
    if translations:
        yield Row(anchor, _translated(languages, translations), label)


def _opening(languages: Languages, record: Incident | Briefing) -> Iterator[Row]:
    yield Row("title", _translated(languages, record.title))
    yield Row("summary", _translated(languages, record.summary))


def _circumstances(languages: Languages, incident: Incident) -> Iterator[Row]:
    yield from _date(languages, incident.date)
    for number, location in enumerate(incident.locations, 1):
        yield Row(f"place-{number}", _worded(languages, lambda one, of=location: _place(one, of)))  # type: ignore[misc]
        yield from _optional(f"place-{number}-wording", languages, location.wording)
    yield Row("event", _worded(languages, lambda one: event_label(one, incident).text.value))
    for number, item in enumerate(incident.participants, 1):
        yield Row(f"participant-{number}", _worded(languages, lambda one, of=item: _participant(one, of)))  # type: ignore[misc]
        yield from _optional(f"participant-{number}-description", languages, item.description)


def _date(languages: Languages, when: IncidentDate) -> Iterator[Row]:
    yield Row("date", _worded(languages, lambda one: _joined(date_view(one, when.edtf).words, _term(one, "date-basis", when.basis))))
    yield from _optional("date-rationale", languages, when.rationale)


def _place(scope: Scope, location: Location) -> str:
    name = record_name(scope, "place", location.place).value
    return _joined(name, _term(scope, "location-role", location.role), _term(scope, "geo-precision", str(location.geo_precision)))


def _participant(scope: Scope, item: Participant) -> str:
    name = record_name(scope, "actor", item.actor).value if item.actor else words(scope, "unidentified").value
    return _joined(name, _term(scope, "participant-role", item.role), _term(scope, "certainty", item.certainty))


def _claims(languages: Languages, claims: Sequence[Claim]) -> Iterator[Row]:
    for claim in claims:
        texts = zip(languages, _translated(languages, claim.text), strict=True)
        yield Row(f"claim-{claim.id}", tuple(value and _said(one, claim) + value for one, value in texts), claim.id)
        if claim.originator.actor:
            yield from _optional(f"claim-{claim.id}-originator", languages, claim.originator.description, claim.id)
        yield from _optional(f"claim-{claim.id}-credibility", languages, claim.credibility_rationale, claim.id)
        yield from _optional(f"claim-{claim.id}-note", languages, claim.note, claim.id)


def _said(scope: Scope, claim: Claim) -> Markup:
    """Whose claim it is."""
    name = isolated(originator_name(scope, claim.originator).text.value, scope.locale.direction)
    return Markup(f'<span class="pair__originator">{name}</span> ')  # noqa: S704 - the name is escaped


def _assessment(languages: Languages, assessment: Assessment | None) -> Iterator[Row]:
    if assessment:
        editor = next(one for one in languages[0].catalog.site.editors if one.id == assessment.by)
        yield Row("grade", _worded(languages, lambda one: _term(one, "grade", assessment.grade)))
        yield Row("rationale", _translated(languages, assessment.rationale))
        yield Row("signature", _worded(languages, lambda one: _joined(text(one, editor.name).value, date_view(one, assessment.on).words)))


def _revisions(languages: Languages, revisions: Sequence[Revision]) -> Iterator[Row]:
    for number, revision in enumerate(revisions, 1):
        yield Row(f"revision-{number}", _translated(languages, revision.note))


def _markdown(languages: Languages, translations: Mapping[str, str], anchor: str, kind: str, name: str) -> Iterator[Row]:
    """A Markdown text block by block."""
    texts = [_blocks(one, translations.get(one.locale.code), kind, name) for one in languages]
    missing = [one.locale.code not in translations for one in languages]
    for number, blocks in enumerate(aligned(texts), 1):
        has_rest = any(block is None and not is_missing for block, is_missing in zip(blocks, missing, strict=True))
        yield Row(f"{anchor}-{number}", tuple(block.html if block else None for block in blocks), has_rest=has_rest)


def _blocks(scope: Scope, value: str | None, kind: str, name: str) -> Sequence[Block]:
    """Links to parts of the text lead to the record's own page, where they have ids."""
    whole = href(scope, kind, name) + "#text-"
    return markdown_blocks(value, scope.locale.direction, lambda kind, name: href(scope, kind, name), whole) if value else ()


def _term(scope: Scope, vocabulary: str, term: str) -> str:
    return label(scope, vocabulary, term).text.value


def _joined(*parts: str) -> str:
    return " · ".join(parts)
