"""Incident → what its page says beside title, place, date and summary."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.derive.scope import Scope, own, text
from briefing.records import Claim, Incident
from briefing.search.prose_blocks import prose_blocks
from briefing.views.components import Text


def incident_texts(scope: Scope, incident: Incident) -> tuple[Text, ...]:
    """Its claims; the words around them, each once; its context."""
    claims = [text(scope, claim.text) for claim in incident.claims]
    context = prose_blocks(scope, incident.context) if incident.context else ()
    return tuple(dict.fromkeys([*claims, *_around(scope, incident), *context]))


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
