"""What a rule is: a code, the words that explain it, an example of each side, and what it asks. Data only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from briefing.catalog import Catalog
from briefing.context import Context
from briefing.evidence import Evidence
from briefing.facts import Archive, Facts
from briefing.load import Document
from briefing.walk import Path


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule finds wrong, and where."""

    path: Path
    """From the value that the rule was asked of."""
    message: str
    hint: str | None = None
    words: str | None = None
    """Which words of the text at the path, if not all of it."""
    is_key: bool = False
    """Whether the key is at fault and not what belongs to it."""
    is_secret: bool = False
    """Whether the line must not be repeated: it holds what nobody may read."""


@dataclass(frozen=True, slots=True)
class Where:
    """The document in which the value stands that a rule is asked of, and what that is checked against."""

    document: Document
    context: Context


@dataclass(frozen=True, slots=True)
class Missing:
    """What readers would want to know, and a published record does not hold."""

    kind: str
    """What sort of thing it is; the page on gaps has a heading for each."""
    finding: Finding
    """Where in the record it would stand, and how to come by it."""
    actor: str | None = None
    """Whom it would come from."""
    claim: str | None = None
    """Which claim lacks it."""


Ask = Callable[[Any, Where], Iterable[Finding]]
"""A sound value of the type that the rule names, and where it stands → what is wrong with it."""
Gate = Callable[[Any, Where], Any]
"""Whether there is something in a value for rules to look at; cheap, for it is asked of every one."""
Across = Callable[[Facts, Archive], Iterable[Finding]]
"""The facts of a record and those of all → what is wrong between them."""
LookFor = Callable[[Any, Catalog, date], Iterable[Missing]]
"""A record as it is published, the catalog and the day as of which one asks → what the record lacks."""

Against = Callable[[Any, Evidence], Iterable[Finding]]
"""A sound value of the type that the rule names, and the texts of the sources → what these do not bear out."""


@dataclass(frozen=True, slots=True)
class Rule:
    code: str
    """E: an error, nothing is published; W: a warning; N: a note. Both of these may be waived."""
    title: str
    """What is wrong, in one line."""
    why: str
    """Why that is wrong, and what to do; for editors."""
    wrong: str
    """An example that has the fault. A line `# path` says into which file of the content folder what follows goes."""
    right: str
    """The same without it."""
    of: Mapping[Any, Ask] = field(default_factory=dict)
    """What it asks of values: record types, a `Meaning`, `Document` (a record's plain data, sound or not) or `HandWritten`."""
    gate: Gate | None = None
    """What must be true of a value for the rule to be asked of it; asked once for all rules that share it."""
    across: Across | None = None
    against: Mapping[Any, Against] = field(default_factory=dict)
    """What it asks of values when the texts of the sources are at hand: record types, `Document` or `HandWritten`."""
    gaps: Mapping[str, LookFor] = field(default_factory=dict)
    """Kind of record → what it looks for in each; `briefing.gaps` asks that, not the ordinary check."""
