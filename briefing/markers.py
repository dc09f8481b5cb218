"""What a record's field means beyond its Python type.

A marker stands in `Annotated[...]`. `walk` finds it again, so that references, terms,
translations and dates are checked by one pass over any record. `public` asks for `UNPUBLISHED` alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Reference:
    """The text is the id of a record of `kind`."""

    kind: str


@dataclass(frozen=True, slots=True)
class Term:
    """The text is the id of a term in the vocabulary of that name."""

    vocabulary: str


@dataclass(frozen=True, slots=True)
class Unpublished:
    """The field is the editors' own: no output has it. What else a record holds is public."""


class Meaning(Enum):
    IDENTIFIER = "identifier"
    EDTF_DATE = "edtf"
    TRANSLATED = "translated"
    MARKDOWN = "markdown"

    __hash__ = object.__hash__
    """Rules are looked up by meaning for each value, and that of Enum itself is slow."""


IDENTIFIER = Meaning.IDENTIFIER
EDTF_DATE = Meaning.EDTF_DATE
TRANSLATED = Meaning.TRANSLATED
MARKDOWN = Meaning.MARKDOWN
UNPUBLISHED = Unpublished()
Marker = Reference | Term | Meaning
