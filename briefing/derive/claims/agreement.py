"""How far claims agree → badges with words that say what was counted, and lists of matters by agreement."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from briefing.agreement import Matter, MatterKey, matter_key
from briefing.derive.counts import matter_count, originator_count
from briefing.derive.scope import Scope, href, label, name_of
from briefing.locales import Locale, plural, say
from briefing.views.accounts import Agreement, Concord, MatterLink, MatterName, Meaning

FIRST = 4
"""Matters of one agreement that are listed before the rest is folded away."""
GLANCE = ("contested", "agreed", "denied", "single_source", "unlike")
FOLDED = ("single_source", "unlike")
"""Agreements whose matters are all folded away where space is short."""


def matter_anchor(key: MatterKey) -> str:
    """Stable as long as the claims speak of the same, whatever their order."""
    attribute, about, term = key
    return "".join((f"matter-{attribute}", f"-of-{about}" if about else "", f"-as-{term}" if term else "")).replace("_", "-")


def matter_name(scope: Scope, key: MatterKey) -> MatterName:
    """What the matter is: its attribute, the value spoken of, and whom it is about."""
    attribute, about, term = key
    return MatterName(
        label(scope, "attribute", attribute).text,
        label(scope, "claim-value", term).text if term else None,
        name_of(scope, "actor", about) if about else None,
    )


def agreement(scope: Scope, matter: Matter | None) -> Agreement:
    """The badge of a matter; of one that nobody upholds any more where it is None."""
    name = (matter.agreement or _without_agreement(matter)) if matter else "past"
    counted = COUNTED[name](scope, matter) if matter and name in COUNTED else ""
    return Agreement(name.replace("_", "-"), agreement_label(scope, name), counted)


def agreement_label(scope: Scope, name: str) -> str:
    """The badge's word. `name` is an `Agreement`, or says why there is none."""
    return _labels(scope.locale)[name]


@cache
def _labels(where: Locale) -> Mapping[str, str]:
    return {
        "agreed": say(where, "Agreed"),
        "contested": say(where, "Contested"),
        "single_source": say(where, "Single source"),
        "denied": say(where, "Denied"),
        "unlike": say(where, "Not compared"),
        "open": say(where, "Not checked yet"),
        "none": say(where, "No position"),
        "past": say(where, "No longer said"),
    }


def legend(scope: Scope) -> tuple[Meaning, ...]:
    """What each badge says, in the order of the methodology."""
    return _legend(scope.locale)


@cache
def _legend(where: Locale) -> tuple[Meaning, ...]:
    meanings = {
        "agreed": say(where, "Two or more originators who do not depend on each other say the same, and nobody denies it."),
        "contested": say(where, "Only one of them can be right: one asserts what another denies, or their numbers do not overlap."),
        "single_source": say(where, "One originator alone says it, however many articles repeat it."),
        "denied": say(where, "It is denied, and nobody in our sources asserts it."),
        "unlike": say(where, "Several speak, in words or of things that cannot be compared by counting. Read what each says."),
    }
    return tuple(Meaning(Agreement(name.replace("_", "-"), _labels(where)[name], ""), words) for name, words in meanings.items())


def _without_agreement(matter: Matter) -> str:
    if matter.originators:
        return "unlike"
    return "none" if all(claim.position == "no_position" for claim in matter.claims) else "open"


def _counted_of_agreed(scope: Scope, matter: Matter) -> str:
    return plural(scope.locale, "%(num)d independent originator", "%(num)d independent originators", matter.originators)


def _counted_of_contested(scope: Scope, matter: Matter) -> str:
    if matter.originators == 1:
        return say(scope.locale, "one originator, reported in different ways")
    return originator_count(scope, matter.originators)


def _counted_of_single_source(scope: Scope, matter: Matter) -> str:
    """«1 originator in 3 articles»: three articles are still one originator."""
    who = originator_count(scope, matter.speakers)
    counted = say(scope.locale, "{originators} {in_articles}").format(originators=who, in_articles=in_articles(scope, matter.sources))
    if matter.speakers == 1:
        return counted
    return say(scope.locale, "{counted}, not independent of each other").format(counted=counted)


def _counted_of_denied(scope: Scope, matter: Matter) -> str:
    return plural(scope.locale, "by %(num)d originator", "by %(num)d originators", matter.originators)


def _counted_of_unlike(scope: Scope, matter: Matter) -> str:
    return originator_count(scope, matter.speakers)


COUNTED: dict[str, Callable[[Scope, Matter], str]] = {
    "agreed": _counted_of_agreed,
    "contested": _counted_of_contested,
    "single_source": _counted_of_single_source,
    "denied": _counted_of_denied,
    "unlike": _counted_of_unlike,
}


def in_articles(scope: Scope, number: int) -> str:
    """«in 3 articles»: the articles, posts and statements that were counted."""
    return plural(scope.locale, "in %(num)d article", "in %(num)d articles", number)


def matter_link(scope: Scope, matter: Matter, incident: str | None = None) -> MatterLink:
    """The link to a matter's row: on this page, or on that of the incident."""
    key = key_of(matter)
    page = href(scope, "incident", incident) if incident else ""
    return MatterLink(matter_name(scope, key), f"{page}#{matter_anchor(key)}", agreement(scope, matter).counted)


def key_of(matter: Matter) -> MatterKey:
    """The key under which the matter's row is found on the page."""
    return matter_key(matter.claims[0])


def by_agreement(found: Iterable[Matter]) -> dict[str, list[Matter]]:
    """The matters, those of one agreement together."""
    groups: dict[str, list[Matter]] = {}
    for matter in found:
        groups.setdefault(matter.agreement or _without_agreement(matter), []).append(matter)
    return groups


def concords(scope: Scope, found: Sequence[Matter]) -> tuple[Concord, ...]:
    """An incident's matters by agreement; first what matters most to a reader in haste."""
    groups = by_agreement(found)
    return tuple(_concord(scope, name, groups[name]) for name in GLANCE if name in groups)


def _concord(scope: Scope, name: str, found: Sequence[Matter]) -> Concord:
    lines = tuple(matter_link(scope, matter) for matter in found)
    kept = 0 if name in FOLDED else len(lines) if len(lines) == FIRST + 1 else FIRST
    rest = lines[kept:]
    more = plural(scope.locale, "%(num)d more", "%(num)d more", len(rest)) if rest else ""
    counted = matter_count(scope, len(lines))
    return Concord(Agreement(name.replace("_", "-"), agreement_label(scope, name), counted), lines[:kept], rest, more)
