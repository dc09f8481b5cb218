"""The real archive, built from nothing, beside an empty site of MkDocs with Material in the same two languages.

usage: python -m bench.speed.small [--rounds 5]
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from pathlib import Path

from bench.archive import BUILT, ROOT
from bench.peers.files import put
from bench.speed.contenders import Ours
from bench.speed.rounds import ratios, rounds, spread
from bench.speed.watched import Command, Taken, watched

LIMIT = 2.0
"""We may take so many times the time of the empty site."""
EMPTY = """site_name: Empty
docs_dir: docs/{lang}
site_dir: public/{lang}
theme:
  name: material
  language: {lang}
  font: false
"""


def empty(folder: Path) -> Path:
    """The source of an empty site in two languages, each with one page that has a title."""
    for lang in ("ar", "en"):
        put(folder / f"{lang}.yml", EMPTY.format(lang=lang))
        put(folder / "docs" / lang / "index.md", "# Empty\n")
    return folder


def material(folder: Path) -> Taken:
    """MkDocs builds one language at a time: two commands, one after the other."""
    shutil.rmtree(folder / "public", ignore_errors=True)
    program = str(Path(sys.executable).parent / "mkdocs")
    commands = [Command((program, "build", "-q", "-f", f"{lang}.yml"), folder, {"NO_MKDOCS_2_WARNING": "1"}) for lang in ("ar", "en")]
    one, other = (watched([command]) for command in commands)
    return Taken(one.seconds + other.seconds, one.processor + other.processor, max(one.memory, other.memory))


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m bench.speed.small", description="Compares the real archive with an empty Material site."
    )
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="how often both are measured (default: 5)")
    options = parser.parse_args(words)
    content = BUILT / "real" / "content"
    shutil.rmtree(content.parent, ignore_errors=True)
    shutil.copytree(ROOT / "content", content)
    ours, folder = Ours(content, os.cpu_count() or 1), empty(BUILT / "empty")
    measured = list(rounds({"ours": ours.clean, "Material": lambda: material(folder)}, options.rounds))
    for name in ("ours", "Material"):
        print(
            f"{name}: {spread([one[name].seconds for one in measured])} s, processor {spread([one[name].processor for one in measured])} s"
        )
    found = ratios(measured, "ours", "Material")
    print(f"ours by an empty Material site in two languages: {spread(found)}; asked for is at most {LIMIT}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
