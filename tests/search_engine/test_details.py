"""What is told of a hit, and which of its words are marked."""

from __future__ import annotations

from typing import Any

import pytest

from search_engine import archive
from search_engine.conftest import Engine


def details(engine: Engine, query: str, place: int = 0) -> dict[str, Any]:
    found: dict[str, Any] = engine.find(query)["details"][place]
    return found


def test_a_hit_has_title_date_place_and_summary(engine: Engine) -> None:
    told = details(engine, "trawler")
    assert told["path"] == "en/incidents/told.html"
    assert told["kind"] == "incident"
    assert told["title"] == {"text": "Trawler adrift", "lang": None}
    assert told["date"]["text"] == "3 May 2041"
    assert told["place"]["text"] == "Port Lantern"
    assert told["summary"]["text"] == "Nobody was on board."
    assert told["excerpt"] is None
    assert told["alias"] is None


def test_where_title_and_summary_lack_a_word_the_passage_with_most_of_them_is_shown(engine: Engine) -> None:
    assert details(engine, "sold winch")["excerpt"] == {"text": "A winch was sold.", "lang": None}
    assert details(engine, "trawler sold")["excerpt"] == {"text": "A winch was sold.", "lang": None}


def test_a_long_passage_is_cut_between_words_around_what_was_found(engine: Engine) -> None:
    excerpt = details(engine, "sluice")["excerpt"]["text"]
    assert excerpt.startswith("… ")
    assert excerpt.endswith(" …")
    assert "Then a winch broke near the sluice." in excerpt
    assert len(excerpt) <= 244
    assert set(excerpt.strip("… ").split()) <= set(f"{archive.LONG} Then a winch broke near the sluice.".split())


def test_the_name_by_which_a_subject_was_found_is_told_if_its_title_has_it_not(engine: Engine) -> None:
    assert details(engine, "Wardens")["alias"] == {"text": "Wardens", "lang": None}
    assert details(engine, "Limani")["alias"] == {"text": "Limani", "lang": None}
    assert details(engine, "harbour guard")["alias"] is None
    assert details(engine, "dock rats")["alias"] is None


def test_a_text_in_another_language_says_so(engine: Engine) -> None:
    assert details(engine, "فلمارين")["alias"] == {"text": "فلمارين", "lang": "ar"}


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("beacon", "Beacons, no beaconless coast", ["Beacons", "beaconless"]),
        ("beacon", "A BEACON's light", ["BEACON's"]),
        # Every name of a named subject, whole; not a word of it by itself.
        ("HG", "the Harbour Guard and a harbour and a guard", ["Harbour", "Guard"]),
        ("Limani", "In Port Lantern, a port", ["Port", "Lantern"]),
        ("velmoren", "Velmarin — فَلْمَارِين", ["Velmarin", "فَلْمَارِين"]),
        ("فلمارين", "وبفلمـــاريـن \u2067فلمارين\u2069 وفلم", ["وبفلمـــاريـن", "فلمارين"]),
        # Of a date what was asked for.
        ("2041", "12 May 2041", ["2041"]),
        ("May 2041", "12 May 2041", ["May", "2041"]),
        ("12 May 2041", "12 May 2041", ["12", "May", "2041"]),
        ("2041-05", "12 May 2041 and 12 May 2042", ["May", "2041"]),
        ("May 2041", "since in May 2041", ["May", "2041"]),
        ("xyzzy", "xyzzy", []),
        ("trawler", "", []),
    ],
)
def test_words_that_were_found_are_marked_as_they_stand_in_the_text(engine: Engine, query: str, text: str, marked: list[str]) -> None:
    assert engine.marked(query, text) == marked


def test_a_mark_holds_proclitics_vowel_signs_and_tatweel(engine: Engine) -> None:
    assert engine.marked("فلمارين", "«لِفلمارين»") == ["لِفلمارين"]
