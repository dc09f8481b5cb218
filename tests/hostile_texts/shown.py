"""Where the texts of each field come out: a list that anybody can read, and that shows if a place is lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from hostile_texts.intact import Look


def table(looks: Mapping[str, Look]) -> str:
    """A line for each field: its record and name, and all places in which its texts were found."""
    places: dict[str, set[str]] = defaultdict(set)
    for place, look in looks.items():
        for word in look.seen:
            places[without_language(look.told[word].field)].add(place)
    return "".join(f"{field}: {', '.join(sorted(found))}\n" for field, found in sorted(places.items()))


def without_language(field: str) -> str:
    return ".".join(field.split(".")[:2])
