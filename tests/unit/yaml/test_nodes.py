"""The strict reader of YAML: what it reads, where things stand, what it refuses. It never crashes or hangs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.limits import NESTING
from briefing.problems import Place
from briefing.yaml.nodes import Fault, Node, NodeError, Plain, Quoted, place_of, read
from briefing.yaml.values import plain


def refusals(text: str) -> tuple[Fault, ...]:
    with pytest.raises(NodeError) as error:
        read(text)
    return error.value.faults


def refusal(text: str) -> Fault:
    """The only thing that is refused."""
    (fault,) = refusals(text)
    return fault


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a:", None),
        ("a: ~", None),
        ("a: null", None),
        ("a: ''", ""),
        ('a: "null"', "null"),
        ("a: '~'", "~"),
        ("a: Null", "Null"),
        ("a: NULL", "NULL"),
        ("a: no", "no"),
        ("a: true", "true"),
        ("a: 12:30", "12:30"),
        ("a: 017", "017"),
        ("a: 0x1F", "0x1F"),
        ("a: +963", "+963"),
        ("a: 1.50", "1.50"),
        ("a: 1e3", "1e3"),
        ("a: 2024-02-30", "2024-02-30"),
        ("a: .inf", ".inf"),
        ("a: =", "="),
        ("a: نعم", "نعم"),
        ("a: ! 5", "5"),
        ("a: >-\n  one\n  two", "one two"),
        ("a: |\n  one\n  two\n", "one\ntwo\n"),
        ('a: "\\u0642"', "ق"),
        ("a: [1, ~, 'x']", ["1", None, "x"]),
        ("a: []", []),
        ("a: {b: {}}", {"b": {}}),
        ("a:\n- b: c\n  d:", [{"b": "c", "d": None}]),
    ],
)
def test_every_scalar_is_text_or_nothing(text: str, value: Plain) -> None:
    assert plain(read(text)) == {"a": value}


@pytest.mark.parametrize(("text", "value"), [("---\na: b\n...\n", {"a": "b"}), ("- 1", ["1"]), ("word", "word"), ("---\n", None)])
def test_any_one_document(text: str, value: Plain) -> None:
    assert plain(read(text)) == value


@pytest.mark.parametrize(
    ("text", "code", "place", "words"),
    [
        ("", "E002", Place(1, 1), "the file is empty"),
        ("# only a comment\n", "E002", Place(1, 1), "the file is empty"),
        ("a: 1\n---\nb: 2\n", "E003", Place(2, 1, 3), "a second document"),
        ("a: &x 1", "E003", Place(1, 4, 4), "an anchor (&x)"),
        ("&x a: 1", "E003", Place(1, 1, 4), "an anchor (&x)"),
        ("a: &x [1]", "E003", Place(1, 4, 4), "an anchor (&x)"),
        ("a: *x", "E003", Place(1, 4, 2), "an alias (*x)"),
        ("*x : 1", "E003", Place(1, 1, 2), "an alias (*x)"),
        ("a: !!str 1", "E003", Place(1, 4, 7), "a tag (tag:yaml.org,2002:str)"),
        ("a: !mine {b: c}", "E003", Place(1, 4, 7), "a tag (!mine)"),
        ("a: !!python/object/apply:os.system [id]", "E003", Place(1, 4, 32), "a tag ("),
        ("a:\n  <<: {b: c}", "E003", Place(2, 3, 2), "a merge key (<<)"),
        ("a: 1\nb: 2\na: 3", "E004", Place(3, 1, 1), 'the key "a" stands twice; first in line 1'),
        ("x:\n  عدد: 1\n  عدد: 2", "E004", Place(3, 3, 3), 'the key "عدد" stands twice; first in line 2'),
        ("{a: 1, 'a': 2}", "E004", Place(1, 8, 3), "stands twice"),
        ("? [a]\n: b", "E003", Place(1, 3, 1), "a key must be a word"),
        ("a: b: c", "E002", Place(1, 5), "mapping values are not allowed"),
        ("a:\n\tb: c", "E002", Place(2, 1), "cannot start any token"),
        ("a: [1", "E002", Place(1, 4), "did not find expected"),
        ("a: 'x", "E002", Place(1, 4), "unexpected end of stream"),
        ("a:\n  - x\n   - y\n", "E002", Place(3, 4), "this dash begins no item"),
        ("a: x\n  -\nb: y\n", "E002", Place(2, 3), "this dash begins no item"),
        ("%YAML 9.9\n---\na: 1", "E002", Place(1, 1), "incompatible YAML document"),
    ],
)
def test_refuses(text: str, code: str, place: Place, words: str) -> None:
    error = refusal(text)
    assert (error.code, error.place.line, error.place.column) == (code, place.line, place.column)
    assert words in error.message


@pytest.mark.parametrize(
    ("value", "is_quoted"),
    [
        ("'2'", True),
        ('"2031-05-10"', True),
        ("'true'", True),
        ("'False'", True),
        ('"٢"', True),
        ("'+963 11'", False),
        ("'c1'", False),
        ("'null'", False),
        ("''", False),
        ("2", False),
        ("true", False),
        ("|-\n  2", False),
    ],
)
def test_a_number_in_quotation_marks_is_told_from_one_without(value: str, is_quoted: bool) -> None:
    found = plain(read(f"a: {value}"))
    assert isinstance(found, dict)
    assert isinstance(found["a"], Quoted) == is_quoted


def test_every_fault_of_a_text_is_found_at_once() -> None:
    text = "a: &x 1\nb: *x\na: two words # cut\nc: !!int 3\nd: {<<: {e: f}}\ng: 'never closed\n"
    assert [(fault.code, fault.place.line) for fault in refusals(text)] == [
        ("E003", 1),
        ("E003", 2),
        ("E004", 3),
        ("E007", 3),
        ("E003", 4),
        ("E003", 5),
        ("E002", 6),
    ]


@pytest.mark.parametrize("text", ["a: one two # three", "a:\n- one two\t# three", "a: one two\n  three # four", "a: one # two"])
def test_a_comment_behind_a_text_is_refused(text: str) -> None:
    fault = refusal(text)
    assert (fault.code, "the text ends here" in fault.message) == ("E007", True)


@pytest.mark.parametrize(
    "text", ["a: one  # two", "a: # two", "a: 'one two' # three", "# one\na: b", "a: b#c d#e", "a: >- # one\n  two three"]
)
def test_a_comment_that_cuts_no_text_may_stand(text: str) -> None:
    assert isinstance(read(text), Node)


@pytest.mark.parametrize(("text", "hint"), [("a: b: c", "write a: 'b: c'"), ("a:\n\tb: c", "indent with blanks, not with tabs")])
def test_common_faults_have_a_cure(text: str, hint: str) -> None:
    assert hint in (refusal(text).hint or "")


FORBIDDEN = {
    "\x00": "a control character (U+0000)",
    "\x07": "a control character (U+0007)",
    "\x1b": "a control character (U+001B)",
    "\x7f": "a control character (U+007F)",
    "\r": "a control character (U+000D)",
    "\x85": "a NEL line end (U+0085)",
    "\u2028": "a line separator (U+2028)",
    "\u2029": "a paragraph separator (U+2029)",
    "\u202e": "a bidi control (U+202E)",
    "\u2066": "a bidi control (U+2066)",
    "\u2069": "a bidi control (U+2069)",
    "\ufeff": "a byte-order mark (U+FEFF)",
    "\uffff": "a control character (U+FFFF)",
    "\ud800": "a control character (U+D800)",
}


@pytest.mark.parametrize("mark", ["\u0301", "\u0651", "\u06e3", "\u0489"])
def test_a_letter_has_ten_marks_at_the_most(mark: str) -> None:
    assert plain(read(f"names: e{mark * 10}\n")) == {"names": f"e{mark * 10}"}
    for written in (f"names: e{mark * 11}\n", f'names: "e{chr(92)}u0301{mark * 10}"\n'):
        found = refusal(written)
        assert (found.code, found.place.line) == ("E006", 1)
        assert found.message == "11 marks on one letter may not stand in content, 10 at the most"


@pytest.mark.parametrize("character", FORBIDDEN, ids=[f"U+{ord(character):04X}" for character in FORBIDDEN])
def test_forbidden_characters_raw_and_escaped(character: str) -> None:
    raw = refusal(f"a: نص\nbc: نص{character}نص")
    assert (raw.code, raw.place) == ("E006", Place(2, 7))
    assert raw.message.startswith(FORBIDDEN[character])
    escaped = refusal(f'a: نص\nbc: "نص\\u{ord(character):04x}نص"')
    assert (escaped.code, escaped.place.line) in (("E006", 2), ("E002", 2))  # libyaml itself refuses half of a surrogate pair
    assert refusal(f'"b\\u{ord(character):04x}": 1').code in ("E006", "E002")


@pytest.mark.parametrize("escape", ["\\0", "\\e", "\\N", "\\L", "\\P", "\\x85"])
def test_named_escapes_are_no_way_in(escape: str) -> None:
    assert refusal(f'a: "x{escape}"').code == "E006"


@pytest.mark.parametrize("character", ["\u200c", "\u200f", "\u00a0", "\U0001f54a", "\u0651"])
def test_characters_of_real_texts_may_stand(character: str) -> None:
    assert plain(read(f"a: x{character}x")) == {"a": f"x{character}x"}


ARABIC = """\
عنوان: {قصير: نعم, طويل: "لا"}
قائمة:
  - أول
  - الاسم: ثانٍ
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("عنوان", "قصير"), Place(1, 15, 3)),
        (("عنوان", "طويل"), Place(1, 26, 4)),
        (("قائمة", 0), Place(3, 5, 3)),
        (("قائمة", 1, "الاسم"), Place(4, 12, 4)),
        (("قائمة", 7), Place(3, 3, 1)),
        (("قائمة", 1, "غائب", "أبعد"), Place(4, 5, 1)),
        ((), Place(1, 1, 1)),
    ],
)
def test_places_count_characters_before_them(path: tuple[str | int, ...], place: Place) -> None:
    found = place_of(read(ARABIC), path)
    assert (found.line, found.column) == (place.line, place.column)


def test_places_and_widths_of_keys() -> None:
    title = read(ARABIC).value["عنوان"]  # type: ignore[index, call-overload]
    assert title.keys == {"قصير": Place(1, 9, 4), "طويل": Place(1, 20, 4)}


NESTS = {
    "flow sequence": lambda depth: "[" * depth + "]" * depth,
    "flow mapping": lambda depth: "{a: " * depth + "}" * depth,
    "block sequence": lambda depth: "- " * depth + "x",
    "block mapping": lambda depth: "".join(f"{' ' * level}a:\n" for level in range(depth)),
    "keys": lambda depth: "? " * depth + "x",
}


@pytest.mark.parametrize("form", NESTS)
def test_nesting_is_bounded(form: str) -> None:
    text = NESTS[form](2_000 if form == "block mapping" else 200_000)
    assert refusal(text).code == "E003"


@pytest.mark.parametrize("form", ["flow sequence", "flow mapping", "block sequence"])
def test_the_deepest_nesting_that_is_read(form: str) -> None:
    assert isinstance(read(NESTS[form](NESTING - 1)), Node)
    assert f"this stands {NESTING + 1} deep in lists and keys: no more than {NESTING}" in refusal(NESTS[form](NESTING + 1)).message


PIECES = st.sampled_from(
    [*"ab:-?[]{},&*!|>'\"%@#~<\\", "\n", "  ", ": ", "- ", "---\n", "...", "null", "\t", "نص", "\\u2028", "\x00", "\ud800"]
)


@settings(max_examples=400, deadline=None, derandomize=True, database=None)
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=40).map("".join)))
def test_any_text_gives_a_node_or_a_refusal(text: str) -> None:
    for place in places(text):
        assert place.line >= 1
        assert place.column >= 1


def places(text: str) -> list[Place]:
    try:
        return [read(text).place]
    except NodeError as error:
        return [fault.place for fault in error.faults]
