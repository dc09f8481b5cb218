"""Incident → what its accounts say, beside title, place, date and summary."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.derive.scope import Scope, own, text
from briefing.records import Claim, Incident
from briefing.views.components import Text


def incident_texts(scope: Scope, incident: Incident) -> tuple[Text, ...]:
    """Its claims, and the words around them; each text once."""
    return tuple(dict.fromkeys([*(text(scope, claim.text) for claim in incident.claims), *_around(scope, incident)]))


def _around(scope: Scope, incident: Incident) -> Iterator[Text]:
    """Where it was, and who it was, in words; then what those said who are quoted in the page's language."""
    described = [location.wording for location in incident.locations]
    described += [item.description for item in incident.participants]
    described += [claim.originator.description for claim in incident.claims]
    yield from (text(scope, words) for words in described if words)
    for claim in incident.claims:
        yield from _quotes(scope, claim)


def _quotes(scope: Scope, claim: Claim) -> Iterator[Text]:
    for cite in claim.cites:
        if cite.quote and scope.catalog.sources[cite.source].language == scope.locale.code:
            yield own(scope, cite.quote)
