"""All that is made of a content folder full of hostile texts, and which pages of it stand for all."""

from __future__ import annotations

import pickle
import zipfile
from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path

from hostile_texts.content import Hostile, Supply, write

import build
from briefing.citation_file import write_citation_file
from briefing.command.content import catalog_of
from briefing.single import single

BASE = "https://harbour.example/"


def make(harbour: Path, folder: Path) -> None:
    """In the new folder: the content, the site, the bundles, their unpacked copies, a single file, the file for those who cite."""
    folder.mkdir(parents=True)
    content, dist = folder / "content", folder / "dist"
    (folder / "hostile").write_bytes(pickle.dumps(write(harbour, content, 1, Supply())))
    words = ["--content", str(content), "--base-url", BASE, "--jobs", "1"]
    assert build.main([*words, "--out", str(folder / "site")]) == 0
    assert build.main(["bundle", *words, "--out", str(dist)]) == 0
    for path in dist.glob("*.zip"):
        with zipfile.ZipFile(path) as archive:
            assert not archive.comment
            assert not any(member.comment or member.extra for member in archive.infolist())
            archive.extractall(folder / "copies")
    write_citation_file(content, dist / "CITATION.cff")
    (dist / "incident.html").write_bytes(single(catalog_of(content), "incident", "hb-0001", BASE))


def told_in(made: Path) -> Hostile:
    """What was put into the content."""
    given: Hostile = pickle.loads((made / "hostile").read_bytes())  # noqa: S301 - written above
    return given


def roots(made: Path) -> list[Path]:
    """The site, its copies in both languages and in each, and what stands beside the copies."""
    copies = sorted((made / "copies").iterdir(), key=lambda path: len(path.name))
    assert len(copies) == len(("both", "ar", "en"))
    return [made / "site", *copies, made / "dist"]


def in_a_copy(made: Path, address: str) -> str:
    """The page as readers unpack it: of the copy in its language alone, if it is there, else of the one in both."""
    _, both, *alone, _ = roots(made)
    found = [copy for copy in alone if copy.name.endswith(f"-{address[:2]}") and (copy / address).is_file()]
    return ([*found, both][0] / address).relative_to(made).as_posix()


def unlike(made: Path, seen: Collection[str]) -> Iterator[tuple[str, str]]:
    """Name and text of each page of the site, but for those seen, and of a copy with a line that the pages before at its place have not."""
    lines: dict[str, set[str]] = defaultdict(set)
    for root in roots(made)[:-1]:
        for path in sorted(root.rglob("*.html")):
            where, text = path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")
            new = set(text.splitlines()) - lines[where]
            lines[where] |= new
            if new and not (root.name == "site" and where in seen):
                yield path.relative_to(made).as_posix(), text
