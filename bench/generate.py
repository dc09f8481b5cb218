"""Writes an archive of N invented incidents in our own schema: the same seed and N give the same bytes.

usage: python -m bench.generate --incidents N --seed S --out DIR
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random

from bench.base_map import base_map
from bench.digests import briefings
from bench.forces import actor_record
from bench.frontmatter import PAGES, SITE
from bench.incidents import incident_record, plans
from bench.press import outlet_record, source_record
from bench.world import World, world
from bench.yaml_text import Value, yaml_text

CONTENT = Path(__file__).parent.parent / "content"
COPIED = ("vocabularies", "glossary")
"""Taken from the real content: they name no event."""
SEED = 1
Record = Mapping[str, Value]


def generate(out: Path, incidents: int, seed: int = SEED) -> None:
    """Writes a complete content folder to `out`, which must be empty or not exist."""
    out.mkdir(parents=True, exist_ok=True)
    if any(out.iterdir()):
        raise FileExistsError(f"{out} is not empty")
    for folder in COPIED:
        shutil.copytree(CONTENT / folder, out / folder)
    for path, text in texts(incidents, seed):
        target = out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


def texts(incidents: int, seed: int = SEED) -> Iterator[tuple[str, str]]:
    """The files that are not copied: each path under `content/`, and its text."""
    yield "site.yml", yaml_text(SITE)
    for name, page in PAGES.items():
        yield f"pages/ar/{name}.md", page.ar
        yield f"pages/en/{name}.md", page.en
    place = world(seed, incidents)
    for path, record in _world_records(place):
        yield path, yaml_text(record)
    for path, record in _told_records(place, incidents):
        yield path, yaml_text(record)


def _world_records(place: World) -> Iterator[tuple[str, Record]]:
    random = Random(f"{place.seed}/records")  # noqa: S311
    yield f"base-maps/{place.land[0].id}.yml", base_map(place.land)
    for spot in place.land:
        yield f"places/{spot.id}.yml", spot.record()
    for outlet in place.outlets:
        yield f"outlets/{outlet.id}.yml", outlet_record(random, outlet, place.land)
    for source in place.sources:
        yield f"sources/{source.id}.yml", source_record(random, source)
    for actor in place.bodies:
        yield f"actors/{actor.id}.yml", actor_record(random, actor, place.bodies, place.sources)


def _told_records(place: World, number: int) -> Iterator[tuple[str, Record]]:
    planned = plans(place, number)
    records = {plan.id: incident_record(place, planned, index) for index, plan in enumerate(planned)}
    for plan in planned:
        yield f"incidents/{plan.when.year}/{plan.id}.yml", records[plan.id]
    for record in briefings(place.seed, planned, records):
        yield f"briefings/{record['id']}.yml", record


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.generate", description="Writes an archive of invented incidents.")
    parser.add_argument("--incidents", type=int, default=10_000, metavar="N", help="how many incidents (default: 10000)")
    parser.add_argument("--seed", type=int, default=SEED, metavar="S", help="another seed, another archive")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="a folder that is empty or does not exist")
    options = parser.parse_args(words)
    try:
        generate(options.out, options.incidents, options.seed)
    except FileExistsError as error:
        print(f"bench.generate: {error}", file=sys.stderr)
        return 2
    print(f"{options.incidents} incidents in {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
