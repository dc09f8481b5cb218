"""Files of the index that do not come, come from another build, or are asked for at the same time."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from search_engine import archive, invented
from search_engine.conftest import Engine, scripts


@pytest.fixture
def site(tmp_path: Path) -> Path:
    scripts(tmp_path)
    invented.write(tmp_path, archive.PAGES, archive.FORMS)
    return tmp_path


@pytest.fixture
def alone(site: Path) -> Iterator[Engine]:
    running = Engine(site)
    yield running
    running.close()


def shard(site: Path, name: str) -> Path:
    [found] = site.glob(f"assets/search/en/{name}.*.js")
    return found


def away(path: Path) -> Path:
    return path.rename(path.with_name("away.js"))


def test_a_file_that_does_not_come_is_told_and_asked_for_again(alone: Engine, site: Path) -> None:
    path = shard(site, "texts-0")
    gone = away(path)
    assert alone.ask(query="beacon")["failed"] == "unreachable"
    gone.rename(path)
    assert alone.find("beacon")["total"] == 12


def test_without_its_root_nothing_is_found_until_it_comes(alone: Engine, site: Path) -> None:
    path = site / "search/en.js"
    gone = away(path)
    assert alone.ask(query="beacon")["failed"] == "unreachable"
    gone.rename(path)
    assert alone.find("beacon")["total"] == 12


@pytest.mark.parametrize("content", ["", "searchShelf.put(", 'searchShelf.put("en/other", []);'])
def test_a_file_that_is_not_whole_or_another_one_has_not_come(alone: Engine, site: Path, content: str) -> None:
    shard(site, "texts-0").write_text(content)
    assert alone.ask(query="beacon")["failed"] == "unreachable"


def test_a_site_that_was_built_anew_meanwhile_is_read_anew(alone: Engine, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert alone.find("oakum")["total"] == 1
    monkeypatch.setattr(invented, "VERSION", "v2")
    shutil.rmtree(site / "assets/search")
    invented.write(site, archive.PAGES[1:], archive.FORMS)
    assert alone.find("beacon")["total"] == 11


def test_a_newer_build_of_fewer_files_is_read_anew(alone: Engine, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert alone.find("oakum")["total"] == 1
    monkeypatch.setattr(invented, "VERSION", "v2")
    shutil.rmtree(site / "assets/search")
    invented.write(site, archive.PAGES[1:], archive.FORMS, shard=1000)
    assert alone.find("beacon")["total"] == 11


def test_texts_that_a_newer_build_has_elsewhere_are_found_at_the_next_try(
    alone: Engine, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    away(shard(site, "texts-0"))
    assert alone.ask(query="beacon")["failed"] == "unreachable"
    monkeypatch.setattr(invented, "VERSION", "v2")
    shutil.rmtree(site / "assets/search")
    invented.write(site, archive.PAGES[1:], archive.FORMS)
    assert alone.find("beacon")["total"] == 11


def test_files_of_two_builds_are_not_mixed(alone: Engine, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the files of both are there, as after an upload, what began with the old root goes on with it."""
    assert alone.find("oakum")["total"] == 1
    monkeypatch.setattr(invented, "VERSION", "v2")
    invented.write(site, archive.PAGES[1:], archive.FORMS)
    assert alone.find("beacon")["total"] == 12


def test_questions_at_the_same_time_load_each_file_once(site: Path) -> None:
    script = """
      import { openOurs } from %s;
      const { search, loaded } = await openOurs(process.argv[1], "en");
      await Promise.all(["beacon", "harbour guard", "beacon"].map((query) => search.find(query)));
      if (!loaded.length || new Set(loaded).size !== loaded.length) throw new Error(loaded.join(" "));
    """
    ours = (Path(__file__).parents[2] / "bench/search/ours.mjs").as_uri()
    command = ["node", "--input-type=module", "--eval", script % f'"{ours}"', "--", str(site)]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    assert outcome.returncode == 0, outcome.stderr


def test_nothing_is_loaded_before_the_first_question_and_for_none(site: Path) -> None:
    (site / "search/en.js").unlink()
    running = Engine(site)
    assert running.find(" … ")["total"] == 0
    running.close()
