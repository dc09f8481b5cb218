"""Changes of records, as an editor makes them: one word more in a text. What was changed is put back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.archive import incident_files
from briefing.catalog import Catalog

TITLE = re.compile(r"^(title|names):\n(  ar: .*\n)  en: ([^'\"\n>|].*)$", re.MULTILINE)


@contextmanager
def changed(path: Path, word: str) -> Iterator[None]:
    """The record with one word more in its English title or name."""
    text = path.read_text(encoding="utf-8")
    found, count = TITLE.subn(rf"\1:\n\2  en: \3 {word}", text, count=1)
    if not count:
        raise ValueError(f"{path} has no title on one line")
    path.write_text(found, encoding="utf-8")
    try:
        yield
    finally:
        path.write_text(text, encoding="utf-8")


def incident(content: Path) -> Path:
    """An incident from the middle of the archive that readers see, with its title on one line."""
    files = incidents(content)
    return files[len(files) // 2]


def incidents(content: Path) -> list[Path]:
    """All of which the pages show a title that stands on one line."""
    return [path for path in incident_files(content) if _is_shown(path.read_text(encoding="utf-8"))]


def _is_shown(text: str) -> bool:
    return "\nstatus: published\n" in text and TITLE.search(text) is not None


def actor(content: Path, catalog: Catalog, about: int) -> tuple[Path, int]:
    """The actor that is named in about so many incidents, and in how many it is."""
    counts = {name: len(found) for name, found in catalog.incidents_by_actor.items() if name in catalog.actors}
    name = min(counts, key=lambda one: (abs(counts[one] - about), one))
    return content / "actors" / f"{name}.yml", counts[name]
