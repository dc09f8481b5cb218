"""The language of the search in JavaScript, with the vectors of its twin in Python, and the dates in queries."""

from __future__ import annotations

import json
import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from babel.dates import get_month_names
from playwright.sync_api import Browser, Page

from briefing.search.skeleton import skeleton
from briefing.search.spelling import normalise, words
from briefing.search.stems import is_stop_word, name_key, name_keys, stem_keys

ROOT = Path(__file__).parents[2]
SCRIPTS = ("fold", "search/spelling", "search/english", "search/stems", "search/skeleton", "search/sounds", "search/dates")
TWIN = """written => {
  const word = searchSpelling.normalise(written);
  const { stemKeys, nameKey, nameKeys, isStopWord } = searchStems;
  return [written, word, stemKeys(word), nameKey(word), nameKeys(word), searchSkeleton(word), isStopWord(word)];
}"""
LETTERS = "اأإآىةؤئءبتجدرسشعقكلمنهوي ةـًَُّْٰ ٣۴४ aeiouqkshxçşêîûÎİıA's’ʿ.,-_/1234 \u200f\u2067\u2069\u00ad\u200c\u0327ەێۆڕڵگپچژ🙂"
MONTHS_OF = ("en", "en_GB", "ar", "ar_SY", "ar_IQ", "ar_LB", "ar_EG", "ar_MA", "ar_DZ", "ar_TN", "ar_MR")


def read(name: str) -> Any:
    return json.loads((ROOT / "tests" / name).read_text(encoding="utf-8"))


def known_characters() -> list[str]:
    """All that Unicode 14 has: a browser may know more."""
    return [one for one in map(chr, range(0x20000)) if unicodedata.category(one) not in ("Cn", "Cs", "Co")]


@pytest.fixture(scope="module")
def twin(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    for name in SCRIPTS:
        page.add_script_tag(path=ROOT / f"site_src/js/{name}.js")
    yield page
    page.close()


def test_the_script_folds_as_the_program_does(twin: Page) -> None:
    pairs = read("fold_vectors.json")
    assert twin.evaluate("pairs => pairs.map(([text]) => fold(text))", pairs) == [folded for _, folded in pairs]


def test_words_have_the_same_keys_in_the_script(twin: Page) -> None:
    rows = read("search_vectors.json")["words"]
    found = twin.evaluate(f"written => written.map({TWIN})", [row[0] for row in rows])
    assert [row[:6] for row in found] == rows


def test_texts_have_the_same_words_in_the_script(twin: Page) -> None:
    rows = read("search_vectors.json")["texts"]
    assert twin.evaluate("texts => texts.map((text) => searchSpelling.split(text).map(({ word }) => word))", [row[0] for row in rows]) == [
        row[1] for row in rows
    ]


def test_every_word_of_the_real_records_has_the_same_keys_in_the_script(twin: Page) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "content").rglob("*.yml"))]
    distinct = sorted({word for text in texts for word in words(text)})
    assert len(distinct) > 5000
    expected = [
        [word, normalise(word), list(stem_keys(word)), name_key(word), list(name_keys(word)), skeleton(word), is_stop_word(word)]
        for word in distinct
    ]
    assert twin.evaluate(f"words => words.map({TWIN})", distinct) == expected


def test_any_text_has_the_same_words_in_the_script(twin: Page, is_tried_whole: bool) -> None:
    """Characters by themselves and within a word (behind the scripts of letters every 16th), and mixtures, of a seed that is fixed."""
    chance = random.Random(5)  # noqa: S311 - for tests
    known = known_characters()
    if not is_tried_whole:
        known = [one for one in known if one < "\u3000"] + [one for one in known if one >= "\u3000"][::16]
    mixtures = ["".join(chance.choices(LETTERS, k=chance.randrange(1, 30))) for _ in range(2000)]
    mixtures += ["".join(chance.choices([*LETTERS, *chance.sample(known, 60)], k=20)) for _ in range(2000)]
    texts = [*known, *(f"a{one}b" for one in known if one < "\u3000"), *mixtures]
    found = twin.evaluate("texts => texts.map((text) => searchSpelling.split(text).map(({ word }) => word))", texts)
    assert [pair for pair in zip(texts, found, strict=True) if pair[1] != words(pair[0])] == []


def test_every_word_stands_in_the_text_as_written(twin: Page) -> None:
    chance = random.Random(6)  # noqa: S311 - for tests
    texts = ["".join(chance.choices(LETTERS, k=40)) for _ in range(1000)]
    for text, found in zip(texts, twin.evaluate("texts => texts.map(searchSpelling.split)", texts), strict=True):
        wide = text.encode("utf-16-le")
        pieces = [wide[2 * one["from"] : 2 * one["to"]].decode("utf-16-le") for one in found]
        assert all(one["word"] in words(piece) for one, piece in zip(found, pieces, strict=True)), (text, pieces)


def test_marks_of_a_word_belong_to_it_and_signs_around_it_do_not(twin: Page) -> None:
    text = "«قُتِلَ» \u2067الحَسَكة\u2069، ‘Ra's’ U.S."
    pieces = twin.evaluate("text => searchSpelling.split(text).map(({ from, to }) => text.slice(from, to))", text)
    assert pieces == ["قُتِلَ", "الحَسَكة", "Ra's", "U.S"]


def test_a_long_text_is_split_in_time_that_grows_with_it(twin: Page) -> None:
    assert twin.evaluate("() => ['ا', 'a', \"'\", 'a.', '1,', 'ه\\u200c'].map((one) => searchSpelling.split(one.repeat(100000)).length)")


def test_dates_are_read_as_people_type_them(twin: Page) -> None:
    rows = read("date_vectors.json")
    assert len(rows) >= 60
    script = "texts => texts.map((text) => searchDates(text).map(({ keys, from, to }) => [keys, text.slice(from, to)]))"
    found = twin.evaluate(script, [text for text, *_ in rows])
    assert [(text, dates) for (text, *_), dates in zip(rows, found, strict=True)] == [(text, dates) for text, *dates in rows]


def test_the_months_of_all_countries_are_known(twin: Page) -> None:
    named = [
        (f"{name} 2031", f"2031-{month:02}")
        for country in MONTHS_OF
        for width in ("wide", "abbreviated")
        for month, name in get_month_names(width, locale=country).items()
    ]
    found = twin.evaluate("texts => texts.map((text) => searchDates(text).map(({ keys }) => keys))", [text for text, _ in named])
    assert [text for (text, key), dates in zip(named, found, strict=True) if dates != [[key]]] == []


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        *[("حسكا", "حسكه", True), ("فراط", "فرات", True), ("هلكو", "حلكو", True), ("بسيره", "بصيره", True), ("كامشلي", "قامشلي", True)],
        *[("eufrates", "euphrates", True), ("shadadi", "shaddadi", True), ("qamishly", "kamishli", True), ("sheekh", "shikh", True)],
        *[
            ("حسكه", "هسكي", False),
            ("فرات", "فراس", False),
            ("حلكو", "هلكي", False),
            ("hasakah", "hassan", False),
            ("raqqa", "riqqa", False),
        ],
    ],
)
def test_words_that_are_heard_alike(twin: Page, one: str, other: str, alike: bool) -> None:
    assert twin.evaluate("([one, other]) => searchSounds(one) === searchSounds(other)", [one, other]) == alike
