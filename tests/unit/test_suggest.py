"""Which known word an editor most likely meant."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.suggest import LONGEST_WORD, did_you_mean, nearest

KEYS = frozenset({"status", "title", "summary", "merged_into", "min", "max"})
IDS = frozenset({"hill-guard", "river-council", "tamsil", "tamsil-bridge", "karvan-province"})


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("statsu", "status"),
        ("tittle", "title"),
        ("Status", "status"),
        ("merged-into", "merged_into"),
        ("merged into", "merged_into"),
        ("mergedinto", "merged_into"),
        ("summery", "summary"),
        ("minn", "min"),
        (" max ", "max"),
        ("zzz", None),
        ("", None),
        ("حالة", None),
    ],
)
def test_the_key_that_was_meant(word: str, meant: str | None) -> None:
    assert nearest(word, KEYS) == meant


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("hill-gaurd", "hill-guard"),
        ("hill_guard", "hill-guard"),
        ("Hill Guard", "hill-guard"),
        ("hill-guards", "hill-guard"),
        ("river-counsil", "river-council"),
        ("tamsli", "tamsil"),
        ("tamsil-brigde", "tamsil-bridge"),
        ("karvan", "karvan-province"),
        ("the-hill-guard", "hill-guard"),
        ("bridge", "tamsil-bridge"),
        ("province-karvan", "karvan-province"),
        ("riv", "river-council"),
        ("hillguard", "hill-guard"),
        ("hill-gu\u0430rd", "hill-guard"),  # a Cyrillic letter
        ("t\u0101msil", "tamsil"),
        ("tamsil\u200f", "tamsil"),
        ("tamsil–bridge", "tamsil-bridge"),
        ("blue-gazette", None),
        ("guest", None),
    ],
)
def test_the_id_that_was_meant(word: str, meant: str | None) -> None:
    assert nearest(word, IDS) == meant


def test_the_suggestion_is_a_question() -> None:
    assert did_you_mean("statsu", ["title", "status"]) == 'did you mean "status"?'
    assert did_you_mean("zzz", ["title", "status"]) is None
    assert did_you_mean("x", []) is None


def test_did_you_mean_does_not_depend_on_the_order() -> None:
    assert did_you_mean("aab", ["aaa", "aac"]) == did_you_mean("aab", ["aac", "aaa"]) == 'did you mean "aaa"?'


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("inc-9", {"inc-0009", "inc-0008"}, "inc-0009"),
        ("src-2031-5-gazette", {"src-2031-05-gazette", "src-2031-06-gazette"}, "src-2031-05-gazette"),
        ("c9", {"c1", "c2"}, None),
        ("c110", {"c11", "c20"}, "c11"),
        ("soldeirs", {"soldiers", "soldier"}, "soldiers"),
        ("rapidsupport", {"rapid-support", "support"}, "rapid-support"),
    ],
)
def test_the_nearer_of_several(word: str, known: set[str], meant: str | None) -> None:
    assert nearest(word, frozenset(known)) == meant


ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def slips(word: str) -> Iterator[str]:
    """Every word that one slip of the pen makes of another."""
    for index, letter in enumerate(word):
        yield word[:index] + word[index + 1 :]
        yield word[:index] + letter + word[index:]
        yield word[:index] + ALPHABET[(ord(letter) + index) % 26] + word[index + 1 :]
        yield word[:index] + word[index + 1 : index + 2] + letter + word[index + 2 :]
    yield from (word.upper(), word.title(), word.replace("-", "_"), word.replace("-", " "), word.replace("-", ""), word + "s")


def test_one_slip_in_a_real_id_leads_to_that_id(at_full_size: bool) -> None:
    """Of every sixth id; of every third where `make assurance` runs the tests."""
    folder = Path(__file__).parents[2] / "content"
    trials = []
    for kind in ("actors", "places", "sources", "outlets"):
        known = frozenset(path.stem for path in (folder / kind).glob("*.yml"))
        some = [one for one in sorted(known) if len(one) > 3][:: 3 if at_full_size else 6]
        trials += [nearest(slip, known) == one for one in some for slip in slips(one) if slip not in known]
    assert sum(trials) >= 0.98 * len(trials)
    assert len(trials) > (1500 if at_full_size else 750)


def test_a_word_too_long_to_be_a_slip_is_not_compared() -> None:
    longest = "a" * LONGEST_WORD
    assert nearest(longest, frozenset({longest[1:]})) == longest[1:]
    assert nearest(longest + "a", frozenset({longest})) is None
