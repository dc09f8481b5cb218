"""Runs of eight words that a text shares with a source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence.copies import RUN, copies, known_runs

ENGLISH = ["Headline of it", "The ferry's crew saw nobody on the pier, so it left the island at once", "and came back after dark"]
ARABIC = ["رأى بحّارة العبّارة أنّ الرصيف خالٍ فغادرت إلى الجزيرة فورًا على غير عادتها"]
KNOWN = known_runs([("src-ferry", ENGLISH), ("src-nahr", ARABIC)])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The crew saw nobody on the pier, so it stayed", [("crew saw nobody on the pier, so it", 8, "src-ferry", 2)]),
        ("the FERRY’S crew - saw nobody; on the pier", [("the FERRY’S crew - saw nobody; on the pier", 9, "src-ferry", 2)]),
        ("A crew: nobody on the pier, so\nit left\nthe island", [("nobody on the pier, so\nit left\nthe island", 9, "src-ferry", 2)]),
        (
            "[nobody](actor:nobody) on *the* pier, so **it** left the",
            [("nobody](actor:nobody) on *the* pier, so **it** left the", 8, "src-ferry", 2)],
        ),
        ("it left the island at once. And came back.", [("it left the island at once. And came back", 9, "src-ferry", 2)]),
        ("بحارة العبارة ان الرصيف خال فغادرت الي الجزيره", [("بحارة العبارة ان الرصيف خال فغادرت الي الجزيره", 8, "src-nahr", 1)]),
        ("بحـــارة العبارة أنّ الرصيف خالٍ فغادرت إلى الجزيرة", [("بحـــارة العبارة أنّ الرصيف خالٍ فغادرت إلى الجزيرة", 8, "src-nahr", 1)]),
    ],
)
def test_a_copy_is_found(text: str, found: list[tuple[str, int, str, int]]) -> None:
    assert [(copy.words, copy.count, copy.source, copy.segment) for copy in copies(text, KNOWN)] == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Nobody",
        "nobody on the pier, so it left",
        "nobody on the pier, so she left the island at once",
        "the island at once the island at once the island at once",
        "بحارة العبارة أن الرصيف خال فغادرت",
        "بحارة العبارة أن الرصيف خالٍ فغادروا إلى الجزيرة فورًا على غير عادة",
        "went [away](page:the-ferry-s-crew-saw-nobody-on-the-pier-so-it-left)",
    ],
)
def test_what_is_shorter_or_different_is_none(text: str) -> None:
    assert copies(text, KNOWN) == []


def test_two_copies_in_one_text_are_two_findings() -> None:
    first, second = "crew saw nobody on the pier, so it", "the island at once and came back after dark"
    assert [copy.words for copy in copies(f"{first} says {second}", KNOWN)] == [first, second]


WORDS = st.lists(st.sampled_from(["on", "at", "to", "خبر"]), max_size=40)


@given(source=WORDS, ours=WORDS)
def test_every_copy_is_found_and_nothing_else(source: list[str], ours: list[str]) -> None:
    runs = {tuple(source[index : index + RUN]) for index in range(len(source) - RUN + 1)}
    copied = {index + offset for index in range(len(ours) - RUN + 1) if tuple(ours[index : index + RUN]) in runs for offset in range(RUN)}
    found = copies(" ".join(ours), known_runs([("src", [" ".join(source)])]))
    assert bool(found) == bool(copied)
    assert sum(copy.count for copy in found) >= len(copied)
    assert set(" ".join(copy.words for copy in found).split()) <= set(source)
