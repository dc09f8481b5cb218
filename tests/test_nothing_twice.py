"""A build that takes over what it can writes the same site as one that makes everything, whatever has changed since the last."""

from __future__ import annotations

import filecmp
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fabricate import BRIEFING, COUNCIL, GUARD, INCIDENT, OUTLET, PROVINCE, SITE, SOURCE, TOWN, WORD, write_site

ROOT = Path(__file__).parent.parent
PROGRAM = ("briefing", "templates", "site_src", "mkdocs.yml", "build.py")
Change = Callable[[Path], None]


def edit(name: str, old: str, new: str) -> Change:
    """Replaces a text in a file of the place."""

    def change(place: Path) -> None:
        text = (place / name).read_text(encoding="utf-8")
        assert old in text, f"{name} does not hold {old}"
        (place / name).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def remove(name: str) -> Change:
    return lambda place: (place / name).unlink()


def add(name: str, text: str) -> Change:
    return lambda place: (place / name).write_text(text, encoding="utf-8") and None


INPUTS: dict[str, Change] = {
    "nothing": lambda place: None,
    "a text of an incident": edit(f"content/{INCIDENT}", "two soldiers", "three soldiers"),
    "the date of an incident": edit(f"content/{INCIDENT}", "2031-05-10", "2031-05-11"),
    "the name of a place": edit(f"content/{TOWN}", "Tamsil", "Tamsil Town"),
    "what may be shown of a place": edit(f"content/{TOWN}", "publish_as: point", "publish_as: area"),
    "the name of a place around it": edit(f"content/{PROVINCE}", "Karvan", "Karvan Land"),
    "the name of an actor": edit(f"content/{COUNCIL}", "River Council", "Council of the River"),
    "an actor that is only spoken of": edit(f"content/{GUARD}", "Hill Guard", "Guard of the Hill"),
    "the title of a source": edit(f"content/{SOURCE}", "title:", "title:"),
    "the name of an outlet": edit(f"content/{OUTLET}", "Gazette", "Courier"),
    "a text of a briefing": edit(f"content/{BRIEFING}", "en: ", "en: Newly "),
    "a briefing that is gone": remove(f"content/{BRIEFING}"),
    "a word of the glossary": edit(f"content/{WORD}", "fighter", "combatant"),
    "a vocabulary": edit("content/vocabularies/grade.yml", "en: ", "en: Newly "),
    "the site's name": edit(f"content/{SITE}", "en: ", "en: Newly "),
    "a hand-written page": edit("content/pages/en/contact.md", "Write", "Please write"),
    "a new page": add("content/pages/en/more.md", "# More\n\nMore.\n"),
    "a template": edit("templates/pages/incident.html.jinja", "<h1", "<h1 data-changed"),
    "a template of the shell": edit("templates/theme/main.html", "<head>", "<head>\n<!-- changed -->"),
    "a message": edit("briefing/locales/ar.po", 'msgstr "الحوادث"', 'msgstr "الأحداث"'),
    "a style": edit("site_src/css/base.css", "{", "{ /* changed */ "),
    "the configuration": edit("mkdocs.yml", "site_name: Briefings", "site_name: Other briefings"),
    "the code": edit("briefing/derive/lists.py", "Who published or passed on what we cite.", "Who published what we cite."),
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The program and small records, built once."""
    place = tmp_path_factory.mktemp("twice")
    for name in PROGRAM:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy(ROOT / name, place / name)
    write_site(place / "content")
    build(place, place / "cached")
    yield place


def build(place: Path, out: Path, *words: str) -> None:
    command = [sys.executable, "build.py", "--content", "content", "--out", str(out), "--jobs", "2", *words]
    ended = subprocess.run(command, cwd=place, env={**os.environ, "PYTHONPATH": ""}, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("what", INPUTS)
def test_a_change_of_any_input(place: Path, what: str) -> None:
    """Changes add up: each build takes over from the one before."""
    INPUTS[what](place)
    build(place, place / "cached")
    build(place, place / "clean", "--no-cache")
    assert files(place / "cached") == files(place / "clean")
    _, different, strange = filecmp.cmpfiles(place / "cached", place / "clean", sorted(files(place / "clean")), shallow=False)
    assert (different, strange) == ([], [])
