"""The judged set of the search: whole, balanced, and no query of one half in the other."""

from __future__ import annotations

import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing.language.fold import words

ROOT = Path(__file__).parent.parent
JUDGED = ROOT / "bench" / "search" / "judged"
HALVES = {name: yaml.safe_load((JUDGED / f"{name}.yml").read_text("utf-8")) for name in ("tuning", "set_aside")}
KINDS = ("must_find", "must_not_find")
OVERVIEWS = {"gaps.html", "revisions.html"}
"""Pages made of the records, not written by hand."""
LANGUAGES = ("ar", "en")


def _pairs(*kinds: str) -> list[dict[str, Any]]:
    return [pair for half in HALVES.values() for kind in kinds for pair in half[kind]]


def _targets(pair: dict[str, Any]) -> list[str]:
    return pair["any_of"] if "any_of" in pair else [pair["page"]] if "page" in pair else []


def _pages(language: str) -> set[str]:
    content = ROOT / "content"
    records = {f"{path.relative_to(content).parts[0]}/{path.stem}.html" for path in content.rglob("*.yml")}
    return records | {f"{path.stem}.html" for path in (content / "pages" / language).glob("*.md")} | OVERVIEWS


def _folded(query: str) -> str:
    """The query without what a hasty typist varies: marks, diacritics, case, the order of its words."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", query) if not unicodedata.combining(sign))
    return " ".join(sorted(words(bare))) or query


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_named_exists(language: str) -> None:
    named = {page for pair in _pairs(*KINDS) if pair["language"] == language for page in _targets(pair)}
    assert named <= _pages(language)
    assert len(named) > 40


def test_a_pair_says_what_is_expected_of_it() -> None:
    for pair in _pairs(*KINDS):
        assert set(pair) - {"note"} in ({"query", "language", "sort"} | extra for extra in ({"page"}, {"any_of"}, set()))
        assert pair["language"] in LANGUAGES
    assert all(_targets(pair) for pair in _pairs("must_find"))
    assert all("any_of" not in pair for pair in _pairs("must_not_find"))


@pytest.mark.parametrize("kind", KINDS)
def test_there_are_enough_pairs_and_the_halves_are_alike(kind: str) -> None:
    counts = [Counter(pair["language"] for pair in half[kind]) for half in HALVES.values()]
    sorts = [Counter((pair["language"], pair["sort"]) for pair in half[kind]) for half in HALVES.values()]
    assert sum(sum(count.values()) for count in counts) >= 120
    assert all(abs(counts[0][language] - counts[1][language]) <= 5 for language in LANGUAGES)
    assert all(abs(sorts[0][stratum] - sorts[1][stratum]) <= 3 for stratum in sorts[0] | sorts[1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_have_their_share(language: str) -> None:
    pairs = _pairs("must_find")
    assert 0.4 <= sum(pair["language"] == language for pair in pairs) / len(pairs) <= 0.6


def test_no_query_stands_in_both_halves() -> None:
    tuning, set_aside = ({_folded(pair["query"]) for kind in KINDS for pair in half[kind]} for half in HALVES.values())
    assert not tuning & set_aside


def test_no_pair_stands_twice() -> None:
    times = Counter((pair["query"], pair["language"], *_targets(pair)) for pair in _pairs(*KINDS))
    assert max(times.values()) == 1
