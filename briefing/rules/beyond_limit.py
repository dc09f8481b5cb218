"""There is no more of anything than there may be (`limits`). What the record types limit, `schema` finds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from briefing.agreement import matter_key
from briefing.corroboration import speaker
from briefing.dates import NO_MONTH
from briefing.facts import Archive, Facts
from briefing.limits import ACCOUNTS, CLAIMS_A_MONTH, ID, TEXT_NESTING
from briefing.load import HandWritten
from briefing.markdown.parser import too_deep
from briefing.markers import MARKDOWN
from briefing.records import Incident
from briefing.rules.rule import Finding, Rule, Where
from briefing.rules.sound import pages_and_texts
from briefing.walk import Leaf

HINT = "lists, quotations, links and stress: let no more stand in one another than a reader can follow"
SHOWN = 60
"""Characters of a line that stands too deep."""


def ask_text(value: Leaf | HandWritten, where: Where) -> Iterator[Finding]:
    for path, text in pages_and_texts(value):
        if found := too_deep(text):
            line, depth = found
            yield Finding(path, f"this stands in {depth} others: no more than {TEXT_NESTING}", HINT, line[:SHOWN].rstrip())


def ask_page(page: HandWritten, where: Where) -> Iterator[Finding]:
    if len(page.id) > ID:
        yield Finding((), f"the name of the file has {len(page.id):,} characters: no more than {ID}", "choose another name for the file")
    yield from ask_text(page, where)


def ask_incident(incident: Incident, where: Where) -> Iterator[Finding]:
    """The page sets each voice beside each matter, so that its size grows with both."""
    voices = len({speaker(claim.originator) for claim in incident.claims})
    matters = len({matter_key(claim) for claim in incident.claims})
    if voices * matters > ACCOUNTS:
        found = f"{voices} originators on {matters} matters come to {voices * matters:,} places in the table of the accounts"
        yield Finding(("claims",), f"{found}: no more than {ACCOUNTS:,}", "part the incident into several, and relate them")


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    if found := _overfull(archive).get(facts.path):
        yield Finding(("claims",), found, "part the archive, by years for instance")


def _overfull(archive: Archive) -> Mapping[str, str]:
    """The first incident of each month that has too many claims, by its path → what is wrong."""
    if "overfull months" not in archive.known:
        published = [facts for facts in archive.everything if facts.month and facts.status == "published"]
        claims: Counter[str] = Counter()
        for facts in published:
            claims[str(facts.month)] += len(facts.claims)
        first = {facts.month: facts.path for facts in reversed(published)}
        archive.known["overfull months"] = {
            first[month]: f"the incidents {_of(month)} have {number:,} claims: no more than {CLAIMS_A_MONTH:,}"
            for month, number in claims.items()
            if number > CLAIMS_A_MONTH
        }
    found: Mapping[str, str] = archive.known["overfull months"]
    return found


def _of(month: str) -> str:
    return "without a date" if month == NO_MONTH else f"of {month}"


RULE = Rule(
    code="E045",
    title="more than there may be",
    why="""
Texts, lists and all that can be counted have a limit, far beyond what a record needs: so that every page can be opened
and every check ends soon, whatever somebody writes. The message says how much there is and how much there may be; the
documentation has a page of all limits. Say it in fewer words, or part the record into several.
""",
    wrong="""
# actors/hill-guard.yml
profile:
  ar: نبذة عن حرس التلال.
  en: '> > > > > > > > > > > > > > > > > > > > > > About the Hill Guard.'
""",
    right="""
# actors/hill-guard.yml
profile:
  ar: نبذة عن حرس التلال.
  en: About the Hill Guard.
""",
    of={MARKDOWN: ask_text, HandWritten: ask_page, Incident: ask_incident},
    across=across,
)
