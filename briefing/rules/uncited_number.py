"""Each number of a claim stands in a segment that the claim cites, and each of a digest of claims in one that they cite."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from briefing.evidence import Evidence, Passage
from briefing.language.numbers import numbers, ordinals, says
from briefing.language.reading import LANGUAGES
from briefing.records import Cite, Claim, Count, Incident, KeyPoint
from briefing.rules.rule import Finding, Rule
from briefing.walk import Path

SEGMENTS = r"(?:segments?|(?:ال)?(?:مقطع|مقاطع)\w*)(?:[\s,،;و–-]|\d|and\b|to\b|من\b|إلى\b)*"
ACCOUNTS = r"(?:[\w-]+ )?(?:(?:accounts?|versions?|reports?|articles?)\b|(?:روايات|روايتين|روايتان|أخبار|مقالات)\b)"
ACCOUNTS_FIRST = r"\w*(?:روايات|أخبار|مقالات) \w+"
OUR_COUNT = re.compile(f"{SEGMENTS}|{ACCOUNTS}|{ACCOUNTS_FIRST}", re.IGNORECASE)
"""Numbers of segments, and how many accounts or articles there are: we count those, and no source does."""
SUFFERED = r"\b[وف]?(?:قتل|مقتل|جرح|إصاب|أصيب|اعتقا|اعتقل|احتجا|احتجز|أسر|خطف|استشه|سقوط|وفاة|توفي)\w*"
TWO = re.compile(rf"\w{{3}}(?:تان|تين)\b|{SUFFERED}(?: \w+)? \w{{3,}}(?:ان|ين)\b|\b(?:both|couple|pair|twins?)\b", re.IGNORECASE)
"""A feminine dual, or what may be a dual of those who suffered something; other words in «ـين» are too often plurals."""

Teller = Claim | Incident | KeyPoint


class Figure(NamedTuple):
    """A number that we publish, where, and in which words; without words it is the value of a claim."""

    path: Path
    value: int | float
    words: str | None = None


def against(teller: Teller, evidence: Evidence) -> Iterator[Finding]:
    cites = _cites(teller, evidence)
    passages = evidence.passages(cites)
    for figure in checked(teller, evidence):
        if not any(_bears(passage, figure) for passage in passages):
            message = f"no cited segment says {figure.words or figure.value}"
            yield Finding(figure.path, message, _elsewhere(figure, cites, evidence), figure.words)


def checked(teller: Teller, evidence: Evidence) -> list[Figure]:
    """The numbers that can be checked: none where a text or a segment is missing, which is a finding of its own."""
    cites = _cites(teller, evidence)
    return list(_figures(teller)) if cites and evidence.has_all(cites) else []


def _cites(teller: Teller, evidence: Evidence) -> Sequence[Cite]:
    """What a claim cites; what all claims of an incident do, on which its title and summary rest; what those of a key point do."""
    if isinstance(teller, Claim):
        return teller.cites
    if isinstance(teller, Incident):
        return list(chain.from_iterable(claim.cites for claim in teller.claims))
    claims = ((cite.incident, claim) for cite in teller.cites for claim in cite.claims)
    return list(chain.from_iterable(evidence.cites.get(claim, ()) for claim in claims))


def _figures(teller: Teller) -> Iterator[Figure]:
    if isinstance(teller, Claim):
        return _of_claim(teller)
    if isinstance(teller, Incident):
        return chain(_said(("title",), teller.title), _said(("summary",), teller.summary))
    return _said(("text",), teller.text)


def _of_claim(claim: Claim) -> Iterator[Figure]:
    """The numbers of the claim's value, and those that only its text gives."""
    count = claim.value if isinstance(claim.value, Count) else None
    bounds = {name: value for name in ("min", "max") if (value := getattr(count, name, None)) is not None}
    for name, value in bounds.items():
        if name == "min" or value != bounds.get("min"):
            yield Figure(("value", name), value)
    yield from (figure for figure in _said(("text",), claim.text) if figure.value not in bounds.values())


def _said(path: Path, texts: Mapping[str, str]) -> Iterator[Figure]:
    """The numbers of a text in every language. “One” is left out: it is too often no number."""
    for language, text in texts.items():
        mentions = [mention for mention in numbers(text, language) if mention.form != "one"]
        ours = [found.span() for found in OUR_COUNT.finditer(text)] if mentions else []
        for mention in mentions:
            if not any(first <= mention.start < end for first, end in ours):
                yield Figure((*path, language), mention.value, text[mention.start : mention.end])


def _bears(passage: Passage, figure: Figure) -> bool:
    """Whether the passage says the number, or may say it in a language whose number words we do not know.

    For a number in our words an ordinal will do: «the fifth hour» is five o'clock.
    """
    text, language = passage.text, passage.language
    if language not in LANGUAGES or any(mention.value == figure.value for mention in numbers(text, language)):
        return True
    if figure.words is None and figure.value == 2:
        return bool(TWO.search(text))
    if isinstance(figure.value, int) and says(text, language, figure.value):
        return True
    return figure.words is not None and any(mention.value == figure.value for mention in ordinals(text, language))


def _elsewhere(figure: Figure, cites: Iterable[Cite], evidence: Evidence) -> str:
    """Where in the cited sources the number stands, if not in what is cited."""
    for source in dict.fromkeys(cite.source for cite in cites):
        for number, segment in enumerate(evidence.segments[source], 1):
            if any(mention.value == figure.value for mention in numbers(segment, evidence.languages[source])):
                return f"segment {number} of {source} says it"
    return "look it up in the source, and cite the segment"


RULE = Rule(
    code="W140",
    title="a number that no cited segment gives",
    why="""
A number that a claim gives must stand in the source, as digits or in words, in a segment that the claim
cites; a number in a title, a summary or a key point, in a segment that one of the claims cites. Look
whether the number is right, and whether the segments are. A number that we have worked out ourselves
does not belong there. If the source gives the number in a way that is not recognised,
waive this warning and say how.
""",
    wrong="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    value:
      min: 2
      max: 3
""",
    right="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    value:
      min: 2
      max: 2
""",
    against={Claim: against, Incident: against, KeyPoint: against},
)
