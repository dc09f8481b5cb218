"""What a reviewer is told of a change: all that the change report prints, in words, in every language of the site.

Data only, and of the standard library alone: the job that publishes a preview installs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Words = Mapping[str, str]
"""Language (BCP 47) → what is said in it."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a value's text: what stayed, what went, what came."""

    text: str
    mark: Literal["same", "removed", "added"]


Runs = Mapping[str, tuple[Run, ...]]
"""Language → a value in its words, part by part. A value that is the same in all languages stands under each of them."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    path: str
    """Keys from the record's top; items of a list by their ids where they have some: `claims.c2.value`."""
    label: Words
    """What readers call it: «Killed, according to the harbour office»."""
    before: Runs
    """The old value; where there was none, the word for that."""
    after: Runs
    note: Words | None
    """What a reviewer must know of it: that the old value is withheld now and not shown, say."""


RecordChangeSort = Literal["added", "changed", "renamed", "withdrawn", "merged", "removed"]


@dataclass(frozen=True, slots=True)
class RecordChange:
    change: RecordChangeSort
    """`removed`: it is gone without a word to readers; `renamed` may have changed fields too."""
    kind: str
    """As in `load.KINDS`; `page` is a hand-written page, `site` the site itself."""
    id: str
    former: str | None
    """The id before; None if it is the same."""
    name: Words
    note: Words | None
    """Why it was withdrawn, merged or kept back, as readers may read it."""
    fields: tuple[FieldChange, ...]
    file: str
    """Where it is written, from the repository's top."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What a reviewer should look at first, or what follows from the change: a sentence about a record."""

    code: str
    """Of a fixed list: `number-without-source`, `agreement`, `timeline` …"""
    kind: str
    id: str
    words: Words


PageChangeSort = Literal["added", "changed", "removed", "moved"]


@dataclass(frozen=True, slots=True)
class PageChange:
    change: PageChangeSort
    path: str
    """From the site's root."""
    lang: str
    title: str
    former: str | None
    """Where it stood before; None if in the same place."""


Standing = Literal["original", "current", "outdated", "missing", "unmarked", "absent"]
"""How a record's texts in a language stand to those they were made from; `absent`: there is no such record."""


@dataclass(frozen=True, slots=True)
class TranslationRow:
    kind: str
    id: str
    name: Words
    before: Mapping[str, Standing]
    """Language → how its texts stood."""
    after: Mapping[str, Standing]


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem or a gap, as the check tells it; `words` in every language."""

    code: str
    level: Literal["error", "warning", "note"]
    file: str
    line: int
    words: Words


@dataclass(frozen=True, slots=True)
class Turnover:
    new: tuple[Finding, ...]
    mended: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """Of a built site."""

    pages: int
    files: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Report:
    format: Literal["1"]
    before: str
    """What the first state is called: an abbreviated revision, or the name of a folder."""
    after: str
    locales: tuple[str, ...]
    """Languages of the report, the first one first."""
    is_publishable: bool
    """Whether the second state has no error; with one, only files and problems are told."""
    summary: Words
    """One sentence; where nothing changes for readers, that."""
    attention: tuple[Remark, ...]
    records: tuple[RecordChange, ...]
    effects: tuple[Remark, ...]
    pages: tuple[PageChange, ...]
    translations: tuple[TranslationRow, ...]
    problems: Turnover
    gaps: Turnover
    size_before: Size | None
    """None if that state was not built."""
    size_after: Size | None
