"""The judged pairs: what people type, and the page that it must, or must not, lead to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml

from bench.search.texts import ROOT

Half = Literal["tuning", "set_aside"]
HALVES: tuple[Half, ...] = ("tuning", "set_aside")
LOCALES = ("ar", "en")
FOLDER = ROOT / "bench/search/judged"


@dataclass(frozen=True, slots=True)
class Pair:
    """One of `pages` must be found; or, where `is_wanted` is false, none of them, and where there are none, nothing at all."""

    query: str
    locale: str
    sort: str
    pages: frozenset[str]
    is_wanted: bool


def judged(half: Half, folder: Path = FOLDER) -> list[Pair]:
    """The pairs of a half, in the order of the file."""
    written = yaml.safe_load((folder / f"{half}.yml").read_text(encoding="utf-8"))
    wanted = [_pair(entry, True) for entry in written["must_find"]]
    return wanted + [_pair(entry, False) for entry in written["must_not_find"]]


def _pair(entry: dict[str, Any], is_wanted: bool) -> Pair:
    locale = entry["language"]
    pages = entry.get("any_of") or [page for page in (entry.get("page"),) if page]
    return Pair(entry["query"], locale, entry["sort"], frozenset(f"{locale}/{page}" for page in pages), is_wanted)


def queries(pairs: Iterable[Pair], locale: str) -> list[str]:
    """Each query in that language once."""
    return list(dict.fromkeys(pair.query for pair in pairs if pair.locale == locale))
