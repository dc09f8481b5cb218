"""The comment above each key of a skeleton: what it means, and what may stand there."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterator

from briefing.authoring.arabic import KINDS, MEANINGS, PARTS
from briefing.authoring.forms import MODELS, Choice, Field, Form, Languages, Many, Scalar, fields, inner_models, schema_of
from briefing.authoring.known import Known
from briefing.authoring.words import phrase
from briefing.load import FOLDERS
from briefing.markers import Meaning, Reference, Term

WIDTH = 100
LISTED_TERMS = 12
"""Vocabularies with more terms are listed without their labels."""
FOLDER_OF = {kind: folder for folder, kind in FOLDERS.items()}


def meaning(field: Field, lang: str) -> str:
    """What the field means, in the language; in English as long as the Arabic is missing (`unsaid` tells)."""
    return MEANINGS.get(f"{field.owner}.{field.name}", field.meaning) if lang == "ar" else field.meaning


def unsaid() -> list[str]:
    """What the record types leave unsaid, or `authoring/arabic.py` leaves untranslated or keeps in vain, a line each."""
    kinds = set(MODELS.values())
    models = {model for kind in kinds for model in inner_models(kind)}
    found = {f"{field.owner}.{field.name}": field.meaning for model in models for field in fields(model)}
    return [
        *(f"{name}: write what it means below the field in briefing/records/" for name in sorted(found) if not found[name]),
        *_differing("MEANINGS", MEANINGS, found),
        *_differing("PARTS", PARTS, {model.__name__ for model in models - kinds}),
        *_differing("KINDS", KINDS, MODELS),
    ]


def _differing(table: str, arabic: Collection[str], names: Collection[str]) -> Iterator[str]:
    yield from (f"{name}: add its Arabic to {table} in briefing/authoring/arabic.py" for name in sorted(names) if name not in arabic)
    yield from (f"{name}: take it out of {table} in briefing/authoring/arabic.py" for name in sorted(arabic) if name not in names)


def comment(field: Field, have: Known, lang: str) -> Iterator[str]:
    """The lines of the comment, each beginning with #."""
    sentences = [meaning(field, lang), *_allowed(field.forms, have, lang), *_optional(field, lang)]
    yield from (f"# {line}" for line in textwrap.wrap(" ".join(sentences), WIDTH))
    for form in _inner(field.forms):
        if isinstance(form, Term) and _is_listed(form, have):
            yield f"# {phrase(lang, 'term', vocabulary=form.vocabulary)}"
            yield from (f"#   {term.id}: {term.label.get(lang, '')}" for term in have.terms[form.vocabulary])


def _optional(field: Field, lang: str) -> Iterator[str]:
    if not field.required:
        yield phrase(lang, "omit")
    elif field.nullable and "null" not in meaning(field, lang):
        yield phrase(lang, "null")


def _allowed(forms: tuple[Form, ...], have: Known, lang: str) -> Iterator[str]:
    for form in _inner(forms):
        match form:
            case Choice(words) if len(words) > 1:
                yield phrase(lang, "one of", words=", ".join(words))
            case Term(vocabulary) if not _is_listed(form, have):
                terms = ", ".join(term.id for term in have.terms.get(vocabulary, ()))
                yield phrase(lang, "terms", vocabulary=vocabulary, words=terms)
            case Reference(kind):
                yield phrase(lang, "ref", folder=FOLDER_OF[kind])
            case Languages(markdown=True):
                yield phrase(lang, "markdown")
            case Scalar():
                yield from _scalar(form, lang)


def _inner(forms: tuple[Form, ...]) -> Iterator[Form]:
    for form in forms:
        yield from _inner(form.item) if isinstance(form, Many) else (form,)


def _is_listed(term: Term, have: Known) -> bool:
    return 0 < len(have.terms.get(term.vocabulary, ())) <= LISTED_TERMS


def _scalar(form: Scalar, lang: str) -> Iterator[str]:
    found = schema_of(form)
    if form.meaning is Meaning.EDTF_DATE:
        yield phrase(lang, "day" if "pattern" in found else "date")
    elif "minimum" in found and "maximum" in found:
        yield phrase(lang, "number", least=found["minimum"], most=found["maximum"])
    elif found["type"] == "boolean":
        yield phrase(lang, "yes or no")
