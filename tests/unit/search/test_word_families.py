"""The families of words: each of use, each word in one, and what a reader looks for is found."""

from __future__ import annotations

from collections import Counter

import pytest
import yaml

from briefing.search.lexicon import FILE, KINDS, families, is_kind, others
from briefing.search.spelling import normalise, words
from briefing.search.stems import is_stop_word, stem_keys

PARTS = yaml.safe_load(FILE.read_text(encoding="utf-8"))
LINES = [line for name, part in PARTS.items() if name != KINDS for line in part]

TOGETHER = [
    *["قذيفة قذائف", "قتيل قتلى", "جرحى جريح", "جندي الجنود", "صاروخ الصواريخ", "لغم الألغام", "حواجز حاجز", "قرية قرى", "مدارس مدرسة"],
    *[
        "أسير الأسرى",
        "الأكراد كردي",
        "الكرد كردية",
        "هجوم هجمات",
        "لجنة لجان",
        "مسئول مسؤولين",
        "هيأة هيئة",
        "شهيد الشهداء",
        "الرؤساء رئيس",
    ],
    *[
        "children child",
        "fought fighting",
        "struck strikes",
        "died death",
        "drones UAVs",
        "gunmen gunman",
        "defense defence",
        "withdrew withdrawal",
    ],
]
ASUNDER = ["قصف غارة", "اعتقال معتقل", "قتل قتيل", "مدينة بلدة", "شرطة شروط", "kill die", "shell bomb", "army militia", "Syria Russia"]


def key(word: str) -> str:
    return stem_keys(normalise(word))[0]


def test_there_are_enough_of_them() -> None:
    assert len(families()) >= 150


def test_a_family_needs_its_line_and_every_word_on_it() -> None:
    found = {line: [key(word) for word in words(line)] for line in LINES}
    assert [line for line, keys in found.items() if len(keys) < 2] == []
    assert [line for line, keys in found.items() if len(set(keys)) < len(keys)] == [], "a rule brings words of it together already"


def test_no_word_is_in_two_families() -> None:
    assert [one for one, count in Counter(one for family in families() for one in family).items() if count > 1] == []


def test_no_family_is_led_by_a_word_that_says_nothing() -> None:
    assert [word for line in LINES for word in words(line) if is_stop_word(word)] == []


@pytest.mark.parametrize("pair", TOGETHER)
def test_one_form_leads_to_the_other(pair: str) -> None:
    one, other = map(key, pair.split())
    assert one == other or other in others(one)
    assert one == other or one in others(other)


@pytest.mark.parametrize("pair", ASUNDER)
def test_words_of_like_meaning_are_no_family(pair: str) -> None:
    one, other = map(key, pair.split())
    assert one != other
    assert other not in others(one)


def test_words_for_kinds_of_things_are_told_from_names() -> None:
    assert all(is_kind(normalise(word)) for word in ["المطار", "قاعدة", "القرى", "bridge", "bridges", "forces", "Armies"])
    assert not any(is_kind(normalise(word)) for word in ["القامشلي", "هيمو", "البصيرة", "Himo", "Rakka"])
