"""Ids of new records: the next free one, and why one cannot be had."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from briefing import dates
from briefing.authoring.known import Known
from briefing.authoring.words import UnfitError
from briefing.limits import ID
from briefing.load import STEM

LONGEST_SLUG = 60
NAMED_BY = {"glossary": "--term", "source": "--title-en", "briefing": "--title-en"}
"""Kind → the option whose words make the id; of all others it is --names-en."""


def refuse_id(kind: str, name: str, have: Known) -> None:
    """Raises UnfitError if no new record of the kind may have that id."""
    if not STEM.fullmatch(name) or len(name) > ID:
        raise UnfitError("no id", name=name, most=ID)
    if name == "index":
        raise UnfitError("index")
    if name in have.names[kind]:
        raise UnfitError("id taken", kind=kind, name=name)
    if name in have.former[kind]:
        raise UnfitError("former id", kind=kind, name=name)


def free_id(kind: str, answers: Mapping[str, str], have: Known) -> str:
    """The next number for an incident, otherwise words of the English name. Raises UnfitError if there are none."""
    if kind == "incident":
        return _next_number([*have.names["incident"], *have.former["incident"]])
    words = slug(answers.get(NAMED_BY.get(kind, "--names-en").removeprefix("--"), ""))
    if not words:
        raise UnfitError("no letters", option=NAMED_BY.get(kind, "--names-en"))
    return "-".join(part for part in _parts(kind, words, answers) if part)


def _parts(kind: str, words: str, answers: Mapping[str, str]) -> list[str]:
    month = re.match(r"[0-9]{4}-[0-9]{2}", answers.get("date", ""))
    match kind:
        case "source":
            return ["src", month[0] if month else "", words]
        case "briefing":
            return [month[0] if month else "", words]
        case "glossary":
            return [words, answers.get("language", "")]
        case _:
            return [words]


def _next_number(names: list[str]) -> str:
    """`inc-0030` after `inc-0029`; with another prefix if most incidents have another."""
    found = [match for match in (re.fullmatch(r"([a-z]+)-([0-9]+)", name) for name in names) if match]
    prefixes = [match[1] for match in found]
    prefix = max(sorted(set(prefixes)), key=prefixes.count, default="inc")
    numbers = [match[2] for match in found if match[1] == prefix]
    return f"{prefix}-{max(map(int, numbers), default=0) + 1:0{max(map(len, numbers), default=4)}}"


def slug(name: str) -> str:
    """The name's Latin letters and digits, in lower case, parted by single hyphens."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    words = "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))
    return words if len(words) <= LONGEST_SLUG else words[: LONGEST_SLUG + 1].rpartition("-")[0] or words[:LONGEST_SLUG]


def year_of(answers: Mapping[str, str]) -> str:
    """The year folder of an incident, from `year` or `date`. Raises UnfitError if neither says it."""
    year = answers.get("year") or (_year(answers["date"]) if "date" in answers else None)
    if year is None:
        raise UnfitError("no year")
    if not re.fullmatch(r"[0-9]{4}", year, re.ASCII) or year == "0000":
        raise UnfitError("bad year", year=year)
    return year


def _year(text: str) -> str | None:
    when = dates.parse(text)
    day = dates.earliest(when) or dates.latest(when)
    return f"{day.year:04}" if day else None
