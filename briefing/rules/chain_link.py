"""A chain has each carrier once, and a source at its end alone."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.records import ChainLink, Claim
from briefing.rules.rule import Finding, Rule, Where


def ask_claim(claim: Claim, where: Where) -> Iterator[Finding]:
    links = claim.chain
    if len(links) < 2 or links[-1].source is None:
        return
    if links[0].actor is not None and links[0].actor == claim.originator.actor:
        yield Finding(
            ("chain", 0, "actor"),
            f"the chain begins with the originator itself, {links[0].actor}",
            "begin with the first who carried its words on",
        )
    for index, link in enumerate(links[:-1]):
        if link.source is not None:
            message = f"the source {link.source} stands in the middle of the chain"
            yield Finding(
                ("chain", index, "source"),
                message,
                "end the chain there; or name the outlet in its place, if we read of it in the last source",
            )
        elif link in links[:index]:
            yield Finding(("chain", index, *_key(link)), f"{_name(link)} stands in the chain twice", "name each carrier once")


def _key(link: ChainLink) -> tuple[str, ...]:
    return next(((key,) for key in ("actor", "outlet") if getattr(link, key)), ())


def _name(link: ChainLink) -> str:
    return link.actor or link.outlet or "this description"


RULE = Rule(
    code="W134",
    title="a chain that turns back or goes on behind a source",
    why="""
The chain begins with the first who carried the originator's words on (the originator has its own key),
names each carrier once, and ends in the source in which we read them. Readers see the chain as it is
written: who stands in it twice looks like two carriers.
""",
    wrong="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    chain:
      - actor: river-council
      - source: src-2031-05-gazette
""",
    right="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    chain:
      - source: src-2031-05-gazette
""",
    of={Claim: ask_claim},
)
