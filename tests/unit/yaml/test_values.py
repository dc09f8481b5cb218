"""The fast reader and the strict one give the same values, or refuse for the same reasons."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.limits import NESTING
from briefing.yaml.blocks import OtherStyleError, in_blocks
from briefing.yaml.nodes import Fault, NodeError, Plain, Quoted, read
from briefing.yaml.values import plain, values

RECORDS = [
    path.read_text(encoding="utf-8")
    for folder in ("content", "tests/sites/harbour")
    for path in sorted((Path(__file__).parents[3] / folder).rglob("*.yml"))
]
EXAMPLES = settings(max_examples=400, deadline=None, derandomize=True, database=None)


def told(value: Plain) -> object:
    """The value, with what the two kinds of texts have in common taken apart."""
    if isinstance(value, list):
        return [told(item) for item in value]
    if isinstance(value, dict):
        return [(key, told(inner)) for key, inner in value.items()]
    return (type(value), value)


def fast(text: str) -> object:
    try:
        return told(values(text))
    except NodeError as error:
        return error.faults


def strict(text: str) -> object:
    try:
        return told(plain(read(text)))
    except NodeError as error:
        return error.faults


def test_real_records_are_read_alike() -> None:
    assert len(RECORDS) > 200
    for text in RECORDS:
        assert fast(text) == strict(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing\n",
        "---\n",
        "word",
        "a: 1\n---\nb: 2\n",
        "a: 1\n...\nb: 2\n",
        "a: &x 1",
        "&x a: 1",
        "a: *x",
        "*x : 1",
        "a: [1, *x]",
        "a: !!str 1",
        "a: ! 5",
        "! a: 5",
        "a: !mine {b: c}",
        "<<: {a: b}",
        "'<<': {a: b}",
        "a: 1\na: 2",
        "? [a]\n: b",
        "? a\n: b",
        "{a, b: c}",
        "[a, b: c]",
        "a: '2'",
        'a: "٢"',
        "a: |-\n  2",
        "a: ''",
        "a: 'null'",
        "a: ~",
        'a: "\\u202e"',
        '"\\u202e": a',
        "a: two words # cut",
        "a: word # no cut",
        "a: two\n  words # cut",
        "a: two\n  - words",
        "a: [x\n - y]",
        "a: 'x # y'",
        "a: x\u2028y",
        "\ufeffa: b",
        "%YAML 1.1\n---\na: b",
        "%TAG ! x\n---\na: b",
        "[" * NESTING + "]" * NESTING,
        "[" * (NESTING + 1) + "]" * (NESTING + 1),
        "- " * (NESTING + 1) + "x",
        "- " * NESTING + "x",
    ],
)
def test_odd_texts_are_read_alike(text: str) -> None:
    assert fast(text) == strict(text)


def test_values_are_texts_lists_and_dictionaries() -> None:
    assert values("a: [1, ~, 'x']\nb:\n  c: >-\n    d\n    e\nf:") == {"a": ["1", None, "x"], "b": {"c": "d e"}, "f": None}


def test_a_number_in_quotation_marks_is_no_plain_text() -> None:
    found = values("a: '2'\nb: 2\nc: 'two'")
    assert isinstance(found, dict)
    assert [type(value) for value in found.values()] == [Quoted, str, str]


def test_a_refusal_names_every_fault() -> None:
    with pytest.raises(NodeError) as error:
        values("a: &x 1\na: 2\n")
    assert [(fault.code, fault.place.line) for fault in error.value.faults] == [("E003", 1), ("E004", 2)]
    assert all(isinstance(fault, Fault) for fault in error.value.faults)


@pytest.mark.parametrize(
    "text",
    [
        "a: >-\n    x\n    y\n  z\n",
        "a: >-\n  x\n    y\n",
        "a: >-\n  x\n b: y\n",
        "a: >-\nb: y\n",
        "- a: >-\n  x\n",
        "- >-\n x\n",
        "a:\n- x\n",
        "a:\n- b: c\n  d: e\n-  f: g\n",
        "a:\n  - b: c\n   d: e\n",
        "a:\n    b: c\n  d: e\n",
        "a:\n  b\n",
        "a: b\n  c\n",
        "a: b\n  c: d\n",
        "a: b: c\n",
        "a: b:\n",
        "a: b:c\n",
        "a: -5\nb: - 5\n",
        "a: [b, null, -c]\n",
        "a: [b, null, c-]\n",
        "a: []\nb: [c,d]\n",
        "a: ''\nb: ' c '\nd: 'it''s'\n",
        "a: '2'\nb: \"2\"\nc: [2]\n",
        "a:\n  b:\nc: ~\n",
        " a: b\n",
        "a: b\n- c\n",
        "- a\n",
        "a:\n  - b\n  c: d\n",
        "a: \u00a0b\n",
        "a: >-\n  \u00a0b\n",
        "a: b\na: c\n",
        "a: b\n\n\nc: d\n",
        "".join("  " * depth + "a:\n" for depth in range(NESTING + 1)),
        "".join("  " * depth + "a:\n" for depth in range(NESTING - 3)),
    ],
)
def test_texts_near_the_style_of_records_are_read_alike(text: str) -> None:
    assert fast(text) == strict(text)


def test_nearly_all_records_are_read_line_by_line() -> None:
    assert sum(map(is_in_blocks, RECORDS)) > 0.8 * len(RECORDS)


def is_in_blocks(text: str) -> bool:
    try:
        return bool(in_blocks(text))
    except OtherStyleError:
        return False


SCALARS = """
a b ar en 'a' "b" null ~ '' 2 '2' "٢" true a_b a_#_b a:_b &x_a *x !_a !t_a << [a,_b] {a:_b} >- | 'a "\\u202e" نص @a a:b -_a ?_a %a
--- ..."""
WORDS = st.sampled_from([*(word.replace("_", " ") for word in SCALARS.split()), "a\u200bb", "a\x07b"])
LINES = st.builds(
    lambda indent, lead, word: f"{indent}{lead}{word}",
    st.sampled_from(["", " ", "  ", "    ", "\t"]),
    st.sampled_from(["", "- ", "a: ", "b: ", "c:", "? ", ": "]),
    WORDS,
)


@EXAMPLES
@given(st.lists(LINES, max_size=12).map("\n".join))
def test_generated_texts_are_read_alike(text: str) -> None:
    assert fast(text) == strict(text)


SLIPS = st.lists(
    st.tuples(
        st.floats(0, 1),
        st.integers(0, 3),
        st.sampled_from([*":-#'\"&*![]{},|>%@?\t\n ", "\n\n", ": ", " #", "<<: ", "\u202e", "ة", "---\n"]),
    ),
    max_size=4,
)


@EXAMPLES
@given(st.sampled_from([text for text in RECORDS if len(text) < 8000]), SLIPS)
def test_slips_in_real_records_are_read_alike(text: str, slips: list[tuple[float, int, str]]) -> None:
    for where, dropped, added in slips:
        start = int(where * len(text))
        text = text[:start] + added + text[start + dropped :]
    assert fast(text) == strict(text)
