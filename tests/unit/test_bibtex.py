"""BibTeX entries: whatever a title holds, the entry stays whole and LaTeX prints what was written."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import bibtex


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("Shots on Customs Quay", "Shots on Customs Quay"),
        ("طلقات على «الرصيف»", "طلقات على «الرصيف»"),
        ("50% of $3 & a_b #7", r"50\% of \$3 \& a\_b \#7"),
        ("~ and ^", r"\textasciitilde{} and \textasciicircum{}"),
        (r"C:\quay", r"C:\textbackslash{}quay"),
        ("a } or {", r"a \textbraceright{} or \textbraceleft{}"),
        ("two\n  lines\tand more", "two lines and more"),
    ],
)
def test_what_latex_would_take_for_a_command_is_escaped(text: str, escaped: str) -> None:
    assert bibtex.escape(text) == escaped


@given(st.text())
def test_braces_are_always_balanced(text: str) -> None:
    depth = 0
    for sign in bibtex.plain([bibtex.whole(text), bibtex.verbatim(text)]):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
    assert depth == 0


@given(st.text(alphabet=st.characters(exclude_categories=["Z", "C"])))
def test_the_escaped_text_can_be_read_back(text: str) -> None:
    names = {value: sign for sign, value in bibtex.SPECIAL.items()}
    commands = re.compile("|".join(re.escape(value) for value in names))
    assert commands.sub(lambda found: names[found[0]], bibtex.escape(text)) == text


def test_an_address_is_kept_and_its_braces_cannot_end_it() -> None:
    assert bibtex.verbatim("https://quay.example/a_b%20c?d#e").text == "https://quay.example/a_b%20c?d#e"
    assert bibtex.verbatim("https://quay.example/}{\\").text == "https://quay.example/%7D%7B%5C"


def test_an_entry_has_a_line_for_each_field() -> None:
    fields = [("title", bibtex.whole("Quay")), ("month", bibtex.month(12)), ("year", bibtex.verbatim("2031"))]
    lines = bibtex.entry("misc", "harbour-hb-0001", fields)
    assert bibtex.plain(lines) == "@misc{harbour-hb-0001,\n  title = {{Quay}},\n  month = dec,\n  year = {2031},\n}"
