"""What the rules on differences between the languages of a text share."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from briefing.authoring.placeholders import is_placeholder
from briefing.language.parity import Difference, differences
from briefing.rules.rule import Ask, Finding, Where
from briefing.walk import Leaf

LANGUAGES = {"ar": "Arabic", "en": "English"}
COMMAS = {"ar": "، ", "en": ", "}
NAMES = frozenset({"names", "short_names", "label", "name"})
"""Keys whose texts are names: nothing is said in them."""


def language_name(code: str) -> str:
    return LANGUAGES.get(code, f'"{code}"')


def differing(kind: str, noun: str, hint: str) -> Ask:
    """Asks a text for the differences of one kind; `noun` says in a message what one language lacks."""

    def ask_text(leaf: Leaf, where: Where) -> Sequence[Finding]:
        found = differences_of(leaf, where)
        return [_finding(difference, noun, hint) for difference in found if difference.kind == kind] if found else ()

    return ask_text


def differences_of(leaf: Leaf, where: Where) -> Sequence[Difference]:
    """The gate of these rules. The glossary explains a word of one language to readers of the other, and so differently in each.

    A text that is still to be written differs from nothing.
    """
    if leaf.path[-1] in NAMES or where.document.kind == "glossary":
        return ()
    ar, en = leaf.value.get("ar"), leaf.value.get("en")
    if not isinstance(ar, str) or not isinstance(en, str) or is_placeholder(ar, leaf.path) or is_placeholder(en, leaf.path):
        return ()
    return _differences(ar, en)


@lru_cache(maxsize=4096)
def _differences(ar: str, en: str) -> tuple[Difference, ...]:
    """Worked out once for the rules that ask about a text one after the other; and short texts stand in many records."""
    return differences(ar, en)


def _finding(difference: Difference, noun: str, hint: str) -> Finding:
    said = {"ar": difference.ar, "en": difference.en}
    one, other = ("ar", "en") if said["ar"] else ("en", "ar")
    odd = other if said[other] else one
    also = f'"{said[other]}"' if said[other] else f"has no such {noun}"
    message = f'the {LANGUAGES[one]} says "{said[one]}", the {LANGUAGES[other]} {also}'
    return Finding((odd,), message, hint, said[odd].split(COMMAS[odd])[0])
