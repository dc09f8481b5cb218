"""Where the Arabic and the English of one text say different things.

Each language *needs* of the other what it says outright, and *offers* also what comes near it: “denies” answers for a
negation, «الطرفين» for “two sides”. A difference is a need that the other language does not answer.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.language.assertion import HEDGES, said
from briefing.language.days import minutes, parts
from briefing.language.gist import agree
from briefing.language.numbers import may_say_two, number_value
from briefing.language.reading import Find, Reading, read

NEAR: dict[str, tuple[str, object]] = {f"near_{hedge}": ("hedge", hedge) for hedge in HEDGES}
COMMAS = {"ar": "، ", "en": ", "}
TWO = ("number", 2)


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing on which the languages differ. `ar`, `en`: what each has, in words fit for a message; empty for nothing.

    Kinds: number, date, negation, hedge.
    """

    kind: str
    ar: str
    en: str


Term = tuple[str, object]
"""What is compared: its kind and the value that both languages should have."""


@dataclass(slots=True)
class Content:
    """What one language needs of the other, with the find that says it, and what it offers."""

    reading: Reading
    needs: dict[Term, Find] = field(default_factory=dict)
    offers: set[Term] = field(default_factory=set)
    negations: list[Find] = field(default_factory=list)
    near_negations: list[Find] = field(default_factory=list)

    def need(self, kind: str, what: object, find: Find) -> None:
        """Says outright."""
        self.needs.setdefault((kind, what), find)


def differences(ar: str, en: str) -> tuple[Difference, ...]:
    """Where the two languages of one text differ in numbers, dates, negations and reservations."""
    return compare(ar, "ar", en, "en")


def compare(one: str, language: str, other: str, other_language: str) -> tuple[Difference, ...]:
    """The same for any two languages; none if we cannot read one of them. `ar` and `en` of a difference are the first and the second."""
    return () if agree(one, language, other, other_language) else compare_by_grammar(one, language, other, other_language)


def compare_by_grammar(one: str, language: str, other: str, other_language: str) -> tuple[Difference, ...]:
    """The same, whatever the gist of the texts is."""
    first, second = _content(one, language), _content(other, other_language)
    if first is None or second is None:
        return ()
    if not (first.needs or second.needs or first.negations or second.negations):
        return ()
    only_first, only_second = _unanswered(first, second), _unanswered(second, first)
    kinds = dict.fromkeys(kind for kind, _ in (*only_first, *only_second))
    found = [Difference(kind, _listed(first, only_first, kind), _listed(second, only_second, kind)) for kind in kinds]
    return (*found, *_negations(first, second))


def _negations(one: Content, other: Content) -> list[Difference]:
    """A negation for each negation, or for each something that comes near it; sentence by sentence if there are as many."""
    if not (one.negations or other.negations):
        return []
    aligned = _sentences(one) == _sentences(other)
    if _outnumbers(one, other, aligned) or _outnumbers(other, one, aligned):
        return [Difference("negation", *(_joined(each.reading, each.negations) for each in (one, other)))]
    return []


def _outnumbers(one: Content, other: Content, aligned: bool) -> bool:
    if not one.negations:
        return False
    answers = _sentences_of(other, other.negations + other.near_negations, aligned)
    for sentence in _sentences_of(one, one.negations, aligned):
        if sentence not in answers:
            return True
        answers.remove(sentence)
    return False


def _sentences_of(content: Content, finds: list[Find], aligned: bool) -> list[int]:
    return [content.reading.signs.count(".", 0, find.first) if aligned else 0 for find in finds]


def _sentences(content: Content) -> int:
    return content.reading.signs.rstrip(".;").count(".")


def _listed(content: Content, terms: list[Term], kind: str) -> str:
    return _joined(content.reading, [content.needs[term] for term in terms if term[0] == kind])


def _joined(reading: Reading, finds: list[Find]) -> str:
    return COMMAS[reading.language].join(dict.fromkeys(said(reading, find) for find in finds))


def _unanswered(one: Content, other: Content) -> list[Term]:
    return [
        term
        for term in one.needs
        if term not in other.needs
        and term not in other.offers
        and not (term == TWO and may_say_two(other.reading.text, other.reading.language))
    ]


def _content(text: str, language: str) -> Content | None:
    reading = read(text, language)
    if not reading:
        return None
    content = Content(reading)
    for find in reading.finds:
        _add(content, reading, find)
    return content


def _add(content: Content, reading: Reading, find: Find) -> None:
    kind = find.kind
    if kind in NEAR:
        content.offers.add(NEAR[kind])
    elif kind in ("number", "dual", "designation"):
        _add_number(content, reading, find)
    elif kind == "date":
        _add_date(content, reading, find)
    elif kind == "clock":
        content.need("date", ("clock", minutes(reading, find) % 720), find)
    elif kind == "negation":
        content.negations.append(find)
    elif kind in ("near_negation", "nor"):
        content.near_negations.append(find)
    elif kind in HEDGES:
        content.need("hedge", kind, find)
    elif kind in ("one", "both"):
        content.offers.add(("number", reading.value(find.first)))
    elif kind == "ordinal":
        value = number_value(reading, find)
        content.offers |= {("number", value), ("date", ("day", value))}


def _add_number(content: Content, reading: Reading, find: Find) -> None:
    value = number_value(reading, find)
    if value == 1 and reading.signs[find.first] not in "Dd":
        content.offers.add(("number", 1))
    else:
        content.need("number", value, find)
        content.offers.add(("date", ("day", value)))


def _add_date(content: Content, reading: Reading, find: Find) -> None:
    for year, month, day in parts(reading, find):
        if day:
            content.need("date", ("day", day), find)
            content.offers.add(("number", day))
        if month:
            content.need("date", ("month", month), find)
        if year:
            content.need("date", ("year", year), find)
