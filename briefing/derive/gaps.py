"""The catalog's gaps → the page on what we do not know, and the lines on an incident's own page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from briefing import urls
from briefing.catalog import ARCHIVE, Catalog
from briefing.derive.claims.accounts import claim_address, originator_name
from briefing.derive.counts import actor_count, incident_count, source_count
from briefing.derive.paging import Counted, crumbs, paging, titled
from briefing.derive.planned import Planned
from briefing.derive.scope import Scope, date_view, head, label, link, name_of, own, unlinked, words
from briefing.gaps import gaps_in
from briefing.lists.every_part import part_key
from briefing.lists.overviews import OF_ACTORS, OF_INCIDENTS, OF_SOURCES, gap_list
from briefing.lists.parts import MOST, Part
from briefing.locales import plural_form, say
from briefing.records import Incident
from briefing.rules.open_claim import OPEN
from briefing.rules.silent_party import silent
from briefing.views.components import GapEntry, GapGroup, GapLine, Link, Name
from briefing.views.pages import GapsPage
from briefing.views.paging import Paging

EXCERPT = 20
"""Entries of a sort that the first page shows where not all of all sorts stand on it."""
Details = Callable[[Scope, str], tuple[Name, ...]]
"""The id of a record that has a gap → what is said of it. What the indexes know of an incident suffices for most: few are read."""


def gaps_pages(catalog: Catalog, code: str) -> Iterator[Planned]:
    """The page of all gaps; where they are many it leads to those of each sort, by year and month."""
    yield Planned(urls.gaps(code), "gaps", code, gaps_page)
    if not _is_whole(catalog):
        for sort in _sorts(catalog):
            for name in catalog.part_names[gap_list(sort)]:
                shows = ARCHIVE if sort in OF_ACTORS else part_key(gap_list(sort), name)
                yield Planned(urls.gaps(code, sort, name), "gaps", code, partial(sort_page, sort, name), shows=shows)


def gaps_page(scope: Scope) -> GapsPage:
    title = say(scope.locale, "What we do not know")
    groups = [_group(scope, sort, scope.catalog.parts[part_key(gap_list(sort))]) for sort in _sorts(scope.catalog)]
    shown = groups if _is_whole(scope.catalog) else [_excerpt(scope, group) for group in groups]
    return _page(scope, (title, _intro(scope)), (), None, shown)


def sort_page(sort: str, name: str, scope: Scope) -> GapsPage:
    """A page of the gaps of one sort."""
    part, path = scope.catalog.parts[part_key(gap_list(sort), name)], partial(urls.gaps, scope.locale.code, sort)
    group = _group(scope, sort, part)
    around = Link(urls.relative(scope.path, urls.gaps(scope.locale.code)), words(scope, "What we do not know"))
    way = [around, *crumbs(scope, part.place, path, own(scope, group.title))]
    view = paging(scope, part, path, COUNTS[_kind(sort)])
    return _page(scope, (titled(scope, group.title, part.place), group.why), way, view, [group])


def _intro(scope: Scope) -> str:
    return say(
        scope.locale,
        "A gap is something that readers would want to know and that our records do not hold: the words of a "
        "party, a second account, a day, a page that can be checked. We list the gaps of this archive, so "
        "that nobody takes silence for agreement.",
    )


def _page(scope: Scope, said: tuple[str, str], way: Sequence[Link], view: Paging | None, groups: Sequence[GapGroup]) -> GapsPage:
    """`said`: its title, and what stands below it."""
    title, intro = said
    day = scope.catalog.days.get(scope.shows)
    return GapsPage(
        head=head(scope, "gaps", title, intro, way),
        title=title,
        intro=intro,
        as_of=_as_of(scope, day) if day else "",
        contact=urls.relative(scope.path, urls.page(scope.locale.code, "contact")),
        paging=view,
        groups=tuple(groups),
    )


def _sorts(catalog: Catalog) -> list[str]:
    return [sort for sort in DETAILS if part_key(gap_list(sort)) in catalog.parts]


def _is_whole(catalog: Catalog) -> bool:
    """Whether all gaps stand on one page."""
    return sum(catalog.parts[part_key(gap_list(sort))].total for sort in _sorts(catalog)) <= MOST


def _as_of(scope: Scope, day: date) -> str:
    return say(scope.locale, "As of {date}, when the records were last worked on.").format(date=date_view(scope, day.isoformat()).words)


def _group(scope: Scope, sort: str, part: Part[str]) -> GapGroup:
    title, why = _heading(scope, sort)
    return GapGroup(
        anchor=sort,
        title=title,
        phrase=COUNTS[_kind(sort)](scope, part.total),
        why=why,
        entries=tuple(_entry(scope, sort, name) for name in part.items),
        rest=None,
    )


def _excerpt(scope: Scope, group: GapGroup) -> GapGroup:
    """The first of them, and the way to all."""
    said = own(scope, say(scope.locale, "The whole list: {counted}").format(counted=group.phrase))
    whole = Link(urls.relative(scope.path, urls.gaps(scope.locale.code, group.anchor)), said)
    return replace(group, entries=group.entries[:EXCERPT], rest=whole)


def _entry(scope: Scope, sort: str, name: str) -> GapEntry:
    return GapEntry(link(scope, _kind(sort), name), DETAILS[sort](scope, name))


def _kind(sort: str) -> str:
    """Of the records that have gaps of that sort."""
    return "incident" if sort in OF_INCIDENTS else "source" if sort in OF_SOURCES else "actor"


COUNTS: dict[str, Counted] = {"incident": incident_count, "source": source_count, "actor": actor_count}


def _parties(scope: Scope, name: str) -> tuple[Name, ...]:
    entry = scope.catalog.entries[name]
    return tuple(name_of(scope, "actor", actor) for actor in silent(entry.parties, entry.heard, scope.catalog.bodies))


def _originator(scope: Scope, name: str) -> tuple[Name, ...]:
    """The only one of the incident: its record is read where that is no actor."""
    speakers = scope.catalog.lines[name].speakers
    if speakers:
        return (name_of(scope, "actor", speakers[0]),)
    return (originator_name(scope, scope.catalog.incidents[name].claims[0].originator),)


def _source(scope: Scope, name: str) -> tuple[Name, ...]:
    return (name_of(scope, "source", scope.catalog.entries[name].sources[0]),)


def _claims(scope: Scope, name: str) -> tuple[Name, ...]:
    """What state each open claim is in, linked to it."""
    found = [claim for claim in scope.catalog.incidents[name].claims if claim.status in OPEN]
    return tuple(Name(label(scope, "claim-status", claim.status).text, claim_address(scope, name, claim.id)) for claim in found)


def _date(scope: Scope, name: str) -> tuple[Name, ...]:
    return (unlinked(own(scope, date_view(scope, scope.catalog.lines[name].date.edtf).words)),)


def _places(scope: Scope, name: str) -> tuple[Name, ...]:
    locations = scope.catalog.lines[name].locations
    return tuple(name_of(scope, "place", place) for place in dict.fromkeys(location.place for location in locations))


def _outlet(scope: Scope, name: str) -> tuple[Name, ...]:
    outlet = scope.catalog.sources[name].outlet
    return (name_of(scope, "outlet", outlet) if outlet else unlinked(words(scope, "outlet unknown")),)


def _review(scope: Scope, name: str) -> tuple[Name, ...]:
    day = date_view(scope, scope.catalog.actors[name].reviewed_on).words
    return (unlinked(own(scope, say(scope.locale, "reviewed on {date}").format(date=day))),)


DETAILS: dict[str, Details] = {
    "silent-party": _parties,
    "one-originator": _originator,
    "one-source": _source,
    "open-claim": _claims,
    "unknown-date": _date,
    "unknown-place": _places,
    "no-archive": _outlet,
    "no-address": _outlet,
    "review-overdue": _review,
}
"""Every sort of gap, in the order of the page → what is said of it beside the record."""


def _heading(scope: Scope, kind: str) -> tuple[str, str]:
    """What the sort of gap is called; what is missing, and what would close it."""
    where = scope.locale
    headings = {
        "silent-party": (
            say(where, "Parties whose own words are missing"),
            say(
                where,
                "A claim accuses them, or names them as initiator or target, and our sources carry no word of theirs "
                "on the incident. That does not mean that they said nothing elsewhere. A statement of theirs would "
                "close the gap.",
            ),
        ),
        "one-originator": (
            say(where, "Incidents told by one originator"),
            say(
                where, "Every claim on them comes from one originator, however many pass it on. An independent account would close the gap."
            ),
        ),
        "one-source": (
            say(where, "Incidents known from one source"),
            say(
                where,
                "Several originators speak, and all of them reach us through the same article, post or statement. A "
                "second source would close the gap.",
            ),
        ),
        "open-claim": (
            say(where, "Claims still open"),
            say(
                where,
                "They are reported of the same originator in ways that cannot both be right, or we have not finished "
                "checking them. The originator's own words would close the gap.",
            ),
        ),
        "unknown-date": (
            say(where, "Incidents without a full date"),
            say(
                where,
                "Our sources give no date, or leave its beginning or its end unsaid. A source that names the day would close the gap.",
            ),
        ),
        "unknown-place": (
            say(where, "Incidents without an exact place"),
            say(
                where,
                "We show no place for them that is closer than a governorate or a region: no account gives one, or it "
                "may not be shown. Where it may be shown, an account that names the place would close the gap.",
            ),
        ),
        "no-archive": (
            say(where, "Sources without an archived copy"),
            say(where, "Pages on the web change and vanish. A copy in a public web archive would close the gap."),
        ),
        "no-address": (
            say(where, "Sources without a web address"),
            say(
                where,
                "We have the text, and no address at which readers could check it. The address, or that of an "
                "archived copy, would close the gap.",
            ),
        ),
        "review-overdue": (
            say(where, "Actors whose pages are due for review"),
            say(
                where,
                "Groups split, merge and change their names. These pages have not been read against their sources for "
                "longer than we mean to leave them.",
            ),
        ),
    }
    return headings[kind]


def gap_title(scope: Scope, kind: str) -> str:
    """What a sort of gap (`Missing.kind`) is called."""
    return _heading(scope, kind)[0]


def gap_lines(scope: Scope, incident: Incident) -> tuple[GapLine, ...]:
    """What an incident's own page says of its gaps: that one voice or one source tells it, and who is not heard."""
    where, found = scope.locale, list(gaps_in("incident", incident, scope.catalog, date.min))
    kinds = {gap.missing.kind for gap in found}
    lines = []
    if "one-originator" in kinds:
        lines.append(GapLine(say(where, "All claims here come from one originator."), ()))
    if "one-source" in kinds:
        lines.append(GapLine(say(where, "All claims here come from one source."), ()))
    unheard = tuple(name_of(scope, "actor", gap.missing.actor) for gap in found if gap.missing.actor)
    if unheard:
        phrase = plural_form(
            where, "Our sources carry no word here of this party:", "Our sources carry no word here of these parties:", len(unheard)
        )
        lines.append(GapLine(phrase, unheard))
    return tuple(lines)
