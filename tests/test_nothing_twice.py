"""A build that takes over what it can writes the same site as one that makes everything, whatever has changed since the last."""

from __future__ import annotations

import errno
import filecmp
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fabricate import BRIEFING, COUNCIL, GUARD, INCIDENT, OUTLET, PROVINCE, SITE, SOURCE, TOWN, WORD, incident, write_site
from fabricate import place as place_record

import build
from briefing.kept.former_site import FormerSite

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


def each(*changes: Change) -> Change:
    """All of them, one after another."""

    def change(place: Path) -> None:
        for one in changes:
            one(place)

    return change


def remove(name: str) -> Change:
    return lambda place: (place / name).unlink()


def another(place: Path, name: str, old: str, new: str) -> None:
    """A copy of a record under another id."""
    text = (place / "content" / name).read_text(encoding="utf-8")
    (place / "content" / name.replace(old, new)).write_text(text.replace(old, new), encoding="utf-8")


SECOND = INCIDENT.replace("inc-0001", "inc-0002")
HAD, HAS_NOT = "id: inc-000{0}\nprevious_ids: [inc-0000]\n", "id: inc-000{0}\n"

RECORDS: dict[str, Change] = {  # no two that follow each other undo or hide one another
    "nothing": lambda place: None,
    "a text of an incident": edit(f"content/{INCIDENT}", "two soldiers", "three soldiers"),
    "the date of an incident": edit(f"content/{INCIDENT}", "2031-05-10", "2031-05-11"),
    "the name of a place": edit(f"content/{TOWN}", "Tamsil", "Tamsil Town"),
    "what may be shown of a place": edit(f"content/{TOWN}", "publish_as: point", "publish_as: area"),
    "the name of a place around it": edit(f"content/{PROVINCE}", "Karvan", "Karvan Land"),
    "the name of an actor": edit(f"content/{COUNCIL}", "River Council", "Council of the River"),
    "an actor that is only spoken of": edit(f"content/{GUARD}", "Hill Guard", "Guard of the Hill"),
    "the name of an outlet": edit(f"content/{OUTLET}", "Gazette", "Courier"),
    "a text of a briefing": edit(f"content/{BRIEFING}", "en: ", "en: Newly "),
    "a briefing that is gone": remove(f"content/{BRIEFING}"),
    "a word of the glossary": edit(f"content/{WORD}", "fighter", "combatant"),
    "a vocabulary": edit("content/vocabularies/grade.yml", "en: ", "en: Newly "),
    "the site's name": edit(f"content/{SITE}", "en: ", "en: Newly "),
    "a hand-written page": edit("content/pages/en/contact.md", "Write", "Please write"),
    "an incident that is revised on a new day": edit(f"content/{INCIDENT}", "2031-06-01", "2032-07-08"),
    "another incident": lambda place: another(place, INCIDENT, "inc-0001", "inc-0002"),
    "an id that an incident had": edit(f"content/{INCIDENT}", HAS_NOT.format(1), HAD.format(1)),
    "another place": lambda place: another(place, TOWN, "tamsil", "tamsilbay"),
    "a former id that passes to another incident": each(
        edit(f"content/{INCIDENT}", HAD.format(1), HAS_NOT.format(1)), edit(f"content/{SECOND}", HAS_NOT.format(2), HAD.format(2))
    ),
    "another source": lambda place: another(place, SOURCE, "src-2031-05-gazette", "src-2031-05-gazette-late"),
    "an incident under an id that led to another": each(
        edit(f"content/{SECOND}", HAD.format(2), HAS_NOT.format(2)), lambda place: another(place, INCIDENT, "inc-0001", "inc-0000")
    ),
}
PROGRAMS: dict[str, Change] = {
    "a template": edit("templates/pages/incident.html.jinja", "<h1", "<h1 data-changed"),
    "a template of the shell": edit("templates/theme/main.html", "<head>", "<head>\n<!-- changed -->"),
    "a message": edit("briefing/locales/ar.po", 'msgstr "الحوادث"', 'msgstr "الأحداث"'),
    "a style": edit("site_src/css/base.css", "{", "{ --changed: 1; "),
}
CODE = each(
    edit("briefing/derive/scope.py", "LONGEST_DESCRIPTION = 200", "LONGEST_DESCRIPTION = 20"),
    edit("mkdocs.yml", "site_name: Briefings", "site_name: Other briefings"),
)
"""The configuration too, though it changes no page."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program and small records."""
    place = tmp_path_factory.mktemp("twice")
    for name in PROGRAM:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy(ROOT / name, place / name)
    write_site(place / "content")
    return place


TWICE = """
import os, sys
from importlib import import_module
import build
for name in ("briefing.publish", "briefing.shell.engine"):
    import_module(name)
for asked in sys.stdin:
    for name in asked.split():
        child = os.fork()
        if not child:
            os.dup2(2, 1)
            os._exit(build.main(["--content", "content", "--jobs", "1", "--out", name, *["--no-cache"] * (name == "clean")]))
        if os.waitpid(child, 0)[1]:
            sys.exit(1)
    print("built", flush=True)
"""
"""A build for each name of a site that is read; the program is loaded once, which takes longer. None meets what another has in mind."""


@contextmanager
def loaded(place: Path) -> Iterator[Callable[..., None]]:
    """Builds sites of these names each time that it is called, with the code that lies in the place now."""
    with (
        (place / "told").open("w") as told,
        subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-c", TWICE],
            cwd=place,
            env={**os.environ, "PYTHONPATH": ""},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=told,
            text=True,
        ) as process,
    ):
        assert process.stdin
        assert process.stdout
        asked, answers = process.stdin, process.stdout

        def built(*names: str) -> None:
            print(*names, file=asked, flush=True)
            assert answers.readline() == "built\n", (place / "told").read_text(encoding="utf-8")

        yield built


def differences(one: Path, other: Path) -> list[str]:
    """Files that are in one of the folders alone, or have other bytes."""
    found = [{path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} for folder in (one, other)]
    _, different, strange = filecmp.cmpfiles(one, other, sorted(found[0] & found[1]), shallow=False)
    return [*sorted(found[0] ^ found[1]), *different, *strange]


def test_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_full_size: bool) -> None:
    """Changes add up: each build takes over from the one before. Two of them come at once; `make assurance` builds after each."""
    monkeypatch.setattr("briefing.command.build.KEPT", tmp_path / "cache")
    write_site(tmp_path / "content")
    common = ["--content", str(tmp_path / "content"), "--jobs", "1", "--out"]
    assert build.main([*common, str(tmp_path / "cached")]) == 0
    at_once = 1 if at_full_size else 2
    for first in range(0, len(RECORDS), at_once):
        what = list(RECORDS)[first : first + at_once]
        each(*map(RECORDS.__getitem__, what))(tmp_path)
        assert build.main([*common, str(tmp_path / "cached")]) == 0, what
        assert build.main([*common, str(tmp_path / "clean"), "--no-cache"]) == 0, what
        assert differences(tmp_path / "cached", tmp_path / "clean") == [], what


def test_the_program(place: Path) -> None:
    with loaded(place) as built:
        built("cached")
        for what, change in PROGRAMS.items():
            changed_program(place, what, change, built)
    with loaded(place) as built:
        changed_program(place, "the code", CODE, built)


def changed_program(place: Path, what: str, change: Change, built: Callable[..., None]) -> None:
    """The next build takes nothing over that the changed program makes otherwise."""
    change(place)
    shutil.copytree(place / "cached", place / what)
    built("cached", "clean")
    assert differences(place / "cached", place / "clean") == [], what
    assert differences(place / "cached", place / what) != []


def test_only_what_shows_it_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is taken over is the same file; a page that somebody has written to is not taken."""
    monkeypatch.setattr("briefing.command.build.KEPT", tmp_path / "cache")
    write_site(tmp_path / "content")
    words = ["--content", str(tmp_path / "content"), "--jobs", "1", "--out", str(tmp_path / "site")]

    def inodes() -> dict[str, int]:
        assert build.main(words) == 0
        return {path.relative_to(tmp_path / "site").as_posix(): path.stat().st_ino for path in (tmp_path / "site").rglob("*.html")}

    before = inodes()
    assert {path for path, inode in inodes().items() if inode != before[path]} == {"ar/data.html", "en/data.html"}
    before = inodes()
    edit(f"content/{OUTLET}", "Gazette", "Courier")(tmp_path)
    after = inodes()
    made = {path for path, inode in after.items() if inode != before.get(path)}
    assert {"en/outlets/blue-gazette.html", "en/incidents/inc-0001.html"} <= made
    assert "en/places/tamsil-bridge.html" not in made
    before = inodes()
    (tmp_path / "site" / "en" / "map.html").write_text("written over")
    assert "written over" not in [(tmp_path / "site" / path).read_text() for path in inodes()]


def test_a_copy_of_the_site_is_not_taken_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where each of its pages is the same file: nobody knows what was done meanwhile."""
    monkeypatch.setattr("briefing.command.build.KEPT", tmp_path / "cache")
    write_site(tmp_path / "content")
    words = ["--content", str(tmp_path / "content"), "--jobs", "1", "--out", str(tmp_path / "site")]
    assert build.main(words) == 0
    (tmp_path / "site").rename(tmp_path / "before")
    shutil.copytree(tmp_path / "before", tmp_path / "site", copy_function=os.link)
    assert build.main(words) == 0
    assert not [
        path for path in (tmp_path / "before").rglob("*.html") if path.samefile(tmp_path / "site" / path.relative_to(tmp_path / "before"))
    ]
    assert differences(tmp_path / "before", tmp_path / "site") == []


def test_a_new_day_leaves_what_shows_nothing_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An incident that is revised on a later day than any other record: what does not show it is not made again."""
    monkeypatch.setattr("briefing.command.build.KEPT", tmp_path / "cache")
    elsewhere = place_record("farhold", "فرهولد", "Farhold", "city", [], "point")
    second = incident("inc-0002") | {"locations": [{"place": "farhold", "role": "occurred", "geo_precision": 1}]}
    write_site(tmp_path / "content", {"places/farhold.yml": elsewhere, "incidents/2031/inc-0002.yml": second})
    words = ["--content", str(tmp_path / "content"), "--jobs", "1", "--out", str(tmp_path / "site")]
    assert build.main(words) == 0
    before = {path: path.stat().st_ino for path in (tmp_path / "site").rglob("*.html")}
    edit("content/incidents/2031/inc-0002.yml", "2031-06-01", "2032-07-08")(tmp_path)
    assert build.main(words) == 0
    made = {path.relative_to(tmp_path / "site").as_posix() for path, inode in before.items() if path.stat().st_ino != inode}
    assert {f"en/{name}.html" for name in ("index", "contact", "incidents/inc-0002", "places/farhold", "actors/hill-guard")} <= made
    assert not {f"en/{name}.html" for name in ("incidents/inc-0001", "side-by-side/incidents/inc-0001", "places/tamsil")} & made


def swapped_before(step: str, place: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]) -> None:
    """Before the build that comes next takes this step, another one of other records puts its site there."""
    own = getattr(FormerSite, step)

    def first_another(*given: object) -> object:
        monkeypatch.setattr(FormerSite, step, own)
        edit(f"content/{TOWN}", "Tamsil", "Othertown")(place)
        assert build.main(words) == 0
        edit(f"content/{TOWN}", "Othertown", "Tamsil")(place)
        return own(*given)

    monkeypatch.setattr(FormerSite, step, first_another)


@pytest.mark.parametrize("step", ["link", "remember"])
def test_two_builds_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    """Whichever comes between the other's steps, none takes the other's pages for its own."""
    monkeypatch.setattr("briefing.command.build.KEPT", tmp_path / "cache")
    write_site(tmp_path / "content")
    words = ["--content", str(tmp_path / "content"), "--jobs", "1", "--out", str(tmp_path / "cached")]
    assert build.main(words) == 0
    swapped_before(step, tmp_path, monkeypatch, words)
    edit(f"content/{OUTLET}", "Gazette", "Courier")(tmp_path)
    assert build.main(words) == 0
    assert build.main(words) == 0
    assert build.main([*words[:-1], str(tmp_path / "clean"), "--no-cache"]) == 0
    assert differences(tmp_path / "cached", tmp_path / "clean") == []


def test_a_disk_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*given: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr("briefing.command.build.KEPT", tmp_path / "cache")
    monkeypatch.setattr(os, "link", refused)
    write_site(tmp_path / "content")
    words = ["--content", str(tmp_path / "content"), "--jobs", "1", "--out"]
    assert build.main([*words, str(tmp_path / "cached")]) == 0
    edit(f"content/{OUTLET}", "Gazette", "Courier")(tmp_path)
    assert build.main([*words, str(tmp_path / "cached")]) == 0
    assert build.main([*words, str(tmp_path / "clean"), "--no-cache"]) == 0
    assert differences(tmp_path / "cached", tmp_path / "clean") == []


def test_warnings_name_the_folder_that_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same records by another name: what was kept under the one is not told under the other."""
    monkeypatch.setattr("briefing.command.build.KEPT", tmp_path / "cache")
    monkeypatch.setattr("briefing.kept.stamps.SETTLING", -10_000_000_000)
    write_site(tmp_path / "content", {INCIDENT: {"title.en": "Shooting of 17 people"}})
    (tmp_path / "linked").symlink_to("content")
    for name in ("content", "linked"):
        assert build.main(["--content", str(tmp_path / name), "--jobs", "1", "--out", str(tmp_path / "site")]) == 0
        assert f"\n{name}/{INCIDENT}:" in "\n" + capsys.readouterr().err
