"""A report in which a hostile text stands everywhere: whether each of its forms says it, and no more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from html.parser import HTMLParser

import reports
from hostile_texts.corpus import LOOKALIKES, VECTORS, Vector
from told.forges import check, references, shown

from briefing.report.page.html import readable
from briefing.report.writing.json import as_json, from_json
from briefing.report.writing.links import Links

EVERY = (*VECTORS, *LOOKALIKES)
CLIPPED = 120
"""Characters from which on a comment shows less than the whole of a text."""


def is_right_comment(text: str) -> bool:
    """As forges render it: the parser finds nothing, no text is a reference, and the text stands there."""
    found = check(reports.everywhere(text))
    return list(references(found)) == [] and (len(text) > CLIPPED or shown(text) in shown("".join(found.texts)))


def is_right_page(text: str) -> bool:
    """Of the elements and attributes that every report has, and no others; the text stands there."""
    found = Page(readable(reports.everywhere(text), Links("before", "site")))
    return found.marks <= ordinary() and shown(text) in " ".join(found.text.split())


def is_right_json(text: str) -> bool:
    """Read again, it is the same report."""
    report = reports.everywhere(text)
    return from_json(as_json(report)) == report


FORMS: Mapping[str, Callable[[str], bool]] = {"comment": is_right_comment, "page": is_right_page, "json": is_right_json}


def wrong(form: str, vectors: tuple[Vector, ...]) -> list[str]:
    return [str(vector) for vector in vectors if can_be_told(vector.text) and not FORMS[form](vector.text)]


def can_be_told(text: str) -> bool:
    """Half of a pair comes out of no file that is read; the report refuses it."""
    return not any("\ud800" <= one <= "\udfff" for one in text)


class Page(HTMLParser):
    """Elements and attributes of a page, what its links begin with, and its words."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.marks: set[str] = set()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.marks |= {tag, *(f"{tag} {name}" for name, _ in attrs)}
        self.marks |= {
            f"{tag} {name}={(value or '').partition('/')[0].partition('-')[0]}" for name, value in attrs if name in ("href", "src")
        }

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.marks.add(f"<!--{data}")


def _start(address: str) -> str:
    return address.partition("/")[0].partition("-")[0]


@cache
def ordinary() -> frozenset[str]:
    whole = [readable(report, Links("before", "site")) for report in (reports.EVERYTHING, reports.everywhere("a word"))]
    return frozenset(mark for html in whole for mark in Page(html).marks)


def sample(vectors: tuple[Vector, ...], of: int) -> tuple[Vector, ...]:
    """What forges and browsers obey, and each so many'th of the others."""
    return tuple(one for number, one in enumerate(vectors) if one.group == "forges" or number % of == 0)
