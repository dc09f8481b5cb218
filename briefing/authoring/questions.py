"""What is asked before a record is written: for each kind, the answers that its skeleton can take."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from briefing import dates
from briefing.authoring.comments import FOLDER_OF, meaning
from briefing.authoring.forms import MODELS, Choice, Field, Form, Languages, Many, Part, Scalar, fields
from briefing.authoring.known import Known, Names
from briefing.authoring.words import PHRASES, UnfitError, phrase
from briefing.markers import Meaning, Reference, Term
from briefing.walk import Path


@dataclass(frozen=True, slots=True)
class Question:
    """`option` is the option's name, `paths` where the answer goes; a text is asked for in each language."""

    option: str
    paths: tuple[Path, ...]
    needed: bool = False
    in_languages: bool = False


def _ask(option: str, *paths: Path, needed: bool = False) -> Question:
    return Question(option, paths, needed)


def _texts(option: str, *paths: Path) -> Question:
    return Question(option, paths, in_languages=True)


CITE: Path = ("claims", 0, "cites", 0, "source")
CHAIN: Path = ("claims", 0, "chain", 0, "source")
QUESTIONS = {
    "incident": (
        _texts("title", ("title",)),
        _ask("date", ("date", "edtf")),
        _ask("place", ("locations", 0, "place"), needed=True),
        _ask("source", CITE, CHAIN, needed=True),
        _ask("type", ("event", "type")),
    ),
    "actor": (_texts("names", ("names",), ("short_names",)), _ask("kind", ("kind",))),
    "place": (_texts("names", ("names",)), _ask("kind", ("kind",)), _ask("parent", ("parents", 0))),
    "source": (
        _ask("headline", ("title",)),
        _texts("title", ("title_translations",)),
        _ask("outlet", ("outlet",)),
        _ask("language", ("language",)),
        _ask("date", ("published",)),
        _ask("url", ("url",)),
    ),
    "outlet": (_texts("names", ("names",)), _ask("kind", ("kind",)), _ask("country", ("country",))),
    "briefing": (
        _texts("title", ("title",)),
        _ask("date", ("period",)),
        _ask("incident", ("key_points", 0, "cites", 0, "incident"), ("incidents", 0), needed=True),
    ),
    "glossary": (_ask("term", ("term",), needed=True), _ask("language", ("lang",))),
}
"""Kind → its questions, in order."""
CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")


def field_at(kind: str, path: Path) -> tuple[Field, Form]:
    """The field at the path of such a record, and the form of what stands there."""
    model, found, form = MODELS[kind], None, None
    for step in path:
        if isinstance(step, int):
            assert isinstance(form, Many)
            form = form.item[0]
        else:
            found = next(field for field in fields(model) if field.name == step)
            form = found.forms[0]
        model = form.model if isinstance(form, Part) else model
        if isinstance(form, Many) and isinstance(form.item[0], Part):
            model = form.item[0].model
    assert found
    assert form
    return found, form


def choices(form: Form, have: Known) -> dict[str, Names] | None:
    """The ids or words to pick from, each with its names; None if anything may be written."""
    match form:
        case Reference(kind):
            return dict(have.names[kind])
        case Term(vocabulary):
            return {term.id: term.label for term in have.terms.get(vocabulary, ())}
        case Choice(words):
            return {word: {} for word in words}
        case _:
            return None


def fitting(text: str, field: Field, form: Form, have: Known) -> str:
    """The answer as the record takes it. Raises UnfitError."""
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    if CONTROLS.search(text):
        raise UnfitError("control")
    listed = choices(form, have)
    if listed is not None and text not in listed:
        raise _unlisted(text, form, listed)
    if isinstance(form, Languages) and len(text) > form.longest:
        raise UnfitError("too long", found=len(text), most=form.longest)
    if isinstance(form, Scalar):
        _refuse_scalar(text, field, form)
    return text


def _unlisted(text: str, form: Form, listed: Iterable[str]) -> UnfitError:
    match form:
        case Reference(kind):
            return UnfitError("no record", kind=kind, text=text, folder=FOLDER_OF[kind])
        case Term(vocabulary):
            return UnfitError("no term", text=text, vocabulary=vocabulary, words=", ".join(listed))
        case _:
            return UnfitError("no choice", text=text)


def _refuse_scalar(text: str, field: Field, form: Scalar) -> None:
    try:
        TypeAdapter(form.type).validate_python(text)
        if form.meaning is Meaning.EDTF_DATE:
            dates.parse(text)
    except dates.DateError as error:
        raise UnfitError("reason", reason={"en": str(error), "ar": phrase("ar", "bad date", text=text)}) from None
    except ValidationError:
        raise UnfitError("does not fit", text=text, meaning={lang: meaning(field, lang) for lang in PHRASES}) from None
