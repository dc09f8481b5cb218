"""The CSV files read back, by the standard library and by programs that we did not write."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from operator import itemgetter

from hashtags import hashtag, hashtags
from hypothesis import given
from hypothesis import strategies as st

from briefing.exports.columns import Filled, table
from briefing.exports.csv_files import csv_file, written
from briefing.exports.table import Cell, Column, Table
from briefing.formulas import BLANK, NUMBER, SIGNS

ALIASES = Column("aliases", "list", "Other names.", "#org+alt_name+list")
TEXTS = st.text(
    st.one_of(st.sampled_from("\"',;\r\n\t \u200f\u2067مرفأab1"), st.characters(codec="utf-8", exclude_characters="\x00")), min_size=1
)


def of(*rows: tuple[Cell, ...], columns: Sequence[Column] = (Column("id", "string", "Its id.", "#org+id"), ALIASES)) -> Table:
    filled = [Filled(column, itemgetter(number)) for number, column in enumerate(columns)]
    return table("actors", "Actors.", lambda: rows, filled)


def whole(found: Table) -> bytes:
    return b"".join(csv_file(found))


def read(raw: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))


def test_the_bytes_of_a_table() -> None:
    found = of(("hill-guard", ("حرس التلال", 'The "Guard"')), ("river-council", None))
    assert whole(found) == (
        b"\xef\xbb\xbfid,aliases\r\n"
        b"#org+id,#org+alt_name+list\r\n" + 'hill-guard,"حرس التلال; The ""Guard"""\r\n'.encode() + b"river-council,\r\n"
    )


def test_every_sort_of_cell() -> None:
    cells: list[Cell] = [None, True, False, 0, 7, -8.25, 36.0, "two", ("a", "b"), "=1+1", ("a", "=b")]
    assert [written(cell) for cell in cells] == ["", "true", "false", "0", "7", "-8.25", "36.0", "two", "a; b", "'=1+1", "a; '=b"]


def test_a_semicolon_within_a_member_parts_nothing() -> None:
    assert written(("Guard; Second Company", "Guard;", "North")).split("; ") == ["Guard;Second Company", "Guard;", "North"]


def test_lines_end_alike_and_line_breaks_in_a_cell_stay() -> None:
    raw = whole(of(("a\nb\r\nc", None)))
    assert raw.count(b"\r\n") == 3 + 1
    assert read(raw)[2] == ["a\nb\r\nc", ""]


@given(st.lists(st.tuples(TEXTS, st.none() | st.lists(TEXTS, min_size=1).map(tuple)), max_size=5))
def test_what_is_read_back_is_what_was_written(rows: list[tuple[str, tuple[str, ...] | None]]) -> None:
    header, tags, *found = read(whole(of(*rows)))
    assert (header, tags) == (["id", "aliases"], ["#org+id", "#org+alt_name+list"])
    assert found == [[written(cell) for cell in row] for row in rows]


@given(st.lists(TEXTS, min_size=1, max_size=5), st.sampled_from(";\t|"))
def test_a_program_that_takes_another_separator_finds_no_formula(texts: list[str], separator: str) -> None:
    """Excel parts a row where the system's list separator stands, a semicolon in many countries."""
    raw = whole(of(*((f"id-{number}", (text,)) for number, text in enumerate(texts))))
    cells = [cell for row in csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=separator) for cell in row]
    assert [cell for cell in cells if re.match(f"[{BLANK}]*[{SIGNS}]", cell) and not NUMBER.fullmatch(cell)] == []


def test_the_second_row_is_read_as_hashtags() -> None:
    headers, tags, *rows = read(whole(of(("hill-guard", ("a", "b")))))
    assert hashtags(tags) == [hashtag("#org+id"), hashtag("#org+alt_name+list")]
    assert (headers, rows) == (["id", "aliases"], [["hill-guard", "a; b"]])
