"""A build that has nothing to do knows it at once, and only then."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.kept import finished as finishing
from briefing.kept.finished import Finished, Given, given, recall_finished, remember_finished
from briefing.kept.stamps import digest_of_stamps, stamps


def done(site: Path) -> Finished:
    return Finished(12, "a warning\n", site.stat().st_ino, digest_of_stamps(stamps(site)))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yml").write_text("slug: x\n")
    return tmp_path / "content"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("x")
    return tmp_path / "site"


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.kept.stamps.SETTLING", -10_000_000_000)


def of(content: Path, site: Path, base_url: str = "") -> Given:
    found = given(content, site, base_url)
    assert found
    return found


def test_what_is_done_is_known(content: Path, site: Path, tmp_path: Path) -> None:
    remember_finished(tmp_path / "kept", of(content, site), site, done(site))
    assert recall_finished(tmp_path / "kept", of(content, site), site) == done(site)


CHANGES: dict[str, Callable[[Path, Path], object]] = {
    "a record": lambda content, site: (content / "site.yml").write_text("slug: y\n"),
    "another record": lambda content, site: (content / "new.yml").write_text("slug: x\n"),
    "a page of the site": lambda content, site: (site / "index.html").write_text("y"),
    "a page is gone": lambda content, site: (site / "index.html").unlink(),
    "a strange file in the site": lambda content, site: (site / "other.html").write_text("x"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_has_changed_is_not_done(content: Path, site: Path, tmp_path: Path, change: str) -> None:
    remember_finished(tmp_path / "kept", of(content, site), site, done(site))
    CHANGES[change](content, site)
    assert recall_finished(tmp_path / "kept", of(content, site), site) is None


def test_another_program_address_or_package(content: Path, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "kept"
    remember_finished(kept, of(content, site), site, done(site))
    assert recall_finished(kept, of(content, site, "https://example.org"), site) is None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "5")
    assert recall_finished(kept, of(content, site), site) is None
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert recall_finished(kept, of(content, site), site) == done(site)
    monkeypatch.setattr(finishing, "packages", lambda: ("other-1.0.dist-info",))
    assert recall_finished(kept, of(content, site), site) is None
    monkeypatch.undo()
    monkeypatch.setattr(finishing, "first_stamps", dict)
    monkeypatch.setattr("briefing.kept.stamps.SETTLING", -10_000_000_000)
    assert recall_finished(kept, of(content, site), site) is None


def test_a_site_that_another_build_has_put_there_is_not_taken_for_ours(content: Path, site: Path, tmp_path: Path) -> None:
    mine = done(site)
    site.rename(tmp_path / "old")
    (tmp_path / "site").mkdir()
    remember_finished(tmp_path / "kept", of(content, site), site, mine)
    assert recall_finished(tmp_path / "kept", of(content, site), site) is None


def test_what_changed_a_moment_ago_may_change_again(content: Path, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.kept.stamps.SETTLING", 60_000_000_000)
    os.utime(content / "site.yml")
    assert given(content, site, "") is None


def test_it_is_quick_to_load() -> None:
    """Nothing that takes time to load is loaded before it is known that there is something to do."""
    told = "import sys; import briefing.command.build; import briefing.command.arguments; print(sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)  # noqa: S603
    assert (
        set(ast.literal_eval(loaded.stdout)) & {"pydantic", "jinja2", "yaml", "babel", "mkdocs", "markdown_it", "briefing.catalog"} == set()
    )
