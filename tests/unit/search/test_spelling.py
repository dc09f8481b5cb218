"""One spelling of what readers take for one word, in every script that they type."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as some

from briefing.language.fold import fold
from briefing.search.skeleton import skeleton
from briefing.search.spelling import RUN, normalise, runs, words
from briefing.search.stems import name_key, name_keys, stem_keys

VECTORS = json.loads((Path(__file__).parents[2] / "search_vectors.json").read_text(encoding="utf-8"))

SAME = [
    *["القامشلي القامشلى", "الحسكة الحسكه", "مسؤول مسوول", "رأس راس", "قُتِلَ قتل", "العـــين العين", "كثير كثيييير", "آب اب", "ﻻجئ لاجئ"],
    *["الحسكة حەسەکە".replace("ال", ""), "عفرين عەفرین", "كوباني کۆبانێ", "روجافا ڕۆژاڤا", "اردوغان ئەردۆغان", "حسكه حه\u200cسه\u200cکه"],
    *[
        "Qamişlo qamislo",
        "Efrîn EFRIN",
        "Türkiye turkiye",
        "İstanbul istanbul",
        "ʿAyn Ayn",
        "Ra's ras",
        "Ra’s Ras",
        "Syria's syria",
        "Syria’s SYRIA",
    ],
    *["U.S. us", "U.S US", "S.D.F. sdf", "ق.س.د قسد", "1,000 1000", "١٬٠٠٠ 1000", "٢٠٢٤ 2024", "۲۰۲۴ 2024", "४५ 45", "so\u00adft soft"],
]


def test_spellings_of_a_word_are_one() -> None:
    spelled = {pair: [words(one) for one in pair.split(" ")] for pair in SAME}
    assert {pair: found for pair, found in spelled.items() if found[1:] != found[:1] or not found[0]} == {}


def test_hyphens_and_signs_part_words() -> None:
    assert words("al-Hasakah/الحسكة, «F-16» a_b 3.5") == ["al", "hasakah", "الحسكه", "f", "16", "a", "b", "3", "5"]
    assert words("end. Next e.g. this") == ["end", "next", "eg", "this"]


def test_nothing_is_no_word() -> None:
    assert words("") == words(" '’ \u200f«»—…\u064b") == []


def test_words_have_the_keys_that_were_read_over() -> None:
    assert [row for row in VECTORS["words"] if row[1:] != keys(normalise(row[0]))] == []


def keys(word: str) -> list[object]:
    return [word, list(stem_keys(word)), name_key(word), list(name_keys(word)), skeleton(word)]


def test_there_are_words_enough_of_both_languages() -> None:
    spelled = [row[1] for row in VECTORS["words"]]
    arabic = sum(any("ء" <= letter <= "ي" for letter in word) for word in spelled)
    assert arabic >= 200
    assert len(spelled) - arabic >= 150


def test_texts_have_the_words_that_were_read_over() -> None:
    assert [row for row in VECTORS["texts"] if words(row[0]) != row[1]] == []


@given(some.text())
def test_spelling_twice_changes_nothing(text: str) -> None:
    once = words(text)
    assert words(" ".join(once)) == once
    assert [normalise(word) for word in once] == once


@given(some.text(alphabet="اأإآىةؤئءبتلونيهـًّەهێۆک\u200c'’aeish.,19٣ \u200f\u0327"))
def test_spelling_twice_changes_nothing_in_the_scripts_of_the_field(text: str) -> None:
    once = words(text)
    assert words(" ".join(once)) == once
    assert all(word.isalnum() and word == fold(word) for word in once)


@given(some.text(alphabet="اأةىؤئءبتلونيهفكمس", min_size=1) | some.text(alphabet="abdegiklnorstuy", min_size=1))
def test_every_word_has_keys_and_none_is_empty(word: str) -> None:
    spelled = normalise(word)
    assert all(stem_keys(spelled))
    assert all(name_keys(spelled))
    assert name_key(spelled) in name_keys(spelled)
    assert spelled.endswith(name_key(spelled))


@given(some.text(alphabet="ابaB19٣_.,٬'’\u064b\u200c\u0327 \n-"))
def test_the_quick_way_finds_the_same_runs(text: str) -> None:
    assert runs(text) == RUN.findall(text)
