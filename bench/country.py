"""An invented country: its names, and its governorates, districts, towns, villages and facilities."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from bench.words import Name, Pair, name
from bench.yaml_text import Value

CONSONANTS = (
    ("ب", "b"), ("ت", "t"), ("ج", "j"), ("خ", "kh"), ("د", "d"), ("ر", "r"), ("ز", "z"), ("س", "s"), ("ش", "sh"),
    ("غ", "gh"), ("ف", "f"), ("ق", "q"), ("ك", "k"), ("ل", "l"), ("م", "m"), ("ن", "n"),
)  # fmt: skip
VOWELS = "aiu"
"""Short vowels, which Arabic does not write: each first consonant has its own, so that the two spellings stay one to one."""
ENDINGS = (
    ("ونة", "una"), ("ورا", "ura"), ("ايا", "aya"), ("ينا", "ina"), ("انا", "ana"),
    ("يرا", "ira"), ("وش", "ush"), ("يل", "il"), ("ارو", "aru"), ("ولي", "uli"),
)  # fmt: skip
AMBIGUOUS = frozenset({"ssh", "shs"})
"""Consonants whose Latin letters could be read another way."""
LEVELS = {"governorate": ("محافظة {}", "{} governorate"), "district": ("منطقة {}", "{} district")}
FACILITIES = (("جسر", "bridge"), ("مستشفى", "hospital"), ("مطار", "airfield"), ("سد", "dam"), ("معبر", "crossing"), ("مدرسة", "school"))


@dataclass(frozen=True, slots=True)
class Place:
    id: str
    name: Name
    """As it stands in a sentence."""
    title: Pair
    kind: str
    parents: tuple[str, ...]
    """Nearest first."""
    point: tuple[float, float] | None
    publish_as: str

    def record(self) -> dict[str, Value]:
        lat, lon = self.point or (0, 0)
        point = {"lat": lat, "lon": lon, "basis": "estimate", "source": "invented"} if self.point else None
        aka = [{"text": variant, "lang": "en"} for variant in _spellings(self.title.en)]
        return {
            "id": self.id,
            "names": self.title,
            **({"aka": aka} if aka else {}),
            "kind": self.kind,
            "pcode": None,
            "parents": self.parents,
            "point": point,
            "publish_as": self.publish_as,
        }


def invented_names(random: Random) -> Iterator[Pair]:
    """Names that no two places or actors share, the same sounds in both scripts."""
    used: set[str] = set()
    while True:
        (first, a), (second, b), (third, c) = random.sample(CONSONANTS, 3)
        ending, sound = random.choice(ENDINGS)
        latin = f"{a}{VOWELS[CONSONANTS.index((first, a)) % 3]}{b}{c}{sound}"
        if latin not in used and f"{b}{c}" not in AMBIGUOUS:
            used.add(latin)
            yield Pair(f"{first}{second}{third}{ending}", latin.capitalize())


def country(random: Random, names: Iterator[Pair], towns: int) -> tuple[Place, ...]:
    """The places, larger ones first: about `towns` towns and villages, and all they lie in."""
    land = next(names)
    top = Place(f"{land.en.lower()}-land", name(land.ar, land.en), land, "country", (), None, "area")
    governorates = max(2, min(12, towns // 12))
    return (top, *(place for number in range(governorates) for place in _governorate(random, names, top, number, towns // governorates)))


def _governorate(random: Random, names: Iterator[Pair], top: Place, number: int, towns: int) -> Iterator[Place]:
    seat = next(names)
    middle = (28.0 + number // 4 * 1.6, 61.0 + number % 4 * 2.1)
    governorate = _unit("governorate", seat, (top.id,))
    yield governorate
    yield _settlement(random, "city", seat, (governorate.id, top.id), middle)
    districts = max(1, towns // 8)
    for _ in range(districts):
        seat = next(names)
        district = _unit("district", seat, (governorate.id, top.id))
        yield district
        yield from _district(random, names, seat, (district.id, *district.parents), middle, max(2, towns // districts))


def _district(
    random: Random, names: Iterator[Pair], seat: Pair, parents: tuple[str, ...], middle: tuple[float, float], towns: int
) -> Iterator[Place]:
    centre = (middle[0] + random.uniform(-0.7, 0.7), middle[1] + random.uniform(-0.9, 0.9))
    yield _settlement(random, "town", seat, parents, centre)
    for number in range(towns - 1):
        title = next(names)
        kind = "town" if number % 4 == 0 else "village"
        yield _settlement(random, kind, title, parents, centre)
        if number % 3 == 0:
            yield _facility(random, title, parents, number)


def _unit(kind: str, seat: Pair, parents: tuple[str, ...]) -> Place:
    ar, en = LEVELS[kind]
    title = Pair(ar.format(seat.ar), en.format(seat.en))
    return Place(f"{seat.en.lower()}-{kind}", name(title.ar, title.en), title, kind, parents, None, "area")


def _settlement(random: Random, kind: str, title: Pair, parents: tuple[str, ...], centre: tuple[float, float]) -> Place:
    point = (round(centre[0] + random.uniform(-0.2, 0.2), 2), round(centre[1] + random.uniform(-0.2, 0.2), 2))
    publish_as = "parent" if kind == "village" and random.random() < 0.05 else "point"
    return Place(title.en.lower(), name(title.ar, title.en), title, kind, parents, point, publish_as)


def _facility(random: Random, near: Pair, parents: tuple[str, ...], number: int) -> Place:
    ar, en = random.choice(FACILITIES)
    title = Pair(f"{ar} {near.ar}", f"{near.en} {en}")
    publish_as = "parent" if random.random() < 0.2 else "area"
    return Place(f"{near.en.lower()}-{en}", name(title.ar, f"the {title.en}"), title, "facility", parents, None, publish_as)


def _spellings(latin: str) -> list[str]:
    """Other ways in which the name is met: what transliteration leaves open."""
    variants = (latin.replace("Q", "K").replace("q", "k"), latin.replace("gh", "g").replace("Gh", "G"), latin.replace("u", "o"))
    return list(dict.fromkeys(variant for variant in variants if variant != latin))
