"""Source → its page: what it is, where it can be read, and which claims it carries at which segments."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.derive import linked
from briefing.derive.claims.accounts import claim_address, originator_name, segment_words
from briefing.derive.counts import claim_count, incident_count
from briefing.derive.scope import (
    Scope,
    date_view,
    foreign,
    head,
    index_link,
    label,
    language_name,
    link,
    name_of,
    optional_text,
    own,
    record_name,
    text,
    unlinked,
    words,
)
from briefing.derive.timeline.of_record import front_items, front_paging
from briefing.locales import say
from briefing.records import Claim, Incident, Source
from briefing.views.components import Fact, Link, Name, Text
from briefing.views.reference import Carried, CarriedClaim, SourcePage

MOST = 40
"""Incidents whose claims are listed on a source's page; of further ones it gives the names."""


def source_page(scope: Scope, source: Source) -> SourcePage:
    title = record_name(scope, "source", source.id)
    names = scope.catalog.incidents_by_source.get(source.id, ())
    shown = _shown(scope, source.id, names)
    return SourcePage(
        head=head(
            scope,
            "source",
            title.value,
            f"{title.value}. {incident_count(scope, len(names))}.",
            [index_link(scope, "source", "Sources")],
            linked.source(scope, source),
        ),
        title=title,
        headline=foreign(source.title, source.language) if source.title else None,
        facts=_source_facts(scope, source),
        rationale=optional_text(scope, source.published_rationale),
        note=optional_text(scope, source.note),
        paging=front_paging(scope, "source", source.id),
        carried=carried(scope, shown[:MOST], source.id),
        rest=tuple(link(scope, "incident", name) for name in shown[MOST:]),
    )


def _shown(scope: Scope, source: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The incidents on the source's page: all, or the latest of many."""
    latest = front_items(scope, "source", source)
    return names if len(names) == len(latest) else latest


def carried(scope: Scope, names: Sequence[str], source: str) -> tuple[Carried, ...]:
    """The claims on those incidents that rest on the source."""
    return tuple(_carried(scope, scope.catalog.incidents[name], source) for name in names)


def _carried(scope: Scope, incident: Incident, source: str) -> Carried:
    resting = [claim for claim in incident.claims if any(cite.source == source for cite in claim.cites)]
    return Carried(
        incident=link(scope, "incident", incident.id),
        date=date_view(scope, incident.date.edtf),
        phrase=claim_count(scope, len(resting)),
        claims=tuple(_carried_claim(scope, incident, claim, source) for claim in resting),
    )


def _carried_claim(scope: Scope, incident: Incident, claim: Claim, source: str) -> CarriedClaim:
    numbers = [number for cite in claim.cites if cite.source == source for number in cite.locator]
    return CarriedClaim(
        claim=Link(claim_address(scope, incident.id, claim.id), text(scope, claim.text)),
        originator=originator_name(scope, claim.originator),
        segments=segment_words(scope, numbers),
    )


def _source_facts(scope: Scope, source: Source) -> tuple[Fact, ...]:
    published = own(scope, date_view(scope, source.published).words) if source.published else words(scope, "unknown")
    extent = label(scope, "text-scope", source.text_scope)
    why = words(scope, "By it anyone who has the text can tell whether it is the same.")
    facts: list[tuple[Text, tuple[Name, ...], Text | None]] = [
        (words(scope, "Outlet"), (name_of(scope, "outlet", source.outlet),) if source.outlet else _unknown_outlet(scope, source), None),
        (words(scope, "Published"), (unlinked(published),), None),
        (words(scope, "Language"), (unlinked(language_name(scope, source.language)),), None),
        (words(scope, "Web address"), _address(scope, source), _address_status(scope, source)),
        (words(scope, "Archived copy"), _archived_copy(scope, source), None),
        (words(scope, "Read by us"), (_day(scope, source.accessed_at),), None),
        (words(scope, "Text at hand"), (unlinked(extent.text),), extent.definition),
        (words(scope, "SHA-256 of the text"), _fingerprint(scope, source), why),
    ]
    return tuple(Fact(name.value, values, note) for name, values, note in facts if values)


def _address(scope: Scope, source: Source) -> tuple[Name, ...]:
    return (Name(foreign(source.url, "en"), source.url),) if source.url else (unlinked(words(scope, "none recorded")),)


def _address_status(scope: Scope, source: Source) -> Text | None:
    """In a sentence, unless there is nothing to say of an address that there is not."""
    is_silent = source.url is None and source.url_status == "unknown"
    return None if is_silent else label(scope, "url-status", source.url_status).definition


def _archived_copy(scope: Scope, source: Source) -> tuple[Name, ...]:
    if source.archive_url is None:
        return (unlinked(words(scope, "none yet")),)
    copy = Name(foreign(source.archive_url, "en"), source.archive_url)
    if source.archived_at is None:
        return (copy,)
    made = say(scope.locale, "archived on {date}").format(date=date_view(scope, source.archived_at).words)
    return (copy, unlinked(own(scope, made)))


def _day(scope: Scope, day: str | None) -> Name:
    return unlinked(own(scope, date_view(scope, day).words) if day else words(scope, "day not recorded"))


def _fingerprint(scope: Scope, source: Source) -> tuple[Name, ...]:
    return (unlinked(foreign(source.sha256, "en")),) if source.sha256 else ()


def _unknown_outlet(scope: Scope, source: Source) -> tuple[Name, ...]:
    return (unlinked(optional_text(scope, source.outlet_note) or words(scope, "unknown")),)
