"""The old site stays whole until the new one takes its place, and nothing that is not ours is ever replaced."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from fabricate import catalog_of
from folders import tree

from briefing import publish
from briefing.catalog import Catalog
from briefing.printing import Printed
from briefing.problems import BuildError
from briefing.progress import Progress
from briefing.scratch import MARKER

OLD, NEW = {"index.html": "old", "ar/a.html": "old page"}, {"index.html": "new", "en/b.html": "new page"}


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    return catalog_of(tmp_path_factory.mktemp("records") / "content")


def written(monkeypatch: pytest.MonkeyPatch, files: Mapping[str, str]) -> None:
    """What is written is these files alone."""

    def write(catalog: Catalog, fresh: Path, base_url: str, jobs: int, progress: Progress, former: object) -> tuple[Printed, ...]:
        folder(fresh, files)
        return ()

    monkeypatch.setattr(publish, "write", write)


def folder(path: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(text, encoding="utf-8")
    return path


def texts(path: Path) -> dict[str, str]:
    return {name: content.decode() for name, content in tree(path).items()}


def ours(path: Path) -> Path:
    return folder(path, {**OLD, MARKER: ""})


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), KeyboardInterrupt(), BuildError("no")])
def test_a_build_that_fails_leaves_the_old_site_and_nothing_else(
    tmp_path: Path, catalog: Catalog, monkeypatch: pytest.MonkeyPatch, failure: BaseException
) -> None:
    def fail(catalog: Catalog, fresh: Path, base_url: str, jobs: int, progress: Progress, former: object) -> None:
        folder(fresh, NEW)
        raise failure

    site = ours(tmp_path / "site")
    monkeypatch.setattr(publish, "write", fail)
    with pytest.raises(type(failure)):
        publish.publish(catalog, site, "", 1)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert texts(site) == {**OLD, MARKER: ""}


def test_a_site_with_faults_is_not_published(tmp_path: Path, catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    written(monkeypatch, {"a.yml": "x"})
    with pytest.raises(BuildError, match=r"was not published:\na\.yml: a file of this kind"):
        publish.publish(catalog, tmp_path / "site", "", 1)
    assert list(tmp_path.iterdir()) == []


def test_a_published_folder_is_ours_and_readable(tmp_path: Path, catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    written(monkeypatch, {"index.html": '<html lang="en" dir="ltr"><title>x</title></html>'})
    for _ in range(2):
        assert publish.publish(catalog, tmp_path / "deep" / "site", "", 1) == (0, (tmp_path / "deep" / "site").stat().st_ino, {})
    site = tmp_path / "deep" / "site"
    assert sorted(tree(site)) == [MARKER, ".nojekyll", "index.html"]
    assert site.stat().st_mode & 0o777 == 0o755
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["site"]


def test_whoever_serves_a_site_may_read_it_whatever_the_umask(tmp_path: Path, catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    written(monkeypatch, {"index.html": '<html lang="en" dir="ltr"><title>x</title></html>'})
    before = os.umask(0o077)
    try:
        publish.publish(catalog, tmp_path / "site", "", 1)
        assert os.umask(0o077) == 0o077
    finally:
        os.umask(before)
    assert {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "site").iterdir()} == dict.fromkeys(
        (MARKER, ".nojekyll", "index.html"), 0o644
    )


def test_of_a_large_old_site_nothing_is_left(tmp_path: Path, catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    written(monkeypatch, {"index.html": '<html lang="en" dir="ltr"><title>x</title></html>'})
    monkeypatch.setattr(publish, "MANY", -1)
    outside = folder(tmp_path / "outside", {"kept/a.txt": "kept"})
    site = ours(tmp_path / "site")
    folder(site, {f"ar/{inner}/{name}.html": "" for inner in "abc" for name in "abc"})
    (site / "ar" / "elsewhere").symlink_to(outside)
    publish.publish(catalog, site, "", 2)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["outside", "site"]
    assert sorted(tree(site)) == [MARKER, ".nojekyll", "index.html"]
    assert texts(outside) == {"kept/a.txt": "kept"}


@pytest.mark.parametrize("epoch", ["", "tomorrow", "-1", "1.5", "١٢", "1e9"])
def test_a_day_that_is_none_is_told_and_nothing_is_made(
    tmp_path: Path, catalog: Catalog, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    """SOURCE_DATE_EPOCH is a number of seconds (reproducible-builds.org)."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(BuildError, match=r"^SOURCE_DATE_EPOCH is .*, which is no whole number of seconds$"):
        publish.publish(catalog, tmp_path / "site", "", 1)
    assert list(tmp_path.iterdir()) == []


def test_a_parent_that_cannot_be_made(tmp_path: Path, catalog: Catalog) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(BuildError, match="cannot make the folder"):
        publish.publish(catalog, tmp_path / "file" / "site", "", 1)
