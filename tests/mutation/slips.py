"""Twenty slips that editors make. Each says, before anything is checked, which lines have to be mended and with what words.

A maker of slips takes the page, the known records and a source of chance; it gives None where there is no
room for its slip. What would be as good as before, such as another id that exists, it does not make.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from mutation.spots import Page, Spot

from briefing.markers import EDTF_DATE, TRANSLATED, Reference, Term
from briefing.walk import Path

Known = Mapping[str, frozenset[str]]
"""Kind of record → ids; `terms` → every term of every vocabulary."""
NUMBERS = {"geo_precision", "min", "max", "locator", "credibility", "inter", "lat", "lon", "time_precision"}
CHOICES = {"status", "basis", "role", "position", "publish_as", "publish_places_as", "url_status", "text_scope", "untranslated"}
LANGUAGES = {"ar", "en"}
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@dataclass(frozen=True)
class Slip:
    text: str
    """The whole file with the slip in it."""
    lines: frozenset[int]
    """Where it may be mended."""
    cure: tuple[str, ...]
    """Words that name the cure: one of them stands in the message or the hint."""


Maker = Callable[[Page, Known, Random], Slip | None]


# Letters


def exchanged(word: str, chance: Random) -> str:
    """Two neighbouring letters in each other's place."""
    places = [index for index in range(len(word) - 1) if word[index] != word[index + 1] and word[index : index + 2].isalnum()]
    if not places:
        return word
    at = chance.choice(places)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def dropped(word: str, chance: Random) -> str:
    at = chance.randrange(len(word))
    return word[:at] + word[at + 1 :]


def doubled(word: str, chance: Random) -> str:
    at = chance.randrange(len(word))
    return word[:at] + word[at] + word[at:]


def mistyped(word: str, chance: Random) -> str:
    return chance.choice((exchanged, dropped, doubled))(word, chance)


def as_elsewhere(word: str, chance: Random) -> str:
    """As other programs write keys."""
    forms = {word.capitalize(), word.upper(), word.replace("_", "-"), word.replace("_", " "), word.replace("_", "")}
    return chance.choice(sorted(forms - {word}))


def _key(write: Callable[[str, Random], str]) -> Maker:
    def make(page: Page, known: Known, chance: Random) -> Slip | None:
        keys = [key for key in page.keys if key.words not in LANGUAGES]
        key = chance.choice(keys)
        word = write(key.words, chance)
        if word == key.words or not word.strip():
            return None
        return Slip(page.with_words(key.place, word), frozenset({key.place.line}), (f'did you mean "{key.words}"?',))

    return make


def _word(spots: list[Spot], page: Page, taken: frozenset[str], chance: Random) -> Slip | None:
    """One of the words mistyped."""
    if not spots:
        return None
    spot = chance.choice(spots)
    word = mistyped(spot.words, chance)
    if word in taken or word == spot.words or len(spot.words) < 2:
        return None
    return Slip(page.with_words(spot.place, word), frozenset({spot.place.line}), (f'did you mean "{spot.words}"?',))


def _references(page: Page, kind: str) -> list[Spot]:
    markers = [leaf for leaf in page.contents.leaves if isinstance(leaf.marker, Reference) and leaf.marker.kind == kind]
    return [spot for leaf in markers if (spot := page.at(leaf.path))]


def _reference(kind: str) -> Maker:
    return lambda page, known, chance: _word(_references(page, kind), page, known[kind], chance)


def term(page: Page, known: Known, chance: Random) -> Slip | None:
    leaves = [leaf for leaf in page.contents.leaves if isinstance(leaf.marker, Term)]
    spots = [spot for leaf in leaves if (spot := page.at(leaf.path)) and not spot.words.isdigit()]
    return _word(spots, page, known["terms"], chance)


def choice(page: Page, known: Known, chance: Random) -> Slip | None:
    """A word of the few that a key allows."""
    terms = {leaf.path for leaf in page.contents.leaves}
    spots = [spot for spot in page.values if spot.path[-1] in CHOICES and spot.path not in terms]
    return _word(spots, page, frozenset(), chance)


def place_as_actor(page: Page, known: Known, chance: Random) -> Slip | None:
    spots = _references(page, "actor")
    if not spots:
        return None
    spot, place = chance.choice(spots), chance.choice(sorted(known["place"] - known["actor"]))
    return Slip(page.with_words(spot.place, place), frozenset({spot.place.line}), (f'"{place}" is the id of a place',))


# Signs and blanks


def _indented(page: Page) -> list[int]:
    """Lines that begin with a key or a dash and are indented."""
    starts = {key.place.line for key in page.keys} | {spot.place.line for spot in page.values}
    return sorted(number for number in starts if page.lines[number - 1].startswith("  "))


def tab(page: Page, known: Known, chance: Random) -> Slip | None:
    lines = _indented(page)
    if not lines:
        return None
    number = chance.choice(lines)
    line = page.lines[number - 1]
    blanks = len(line) - len(line.lstrip(" "))
    written = "\t" * chance.choice((1, blanks // 2)) + line.lstrip(" ")
    return Slip(page.with_line(number, written), frozenset({number}), ("with blanks, not with tabs",))


def indentation(page: Page, known: Known, chance: Random) -> Slip | None:
    """One blank too many or too few. If that is the first line of several, it or the next may be mended: both stood in one column."""
    lines = _indented(page)
    if not lines:
        return None
    number = chance.choice(lines)
    line = page.lines[number - 1]
    written = chance.choice((f" {line}", line[1:]))
    lined_up = {number, *_next_in_column(page, number)}
    return Slip(page.with_line(number, written), frozenset(lined_up), ("same column", "columns", "indent", "blank"))


def _next_in_column(page: Page, number: int) -> list[int]:
    """The next line in the column of the first line of a block."""
    columns = [len(line) - len(line.lstrip(" ")) for line in page.lines]
    column = columns[number - 1]
    is_first = columns[number - 2] < column
    after = next((later for later in range(number + 1, len(columns)) if columns[later - 1] <= column and page.lines[later - 1]), None)
    return [after] if after and is_first and columns[after - 1] == column else []


def colon(page: Page, known: Known, chance: Random) -> Slip | None:
    texts = [
        spot for spot in page.values if " " in spot.words and page.written(spot.place) == spot.words and isinstance(spot.path[-1], str)
    ]
    if not texts:
        return None
    spot = chance.choice(texts)
    blank = chance.choice([found.start() for found in re.finditer(r"(?<=\w) (?=\w)", spot.words)] or [0])
    text = page.with_words(spot.place, f"{spot.words[:blank]}:{spot.words[blank:]}") if blank else None
    return (text and Slip(text, frozenset({spot.place.line}), tuple(f"write {spot.path[-1]}: {mark}" for mark in "'\""))) or None


def open_quotation(page: Page, known: Known, chance: Random) -> Slip | None:
    """A quotation mark at the end forgotten; where a text has none, one that was begun only."""
    spots = [spot for spot in page.values if page.written(spot.place)[0] in "'\""] or [spot for spot in page.values if " " in spot.words]
    if not spots:
        return None
    spot = chance.choice(spots)
    written = page.written(spot.place)
    words = written[:-1] if written[0] in "'\"" else f'"{written}'
    return Slip(page.with_words(spot.place, words), frozenset({spot.place.line}), ("at the end of the text too",))


# Numbers and dates


def _number(write: Callable[[str, Random], str]) -> Maker:
    def make(page: Page, known: Known, chance: Random) -> Slip | None:
        spots = [spot for spot in page.values if _field(spot.path) in NUMBERS and re.fullmatch(r"-?\d+(\.\d+)?", page.written(spot.place))]
        if not spots:
            return None
        spot = chance.choice(spots)
        return Slip(page.with_words(spot.place, write(spot.words, chance)), frozenset({spot.place.line}), (f"write {spot.words}",))

    return make


def _field(path: Path) -> str:
    return next(step for step in reversed(path) if isinstance(step, str))


def date(page: Page, known: Known, chance: Random) -> Slip | None:
    leaves = [leaf for leaf in page.contents.leaves if leaf.marker is EDTF_DATE and re.fullmatch(r"\d{4}-\d\d-\d\d", str(leaf.value))]
    spots = [spot for leaf in leaves if (spot := page.at(leaf.path))]
    if not spots:
        return None
    spot = chance.choice(spots)
    year, month, day = spot.words.split("-")
    forms = {f"{year}/{month}/{day}", f"{day}/{month}/{year}", f"{day}-{month}-{year}", f"{day}.{month}.{year}"}
    forms |= {spot.words.translate(ARABIC), f"{year}-{month}-32"} | {f"{year}-{int(month)}-{int(day)}"} - {spot.words}
    form = chance.choice(sorted(forms))
    cure = f"the month has only {monthrange(int(year), int(month))[1]} days" if form.endswith("-32") else f"write {spot.words}"
    return Slip(page.with_words(spot.place, form), frozenset({spot.place.line}), (cure,))


# Keys and languages


def _without(page: Page, key: Spot) -> str | None:
    """The text without a key and what belongs to it; None if nothing would be left of what it stands in."""
    first, last = key.place.line, page.last_line(key)
    before = page.lines[first - 1][: key.place.column - 1]
    if before.strip() not in ("", "-"):
        return None
    rest = page.lines[last:]
    if before.strip():
        if not rest or len(rest[0]) - len(rest[0].lstrip(" ")) != len(before):
            return None
        rest = [before + rest[0][len(before) :], *rest[1:]]
    return "\n".join([*page.lines[: first - 1], *rest])


def _taken_away(page: Page, key: Spot) -> Slip | None:
    text = _without(page, key)
    return Slip(text, page.mapping_lines(key.path[:-1]), (f'"{key.words}"',)) if text else None


def language(page: Page, known: Known, chance: Random) -> Slip | None:
    """The text in one language left out, or its language misspelt."""
    texts = {leaf.path for leaf in page.contents.leaves if leaf.marker is TRANSLATED}
    keys = [key for key in page.keys if key.words in LANGUAGES and key.path[:-1] in texts]
    if not keys:
        return None
    key = chance.choice(keys)
    if chance.random() < 0.5:
        return _taken_away(page, key)
    word = chance.choice({"en": ("eng", "EN", "ne", "english"), "ar": ("ara", "AR", "ra", "arabic")}[key.words])
    return Slip(page.with_words(key.place, word), frozenset({key.place.line}), (f'"{key.words}"',))


def required(page: Page, known: Known, chance: Random) -> Slip | None:
    """A key that must be there left out, with what belongs to it."""
    needed = {
        (*part.path, name)
        for part in page.contents.parts
        for name, field in part.model.model_fields.items()
        if field.is_required() and isinstance(part.value, dict)
    }
    keys = [key for key in page.keys if key.path in needed]
    return _taken_away(page, chance.choice(keys)) if keys else None


def twice(page: Page, known: Known, chance: Random) -> Slip | None:
    key = chance.choice(page.keys)
    first, last, column = key.place.line, page.last_line(key), key.place.column
    before = page.lines[first - 1][: column - 1]
    if before.strip() not in ("", "-"):
        return None
    again = [" " * len(before) + page.lines[first - 1][column - 1 :], *page.lines[first:last]]
    text = "\n".join([*page.lines[:last], *again, *page.lines[last:]])
    return Slip(text, frozenset({first, last + 1}), (f'"{key.words}" stands twice',))


def claim(page: Page, known: Known, chance: Random) -> Slip | None:
    """A claim's id with a digit too many or another digit, which no claim has."""
    spots = [spot for spot in page.values if re.fullmatch(r"c\d+", spot.words) and spot.path[-1] != "id"]
    if not spots:
        return None
    spot = chance.choice(spots)
    number = chance.choice((f"c{spot.words[1:]}{chance.randrange(10)}", f"c{chance.randrange(40, 99)}"))
    own = {other.words for other in page.values if other.path[-1] == "id"}
    if page.document.kind != "incident" or number in own:
        return None
    return Slip(page.with_words(spot.place, number), frozenset({spot.place.line}), (f" {spot.words},", f" {spot.words}\n"))


def _in_arabic(number: str, chance: Random) -> str:
    return number.translate(ARABIC)


def _in_quotation_marks(number: str, chance: Random) -> str:
    mark = chance.choice("'\"")
    return f"{mark}{number}{mark}"


KINDS: Mapping[str, Maker] = {
    "two letters of a key exchanged": _key(exchanged),
    "a letter of a key dropped": _key(dropped),
    "a key in capitals or parted otherwise": _key(as_elsewhere),
    "an actor mistyped": _reference("actor"),
    "a place mistyped": _reference("place"),
    "a source mistyped": _reference("source"),
    "a term mistyped": term,
    "a word of a choice mistyped": choice,
    "a place as an actor": place_as_actor,
    "a tab as indentation": tab,
    "a blank too many or too few": indentation,
    "a colon in a text": colon,
    "a quotation mark not closed": open_quotation,
    "Arabic digits in a number": _number(_in_arabic),
    "a number in quotation marks": _number(_in_quotation_marks),
    "a date in another form": date,
    "a language left out or misspelt": language,
    "a key left out": required,
    "a key twice": twice,
    "a claim that does not exist": claim,
}
