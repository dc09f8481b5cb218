"""What the program makes of an archive, and every byte of it: files, names, what is packed in them, and what was printed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fabricate import write_site
from folders import tree
from search_listing import unfolded
from withheld.printed import printed_by

from briefing.command.content import catalog_of
from briefing.leaks.packed import unpacked
from briefing.single import file_name

BASE = "https://example.org/karvan/"


@dataclass
class Made:
    """In the folder: `content`, and what the commands wrote beside it."""

    folder: Path
    printed: dict[str, str] = field(default_factory=dict)
    """Command → all that it printed, the folder's own path taken out."""

    @property
    def content(self) -> Path:
        return self.folder / "content"

    def run(self, name: str, *words: str, status: int = 0) -> str:
        """Runs the command and keeps what it prints under the name."""
        found, told = printed_by(list(words))
        assert found == status, told
        self.printed[name] = told.replace(str(self.folder), "")
        return self.printed[name]

    def parts(self, *folders: str) -> Iterator[tuple[str, bytes]]:
        """Every file of the folders and all that is packed in it, by its path; words of the search's index in full besides."""
        for folder in folders:
            for name, raw in tree(self.folder / folder).items():
                yield from unpacked(f"{folder}/{name}", raw)
                if "/search/" in name and name.endswith(".js"):
                    yield f"{folder}/{name}!", unfolded(raw).encode()

    def all_printed(self) -> Iterator[tuple[str, bytes]]:
        yield from ((f"what {name} printed", text.encode()) for name, text in self.printed.items())


def archive_in(folder: Path, changes: dict[str, Any]) -> Made:
    """The folder with those records and no others."""
    shutil.rmtree(folder / "content", ignore_errors=True)
    write_site(folder / "content", changes)
    return Made(folder)


def build_site(made: Made, out: str = "site", *words: str) -> Made:
    made.run(f"build of {out}", "--content", str(made.content), "--out", str(made.folder / out), "--base-url", BASE, "--jobs", "1", *words)
    return made


def build_rest(made: Made) -> Made:
    """The bundles, and every single file that can be had."""
    where = ["--content", str(made.content), "--base-url", BASE]
    made.run("bundle", "bundle", *where, "--out", str(made.folder / "dist"), "--jobs", "1")
    catalog = catalog_of(made.content)
    names = [*catalog.incidents, *catalog.briefings]
    made.run("single", "single", *names, *where, "--out", str(made.folder / "single"))
    assert {path.name for path in (made.folder / "single").iterdir()} >= {file_name(catalog, name) for name in names}
    return made
