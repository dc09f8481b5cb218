"""A claim's sources are not all earlier than the incident."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.facts import Archive, Facts
from briefing.rules.after_sources import latest_publication
from briefing.rules.rule import Finding, Rule


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    if facts.kind != "incident" or not facts.first or not _has_earlier_source(facts, archive):
        return
    latest = latest_publication(facts, archive)
    if latest and latest < facts.first:
        return  # so are all sources, which is E033
    sources = archive.records["source"]
    for index, cited in enumerate(facts.evidence):
        days = [sources[name].last if name in sources else None for name in cited]
        if days and all(day and day < facts.first for day in days):
            message = f"this claim's sources appeared before the incident, which is of {facts.first} at the earliest"
            yield Finding(("claims", index, "cites"), message, "cite the source that tells of the incident, or mend a date")


def _has_earlier_source(facts: Facts, archive: Archive) -> bool:
    sources = archive.records["source"]
    last = (sources[name].last for cited in facts.evidence for name in cited if name in sources)
    return any(day < facts.first for day in last if day and facts.first)


RULE = Rule(
    code="W122",
    title="a claim from before the incident",
    why="""
All sources that this claim cites appeared before the incident can have happened, while others appeared
later. Most often the claim cites the wrong source, or belongs to an earlier incident. A warning or a
threat that came before may be a claim: then waive this with that reason.
""",
    wrong="""
# sources/src-2031-05-leaflet.yml
id: src-2031-05-leaflet
outlet: null
title: null
title_translations: {ar: منشور, en: A leaflet}
language: en
published: 2031-05-09
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
      - source: src-2031-05-leaflet
    cites:
      - source: src-2031-05-leaflet
        locator: [1]
""",
    right="""
# sources/src-2031-05-leaflet.yml
id: src-2031-05-leaflet
outlet: null
title: null
title_translations: {ar: منشور, en: A leaflet}
language: en
published: 2031-05-12
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
      - source: src-2031-05-leaflet
    cites:
      - source: src-2031-05-leaflet
        locator: [1]
""",
    across=across,
)
