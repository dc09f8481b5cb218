"""What stayed, went and came, word by word: nothing is lost, and no word is cut."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.report.fields.marks import TOKEN, marked, marked_items
from briefing.views.report import Run

WORDS = ["قُتل", "وقُتل", "جنديان", "3", "2–5", "1,200", "القرية", "،", " ", "\n\n", "soldiers", "don't", "(", "Tide Watch", "\u200f", "لـ12"]
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=30).map("".join))


def joined(runs: tuple[Run, ...], *marks: str) -> str:
    return "".join(run.text for run in runs if run.mark in marks)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(TEXTS, TEXTS)
def test_both_texts_are_whole(before: str, after: str) -> None:
    old, new = marked(before, after)
    assert joined(old, "same", "removed") == before == "".join(run.text for run in old)
    assert joined(new, "same", "added") == after == "".join(run.text for run in new)
    assert joined(old, "same") == joined(new, "same")
    assert all(run.text for run in (*old, *new))
    assert not any(one.mark == other.mark for runs in (old, new) for one, other in pairwise(runs))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(TEXTS)
def test_the_same_text_is_unmarked(text: str) -> None:
    assert {run.mark for runs in marked(text, text) for run in runs} <= {"same"}


def in_letters(runs: tuple[Run, ...]) -> str:
    return "".join({"same": "{}", "removed": "[{}]", "added": "[{}]"}[run.mark].format(run.text) for run in runs)


@pytest.mark.parametrize(
    ("before", "after", "old", "new"),
    [
        ("قُتل جنديان قرب القرية", "قُتل جنديان في القرية", "قُتل جنديان [قرب] القرية", "قُتل جنديان [في] القرية"),
        ("قال إنه قَتل", "قال إنه قُتل", "قال إنه [قَتل]", "قال إنه [قُتل]"),
        ("ذهب وعاد", "ذهب فعاد", "ذهب [وعاد]", "ذهب [فعاد]"),
        ("نحو 1,200 شخص", "نحو 1,250 شخص", "نحو [1,200] شخص", "نحو [1,250] شخص"),
        ("2–5 soldiers", "2–6 soldiers", "[2–5] soldiers", "[2–6] soldiers"),
        ("He said no.", "He said no,", "He said no[.]", "He said no[,]"),
        ("They don't know", "They can't know", "They [don't] know", "They [can't] know"),
        ("one two three", "four five six", "[one two three]", "[four five six]"),
        ("the old man said so", "a young man told us", "[the old man said so]", "[a young man told us]"),
        ("a  b", "a b", "a[  ]b", "a[ ]b"),
    ],
)
def test_words_are_marked_whole_and_islands_go_under(before: str, after: str, old: str, new: str) -> None:
    assert tuple(map(in_letters, marked(before, after))) == (old, new)


def test_no_word_is_cut() -> None:
    assert TOKEN.findall("وبـ«المُقاتلين» 12.5% don't") == ["وبـ", "«", "المُقاتلين", "»", " ", "12.5%", " ", "don't"]


def test_items_of_a_list_are_marked_whole() -> None:
    old, new = marked_items(["North Coast", "Port Lantern"], ["North Coast", "Port Velmar"], "; ")
    assert (in_letters(old), in_letters(new)) == ("North Coast; [Port Lantern]", "North Coast; [Port Velmar]")


def test_long_texts_take_no_long_time() -> None:
    one, other = (" ".join(f"{name} {number % 50} كلمة،" for number in range(5_000)) for name in ("a", "b"))
    old, new = marked(one, other)
    assert (joined(old, "same", "removed"), joined(new, "same", "added")) == (one, other)
