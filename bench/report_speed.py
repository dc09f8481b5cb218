"""How much longer the change report of one changed record takes than to load that record, in a large archive.

usage: python -m bench.report_speed --incidents 10000 --runs 5 [--pin 0,1]

The archive stands in a git repository, and one record of each kind is changed in turn: a text of it, and of those
that many incidents name also the name, of the one that most of them name. Each run measures, one after another, a
process that loads the changed file alone and the whole command, start included.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.archive import ROOT, archive, incident_files
from bench.check_speed import seconds

LOAD = """
import sys
from pathlib import Path
from briefing.load import KINDS, listing, read_file
from briefing.load import File
folder, name = Path(sys.argv[1]), sys.argv[2]
found = (folder / name).stat()
document = read_file(folder, File(name, found.st_mode, (0, 0, 0, 0)))
KINDS[document.kind].model_validate(document.data)
"""
"""What is taken off: the changed file is read, and its record made."""
LIMIT = 2.0
"""Seconds that the report may take beyond that."""


@dataclass(frozen=True)
class Change:
    what: str
    file: str
    """In the content folder."""
    key: str
    """Whose English text is changed."""


def changes(content: Path) -> Iterator[Change]:
    """One of each kind; of actors, places and outlets also the name of the one that most incidents name."""
    texts = [path.read_bytes() for path in incident_files(content)]
    for folder, key in (("incidents", "summary"), ("sources", "title_translations"), ("briefings", "summary"), ("actors", "profile")):
        yield Change(folder, _middle(content, folder), key)
    for folder in ("places", "outlets"):
        yield Change(folder, _middle(content, folder), "names")
    for folder, key in (("actors", "profile"), ("actors", "names"), ("places", "names")):
        most = max(sorted((content / folder).glob("*.yml")), key=lambda path: _number(path.stem, texts))
        yield Change(f"{folder}: {key} of the one named most, by {_number(most.stem, texts)} incidents", f"{folder}/{most.name}", key)


def _middle(content: Path, folder: str) -> str:
    found = sorted((content / folder).rglob("*.yml"))
    return found[len(found) // 2].relative_to(content).as_posix()


def _number(name: str, texts: Sequence[bytes]) -> int:
    return sum(name.encode() in text for text in texts)


@contextmanager
def changed(content: Path, change: Change) -> Iterator[None]:
    path = content / change.file
    text = path.read_text(encoding="utf-8")
    new = re.sub(rf"(^{change.key}:\n(?:  .*\n)*?  en: (?:>-\n    )?)", r"\1Newly ", text, count=1, flags=re.MULTILINE)
    assert new != text, change
    path.write_text(new, encoding="utf-8")
    try:
        yield
    finally:
        path.write_text(text, encoding="utf-8")


def repository(content: Path) -> Path:
    """A copy of the archive in a repository, with one commit; made once."""
    folder = content.parent / "repository"
    if not (folder / ".git").is_dir():
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(content, folder / "content")
        git = ["git", "-c", "gc.auto=0", "-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-C", str(folder)]
        for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "base"], ["gc", "-q"]):
            subprocess.run([*git, *words], check=True)  # noqa: S603
    return folder / "content"


Taken = tuple[float, float]
"""Seconds on the clock, and of the processor."""


def taken_by(command: Sequence[str]) -> Taken:
    """What the command takes from start to end. Raises CalledProcessError if it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    clock = seconds(command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measured(content: Path, change: Change, runs: int) -> list[Taken]:
    """What the report takes beyond loading the file, in each run."""
    load = [sys.executable, "-c", LOAD, str(content), change.file]
    report = [
        sys.executable,
        str(ROOT / "build.py"),
        "report",
        "--base",
        "HEAD",
        "--content",
        str(content),
        "--out",
        str(content.parent / "out"),
    ]
    with changed(content, change):
        pairs = [(taken_by(load), taken_by(report)) for _ in range(runs)]
    return [(whole[0] - alone[0], whole[1] - alone[1]) for alone, whole in pairs]


def main(words: list[str]) -> int:
    options = arguments(words)
    if options.pin:
        os.sched_setaffinity(0, options.pin)
    content = repository(archive(options.incidents))
    print(f"{options.incidents} incidents, {options.runs} runs; seconds beyond loading the changed file (limit {LIMIT})")
    print(f"{'median':>7} {'worst':>7} {'processor':>10}   changed")
    slowest = 0.0
    for change in changes(content):
        taken = measured(content, change, options.runs)
        clock, processor = ([one[index] for one in taken] for index in (0, 1))
        slowest = max(slowest, median(clock))
        print(f"{median(clock):7.2f} {max(clock):7.2f} {median(processor):10.2f}   {change.what}", flush=True)
    print("within the limit" if slowest <= LIMIT else "above the limit")
    return 0


def arguments(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.report_speed", description="How long the change report takes in a large archive."
    )
    parser.add_argument("--incidents", type=int, default=10_000, metavar="N", help="how large an archive (default: 10000)")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="how often everything is measured (default: 5)")
    parser.add_argument("--pin", type=_cores, default=None, metavar="LIST", help="cores to run on, such as 0,1 (Linux)")
    return parser.parse_args(words)


def _cores(text: str) -> list[int]:
    return [int(number) for number in text.split(",")]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
