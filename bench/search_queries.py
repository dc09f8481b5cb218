"""What readers of an archive type into its search, in many sorts: cheap and dear, found and not found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from briefing import dates
from briefing.catalog import Catalog
from briefing.locales.wording import MONTHS

WORD = re.compile(r"[^\W\d_]{3,}")
NOWHERE = {"ar": "غضظثخذز", "en": "qxzvkwjq"}


class Query(NamedTuple):
    sort: str
    text: str


def queries(catalog: Catalog, code: str, seed: int = 1) -> list[Query]:
    """About thirty queries in one language, made of the archive's own words, names and dates."""
    random = Random(f"{seed}/queries/{code}")  # noqa: S311
    counted = _counted(catalog, code)
    ranked = [word for word, _ in counted.most_common()]
    once = [word for word, number in counted.items() if number == 1 and len(word) > 5] or ranked[-200:]
    found = [
        *_of_words(random, ranked, once),
        *_of_names(random, catalog, code),
        *_of_dates(random, catalog, code),
        *_of_texts(random, catalog, code),
        *_of_slips(random, ranked, once),
        ("found nowhere", NOWHERE[code]),
        ("one word found nowhere", f"{ranked[5]} {NOWHERE[code]}"),
    ]
    return [Query(sort, text) for sort, text in found]


def _counted(catalog: Catalog, code: str) -> Counter[str]:
    counted: Counter[str] = Counter()
    for incident in catalog.incidents.values():
        for text in (incident.summary, *(claim.text for claim in incident.claims)):
            counted.update(WORD.findall(text[code]))
    return counted


def _of_words(random: Random, ranked: Sequence[str], once: Sequence[str]) -> Iterator[tuple[str, str]]:
    for rank in (0, 10, 30, 100):
        yield "common word", ranked[min(rank, len(ranked) - 1)]
    for word in random.sample(ranked[len(ranked) // 10 : len(ranked) // 2], 2):
        yield "word", word
    for word in random.sample(list(once), 2):
        yield "rare word", word
    for word in random.sample(ranked[20:300], 3):
        yield "three letters", word[:3]
    yield "two letters", ranked[0][:2]


def _of_names(random: Random, catalog: Catalog, code: str) -> Iterator[tuple[str, str]]:
    actors, places = list(catalog.actors.values()), list(catalog.places.values())
    most = max(actors, key=lambda actor: len(catalog.incidents_by_actor.get(actor.id, ())))
    widest = max(places, key=lambda place: len(catalog.incidents_by_place.get(place.id, ())))
    yield "name, in most incidents", most.names[code]
    yield "name, around most incidents", widest.names[code]
    yield "name", random.choice(actors).names[code]
    yield "name", random.choice(places).names[code]
    yield "name and place", f"{most.names[code]} {random.choice(places).names[code]}"
    aliases = [alias for names in (*(actor.aka for actor in actors), *(place.aka for place in places)) for alias in names]
    for alias in random.sample([alias for alias in aliases if alias.usage != "pejorative"], 2):
        yield "alias", alias.text
    yield "name in the other script", random.choice(places).names["en" if code == "ar" else "ar"]


def _of_dates(random: Random, catalog: Catalog, code: str) -> Iterator[tuple[str, str]]:
    known = [day for item in catalog.incidents.values() if item.date.edtf and (day := dates.earliest(dates.parse(item.date.edtf)))]
    day = random.choice(known)
    month = MONTHS[code][day.month - 1].split("/")[0]
    yield "day", day.isoformat()
    yield "day in words", f"{day.day} {month} {day.year}"
    yield "month in words", f"{month} {day.year}"
    yield "year", str(day.year)


def _of_texts(random: Random, catalog: Catalog, code: str) -> Iterator[tuple[str, str]]:
    told = [WORD.findall(item.claims[0].text[code]) for item in random.sample(list(catalog.incidents.values()), 3)]
    for words in told[:2]:
        yield "three words", " ".join(words[-3:])
    yield "whole sentence", " ".join(told[2])


def _of_slips(random: Random, ranked: Sequence[str], once: Sequence[str]) -> Iterator[tuple[str, str]]:
    for word in random.sample([word for word in ranked[:3000] if len(word) > 5], 2):
        yield "slip of one letter", _slipped(random, word)
    long = [word for word in once if len(word) > 8] or [word for word in ranked if len(word) > 6]
    yield "slips of two letters", _slipped(random, _slipped(random, random.choice(long)))


def _slipped(random: Random, word: str) -> str:
    """Two neighbours inside the word change places, or a letter is missing."""
    at = random.randrange(1, len(word) - 2)
    if random.random() < 0.5 and word[at] != word[at + 1]:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + word[at + 1 :]
