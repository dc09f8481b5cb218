"""Hostile HTML or XML → its tags, if it is written as our templates write. Anything that a browser could read in another way is refused.

No general parser is asked: where two of them differ, something could be slipped past the one that looks. In what passes here, a `<`
always begins a tag, a tag always ends at the next `>`, an attribute always has double quotes, and only a few references stand for
other characters. There are no comments, no CDATA, no processing instructions. Every element is closed in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.preview.artifact.limits import DEEPEST

REFERENCES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "#34": '"', "#39": "'", "nbsp": "\N{NO-BREAK SPACE}"}
"""Those that MarkupSafe, nh3 and our templates write."""
_REFERENCE = "&(?:{});".format("|".join(REFERENCES))
VALUE = rf'[^"<>&]*(?:{_REFERENCE}[^"<>&]*)*'
"""What may stand between the quotes of an attribute."""
_NAME = "[A-Za-z][A-Za-z0-9:-]*"
ATTRIBUTE = re.compile(rf' ({_NAME})(?:="({VALUE})")?')
TAG = re.compile(rf'<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)(?P<attributes>(?: {_NAME}(?:="{VALUE}")?)*)(?P<empty>/?)>')
TOKEN = re.compile(rf"(?P<text>[^<>&]+|{_REFERENCE})|{TAG.pattern}")
UNPRINTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ufeff\ufffe\uffff]")
"""Controls, signs that turn the direction of what follows, and what is no character, as in `nodes.FORBIDDEN`; but titles are isolated."""
VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
"""Elements of HTML that have no end (13.1.2), as far as our pages have them."""


class Unclear(ValueError):  # noqa: N818 - what the text is
    """The text is not written as ours is."""


@dataclass(frozen=True, slots=True)
class Tag:
    name: str
    attributes: dict[str, str]
    """An attribute without a value is an empty text."""
    parents: tuple[str, ...]
    """The elements that it stands in, the outermost first."""
    is_empty: bool
    """Whether it closes itself (`<path/>`), as HTML has it within drawings alone."""
    text: str
    """What follows directly, up to the next tag."""


def decoded(raw: bytes) -> str:
    """The text of a file. Raises Unclear where it is not UTF-8, or has characters that nobody sees."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise Unclear("is not UTF-8") from None
    if found := UNPRINTED.search(text):
        raise Unclear(f"has the character U+{ord(found[0]):04X}, which no page of ours has")
    return text


def tags(text: str, void: frozenset[str] = VOID) -> Iterator[Tag]:
    """Every element of the text, in order. Raises Unclear."""
    opened: list[str] = []
    waiting: tuple[str, dict[str, str], tuple[str, ...], bool] | None = None
    place, said = 0, ""
    while place < len(text):
        found = TOKEN.match(text, place)
        if not found:
            raise Unclear(f"is not written as our templates write, from here on: {text[place : place + 40]}")
        place = found.end()
        if found["text"]:
            said += found["text"]
            continue
        if waiting:
            yield Tag(*waiting, said)
        waiting, said = None, ""
        if found["close"]:
            _close(opened, found)
        else:
            waiting = (found["name"], _attributes(found), tuple(opened), bool(found["empty"]))
            if not found["empty"] and found["name"] not in void:
                opened.append(found["name"])
            if len(opened) > DEEPEST:
                raise Unclear(f"has {len(opened)} elements in one another: no more than {DEEPEST}")
    if waiting or opened:
        raise Unclear(f"ends before its last element is closed: {opened[-1] if opened else ''}")


def _close(opened: list[str], found: re.Match[str]) -> None:
    if not opened or opened.pop() != found["name"] or found["attributes"] or found["empty"]:
        raise Unclear(f"closes an element that is not the last one opened: {found[0]}")


def _attributes(found: re.Match[str]) -> dict[str, str]:
    pairs = [(name, unescaped(value)) for name, value in ATTRIBUTE.findall(found["attributes"])]
    if len({name.lower() for name, _ in pairs}) < len(pairs):
        raise Unclear(f"gives an attribute twice: {found[0]}")
    return dict(pairs)


def unescaped(text: str) -> str:
    return re.sub(_REFERENCE, lambda found: REFERENCES[found[0][1:-1]], text)
