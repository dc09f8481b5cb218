"""A source has an archived copy, or at least an address."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefing.catalog import Catalog
from briefing.records import Source
from briefing.rules.rule import Finding, Missing, Rule


def look(source: Source, catalog: Catalog, today: date) -> Iterator[Missing]:
    if source.archive_url:
        return
    if source.url:
        hint = "save the page in a public web archive, then write the copy's address as archive_url"
        yield Missing("no-archive", Finding(("archive_url",), "no archived copy of this source is recorded", hint))
    else:
        hint = "look for the page, then write its address as url and that of an archived copy as archive_url"
        yield Missing("no-address", Finding(("url",), "no web address of this source is recorded, and no archived copy", hint))


RULE = Rule(
    code="N201",
    title="a source without an archived copy",
    why="""
Pages on the web change and vanish. An archived copy lets every reader check what the source said when
we read it. Save the page in a public web archive and write the address of the copy as `archive_url` and
the day as `archived_at`. Waive this note for what never was on the web, such as a printed leaflet.
""",
    wrong="""
# sources/src-2031-05-gazette.yml
url: https://gazette.karvan.news/bridge
url_status: live
archive_url: null
""",
    right="""
# sources/src-2031-05-gazette.yml
url: https://gazette.karvan.news/bridge
url_status: live
archive_url: https://archive.karvan.news/gazette/bridge
archived_at: 2031-05-12
""",
    gaps={"source": look},
)
