"""The cheap way to see that two languages agree never differs from the grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from random import Random

import pytest

from briefing.language import arabic, english
from briefing.language.gist import agree
from briefing.language.parity import compare, compare_by_grammar
from briefing.language.reading import LANGUAGES

EXTRA = {
    "ar": "12 و12 2024 54 1 01 4:30 2.5 1,000 2024-08-12 آب/أغسطس أيار / مايو الأول/أكتوبر ، . يوم الساعة",
    "en": "12 2024 54 1 01 4:30 2.5 1,000 2024-08-12 6th 54th May March August three-day – , . pm",
}
TEXTS = 5_000


def texts(language: str) -> Iterator[list[str]]:
    """Many texts of up to six words, of those that the grammar knows and of those that need it most."""
    words, random = [*LANGUAGES[language].LEXICON.signs, *EXTRA[language].split() * 8], Random(0)  # noqa: S311
    return (random.choices(words, k=random.randint(1, 6)) for _ in range(TEXTS))


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("قُتل 12 شخصًا في 5 آب/أغسطس 2024.", "On 5 August 2024, 12 people were killed."),
        ("قُتل جنديان.", "Two soldiers were killed."),
        ("وقع هجوم.", "There was an attack."),
    ],
)
def test_plain_texts_agree(ar: str, en: str) -> None:
    assert agree(ar, "ar", en, "en")


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("قُتل 12 شخصًا.", "13 people were killed."),
        ("لم يُقتل أحد.", "Nobody was killed."),
        ("في أيار/مايو", "May be"),
        ("12", "12 pm"),
        ("12 ألفًا", "12"),
    ],
)
def test_what_differs_or_takes_the_grammar_is_left_to_it(ar: str, en: str) -> None:
    assert not agree(ar, "ar", en, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_agrees_does_so_by_the_grammar_too(language: str) -> None:
    random = Random(1)  # noqa: S311
    for words in texts(language):
        one, other = " ".join(words), " ".join(random.sample(words, k=len(words)))
        if agree(one, language, other, language):
            assert compare_by_grammar(one, language, other, language) == compare(one, language, other, language) == ()


def test_across_the_languages_it_does_so_as_well() -> None:
    for words in zip(texts("ar"), texts("en"), strict=True):
        ar, en = map(" ".join, words)
        assert not agree(ar, "ar", en, "en") or compare_by_grammar(ar, "ar", en, "en") == ()


@pytest.mark.parametrize("language", [arabic, english])
def test_every_negation_and_reservation_has_one_of_the_key_signs(language: type[arabic]) -> None:
    phrases = [*language.NEGATION, *chain(*language.HEDGES.values())]
    for phrase in phrases:
        said = [words for words in phrase.split() if words not in ("#", "<")]
        assert any(language.KEYS.issuperset(language.LEXICON.signs[word] for word in words.split("|")) for words in said)


@pytest.mark.parametrize("language", [arabic, english])
def test_no_phrase_takes_a_number_or_a_month_for_itself(language: type[arabic]) -> None:
    phrases = [*language.NEGATION, *language.NEAR_NEGATION, *chain(*language.HEDGES.values(), *language.NEAR_HEDGES.values())]
    words = re.split(r"[\s|]+", " ".join(phrases))
    assert language.PLAIN.isdisjoint(language.LEXICON.signs[word] for word in words if word not in ("#", "<", "…"))
