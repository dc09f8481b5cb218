"""A quotation stands word for word in a segment that is cited for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.evidence import UNSEEN, Evidence, cited
from briefing.records import Cite
from briefing.rules.rule import Finding, Rule

QUOTATION_MARK = re.compile(r"«\s*|\s*»|''|[\"“”„‟‹›‘’‚‛'`´]")
CLITICS = "(?<![^\\W_])[وف]?[بكل]?"
"""What Arabic writes together with the word that follows."""


def against_cite(cite: Cite, evidence: Evidence) -> Iterator[Finding]:
    segments = evidence.segments.get(cite.source)
    if not cite.quote or not segments or stands_in(cite.quote, cited(segments, cite.locator)):
        return
    elsewhere = [number for number, segment in enumerate(segments, 1) if stands_in(cite.quote, [segment])]
    hint = f"it stands in segment {elsewhere[0]}" if elsewhere else "copy it from the source, letter by letter"
    yield Finding(("quote",), f"these words do not stand in {_named(cite)}", hint)


def stands_in(quote: str, segments: list[str]) -> bool:
    """Whether one of the segments has the whole words of the quotation. White space, vowel marks and the form of quotation marks apart."""
    words = re.compile(rf"{CLITICS}{re.escape(_even(quote))}(?![^\W_])")
    return any(words.search(_even(segment)) for segment in segments)


def _even(text: str) -> str:
    return " ".join(QUOTATION_MARK.sub('"', UNSEEN.sub("", text)).split())


def _named(cite: Cite) -> str:
    numbers = ", ".join(map(str, cite.locator))
    return f"{'segment' if len(cite.locator) == 1 else 'segments'} {numbers} of {cite.source}"


RULE = Rule(
    code="E041",
    title="a quotation that does not stand in the cited segment",
    why="""
A quotation gives the source's own words, letter by letter, in its own language and spelling. Only vowel
marks, blanks and the form of quotation marks may differ. Copy it from the source, or leave it out and
write in our own words; if it stands in another segment, cite that one.
""",
    wrong="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    cites:
      - source: src-2031-05-gazette
        locator: [1]
        quote: two of our men died
""",
    right="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    cites:
      - source: src-2031-05-gazette
        locator: [1]
        quote: two of our men fell
""",
    against={Cite: against_cite},
)
