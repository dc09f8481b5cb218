"""Private records that are laid over the small archive, sound or with slips in them, and whether a word of them is told."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fabricate import INCIDENT, TOWN, actor, both, claim, count, place, write_files
from folders import tree
from withheld.printed import printed_by

from briefing.yaml.nodes import Plain

SECRETS = ["zolvek", "Zolvek", "Quorimat", "زولفيك", "قوريمات", "xandrel", "Xandrel", "771234", "4817", "3377"]
"""These stand in every value of the overlay and nowhere else."""
SIGNS = ("", "", "\n", "  ", "\t", ": ", "'", '"', "[", "#", " #", "x", "&a ", "*Zolvek", "!Zolvek ", "\x00", "\u202e", "Zolvek", "- ")
"""Put where they do not belong: what makes a value another one, or no YAML at all."""
FIGURE = both("يقول زولفيك إن 4817 قُتلوا.", "Zolvek says that 4817 were killed.")
WITNESS, HOUSE = "actors/zolvek-witness.yml", "places/xandrel-house.yml"


def overlay() -> dict[str, Any]:
    """A private actor and place, and an incident and a place that have private values too."""
    return {
        WITNESS: {**actor("zolvek-witness", "زولفيك قوريمات", "Zolvek Quorimat", "person"), "internal_notes": "Zolvek: 771234."},
        HOUSE: {
            **place("xandrel-house", "بيت زولفيك", "Xandrel House", "facility", ["tamsil", "karvan-province"], "none"),
            "point": {"lat": "36.4817", "lon": "40.3377", "basis": "survey", "source": "Zolvek"},
        },
        INCIDENT: {
            "id": "inc-0001",
            "internal_notes": "Ask Zolvek Quorimat, 771234.",
            "locations": [{"place": "xandrel-house", "role": "occurred", "geo_precision": 1}],
            "sensitivity": {"withhold_actors": ["zolvek-witness"], "reason": both("زولفيك", "Zolvek is in danger")},
            "claims": [{**claim(3, "killed", "zolvek-witness", "", value=count(4817, 4817)), "text": FIGURE}],
        },
        TOWN: {"id": "tamsil", "names": {"en": "Tamsil of Zolvek"}},
    }


def spoilt(files: dict[str, Any], chance: random.Random, folder: Path) -> Path:
    """The overlay on disk, with some slips in it: letters taken out, lines moved, signs put in, files called otherwise."""
    private = write_files(folder, {}, files)
    for path in sorted(path for path in private.rglob("*.yml")):
        text = path.read_text(encoding="utf-8")
        for _ in range(chance.randrange(4)):
            at = chance.randrange(len(text))
            sign = chance.choice(SIGNS)
            text = text[:at] + sign + text[at + chance.randrange(3) :]
        path.write_text(text, encoding="utf-8")
    if chance.random() < 0.2:
        (private / WITNESS).rename(
            private / chance.choice(["zolvek.txt", "actors/Zolvek.yml", "actors/zolvek-x.yml", "places/zolvek-witness.yml"])
        )
    return private


def told(*places: Path, printed: str) -> Iterator[str]:
    yield printed
    for folder in places:
        yield from (f"{name}\n{raw.decode('utf-8', 'replace')}" for name, raw in tree(folder).items())


def words(data: Plain) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    for inner in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from words(inner)


def secrets_in(texts: Iterator[str]) -> list[str]:
    return [secret for text in texts for secret in SECRETS if _stands(secret.casefold(), text.casefold())]


def told_of_spoilt(seed: int, content: Path, folder: Path, kept: Path) -> list[str]:
    """What a check tells, prints or keeps of an overlay with slips. Raises AssertionError if it ends otherwise than checks do."""
    chance = random.Random(seed)  # noqa: S311
    private = spoilt(overlay(), chance, folder / "private")
    form = chance.choice(["text", "json", "github"])
    status, printed = printed_by(["check", "--content", str(content), "--private", str(private), "--format", form, "--jobs", "1"])
    assert status in (0, 1)
    return secrets_in(told(kept, content, printed=printed))


def _stands(secret: str, text: str) -> bool:
    """A number counts as a whole only: its digits may stand by chance in a time or a hash."""
    return bool(re.search(rf"(?<![0-9a-f]){secret}(?![0-9a-f])", text)) if secret.isdigit() else secret in text
