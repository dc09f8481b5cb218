"""The real archive, built from nothing, beside an empty site of MkDocs with Material in the same two languages."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

from bench.archive import BUILT, ROOT
from bench.peers.files import put
from bench.speed.contenders import Ours
from bench.speed.figures import plain
from bench.speed.rounds import rounds
from bench.speed.watched import Command, Taken, watched

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


def measured(number: int, jobs: int) -> dict[str, Any]:
    content = BUILT / "real" / "content"
    shutil.rmtree(content.parent, ignore_errors=True)
    shutil.copytree(ROOT / "content", content)
    ours, folder = Ours(content, jobs), empty(BUILT / "empty")
    return {"rounds": plain(list(rounds({"ours": ours.clean, "Material": lambda: material(folder)}, number)))}
