"""Nothing that is withheld stands in a public repository."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.records import Place, Sensitivity
from briefing.rules.rule import Finding, Rule, Where

CURE = "take it out here and put it into the private overlay; if it was ever committed, tell the person who runs the project"


def ask_sensitivity(guard: Sensitivity, where: Where) -> Iterator[Finding]:
    if not where.context.is_public:
        return
    for index, _ in enumerate(guard.withhold_actors):
        message = "the repository is public: git itself would publish the actor that is withheld"
        yield Finding(("withhold_actors", index), message, CURE, is_secret=True)
    if guard.publish_places_as != "given":
        message = "the repository is public: git itself would publish the places that are withheld"
        yield Finding(("publish_places_as",), message, CURE)


def ask_place(place: Place, where: Where) -> Iterator[Finding]:
    if where.context.is_public and place.publish_as in ("parent", "none"):
        yield Finding(("publish_as",), "the repository is public: git itself would publish the place that is not shown", CURE)
    elif where.context.is_public and place.publish_as == "area" and place.point is not None:
        yield Finding(
            ("point",), "the repository is public: git itself would publish the coordinates that are not shown", CURE, is_secret=True
        )


RULE = Rule(
    code="E030",
    title="a withheld value in a public repository",
    why="""
`site.yml` says that the repository is public. Whatever stands in a file of it can be read by anyone, in
its history too, whether the site shows it or not. What must be withheld is not written here at all: the
public record says «a member of the committee», and the name lives in the private overlay, under the same
id (`check --private DIR`).
""",
    wrong="""
# site.yml
public: true
# places/tamsil.yml
publish_as: area
point:
  lat: 36.51
  lon: 40.75
  basis: gazetteer
  source: A gazetteer
""",
    right="""
# site.yml
public: false
# places/tamsil.yml
publish_as: area
point: null
""",
    of={Sensitivity: ask_sensitivity, Place: ask_place},
)
