"""Query → pages, best first."""

from __future__ import annotations

import pytest

from search_engine.conftest import Engine


def test_classes_come_before_fields(engine: Engine) -> None:
    expected = [f"{kind}-{field}" for kind in ("exact", "stem", "prefix") for field in ("title", "label", "summary", "claim")]
    assert engine.ids("beacon") == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        # A beginning comes before a name that is only spelled alike; the named place before what concerns it.
        ("velmoren", ["velmorenian", "velmarin", "velmarin-fog"]),
        ("Velmarin", ["velmarin", "velmarin-fog"]),
        # Slips, by field.
        ("kelpgatherar", ["slip-title", "slip-summary", "slip-claim"]),
        # The whole name first, though the other has all of it too; then who concerns it; then the words strewn over a title.
        ("Harbour Guard", ["harbour-guard", "old-guard", "guard-drill", "strewn", "guard-mentioned"]),
        ("guard harbour", ["harbour-guard", "old-guard", "guard-drill", "strewn", "guard-mentioned"]),
        ("Port Lantern", ["port-lantern", "port-lantern-pier", "lantern-storm"]),
        ("lantern", ["port-lantern", "port-lantern-pier", "lantern-storm"]),
        # A name beside another word: what concerns the subject and has the word.
        ("rowing guard", ["guard-drill"]),
        ("HG", ["harbour-guard", "guard-drill", "guard-mentioned"]),
        ("goose", ["plural"]),
        ("geese", ["plural"]),
    ],
)
def test_the_order_of_pages(engine: Engine, query: str, expected: list[str]) -> None:
    assert engine.ids(query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("dock rats", ["harbour-guard", "guard-drill", "guard-mentioned"]),
        ("rats dock", ["harbour-guard", "guard-drill", "guard-mentioned"]),
        ("rats", []),
        ("dock", []),
        ("dockk rats", []),
    ],
)
def test_a_pejorative_name_is_found_only_as_a_whole(engine: Engine, query: str, expected: list[str]) -> None:
    assert engine.ids(query) == expected


@pytest.mark.parametrize(
    ("query", "expected", "is_partial"),
    [
        ("anchor ballast", ["no-davit", "two-words", "all-four"], False),
        # Few pages have all of a long question: those that lack one word follow.
        ("anchor ballast cable davit", ["all-four", "no-davit"], False),
        # None has all.
        ("anchor ballast oakum pennant", ["no-davit", "two-words", "all-four"], True),
        ("oakum pennant", ["oakum-only", "pennant-only"], True),
        # A beginning alone is too little for a part of a question.
        ("oakum quadrant", ["oakum-only"], True),
        ("quadrant", ["only-begun"], False),
    ],
)
def test_pages_with_all_words_come_before_pages_with_some(engine: Engine, query: str, expected: list[str], is_partial: bool) -> None:
    found = engine.find(query)
    assert engine.ids(query) == expected
    assert found["isPartial"] is is_partial


def test_pages_that_lack_a_word_do_not_drown_the_others(engine: Engine) -> None:
    assert engine.ids("fender gasket hawser") == ["fender-all", *(f"fender-{number:02}" for number in range(9))]


def test_a_page_that_lacks_a_word_says_so(engine: Engine) -> None:
    assert [hit["isPartial"] for hit in engine.find("anchor ballast cable davit")["hits"]] == [False, True]


@pytest.mark.parametrize(
    ("query", "expected", "unknown"),
    [
        ("oakum xyzzy", ["oakum-only"], ["xyzzy"]),
        ("xyzzy", [], ["xyzzy"]),
        ("xyzzy plugh", [], ["xyzzy", "plugh"]),
        ("the xyzzy", [], ["xyzzy"]),
        ("the oakum", ["oakum-only"], []),
        ("the", [], ["the"]),
        ("", [], []),
        ("!? —", [], []),
    ],
)
def test_words_found_nowhere_are_dropped_and_told(engine: Engine, query: str, expected: list[str], unknown: list[str]) -> None:
    assert engine.ids(query) == expected
    assert engine.find(query)["unknown"] == unknown


@pytest.mark.parametrize("query", ["be", "oakun", "ancor", "20411", "204", "vlmr", "kedge"])
def test_short_words_and_numbers_stand_for_themselves(engine: Engine, query: str) -> None:
    """Neither beginnings of two letters nor slips in short words, nor a name from few consonants."""
    assert engine.ids(query) == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("May 2041", ["dated", "written-out"]),
        ("2041-05", ["dated"]),
        ("12 May 2041", ["dated"]),
        ("12/5/2041", ["dated"]),
        ("2041", ["dated", "other-month", "written-out"]),
        ("13 May 2041", []),
        ("July 2041", []),
    ],
)
def test_a_date_is_found_as_one(engine: Engine, query: str, expected: list[str]) -> None:
    assert engine.ids(query) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        # Names: a letter left out, added, doubled, swapped, the key beside.
        ("velmrin", "velmarin"),
        ("velmarinn", "velmarin"),
        ("vemlarin", "velmarin"),
        ("velmsrin", "velmarin"),
        ("hrabour", "harbour-guard"),
        ("anhcor", "no-davit"),
        # Words: longer before they are guessed.
        ("qaudrantal", "only-begun"),
        ("balast", "no-davit"),
        ("ballat", None),
        # Another letter, or another beginning, makes another word.
        ("velmabin", None),
        ("nelmarin", None),
        ("uvelmarin", None),
        ("drift", None),
        ("gasbet", None),
    ],
)
def test_slips_of_the_pen(engine: Engine, typed: str, expected: str | None) -> None:
    assert next(iter(engine.ids(typed)), None) == expected


def test_what_is_only_guessed_is_told_and_is_no_full_answer(engine: Engine) -> None:
    found = engine.find("trawler kelpgatherar")
    assert found["guessed"] == ["kelpgatherar"]
    assert found["isPartial"] is True
    assert engine.find("kelpgatherar")["isPartial"] is True
    assert engine.find("trawler")["guessed"] == []


@pytest.mark.parametrize("query", ["xyzzy 2041", "xyzzy May 2041", "xyzzy 2041-05-12"])
def test_a_number_or_date_answers_nothing_of_which_the_rest_is_found_nowhere(engine: Engine, query: str) -> None:
    assert engine.ids(query) == []
    assert engine.find(query)["unknown"] == ["xyzzy"]


def test_beside_other_words_the_place_says_more_than_the_form(engine: Engine) -> None:
    assert engine.ids("luff mizzen") == ["other-form-above", "same-form-below"]


def test_a_last_word_of_few_letters_says_nothing_yet(engine: Engine) -> None:
    found = engine.find("oakum z")
    assert (engine.ids("oakum z"), found["isPartial"], found["unknown"]) == (["oakum-only"], False, [])
