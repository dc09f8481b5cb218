"""Under which key a word stands, on which pages and in which field."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from index_reading import decode

from briefing.search.block import block
from briefing.search.dictionary import Dictionary
from briefing.search.dictionary import dictionary as of_block
from briefing.search.searched_page import Alias, Field, SearchedPage
from briefing.search.vlq import encode
from briefing.views.components import Text


def text(value: str, lang: str = "en") -> Text:
    return Text(value, lang, "rtl" if lang == "ar" else "ltr")


def page(title: str, kind: str = "incident", **more: Any) -> SearchedPage:
    return SearchedPage(kind, "", "", text(title), **more)


def place(title: str, *aliases: str) -> SearchedPage:
    return page(title, "place", aliases=tuple(Alias(text(alias)) for alias in aliases))


def dictionary(pages: Sequence[SearchedPage]) -> Dictionary:
    return of_block(block(pages, "en"))


def found(terms: Dictionary, word: str) -> list[tuple[int, Field]]:
    """Page and field of each posting of the word, under whatever key it stands."""
    [letters] = [entry.words[word] for entry in terms.values() if word in entry.words] or [""]
    steps = list(decode(letters))
    return [(page, Field(step % 4)) for page, step in zip(accumulate(step // 4 for step in steps), steps, strict=True)]


def test_a_page_stands_once_with_the_best_field_that_has_the_word() -> None:
    pages = [
        page("Clash", summary=text("A clash."), texts=(text("Lantern, clash"),)),
        page("Storm", labels=(text("Lantern"),), summary=text("A lantern went out."), texts=(text("clash"),)),
    ]
    terms = dictionary(pages)
    assert found(terms, "clash") == [(0, Field.TITLE), (1, Field.TEXT)]
    assert found(terms, "lantern") == [(0, Field.TEXT), (1, Field.NAMES)]


def test_place_labels_dates_and_unshown_texts_are_found() -> None:
    terms = dictionary([page("Clash", place=text("Velmar"), date_keys=("2031", "2031-05"), unshown=(text("Gulls"),))])
    assert found(terms, "velmar") == found(terms, "2031") == found(terms, "2031-05") == [(0, Field.NAMES)]
    assert found(terms, "gulls") == [(0, Field.TEXT)]
    assert terms["2031-05"].words == {"2031-05": "B"}


def test_stop_words_count_in_titles_alone() -> None:
    terms = dictionary([page("The clash", texts=(text("the end of the clash"),)), page("Storm", summary=text("The storm"))])
    assert found(terms, "the") == [(0, Field.TITLE)]
    assert found(terms, "of") == []


def test_titles_and_aliases_of_places_are_names() -> None:
    terms = dictionary([page("Clash"), place("Port Lantern", "Lantern", "Harbour Town")])
    assert terms["lantern"].names == encode([1, 0, 4, 0, 1, 2])
    assert terms["town"].names == encode([1, 2, 4])
    assert found(terms, "lantern") == found(terms, "town") == []


def test_a_word_of_a_name_stands_under_the_name_with_or_without_what_is_written_on_it() -> None:
    arabic = [page("x", texts=(text("في الفنار وبالفنار وللفنار", "ar"),)), SearchedPage("place", "", "", text("الفنار", "ar"))]
    terms = dictionary(arabic)
    key = next(key for key, entry in terms.items() if entry.names and not key.startswith("~"))
    assert set(terms[key].words) == {"الفنار", "وبالفنار", "وللفنار"}


def test_letters_are_taken_off_only_if_what_is_left_is_met_by_itself() -> None:
    alone = dictionary([page("x", texts=(text("وسفينه", "ar"),))])
    both = dictionary([page("x", texts=(text("وسفينه سفينه", "ar"),))])
    assert len([key for key, entry in alone.items() if "وسفينه" in entry.words]) == 1
    key = next(key for key, entry in both.items() if "وسفينه" in entry.words)
    assert "سفينه" in both[key].words
    assert key not in alone


def test_keys_are_sorted_as_a_browser_compares_them() -> None:
    """By UTF-16: a character beyond the first 65,536 comes before the last of those."""
    terms = list(dictionary([page("ａ \U0001d7d8 zeta أسد b", texts=(text("\U00020000 \ufa0e"),))]))
    assert terms == sorted(terms, key=lambda key: key.encode("utf-16-be"))
    assert terms.index("\U00020000") < terms.index("\ufa0e")


def test_other_forms_of_a_word_of_a_name_lead_to_it() -> None:
    terms = dictionary([page("Clash", texts=(text("Soldiers"),)), place("Soldiers of Velmar")])
    assert set(terms["soldiers"].words) == {"soldiers"}
    assert terms["soldier"].others == ["soldiers"]


def test_families_of_words_lead_to_the_keys_that_are_met() -> None:
    terms = dictionary([page("Clash", texts=(text("Three drones"),))])
    assert found(terms, "drones") == [(0, Field.TEXT)]
    assert terms["uav"].others == [key for key, entry in terms.items() if "drones" in entry.words]


def test_a_family_leads_to_a_word_of_a_name_that_is_one_of_its_words() -> None:
    terms = dictionary([place("Drones of Velmar")])
    assert "drones" in terms["uav"].others
