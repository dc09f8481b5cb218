"""`CITATION.cff` is current, and what its format asks for, by a checker that we did not write."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from fabricate import SITE, both, catalog_of

from briefing.citation_file import citation_file, write_citation_file

ROOT = Path(__file__).parents[2]


def is_accepted(path: Path) -> bool:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.citation-file-format", str(path)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0  # noqa: S603


def test_ours_is_current(tmp_path: Path) -> None:
    write_citation_file(ROOT / "content", tmp_path / "CITATION.cff")
    assert (ROOT / "CITATION.cff").read_bytes() == (tmp_path / "CITATION.cff").read_bytes(), "run build.py schema"


@pytest.mark.parametrize(
    "settings",
    [{}, {"releases": [{"name": "2031.1", "on": "2031-06-30"}, {"name": "2", "on": "2031-07-01"}]}, {"content_license": "CC0-1.0"}],
)
def test_it_is_what_the_format_asks_for(settings: dict[str, object], tmp_path: Path) -> None:
    text = citation_file(catalog_of(tmp_path / "content", {SITE: settings}).site)
    (tmp_path / "CITATION.cff").write_text(text, encoding="utf-8")
    assert is_accepted(tmp_path / "CITATION.cff")
    found = yaml.safe_load(text)
    assert (found["type"], found["title"]) == ("dataset", "Karvan Briefings")
    assert found["authors"] == [{"name": "Karvan Briefings: Editorial desk"}]
    assert (found.get("version"), found.get("date-released")) == (("2", "2031-07-01") if "releases" in settings else (None, None))
    assert "url" not in found


def test_the_checker_refuses_what_is_no_citation(tmp_path: Path) -> None:
    text = citation_file(catalog_of(tmp_path / "content").site)
    (tmp_path / "CITATION.cff").write_text(text.replace("type: dataset", "type: archive"), encoding="utf-8")
    assert not is_accepted(tmp_path / "CITATION.cff")


def test_texts_of_any_kind_stay_whole(tmp_path: Path) -> None:
    hard = "Yes: #1, 'quoted' — \"no\""
    text = citation_file(catalog_of(tmp_path / "content", {SITE: {"name": both("اسم", hard)}}).site)
    assert yaml.safe_load(text)["title"] == hard
