"""An incident rests on more than one originator and on more than one source."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefing.catalog import Catalog
from briefing.records import Incident, Originator
from briefing.rules.rule import Finding, Missing, Rule
from briefing.withhold import has_withheld_voice


def look(incident: Incident, catalog: Catalog, today: date) -> Iterator[Missing]:
    """One originator is the greater gap, so that where it is one, one source is not said beside it."""
    voices = dict.fromkeys(_voice(claim.originator) for claim in incident.claims)
    sources = dict.fromkeys(cite.source for claim in incident.claims for cite in claim.cites)
    if len(voices) == 1 and not has_withheld_voice(incident):
        hint = "look for an account that does not depend on it"
        yield Missing(
            "one-originator", Finding(("claims",), f"every claim comes from one originator, {next(iter(voices))}", hint, None, True)
        )
    elif len(sources) == 1:
        hint = "look for a second source"
        yield Missing(
            "one-source", Finding(("claims",), f'every claim comes through one source, "{next(iter(sources))}"', hint, None, True)
        )


def _voice(originator: Originator) -> str:
    """The originator, however often it speaks: the actor's id, or else its description in quotation marks."""
    if originator.actor:
        return originator.actor
    described = originator.description or {}
    return f"“{described.get('en') or next(iter(described.values()), '')}”"


RULE = Rule(
    code="N202",
    title="an incident that rests on one originator or one source",
    why="""
What one originator says stands alone, however many outlets repeat it; and where several originators
speak in a single article, we know all of them only as its author tells them. Look for an independent
account, or for a second source. Readers see this gap on the incident's page.
""",
    wrong="""
# incidents/2031/inc-0001.yml
claims:
  - id: c2
    chain:
      - source: src-2031-05-gazette
    cites:
      - source: src-2031-05-gazette
        locator: [2]
""",
    right="""
# sources/src-2031-05-radio.yml
id: src-2031-05-radio
outlet: blue-gazette
title: The evening news
title_translations: {ar: أخبار المساء, en: The evening news}
language: en
published: 2031-05-11
url: null
url_status: unknown
archive_url: null
archived_at: null
accessed_at: null
sha256: null
text_scope: full
note: null
# incidents/2031/inc-0001.yml
claims:
  - id: c2
    chain:
      - source: src-2031-05-radio
    cites:
      - source: src-2031-05-radio
        locator: [2]
""",
    gaps={"incident": look},
)
