"""The types that all records are made of."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from briefing.markers import EDTF_DATE, IDENTIFIER, MARKDOWN, TRANSLATED, Reference

Identifier = Annotated[str, IDENTIFIER]
Edtf = Annotated[str, EDTF_DATE]
IsoDate = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), EDTF_DATE]
WEB_ADDRESS = r"^https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?([/?#][!-~]*)?$"
Url = Annotated[str, StringConstraints(pattern=WEB_ADDRESS, max_length=2000)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z]{4})?$")]
VISIBLE = r"[^\s\u00ad\u200b-\u200f\u2060]"
"""At least one character that can be seen."""
PlainText = Annotated[str, StringConstraints(pattern=VISIBLE, max_length=2000)]
Translated = Annotated[dict[Language, PlainText], TRANSLATED]
TranslatedMarkdown = Annotated[dict[Language, Annotated[str, StringConstraints(pattern=VISIBLE, max_length=40_000)]], TRANSLATED, MARKDOWN]

ActorId = Annotated[str, Reference("actor")]
PlaceId = Annotated[str, Reference("place")]
OutletId = Annotated[str, Reference("outlet")]
SourceId = Annotated[str, Reference("source")]
IncidentId = Annotated[str, Reference("incident")]


class Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, use_attribute_docstrings=True)


class Cite(Record):
    source: SourceId
    locator: Annotated[tuple[Annotated[int, Field(ge=1)], ...], Field(min_length=1)]
    """Numbers of the segments of the source's text."""
    quote: PlainText | None = None
    """The source's own words, seven at the most, in its language."""
