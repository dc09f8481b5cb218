"""A difference between two states of a record → its label and its values in every language, marked word by word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from briefing.derive.scope import label as term_label
from briefing.derive.scope import text as text_of
from briefing.locales import say
from briefing.records import (
    Alias,
    Cite,
    Claim,
    ClaimCite,
    Contact,
    Editor,
    KeyPoint,
    Location,
    MapName,
    Outline,
    Participant,
    Related,
    Relation,
    Release,
    Revision,
    River,
    VocabularyTerm,
)
from briefing.report.fields.differences import Difference, Step
from briefing.report.fields.labels import labels
from briefing.report.fields.marks import marked, marked_items
from briefing.report.fields.values import Speech, is_of_points, parts_words, value_words
from briefing.views.report import FieldChange, Run

NAMED_BY: Mapping[type[BaseModel], str] = {
    Alias: "text",
    Cite: "source",
    ClaimCite: "incident",
    Contact: "kind",
    Editor: "name",
    Location: "place",
    MapName: "names",
    Outline: "place",
    Related: "incident",
    Relation: "actor",
    Release: "name",
    Revision: "on",
    River: "names",
    VocabularyTerm: "label",
}
"""Type of a list's items → the field by which a label says which of them it speaks of."""
ITSELF = {
    ("Cite", "source"),
    ("Claim", "value"),
    ("ClaimCite", "claims"),
    ("IncidentDate", "edtf"),
    ("Originator", "actor"),
    ("Sensitivity", "reason"),
}
"""Fields that are what their holder is: its label says enough."""


@dataclass(frozen=True, slots=True)
class Tongues:
    """Both states in one language."""

    before: Speech
    after: Speech

    @property
    def code(self) -> str:
        return self.after.locale.code


def worded(tongues: Mapping[str, Tongues], difference: Difference) -> Iterator[FieldChange]:
    """One change; of names one more for each language that is none of the site's."""
    if _is_text(difference):
        yield from _of_texts(tongues, difference)
    else:
        marks = {code: _marks(both, difference) for code, both in tongues.items()}
        yield _change(tongues, difference.path, difference, marks)


def _is_text(difference: Difference) -> bool:
    return any(isinstance(value, Mapping) for value in (difference.before, difference.after))


def _of_texts(tongues: Mapping[str, Tongues], difference: Difference) -> Iterator[FieldChange]:
    before, after = difference.before or {}, difference.after or {}
    if any(before.get(code) != after.get(code) for code in tongues):
        marks = {code: _texts(both, before.get(code), after.get(code)) for code, both in tongues.items()}
        yield _change(tongues, difference.path, difference, marks)
    for code in dict.fromkeys([*before, *after]):
        if code not in tongues and before.get(code) != after.get(code):
            other = {own: _texts(both, before.get(code), after.get(code)) for own, both in tongues.items()}
            yield _change(tongues, f"{difference.path}.{code}", difference, other, code)


Marks = tuple[tuple[Run, ...], tuple[Run, ...]]


def _texts(both: Tongues, before: str | None, after: str | None) -> Marks:
    none = say(both.after.locale, "none")
    return marked(before or "", after or "") if before and after else _whole(before or none, after or none)


def _marks(both: Tongues, difference: Difference) -> Marks:
    """Word by word where a text has changed, item by item in a list; what was nothing or one value goes or comes as a whole."""
    step, before, after = difference.steps[-1], difference.before, difference.after
    if before and after and isinstance(before, tuple) and isinstance(after, tuple) and not is_of_points(step):
        between = say(both.after.locale, "; ")
        return marked_items(parts_words(both.before, step, before), parts_words(both.after, step, after), between)
    old, new = value_words(both.before, step, before), value_words(both.after, step, after)
    return marked(old, new) if isinstance(before, str) and isinstance(after, str) else _whole(old, new)


def _whole(before: str, after: str) -> Marks:
    if before == after:
        return (Run(before, "same"),), (Run(after, "same"),)
    return (Run(before, "removed"),), (Run(after, "added"),)


def _change(
    tongues: Mapping[str, Tongues], path: str, difference: Difference, marks: Mapping[str, Marks], language: str = ""
) -> FieldChange:
    return FieldChange(
        path=path,
        label={code: label_of(both, difference, language) for code, both in tongues.items()},
        before={code: pair[0] for code, pair in marks.items()},
        after={code: pair[1] for code, pair in marks.items()},
        note=None,
    )


def label_of(both: Tongues, difference: Difference, language: str = "") -> str:
    """«Killed, according to Tide Watch: source (The Gull Post): segments»."""
    where = both.after.locale
    parts = [_step_label(both, step, difference, index) for index, step in enumerate(difference.steps)]
    found = say(where, ": ").join(part for part in parts if part)
    if difference.is_order:
        found = say(where, "{label}: the order").format(label=found)
    if language:
        known = term_label(both.after.scope, "language", language).text.value if _has_name(both, language) else language
        found = say(where, "{label} ({which})").format(label=found, which=known)
    return found


def _has_name(both: Tongues, language: str) -> bool:
    return language in both.after.scope.catalog.vocabularies.get("language", {})


def _step_label(both: Tongues, step: Step, difference: Difference, index: int) -> str:
    """Of a claim who says what of whom; of another item which it is, if a part of it has changed; else the field's label."""
    following = difference.steps[index + 1] if index + 1 < len(difference.steps) else None
    item = following.holder if following else difference.after or difference.before
    if isinstance(item, Claim) and step.item:
        return _label_of_claim(both, item, difference)
    if (type(step.holder).__name__, step.field) in ITSELF:
        return ""
    plain = labels(both.code)[type(step.holder).__name__][step.field]
    which = _which(both, item, step) if following and step.item else ""
    return say(both.after.locale, "{label} ({which})").format(label=plain, which=which) if which else plain


def _label_of_claim(both: Tongues, claim: Claim, difference: Difference) -> str:
    """With the claim's id behind it where another one of the record has the same label."""
    speech = both.before if len(difference.steps) == 1 and difference.after is None else both.after
    said = claim_label(speech, claim)
    others = getattr(difference.steps[0].holder, "claims", ())
    is_alone = not any(one.id != claim.id and claim_label(speech, one) == said for one in others)
    return said if is_alone else say(speech.locale, "{label} ({which})").format(label=said, which=claim.id)


def claim_label(speech: Speech, claim: Claim) -> str:
    """«Killed (Harbour Guard), according to Tide Watch»."""
    matter = value_words(speech, Step(claim, "attribute"), claim.attribute)
    if claim.about:
        matter = say(speech.locale, "{label} ({which})").format(label=matter, which=speech.name("actor", claim.about))
    return say(speech.locale, "{matter}, according to {originator}").format(matter=matter, originator=_originator(speech, claim))


def _originator(speech: Speech, claim: Claim) -> str:
    origin = claim.originator
    if origin.actor:
        return speech.name("actor", origin.actor)
    return text_of(speech.scope, origin.description).value if origin.description else say(speech.locale, "unknown")


def _which(both: Tongues, item: Any, step: Step) -> str:
    speech = both.after
    if isinstance(item, Participant):
        described = text_of(speech.scope, item.description).value if item.description else ""
        return speech.name("actor", item.actor) if item.actor else described
    if isinstance(item, KeyPoint):
        return str(int(step.item) + 1)
    field = NAMED_BY.get(type(item))
    value = getattr(item, field) if field else None
    return value_words(speech, Step(item, field), value) if field and value else ""
