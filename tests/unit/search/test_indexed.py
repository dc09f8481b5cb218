"""What a page brings to the index: each of its words once, in the best field that has it."""

from __future__ import annotations

from typing import Any

from briefing.search.indexed import Indexed, indexed, read, written
from briefing.search.searched_page import Alias, SearchedPage
from briefing.views.components import Text


def text(value: str) -> Text:
    return Text(value, "en", "ltr")


def page(kind: str = "incident", **more: Any) -> Indexed:
    told = {"labels": (text("clash"),), "place": text("Velmar Port"), "texts": (text("A siege, then a clash."), text("Hill."))}
    return indexed(SearchedPage(kind, "hb-1", "p.html", text("Siege of Velmar"), **{**told, **more}), "en")


def test_a_word_stands_in_the_best_field_that_has_it() -> None:
    assert page(date_keys=("2031", "2031"), summary=text("Hill siege")).words == ["siege of velmar", "2031 clash port", "hill", "a then"]


def test_the_title_of_a_name_is_found_as_a_name_alone() -> None:
    assert page("place").words[0] == ""
    assert [naming[0] for naming in page("place").namings] == ["siege", "velmar"]
    assert page().namings == []


def test_what_is_read_is_what_was_written() -> None:
    raw = written(page("place", aliases=(Alias(text("\ud800 </script>\n")), Alias(text("velmar-1"), is_whole=True))))
    assert written(read(raw)) == raw
    assert raw.count(b"\n") == 1
