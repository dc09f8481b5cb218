"""Values become files of a bounded size that only hand over data, whatever the data says."""

from __future__ import annotations

import json

import pytest

from briefing.search.shards import cut, read, script, to_json, without_end

HOSTILE = [
    "</script><script>alert(1)</script>",
    '"); alert(1); ("',
    "\\\"\\u0022');//",
    "*/ <!-- ]]>",
    "\u2028\u2029\u202e\u2066\ufeff\u0000\u0007",
    "${alert(1)}`",
    "قوسان «»",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_data(text: str) -> None:
    assert read(script("en/texts-0", to_json({text: [text]}))) == ("en/texts-0", {text: [text]})


@pytest.mark.parametrize("text", HOSTILE)
def test_a_file_is_one_line_of_which_no_text_ends_anything(text: str) -> None:
    written = script("en/texts-0", to_json([text])).decode()
    assert len(written.splitlines()) == 1
    assert "</" not in written


def test_half_a_character_is_written_as_an_escape() -> None:
    assert to_json("a\ud800b") == '"a\\ud800b"'
    assert json.loads(to_json("a\ud800b")) == "a\ud800b"


def test_arabic_is_written_as_it_is() -> None:
    assert to_json(["ميناء", 1]) == '["ميناء",1]'


@pytest.mark.parametrize("raw", [b"", b"alert(1)", b'searchShelf.put("en", {});alert(1)\n', b'x.put("en", {});\n'])
def test_what_is_no_file_of_the_index_is_refused(raw: bytes) -> None:
    with pytest.raises(ValueError, match=r"no file of the index|Expecting|Extra data"):
        read(raw)


def test_shards_are_cut_by_size() -> None:
    assert cut(["aa", "bb", "cc", "d" * 20, "e"], 4, len) == [["aa", "bb"], ["cc"], ["d" * 20], ["e"]]
    assert cut([], 4, len) == []


def test_what_there_is_not_at_the_end_is_left_out() -> None:
    assert without_end([{}, "", []]) == []
    assert without_end([{}, "AB", []]) == [{}, "AB"]
    assert without_end(["", 0, "x"]) == ["", 0, "x"]
