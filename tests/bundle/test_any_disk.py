"""What does not depend on the disk, the browser or the day: names are written everywhere as they are, and no script asks for anything."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from folders import tree

from briefing.verify.outline import outline

NAME = "harbour-2031.2-2032-02-01"
COPIES = (NAME, f"{NAME}-ar", f"{NAME}-en")
ASKING = re.compile(
    r"\b(fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|serviceWorker|SharedWorker|importScripts|caches|indexedDB)\b|\bnew Worker\b|"
    r"\bimport\s*\(|^\s*(import|export)\b",
    re.MULTILINE,
)
STRANGE_SCRIPT = re.compile(r"<script(?! type=\"application/ld\+json\">)(?! src=\"[^\":]+\"( defer| data-to=\"[^\":]+\")?></script>)")
IN_SHEETS = re.compile(r"url\(\s*[\"']?([^\"')]+)")
MANIFEST = re.compile(r"rel=\"?(manifest|preload|modulepreload|prefetch|preconnect|dns-prefetch)")


@pytest.fixture(params=COPIES)
def copy(request: pytest.FixtureRequest, unpacked: Path) -> Path:
    return unpacked / str(request.param)


def asked_for(folder: Path) -> list[tuple[str, str]]:
    """Every path that a page or a style sheet names, from the root of the copy, with the file that names it."""
    found = []
    for path, content in tree(folder).items():
        if not path.endswith((".html", ".css")):
            continue
        text = content.decode()
        named = IN_SHEETS.findall(text) if path.endswith(".css") else [href for _, href in outline(text).links]
        found += [(path, resolved(path, href)) for href in named if not re.match(r"[a-z]+:|#", href)]
    return found


def resolved(path: str, href: str) -> str:
    parts = path.split("/")[:-1]
    for step in unquote(re.split("[?#]", href)[0]).split("/"):
        if step == "..":
            parts.pop()
        else:
            parts.append(step)
    return "/".join(parts)


def test_a_disk_that_does_not_tell_capitals_apart_holds_every_file_and_one_that_does_finds_it(copy: Path) -> None:
    names = set(tree(copy))
    assert len({name.casefold() for name in names}) == len(names)
    asked = asked_for(copy)
    assert len(asked) > 1000
    assert [(path, name) for path, name in asked if name not in names] == []


def test_no_folder_is_asked_for_and_no_path_from_the_root_of_the_disk(copy: Path) -> None:
    """A folder has no first page without a server; a path that begins with a stroke begins at the disk."""
    for path in copy.rglob("*.html"):
        local = [href for _, href in outline(path.read_text(encoding="utf-8")).links if not re.match(r"[a-z]+:|#", href)]
        assert [href for href in local if href.startswith("/") or re.split("[?#]", href)[0].endswith("/")] == [], path


def test_no_script_asks_for_anything(copy: Path) -> None:
    scripts = sorted(copy.rglob("*.js"))
    assert len(scripts) > 15
    assert {script.name: match[0] for script in scripts if (match := ASKING.search(script.read_text(encoding="utf-8")))} == {}


def test_pages_load_plain_scripts_of_the_copy_alone(copy: Path) -> None:
    """None is a module, none stands in the page, and nothing is announced to the browser that a file cannot give."""
    for path in copy.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert STRANGE_SCRIPT.findall(text) == [], path
        assert MANIFEST.findall(text) == [], path


@pytest.mark.parametrize(
    "script",
    ["fetch('x')", "new Worker('x')", "navigator.serviceWorker.register('x')", "const x = await import('./x.js')", 'import "./x.js"'],
)
def test_a_script_that_asks_is_found(script: str) -> None:
    assert ASKING.search(f"const y = 1;\n{script};\n")


@pytest.mark.parametrize(
    "script", ["<script>x()</script>", '<script type="module" src="js/x.js"></script>', '<script src="http://x/"></script>']
)
def test_a_strange_script_is_found(script: str) -> None:
    assert STRANGE_SCRIPT.search(script)
    assert not STRANGE_SCRIPT.search('<script src="../js/x.js" defer></script><script src="js/y.js"></script>')
