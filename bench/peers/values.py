"""The small values of views, as plain ones."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from typing import Any

from briefing.views.components import DateView, Label, Link, Name, Text

Params = dict[str, Any]
RECORDS = ("incidents", "actors", "places", "sources", "outlets", "briefings")
EMPTY: tuple[Any, ...] = (None, "", [], {}, False)


def trimmed(params: Mapping[str, Any]) -> Params:
    """Without what is empty, as an editor would leave it out."""
    return {key: value for key, value in params.items() if value not in EMPTY}


def ref(here: str, named: Link | Name) -> Params:
    """What has a page goes by its address in the language («actors/x»), and its name is looked up; all else by its words."""
    plain = trimmed({"text": named.text.value, "lang": named.text.lang})
    if not named.href:
        return plain
    target, _, anchor = named.href.partition("#")
    if not target:
        return {**plain, "href": named.href}
    address = posixpath.normpath(posixpath.join(posixpath.dirname(here), target))
    kind, _, stem = address.partition("/")[2].removesuffix(".html").rpartition("/")
    if kind not in RECORDS or stem == "index":
        return {**plain, "href": f"/{address}" + (f"#{anchor}" if anchor else "")}
    return {"ref": f"{kind}/{stem}", **({"at": anchor, "text": named.text.value} if anchor else {})}


def words_of(date: DateView | None) -> Params:
    if date is None:
        return {}
    return trimmed({"words": date.words, "edtf": date.edtf, "iso": date.iso})


def term(label: Label | None) -> str:
    return label.id if label else ""


def texts(values: Iterable[Text]) -> list[Params]:
    return [{"text": value.value, "lang": value.lang} for value in values]


def optional(text: Text | None) -> str:
    return text.value if text else ""
