"""No name of the private overlay stands in a public record. `private` looks for them."""

from __future__ import annotations

from briefing.rules.rule import Rule

RULE = Rule(
    code="E037",
    title="a private name in a public record",
    why="""
The line holds the name of an actor or place that stands in the private overlay alone. Take it out and say
in other words who or where it was. The check does not repeat the name.
""",
    wrong="""
# private: actors/tamsil-witness.yml has the name «Sel Amarin»
# actors/hill-guard.yml
profile:
  en: Sel Amarin says that it is a group of the hills.
""",
    right="""
# actors/hill-guard.yml
profile:
  en: A witness says that it is a group of the hills.
""",
)
