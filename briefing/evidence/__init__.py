"""The texts of the sources, which lie in a folder outside the repository: found by the SHA-256 of their bytes.

They are other people's words. Nothing of them is written anywhere but in what is printed about them.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.evidence.copies import Known
from briefing.language.fold import INVISIBLE, MARKS
from briefing.limits import EVIDENCE_BYTES
from briefing.problems import BuildError
from briefing.records import Cite

PARTING = re.compile(r"\r\n|\r|\n|\., ")
"""What stands between two segments (data model, «segment»)."""
UNSEEN = re.compile(f"[{MARKS}{INVISIBLE}]")
"""What makes no difference between two spellings: vowel marks, the tatweel and what cannot be seen."""


@dataclass(frozen=True, slots=True)
class SourceText:
    name: str
    """The file's path in its folder."""
    text: str

    @property
    def segments(self) -> tuple[str, ...]:
        """Segment n stands at n - 1."""
        return tuple(piece for piece in PARTING.split(self.text) if piece.strip())


@dataclass(frozen=True, slots=True)
class Texts:
    """What a folder of evidence holds."""

    found: Mapping[str, SourceText]
    """SHA-256 → text; of files with the same bytes the first."""
    skipped: tuple[tuple[str, str], ...]
    """The path in the folder of each file that was not read, and why not."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A segment that a claim cites, without what is UNSEEN, and the language of its source."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """The texts as the records name them."""

    segments: Mapping[str, Sequence[str]]
    """Source → the segments of its text; a source whose text was not found is not here."""
    languages: Mapping[str, str]
    citations: Mapping[str, int]
    """Source → how often it is cited."""
    cites: Mapping[tuple[str, str], Sequence[Cite]]
    """Incident and claim → what the claim cites."""
    known: Known
    """Every run of words in any text of the folder."""

    def passages(self, cites: Iterable[Cite]) -> list[Passage]:
        """The cited segments, as far as they are there."""
        return [
            Passage(UNSEEN.sub("", text), self.languages.get(cite.source, ""))
            for cite in cites
            for text in cited(self.segments.get(cite.source, ()), cite.locator)
        ]

    def has_all(self, cites: Iterable[Cite]) -> bool:
        """Whether each cited text was found, and each cited segment in it."""
        return all(max(cite.locator) <= len(self.segments.get(cite.source, ())) for cite in cites)


def cited(segments: Sequence[str], locator: Iterable[int]) -> list[str]:
    return [segments[number - 1] for number in locator if number <= len(segments)]


def refuse_inside(folder: Path, content: Path) -> None:
    """Raises BuildError if the source texts lie where they would be published, or our own texts among them."""
    texts, records = folder.resolve(), content.resolve()
    if records.is_relative_to(texts):
        raise BuildError(f"{folder} holds the records themselves: the source texts lie in a folder of their own")
    repository = next((place for place in (records, *records.parents) if (place / ".git").exists()), records)
    if texts.is_relative_to(repository):
        raise BuildError(f"{folder} lies in the repository, which would publish it: the source texts lie elsewhere")


def texts_in(folder: Path) -> Texts:
    """Every text in the folder and its sub-folders, each hashed once. Raises BuildError if there is no such folder."""
    if not folder.is_dir():
        raise BuildError(f"{folder} is no folder of source texts")
    found: dict[str, SourceText] = {}
    skipped: list[tuple[str, str]] = []
    for name in _names(folder, skipped):
        try:
            raw = _bytes(folder / name)
            found.setdefault(hashlib.sha256(raw).hexdigest(), SourceText(name, raw.decode("utf-8-sig")))
        except UnicodeDecodeError:
            skipped.append((name, "not a text in UTF-8"))
        except OSError as error:
            skipped.append((name, error.strerror or "cannot be read"))
    return Texts(found, tuple(sorted(skipped)))


def _names(folder: Path, skipped: list[tuple[str, str]]) -> Iterator[str]:
    """The paths of all files, in a stable order."""

    def refused(error: OSError) -> None:
        skipped.append((os.path.relpath(error.filename, folder), error.strerror or "cannot be read"))

    for inner, folders, files in os.walk(folder, onerror=refused):
        folders.sort()
        links = [name for name in folders if os.path.islink(os.path.join(inner, name))]
        yield from (os.path.relpath(os.path.join(inner, name), folder) for name in sorted([*files, *links]))


def _bytes(path: Path) -> bytes:
    found = path.lstat()
    if stat.S_ISLNK(found.st_mode):
        raise OSError(0, "a link")
    if not stat.S_ISREG(found.st_mode):
        raise OSError(0, "no ordinary file")
    with path.open("rb") as opened:
        raw = opened.read(EVIDENCE_BYTES + 1)
    if len(raw) > EVIDENCE_BYTES:
        size = max(len(raw), found.st_size)
        raise OSError(0, f"{size:,} bytes: no more than {EVIDENCE_BYTES:,}")
    return raw
