"""Where the Arabic and the English of one text say different things.

Each language *needs* of the other what it says outright, and *offers* also what comes near it: “denies” answers for a
negation, «الطرفين» for “two sides”. A difference is a need that the other language does not answer.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from briefing.language.assertion import HEDGES, said
from briefing.language.days import minutes, parts
from briefing.language.numbers import may_say_two, number_value
from briefing.language.reading import Find, Reading, read


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing on which the languages differ. `ar`, `en`: what each has, in words fit for a message; empty for nothing.

    Kinds: number, date, negation, hedge.
    """

    kind: str
    ar: str
    en: str


class Term(NamedTuple):
    """What is compared: its kind and the value that both languages should have."""

    kind: str
    what: object


@dataclass
class Content:
    """What one language needs of the other, with the words that say it, and what it offers."""

    reading: Reading
    needs: dict[Term, str] = field(default_factory=dict)
    offers: set[Term] = field(default_factory=set)

    def need(self, kind: str, what: object, find: Find) -> None:
        """Says outright."""
        term = Term(kind, what)
        self.needs.setdefault(term, said(self.reading, find))
        self.offers.add(term)


def differences(ar: str, en: str) -> tuple[Difference, ...]:
    """Where the two languages of one text differ in numbers, dates, negations and reservations."""
    arabic, english = _content(ar, "ar"), _content(en, "en")
    if arabic is None or english is None:
        return ()
    only_ar, only_en = _unanswered(arabic, english), _unanswered(english, arabic)
    if not only_ar and not only_en:
        return ()
    kinds = dict.fromkeys(term.kind for term in (*only_ar, *only_en))
    return tuple(Difference(kind, _listed(only_ar, kind, "، "), _listed(only_en, kind, ", ")) for kind in kinds)


def _listed(terms: dict[Term, str], kind: str, comma: str) -> str:
    return comma.join(words for term, words in terms.items() if term.kind == kind)


def _unanswered(one: Content, other: Content) -> dict[Term, str]:
    return {
        term: words
        for term, words in one.needs.items()
        if term not in other.offers and not (term.what == 2 and may_say_two(other.reading.text, other.reading.language))
    }


def _content(text: str, language: str) -> Content | None:
    reading = read(text, language)
    content = Content(reading) if reading else None
    if reading and content:
        for find in reading.finds():
            _add(content, reading, find)
    return content


def _add(content: Content, reading: Reading, find: Find) -> None:
    kind = find.kind
    if kind in ("number", "dual", "designation"):
        _add_number(content, reading, find)
    elif kind == "date":
        _add_date(content, reading, find)
    elif kind == "clock":
        content.need("date", ("clock", minutes(reading, find) % 720), find)
    elif kind == "negation":
        content.need("negation", None, find)
    elif kind in HEDGES:
        content.need("hedge", kind, find)
    elif kind.startswith("near_"):
        near = kind.removeprefix("near_")
        content.offers.add(Term("negation", None) if near == "negation" else Term("hedge", near))
    elif kind in ("one", "both"):
        content.offers.add(Term("number", reading.value(find.first)))
    elif kind == "ordinal":
        value = number_value(reading, find)
        content.offers |= {Term("number", value), Term("date", ("day", value))}


def _add_number(content: Content, reading: Reading, find: Find) -> None:
    value = number_value(reading, find)
    if value == 1 and reading.signs[find.first] not in "Dd":
        content.offers.add(Term("number", 1))
    else:
        content.need("number", value, find)
        content.offers.add(Term("date", ("day", value)))


def _add_date(content: Content, reading: Reading, find: Find) -> None:
    for year, month, day in parts(reading, find):
        if day:
            content.need("date", ("day", day), find)
            content.offers.add(Term("number", day))
        if month:
            content.need("date", ("month", month), find)
        if year:
            content.need("date", ("year", year), find)
