"""The types that all records are made of."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from briefing import limits
from briefing.markers import EDTF_DATE, IDENTIFIER, MARKDOWN, TRANSLATED, UNPUBLISHED, Reference
from briefing.web_address import WEB_ADDRESS
from briefing.yaml.nodes import Quoted

Identifier = Annotated[str, StringConstraints(max_length=limits.ID), IDENTIFIER]
Word = Annotated[str, StringConstraints(max_length=limits.WORD)]
Edtf = Annotated[str, EDTF_DATE]
IsoDate = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), EDTF_DATE]
Url = Annotated[str, StringConstraints(pattern=WEB_ADDRESS, max_length=limits.ADDRESS)]
LANGUAGE = r"^[a-z]{2,3}(-[A-Za-z]{4})?$"
Language = Annotated[str, StringConstraints(pattern=LANGUAGE)]
VISIBLE = r"[^\s\u00ad\u200b-\u200f\u2060]"
"""At least one character that can be seen."""
Name = Annotated[str, StringConstraints(pattern=VISIBLE, max_length=limits.NAME)]
Title = Annotated[str, StringConstraints(pattern=VISIBLE, max_length=limits.TITLE)]
PlainText = Annotated[str, StringConstraints(pattern=VISIBLE, max_length=limits.TEXT)]
LongText = Annotated[str, StringConstraints(pattern=VISIBLE, max_length=limits.LONG_TEXT)]
LANGUAGES = Field(max_length=limits.LANGUAGES)
Names = Annotated[dict[Language, Name], LANGUAGES, TRANSLATED]
Titles = Annotated[dict[Language, Title], LANGUAGES, TRANSLATED]
Translated = Annotated[dict[Language, PlainText], LANGUAGES, TRANSLATED]
TranslatedMarkdown = Annotated[dict[Language, LongText], LANGUAGES, TRANSLATED, MARKDOWN]

SIZES = (limits.FEW, limits.SOME, limits.MANY)
FEW, SOME, MANY = (Field(max_length=most) for most in SIZES)
"""How many items a list may have."""
FROM_ONE_TO_FEW, FROM_ONE_TO_SOME, FROM_ONE_TO_MANY = (Field(min_length=1, max_length=most) for most in SIZES)

ActorId = Annotated[str, Reference("actor")]
PlaceId = Annotated[str, Reference("place")]
OutletId = Annotated[str, Reference("outlet")]
SourceId = Annotated[str, Reference("source")]
IncidentId = Annotated[str, Reference("incident")]

DIGITS = str.maketrans(
    "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9\u066b",
    "01234567890123456789.",
)


AROUND = "\"'“”‘’«»\u061c\u200b\u200c\u200d\u200e\u200f"
"""Quotation marks, and marks that cannot be seen."""


def _written(form: str, what: str) -> Callable[[Any], Any]:
    """Accepts a scalar only as `form` has it, so that no other way of writing is taken for a value in silence."""
    pattern = re.compile(form, re.ASCII)

    def check(value: Any) -> Any:
        if not isinstance(value, str) or (type(value) is str and pattern.fullmatch(value)):
            return value
        plain = value.strip().translate(DIGITS).strip(AROUND)
        if isinstance(value, Quoted) and pattern.fullmatch(plain):
            raise PydanticCustomError("quoted", "must be {what}, without quotation marks", {"what": what, "cure": plain})
        if not pattern.fullmatch(value):
            raise PydanticCustomError("form", "must be {what}", {"what": what, "cure": _cure(pattern, plain)})
        return value

    return check


def _cure(pattern: re.Pattern[str], text: str) -> str | None:
    """The value that was most likely meant, as it has to be written."""
    if "،" in text:
        return text.replace("، ", ", ").replace("،", ", ")
    text = re.sub(r"(?<=[0-9])\s*[^\W\d]+$", "", text)
    cured = re.sub(r"^\+|^(-?)0+(?=\d)|[_,\u066c\s]|\.0*$", r"\1", text)
    spoken = {"yes": "true", "on": "true", "no": "false", "off": "false", "نعم": "true", "لا": "false"}.get(text.lower(), text.lower())
    return next((one for one in (cured, spoken) if pattern.fullmatch(one)), None)


Whole = Annotated[int, BeforeValidator(_written("0|-?[1-9][0-9]{0,99}", "a whole number in digits 0–9"))]
Decimal = Annotated[float, BeforeValidator(_written(r"-?(0|[1-9][0-9]{0,8})(\.[0-9]{1,12})?", "a number in digits 0–9, with a point"))]
Truth = Annotated[bool, BeforeValidator(_written("true|false", "true or false"))]


class Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, use_attribute_docstrings=True)


class Cite(Record):
    source: SourceId
    """The source in which the passage stands."""
    locator: Annotated[tuple[Annotated[Whole, Field(ge=1, le=limits.NUMBER)], ...], FROM_ONE_TO_SOME]
    """Numbers of the segments of the source's text."""
    quote: PlainText | None = None
    """The source's own words, seven at the most, in its language."""


class Waiver(Record):
    """A warning that stands, and why."""

    code: Annotated[str, StringConstraints(pattern=r"^[WN][0-9]{3}$")]
    """The code of the warning or note, such as W101."""
    reason: PlainText
    """Why it may stand, for those who review the record."""


class MadeFrom(Record):
    """That the texts of one language were translated from those of another."""

    language: Language
    """The language of the translation."""
    original: Language
    """The language it was made from."""
    fingerprint: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]
    """Of the original texts as they were then; the check says which to write."""


class EditedRecord(Record):
    """A record in a file of its own."""

    internal_notes: Annotated[Annotated[str, StringConstraints(max_length=limits.LONG_TEXT)] | None, UNPUBLISHED] = None
    """For the editors alone; in the private overlay only, never in a public repository."""
    waivers: Annotated[tuple[Waiver, ...], SOME, UNPUBLISHED] = ()
    """Warnings that may stand in this record, each with a reason."""
    translations: Annotated[tuple[MadeFrom, ...], FEW, UNPUBLISHED] = ()
    """Which languages are translations, so that a change of the original asks for one of the translation."""
