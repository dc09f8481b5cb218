"""NOTICE.md names every file of others that lies in the repository, with its version, licence and sum, and nothing else."""

from __future__ import annotations

import hashlib
import os
import re
from importlib.metadata import distribution
from pathlib import Path

import pytest
from assurance.ledger import Assured
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from briefing.assets.shipped import shipped, shipped_paths
from briefing.supply.licences import ALLOWED
from briefing.supply.notice import copied, works

ROOT = Path(__file__).parents[2]
NOTICE = (ROOT / "NOTICE.md").read_text(encoding="utf-8")
KINDS = {".woff", ".woff2", ".ttf", ".otf", ".eot", ".wasm", ".jar", ".zip", ".gz", ".whl", ".exe", ".dll", ".so", ".pdf", ".swf"}
"""Files of these kinds are made by programs, mostly those of others."""
CLAIMS = re.compile(
    r"copyright \(?[c\d]|©\s*\d|\(c\) \d|@licen[cs]e|@preserve|SPDX-License-Identifier|licensed under|all rights reserved", re.IGNORECASE
)
OWN = {
    "LICENSE",  # our own
    "NOTICE.md",
    "briefing/single/typeface.py",  # writes the notice of the letters into each file
    "templates/report/sheet.css",  # written with it by `make schema`: the letters and rules in it are those of the works below
    "tests/hostile_texts/lookalikes/lookalikes.yml",  # a text in which such a word stands
    "tests/test_single.py",  # looks for the notice in single files
    "tests/supply/test_notice.py",
    "tests/unit/single/test_typeface.py",
}
"""Files that speak of a copyright without being under another's."""
OWN_PICTURES = ("docs/images/", "site_src/icons/", "tests/pictures/kept/", "tests/bad_input/")
"""Drawn by us or of our pages; files in other encodings, written by us."""
MADE = {".git", ".venv", ".hypothesis", "__pycache__", "build", "dist", "node_modules", "site"}
LONGEST = 500
"""Characters: no line of a script of ours is longer, and hardly one of a minified script is shorter."""


def repository() -> list[Path]:
    """Its files, without what is built, kept or installed in it."""
    found: list[Path] = []
    for folder, inner, names in os.walk(ROOT):
        inner[:] = [name for name in inner if name not in MADE and not name.startswith(".briefing-") and not (name.endswith("_cache"))]
        found += [Path(folder, name) for name in names]
    return found


def seems_foreign(path: Path) -> bool:
    """Whether a file is of a kind, or says of itself, what makes one think that others wrote it."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return True
    minified = path.suffix in {".js", ".mjs"} and max(map(len, text.splitlines()), default=0) > LONGEST
    return path.suffix.lower() in KINDS or "\0" in text or minified or bool(CLAIMS.search(text))


def test_every_file_of_others_is_named_and_none_that_is_not_there(assured: Assured) -> None:
    named = {one.path for one in copied(NOTICE)}
    found = {path.relative_to(ROOT).as_posix() for path in repository() if seems_foreign(path)}
    foreign = {name for name in found if name not in OWN and not name.startswith(OWN_PICTURES)}
    assert foreign == named
    assured("works-of-others", len(foreign), len(foreign & named))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("jquery.min.js", b'!function(e,t){"use strict";' + b"t=e;" * 200 + b"}();"),
        ("small.js", b"/*! lib 1.2 | Copyright (c) 2024 Somebody | MIT */\nvar a = 1;\n"),
        ("kept.css", b"/** @license MIT */ a { color: red }"),
        ("spdx.py", b"# SPDX-License-Identifier: Apache-2.0\n"),
        ("a.woff2", b"wOF2"),
        ("logo.svg", "<!-- © 2020 Somebody --><svg/>".encode()),
        ("picture.png", b"\x89PNG\r\n"),
        ("engine.wasm", b"\0asm"),
    ],
)
def test_what_others_wrote_is_found(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    assert seems_foreign(tmp_path / name)


@pytest.mark.parametrize("text", ["let a = 1;\n", "the copyright of articles stays with their publishers", "a licence (c) of three"])
def test_what_we_wrote_is_not_taken_for_theirs(text: str, tmp_path: Path) -> None:
    (tmp_path / "own.js").write_text(text)
    assert not seems_foreign(tmp_path / "own.js")


def test_every_file_of_others_is_the_one_that_is_named(assured: Assured) -> None:
    those = copied(NOTICE)
    same = [one for one in those if hashlib.sha256((ROOT / one.path).read_bytes()).hexdigest() == one.sum]
    assert same == those
    assured("works-of-others", len(those), len(same))


def test_every_work_has_what_must_be_known_of_it() -> None:
    those = {one.name: one for one in works(NOTICE)}
    assert {one.work for one in copied(NOTICE)} <= set(those)
    for one in those.values():
        assert one.licence in {*ALLOWED, "CC-BY-4.0"}
        assert re.fullmatch(r"\d+(\.\d+)+|\d{4}-\d\d-\d\d", one.version)
        assert re.fullmatch(r"pkg:(npm|pypi)/[a-z0-9-]+@\d+(\.\d+)+", one.package)
        assert re.fullmatch("([0-9a-f]{64})?", one.sum)
        assert f"**{one.name.partition(',')[0]}**" in NOTICE


def test_the_rules_of_the_theme_are_those_of_the_version_that_is_named() -> None:
    """After an update of the theme: write its version, its sheet and the sum of that into NOTICE.md, and compare its licence."""
    theme, named = distribution("mkdocs-material"), next(one for one in works(NOTICE) if one.name == "Material for MkDocs")
    sheet = Path(str(theme.locate_file(named.taken)))
    assert (named.version, named.package) == (theme.version, f"pkg:pypi/mkdocs-material@{theme.version}")
    assert (named.taken, named.sum) == (named.taken, hashlib.sha256(sheet.read_bytes()).hexdigest())
    assert (ROOT / "site_src/licences/material-for-mkdocs.txt").read_text(encoding="utf-8") == theme.read_text("licenses/LICENSE")


def test_the_fonts_say_themselves_what_the_notice_says_of_them() -> None:
    work = next(one for one in works(NOTICE) if one.name == "Vazirmatn")
    major, minor, patch = work.version.split(".")
    for path in [*ROOT.glob("site_src/fonts/*.woff2"), *ROOT.glob("templates/preview/*.ttf")]:
        names = TTFont(path)["name"]
        assert str(names.getDebugName(5)) == f"Version {major}.{minor}{patch:0>2}"
        assert "Vazirmatn Project Authors" in str(names.getDebugName(0))


def test_the_licences_are_published_beside_the_works(site: Path) -> None:
    """With the digest of their text in their names: what is in the repository is what readers get."""
    texts = {"fonts/vazirmatn-license.txt": "SIL OPEN FONT LICENSE Version 1.1", "licences/material-for-mkdocs.txt": "Copyright (c) 2016"}
    for name, words in texts.items():
        published = site / shipped_paths()[name]
        assert published.read_bytes() == (ROOT / "site_src" / name).read_bytes()
        assert words in published.read_text(encoding="utf-8")
    sheet = shipped()[shipped_paths()["css/site.css"]].decode()
    assert sheet.startswith("/*! In part: Material for MkDocs")
    assert f'"../{shipped_paths()["licences/material-for-mkdocs.txt"].removeprefix("assets/")}"' in sheet.partition("*/")[0]
