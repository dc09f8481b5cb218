"""What the index of the search costs: its files, and its share of the time that a build takes, on an archive of invented incidents.

usage: python -m bench.search_cost --incidents 1000 [--vocabulary 60000] [--pin 0]

Every step of a build is run once, one after another, in this process: seconds are those of the processor (children included), so that
other work on the machine weighs little. The share counts all languages on both sides.
"""

from __future__ import annotations

import argparse
import gzip
import os
import re
import sys
import tempfile
import tracemalloc
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from bench.archive import archive, incident_files
from bench.vocabulary import enriched
from briefing.assets.names import plain
from briefing.catalog import Catalog
from briefing.command.content import catalog_of
from briefing.publish import publish
from briefing.search.index import index

Made = TypeVar("Made")
Files = Mapping[str, bytes]
LIMIT = 15
"""Per cent of the build that the index may cost."""


def seconds() -> float:
    """Of the processor, for this process and its children that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def timed(steps: dict[str, float], name: str, make: Callable[[], Made]) -> Made:
    start = seconds()
    made = make()
    steps[name] = seconds() - start
    return made


def built(content: Path, vocabulary: int) -> tuple[dict[str, float], Catalog, Files]:
    """The seconds of each step of a build, the catalog, and the files of the index."""
    steps: dict[str, float] = {}
    catalog = timed(steps, "read and check", lambda: catalog_of(content))
    catalog = enriched(catalog, vocabulary) if vocabulary else catalog
    files: dict[str, bytes] = {}
    for code in catalog.site.locales:
        files |= timed(steps, f"index, {code}", lambda code=code: index(catalog, code))  # type: ignore[misc]
    index_alone = sum(cost for name, cost in steps.items() if name.startswith("index"))
    with tempfile.TemporaryDirectory() as folder:
        timed(steps, "all else", lambda: publish(catalog, Path(folder) / "site", "", 1))
    steps["all else"] -= index_alone
    return steps, catalog, files


def share(steps: Mapping[str, float]) -> float:
    """Per cent of the whole build that the index takes."""
    return 100 * sum(cost for name, cost in steps.items() if name.startswith("index")) / sum(steps.values())


def peak(catalog: Catalog, code: str) -> float:
    """The megabytes that making one index needs beside the catalog, at the most."""
    tracemalloc.start()
    try:
        index(catalog, code)
        return tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()


def sizes(files: Files) -> list[str]:
    """A line for each kind of file in each language: how many, their bytes, compressed (gzip, level 6), and the largest one's."""
    groups: dict[str, list[bytes]] = defaultdict(list)
    for path, content in files.items():
        groups[re.sub(r"^search/|-\d+|\.js$", "", plain(path) or path)].append(content)
    head = f"{'files of the index':24} {'number':>6} {'bytes':>10} {'gzip':>9} {'largest':>9} {'its gzip':>9}"
    return [head, *(_line(name, found) for name, found in groups.items())]


def _line(name: str, found: Iterable[bytes]) -> str:
    raw = [len(one) for one in found]
    packed = [len(gzip.compress(one, 6, mtime=0)) for one in found]
    return f"{name:24} {len(raw):6} {sum(raw):10} {sum(packed):9} {max(raw):9} {max(packed):9}"


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.search_cost", description="Measures what the index of the search costs.")
    parser.add_argument("--incidents", type=int, default=1000, metavar="N", help="how large an archive (default: 1000)")
    parser.add_argument("--vocabulary", type=int, default=0, metavar="N", help="so many made-up words of each language in its texts")
    parser.add_argument("--pin", type=int, default=None, metavar="CORE", help="a core to run on (Linux)")
    options = parser.parse_args(words)
    if options.pin is not None:
        os.sched_setaffinity(0, {options.pin})
    content = archive(options.incidents)
    steps, catalog, files = built(content, options.vocabulary)
    print(f"{len(incident_files(content))} incidents")
    print("\n".join(f"{name:24} {cost:8.2f} s" for name, cost in steps.items()))
    print(f"{'share of the index':24} {share(steps):8.1f} % (at most {LIMIT})")
    print(f"{'memory of one index':24} {peak(catalog, catalog.site.locales[0]):8.0f} MB")
    print("\n".join(sizes(files)))
    return int(share(steps) > LIMIT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
