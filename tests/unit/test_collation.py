"""Names in the order of each alphabet."""

from __future__ import annotations

import pytest

from briefing.collation import sort_key


@pytest.mark.parametrize(
    ("language", "ordered"),
    [
        ("ar", ["أحمد", "إدلب", "آمنة", "بدر", "البصرة", "تمر", "الثورة", "الحسكة", "سُوق", "شرق", "القامشلي", "ياسر"]),
        ("en", ["Al-Amal", "Basra", "the Bridge", "Émile", "Eton", "al-Hasakah", "Qamishli", "Qamişlo", "Zunud"]),
    ],
)
def test_order(language: str, ordered: list[str]) -> None:
    mixed = ordered[::-1]
    assert sorted(mixed, key=lambda name: sort_key(name, language)) == ordered


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("ar", "الحَسَكَة", "حسكه"),
        ("ar", "القامشـــلي", "قامشلي"),
        ("ar", "أحمد", "احمد"),
        ("ar", "إدلب", "ادلب"),
        ("ar", "مستشفى", "مستشفي"),
        ("ar", "ﻻ", "لا"),
        ("ar", "دير الزور", "دير زور"),
        ("en", "Émile", "EMILE"),
        ("en", "Al-Hasakah", "hasakah"),
        ("en", "The Guard", "guard"),
        ("ku", "Hesekê", "heseke"),
    ],
)
def test_what_makes_no_difference(language: str, one: str, other: str) -> None:
    assert sort_key(one, language) == sort_key(other, language)


@pytest.mark.parametrize(("language", "one", "other"), [("ar", "حسكة", "خسكة"), ("ar", "بالحسكة", "بحسكة"), ("en", "Alabama", "abama")])
def test_what_makes_a_difference(language: str, one: str, other: str) -> None:
    assert sort_key(one, language) != sort_key(other, language)
