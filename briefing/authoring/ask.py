"""The questions on a terminal: what is wanted, what there is to pick from, and each answer checked at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.authoring.comments import meaning
from briefing.authoring.forms import Field, Form
from briefing.authoring.ids import free_id, refuse_id, year_of
from briefing.authoring.known import Known, Names, known
from briefing.authoring.new import Answers, given_by, missing
from briefing.authoring.questions import QUESTIONS, Question, choices, field_at, fitting
from briefing.authoring.words import UnfitError, phrase
from briefing.markers import Meaning

SHOWN = 15
"""Records that are listed at once."""


@dataclass(frozen=True, slots=True)
class Conversation:
    have: Known
    lang: str
    say: Callable[[str], None]
    hear: Callable[[str], str]
    """Shows the prompt and gives the answer. Raises EOFError when there are no more."""


def ask(
    kind: str, content: Path, answers: Answers, lang: str, say: Callable[[str], None] = print, hear: Callable[[str], str] = input
) -> dict[str, str]:
    """The answers together with those of an editor to all questions that they leave open.

    Raises UnfitError if the record cannot be begun, EOFError or KeyboardInterrupt if the editor leaves.
    """
    talk = Conversation(known(content), lang, say, hear)
    found = dict(answers)
    given_by(kind, found, talk.have)
    if "id" in found:
        refuse_id(kind, found["id"], talk.have)
    for question in QUESTIONS[kind]:
        if question.needed and choices(field_at(kind, question.paths[0])[1], talk.have) == {}:
            raise missing(kind, question, talk.have)
    for question in QUESTIONS[kind]:
        found.update(_question(kind, question, found, talk))
    if kind == "incident":
        found.update(_checked("year", found, talk, year_of))
    found["id"] = found.get("id") or _id(kind, found, talk)
    return found


def _question(kind: str, question: Question, found: Answers, talk: Conversation) -> Iterator[tuple[str, str]]:
    field, form = field_at(kind, question.paths[0])
    wanted = meaning(field, talk.lang)
    options = [question.option]
    if question.in_languages:
        options = [f"{question.option}-{language}" for language in talk.have.languages]
    for option in options:
        if option not in found:
            what = _in_language(wanted, option.rpartition("-")[2], talk) if question.in_languages else wanted
            answer = _answer(what, _hint(question, field, form, talk), (field, form), question.needed, talk)
            yield from [(option, answer)] if answer else []


def _in_language(what: str, language: str, talk: Conversation) -> str:
    return phrase(talk.lang, "in", what=what.rstrip("."), language=phrase(talk.lang, language) if language in ("ar", "en") else language)


def _hint(question: Question, field: Field, form: Form, talk: Conversation) -> str:
    """What Enter alone does, and how a date is written."""
    enter = phrase(talk.lang, "needed" if question.needed else "enter later" if question.in_languages else "enter null")
    is_date = getattr(form, "meaning", None) is Meaning.EDTF_DATE
    is_chosen = not field.nullable and field.required and not question.needed
    enter = phrase(talk.lang, "enter later") if is_chosen else enter
    return f"{phrase(talk.lang, 'date')} {enter}" if is_date else enter


def _answer(what: str, hint: str, asked: tuple[Field, Form], needed: bool, talk: Conversation) -> str | None:
    """One good answer; None if the question may stay open and does."""
    listed = choices(asked[1], talk.have)
    talk.say(f"\n{what}")
    if listed is not None:
        talk.say(phrase(talk.lang, "pick"))
    shown = _show(listed, talk) if listed is not None else []
    while True:
        text = talk.hear(f"({hint}) > ").strip()
        if not text and not needed:
            return None
        try:
            if listed is None:
                return fitting(text, *asked, talk.have)
            shown, picked = _pick(text, listed, shown, talk)
            if picked is not None:
                return picked
        except UnfitError as error:
            talk.say(f"  {error.said(talk.lang)}")


def _pick(text: str, listed: Mapping[str, Names], shown: list[str], talk: Conversation) -> tuple[list[str], str | None]:
    """What is now on show, and what was picked: an id, a number of those shown, or the only one with such a name."""
    if text in listed:
        return shown, text
    if text.isdecimal() and 0 < int(text) <= len(shown):
        talk.say(f"  = {_named(shown[int(text) - 1], listed)}")
        return shown, shown[int(text) - 1]
    found = {name: names for name, names in listed.items() if text.casefold() in _named(name, listed).casefold()}
    if len(found) == 1:
        talk.say(f"  = {_named(next(iter(found)), listed)}")
        return shown, next(iter(found))
    if not found:
        talk.say(f"  {phrase(talk.lang, 'none found', text=text)}")
        return shown, None
    return _show(found, talk), None


def _show(listed: Mapping[str, Names], talk: Conversation) -> list[str]:
    shown = list(listed)[:SHOWN]
    for number, name in enumerate(shown, 1):
        talk.say(f"  {number:2} {_named(name, listed)}")
    if len(listed) > len(shown):
        talk.say(phrase(talk.lang, "more", count=len(listed) - len(shown)))
    return shown


def _named(name: str, listed: Mapping[str, Names]) -> str:
    return " · ".join([name, *dict.fromkeys(listed[name].values())])


def _checked(option: str, found: Answers, talk: Conversation, check: Callable[[Answers], str]) -> dict[str, str]:
    """The option's answer, asked for until `check` takes it."""
    answers = dict(found)
    while True:
        try:
            return {option: check(answers)}
        except UnfitError as error:
            if option in answers:
                talk.say(f"  {error.said(talk.lang)}")
        talk.say(f"\n{phrase(talk.lang, option)}")
        answers[option] = talk.hear(f"({phrase(talk.lang, 'needed')}) > ").strip()


def _id(kind: str, found: Answers, talk: Conversation) -> str:
    try:
        proposed = free_id(kind, found, talk.have)
    except UnfitError:
        proposed = ""
    hint = phrase(talk.lang, "enter default", default=proposed) if proposed else phrase(talk.lang, "needed")
    talk.say(f"\n{phrase(talk.lang, 'id')}")
    while True:
        name = talk.hear(f"({hint}) > ").strip() or proposed
        try:
            refuse_id(kind, name, talk.have)
            return name
        except UnfitError as error:
            talk.say(f"  {error.said(talk.lang)}")
