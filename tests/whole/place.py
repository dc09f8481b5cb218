"""Where a small site is built again and again while something goes wrong, and what must be so afterwards."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from fabricate import INCIDENT, write_site
from folders import tree

ROOT = Path(__file__).parents[2]
BEFORE, AFTER = "The Hill Guard denies that any", "The Hill Guard denies that one"
"""A text of an incident, in two states of the records."""
RUBBISH = re.compile(r"\..*|tmp.*|.*[.~](new|tmp|bak|part|old)")
"""What only somebody who is not finished calls a file; those that a site has stand in KNOWN."""
KNOWN = {".briefing-site", ".nojekyll"}
OUTPUT = ("dist", "report", "preview", "build/program")
PARTS = {"content", "site", "build", "temporary", "dist", "report", "preview", "count"}
"""What may stand in a place."""


class Ended(NamedTuple):
    status: int
    """As `subprocess` has it: below zero, by which signal."""
    out: str
    err: str

    @property
    def is_one_line(self) -> bool:
        """Whether what keeps the command from its end is told in one line, and nothing of the program is shown."""
        return len(self.err.splitlines()) == 1 and "Traceback" not in self.err


@dataclass
class Builder:
    """The process of `whole.builder`."""

    process: subprocess.Popen[str]

    def run(self, order: Mapping[str, object]) -> Ended:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        told = json.loads(self.process.stdout.readline())
        return Ended(told["status"], told["out"], told["err"])


@contextmanager
def builder() -> Iterator[Builder]:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"}
    words = [sys.executable, "-m", "whole.builder"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment) as process:  # noqa: S603 - our own
        yield Builder(process)
        assert process.stdin
        process.stdin.close()


@dataclass
class Place:
    """`folder` holds the records (content), the site, what builds keep (build), and the system's temporary folder (temporary)."""

    folder: Path
    builder: Builder
    state: str = BEFORE
    """Of the records."""
    before: str = BEFORE
    """The state that the records had before the last change."""
    clean: dict[str, dict[str, bytes]] = field(default_factory=dict)
    """State of the records → the site that a build makes of them that nothing disturbs, and that takes nothing over."""

    def __post_init__(self) -> None:
        write_site(self.folder / "content")
        (self.folder / "temporary").mkdir()
        for state in (AFTER, BEFORE):
            self.put(state)
            assert self.run("build", "--out", str(self.folder / "clean"), "--no-cache").status == 0
            self.clean[state] = tree(self.folder / "clean")
            shutil.rmtree(self.folder / "clean")
        assert self.build().status == 0

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def incident(self) -> Path:
        return self.folder / "content" / INCIDENT

    def put(self, state: str) -> None:
        """Writes the records as they are in that state."""
        text = self.incident.read_text(encoding="utf-8")
        self.incident.write_text(text.replace(BEFORE, state).replace(AFTER, state), encoding="utf-8")

    def run(self, command: str, *words: str, fault: Sequence[object] = ("",), content: Path | None = None) -> Ended:
        """The command over these records, with what goes wrong."""
        order = {
            "folder": str(self.folder),
            "temporary": str(self.folder / "temporary"),
            "kept": str(self.folder / "build"),
            "words": [command, *words, "--content", str(content or self.folder / "content")],
            "fault": list(fault),
        }
        return self.builder.run(order)

    def build(self, *words: str, fault: Sequence[object] = ("",)) -> Ended:
        return self.run("build", "--out", str(self.site), *(words or ("--jobs", "1")), fault=fault)

    def disturbed(self, *words: str, fault: Sequence[object]) -> Ended:
        """Builds the site after a change of the records, over that of those before, and something goes wrong."""
        self.turn()
        return self.build(*words, fault=fault)

    def moments(self, command: str, *words: str) -> int:
        """How many moments the command has."""
        counted = self.folder / "count"
        assert self.run(command, *words, fault=("count", str(counted))).status == 0
        return int(counted.read_text(encoding="utf-8"))

    def turn(self) -> None:
        """Changes the records, unless they are others than those of the site already."""
        if self.is_new:
            self.state, self.before = (AFTER if self.state == BEFORE else BEFORE), self.state
            self.put(self.state)

    @property
    def is_old(self) -> bool:
        """Whether the site is that of the records before the change, to the byte."""
        return tree(self.site) == self.clean[self.before]

    @property
    def is_new(self) -> bool:
        """Whether it is that which a build gives that nothing disturbs."""
        return tree(self.site) == self.clean[self.state]

    @property
    def is_mixed(self) -> bool:
        """Whether it has the files of one of the two, and each as one of them has it."""
        old, new, now = self.clean[self.before], self.clean[self.state], tree(self.site)
        return now.keys() in (old.keys(), new.keys()) and all(raw in (old.get(name), new.get(name)) for name, raw in now.items())

    def wrong(self, is_first: bool = False, may_be_mixed: bool = False) -> list[str]:
        """What is not as it must be after a disturbed build: the site is whole, be it the old one or the new one; once more built it is the
        new one, and nothing is left beside it. After a first build there may be none.
        """
        is_whole = self.is_old or self.is_new or (is_first and not self.site.exists()) or (may_be_mixed and self.is_mixed)
        found = [] if is_whole else ["the site is not whole"]
        if (ended := self.build()).status:
            found.append(f"the next build fails: {ended.err}")
        if not self.is_new:
            found.append("the next build gives another site")
        return [*found, *(f"{name} is left" for name in self.rubbish())]

    def written(self) -> dict[str, bytes]:
        """What commands have put there beside the site; what is not finished is not looked at."""
        found = {f"{name}/{path}": raw for name in OUTPUT for path, raw in tree(self.folder / name).items()}
        return {path: raw for path, raw in found.items() if "/." not in path}

    def rubbish(self) -> list[str]:
        """What nobody will ever use."""
        paths = [path.relative_to(self.folder) for path in self.folder.rglob("*")]
        odd = [path for path in paths if RUBBISH.fullmatch(path.name) and path.name not in KNOWN]
        elsewhere = [path for path in paths if path.parts[0] not in PARTS or (path.parts[0] == "temporary" and len(path.parts) > 1)]
        return sorted({str(path) for path in (*odd, *elsewhere)})
