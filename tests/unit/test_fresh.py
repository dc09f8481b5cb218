"""The old site stays whole until the new one takes its place, and nothing that is not ours is ever replaced."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from folders import tree

from briefing import fresh
from briefing.fresh import fresh_folder, put_in_place, refuse_foreign, swap
from briefing.problems import BuildError
from briefing.scratch import MARKER, take_away_left

OLD, NEW = {"index.html": "old", "ar/a.html": "old page"}, {"index.html": "new", "en/b.html": "new page"}


def folder(path: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(text, encoding="utf-8")
    return path


def texts(path: Path) -> dict[str, str]:
    return {name: content.decode() for name, content in tree(path).items()}


def ours(path: Path) -> Path:
    return folder(path, {**OLD, MARKER: ""})


def names(path: Path) -> list[str]:
    return sorted(one.name for one in path.iterdir())


FOREIGN: dict[str, tuple[Callable[[Path], object], str]] = {
    "files of somebody else": (lambda path: folder(path, OLD), "holds files that are not a site of ours"),
    "hidden files": (lambda path: folder(path, {".profile": ""}), "holds files that are not a site of ours"),
    "a repository with our mark": (lambda path: folder(path, {MARKER: "", ".git/config": ""}), "holds files that are not a site of ours"),
    "a mark that is a folder": (lambda path: folder(path, {f"{MARKER}/x": ""}), "holds files that are not a site of ours"),
    "a mark that is a link": (
        lambda path: (folder(path, OLD) / MARKER).symlink_to("index.html"),
        "holds files that are not a site of ours",
    ),
    "a link to a site of ours": (lambda path: path.symlink_to(ours(path.with_name("elsewhere"))), "is not a folder"),
    "a link that leads nowhere": (lambda path: path.symlink_to("nowhere"), "is not a folder"),
    "a file": (lambda path: path.write_text("mine"), "is not a folder"),
}
"""What is not ours, and what is said of it."""


def new_site(place: Path) -> Path:
    """A finished site in a folder of its own beside the old one."""
    return folder(place / "own" / "new", {**NEW, MARKER: ""})


def everything(place: Path) -> dict[str, str]:
    """All files, and where links lead."""
    links = {path.name: f"-> {path.readlink()}" for path in place.rglob("*") if path.is_symlink()}
    return {name: text for name, text in texts(place).items() if not name.startswith("own/")} | links


@pytest.mark.parametrize("make", [lambda path: None, Path.mkdir, ours], ids=["nothing", "an empty folder", "a site of ours"])
def test_what_may_be_replaced(tmp_path: Path, make: Callable[[Path], object]) -> None:
    make(tmp_path / "site")
    put_in_place(new_site(tmp_path), tmp_path / "site")
    assert texts(tmp_path / "site") == {**NEW, MARKER: ""}


@pytest.mark.parametrize("what", FOREIGN)
def test_what_is_not_ours_is_refused(tmp_path: Path, what: str) -> None:
    make, told = FOREIGN[what]
    make(tmp_path / "site")
    before = everything(tmp_path)
    with pytest.raises(BuildError, match=told):
        refuse_foreign(tmp_path / "site")
    with pytest.raises(BuildError, match=told):
        put_in_place(new_site(tmp_path), tmp_path / "site")
    assert everything(tmp_path) == before


@pytest.mark.parametrize("what", [what for what in FOREIGN if what != "a link that leads nowhere"])
def test_it_goes_back_if_it_came_in_the_last_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    """After the last look, before the two are swapped."""
    FOREIGN[what][0](tmp_path / "site")
    before = everything(tmp_path)
    monkeypatch.setattr(fresh, "refuse_foreign", lambda out: None)
    with pytest.raises(BuildError, match="was given files meanwhile that are not a site of ours"):
        put_in_place(new_site(tmp_path), tmp_path / "site")
    assert everything(tmp_path) == before


@pytest.mark.parametrize("has_exchange", [True, False], ids=["in one step", "where the system cannot"])
def test_swap_keeps_both_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_exchange: bool) -> None:
    if not has_exchange:
        monkeypatch.setattr(fresh, "_exchange", lambda one, other: False)
    new, site = folder(tmp_path / "own/new", NEW), folder(tmp_path / "site", OLD)
    swap(new, site)
    assert (texts(site), texts(new)) == (NEW, OLD)
    assert names(tmp_path) == ["own", "site"]


def test_where_the_system_can_there_is_no_moment_without_a_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Linux has one step for it: nothing is moved out of its place before."""
    new, site = folder(tmp_path / "own/new", NEW), folder(tmp_path / "site", OLD)
    monkeypatch.setattr(Path, "rename", None)
    swap(new, site)
    assert (texts(site), texts(new)) == (NEW, OLD)


class KilledError(BaseException):
    """Nothing that comes later is done."""


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), KilledError()], ids=["failed", "killed"])
def test_a_swap_that_ends_half_way_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: BaseException) -> None:
    """One that is killed leaves it to the next one to put it back."""
    site, rename = folder(tmp_path / "site", OLD), Path.rename

    def no_room(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise failure
        return rename(self, target)

    monkeypatch.setattr(fresh, "_exchange", lambda one, other: False)
    monkeypatch.setattr(Path, "rename", no_room)
    left = folder(tmp_path / ".briefing-abcdefgh", {MARKER: "", "new/index.html": "new"})
    with pytest.raises(type(failure)):
        swap(left / "new", site)
    take_away_left(tmp_path)
    assert texts(tmp_path) == {f"site/{name}": text for name, text in OLD.items()}


def test_exchange_of_what_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="cannot replace"):
        fresh._exchange(folder(tmp_path / "fresh", NEW), tmp_path / "nowhere")


def test_a_build_takes_away_what_was_left_and_what_it_has_replaced(tmp_path: Path) -> None:
    folder(tmp_path / ".briefing-abcdefgh", {MARKER: "", **OLD})
    ours(tmp_path / "site")
    with fresh_folder(tmp_path / "site") as new:
        assert names(tmp_path) == sorted([new.parent.name, "site"])
        assert names(new) == []
        folder(new, {**NEW, MARKER: ""})
        put_in_place(new, tmp_path / "site")
    assert texts(tmp_path) == {f"site/{name}": text for name, text in {**NEW, MARKER: ""}.items()}


def test_a_folder_in_which_nothing_can_stand(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(BuildError, match="cannot make the folder"), fresh_folder(tmp_path / "file" / "site"):
        raise AssertionError
