"""What the content folder has already: ids with names, terms, languages. Read simply; faults are the check's affair."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from briefing.limits import RECORD_BYTES
from briefing.load import FOLDERS, STEM
from briefing.printable import UNSEEN
from briefing.seen_as import mapping
from briefing.yaml.nodes import FORBIDDEN

Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class KnownTerm:
    id: str
    label: Names
    definition: Names


@dataclass(frozen=True, slots=True)
class Known:
    folder: Path
    languages: tuple[str, ...]
    """Those of the site, the first one first."""
    needs_all: bool
    """Whether a text needs every language."""
    names: Mapping[str, Mapping[str, Names]]
    """Kind → id → name in each language (empty where it cannot be read)."""
    terms: Mapping[str, tuple[KnownTerm, ...]]
    """Vocabulary → terms."""
    former: Mapping[str, frozenset[str]]
    """Kind → ids under which its records stood before: none is used again."""


def known(folder: Path) -> Known:
    """What is in the content folder."""
    site = mapping(_yaml(_text(folder / "site.yml")))
    kinds: dict[str, dict[str, Names]] = {kind: {} for kind in FOLDERS.values()}
    terms: dict[str, tuple[KnownTerm, ...]] = {}
    former: dict[str, set[str]] = {kind: set() for kind in FOLDERS.values()}
    for kind, path in _files(folder):
        record = _head(path) if kind == "incident" else mapping(_yaml(_text(path)))
        kinds[kind][path.stem] = _name(record)
        former[kind].update(_texts(record.get("previous_ids")))
        if kind == "vocabulary":
            terms[path.stem] = tuple(_terms(record))
    languages = tuple(_texts(site.get("locales"))) or ("ar", "en")
    return Known(
        folder, languages, site.get("untranslated") != "fallback", kinds, terms, {kind: frozenset(ids) for kind, ids in former.items()}
    )


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for name, kind in FOLDERS.items():
        pattern = "**/*.yml" if kind == "incident" else "*.yml"
        yield from ((kind, path) for path in sorted((folder / name).glob(pattern)) if STEM.fullmatch(path.stem) and _is_file(path))


def _is_file(path: Path) -> bool:
    return not path.is_symlink() and path.is_file()


def _head(path: Path) -> Mapping[str, Any]:
    """The beginning of an incident, which has its names: reading whole archives would take long."""
    text = _text(path)
    is_whole = re.search(r"^previous_ids:", text, re.MULTILINE)
    return mapping(_yaml(text if is_whole else text.partition("\nsummary:")[0]))


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(RECORD_BYTES).decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _yaml(text: str) -> Any:
    try:
        return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 the base loader makes texts, lists and mappings only
    except (yaml.YAMLError, RecursionError):
        return None


def _terms(record: Mapping[str, Any]) -> Iterator[KnownTerm]:
    listed = record.get("terms")
    for term in listed if isinstance(listed, list) else ():
        if isinstance(term, dict) and isinstance(term.get("id"), str):
            yield KnownTerm(_shown(term["id"]), _translated(term.get("label")), _translated(term.get("definition")))


def _name(record: Mapping[str, Any]) -> Names:
    """By what readers know the record."""
    key = next((key for key in ("names", "title_translations", "title", "label", "term") if key in record), "")
    value = record.get(key)
    return {"": _shown(value)} if isinstance(value, str) else _translated(value)


def _translated(value: Any) -> Names:
    return {_shown(str(key)): _shown(text) for key, text in mapping(value).items() if isinstance(text, str)}


def _texts(value: Any) -> list[str]:
    return [_shown(item) for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _shown(text: str) -> str:
    """On one line, in which nothing commands a terminal: it may be shown, and stand in a comment."""
    return " ".join(FORBIDDEN.sub(UNSEEN, text).split())
