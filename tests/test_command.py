"""`build.py` as a command: building again, bad content, foreign folders, wrong use; and the engine called by itself."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from folders import BASE, Changed, tree

import build

ROOT = Path(build.__file__).parent


# Building again


def test_two_builds_give_the_same_bytes(site: Path, harbour: Path, tmp_path: Path) -> None:
    assert build.main(["--content", str(harbour), "--out", str(tmp_path / "site"), "--jobs", "1"]) == 0
    assert tree(tmp_path / "site") == tree(site)


def test_a_build_replaces_the_old_site_whole(site: Path, harbour: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    shutil.copytree(site, out)
    (out / "stray.html").write_text("left over", encoding="utf-8")
    assert build.main(["--content", str(harbour), "--out", str(out)]) == 0
    assert tree(out) == tree(site)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_old_site_stays_when_the_content_is_bad(
    site: Path, changed: Changed, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "site"
    shutil.copytree(site, out)
    content = changed("outlets/gull-post.yml", {"kind: newspaper": "kind: rag"})
    assert build.main(["--content", str(content), "--out", str(out)]) == 1
    assert capsys.readouterr().err.endswith("1 error: nothing was written\n")
    assert tree(out) == tree(site)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "site"]


def test_a_folder_that_is_not_ours_is_refused(harbour: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "thesis.txt").write_text("ten years of work", encoding="utf-8")
    before = tree(tmp_path)
    assert build.main(["--content", str(harbour), "--out", str(tmp_path)]) == 2
    assert "holds files that are not a site of ours" in capsys.readouterr().err
    assert tree(tmp_path) == before


def test_a_file_in_the_way_is_refused(harbour: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "site").write_text("a file", encoding="utf-8")
    assert build.main(["--content", str(harbour), "--out", str(tmp_path / "site")]) == 2
    assert "is not a folder" in capsys.readouterr().err
    assert (tmp_path / "site").read_text(encoding="utf-8") == "a file"


def test_an_address_that_reaches_nobody_is_a_warning(changed: Changed, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = changed("site.yml", {"kind: post": "kind: email", "Box 7, Customs Quay, Port Lantern": "desk@harbour.example"})
    assert build.main(["check", "--content", str(content)]) == 0
    assert capsys.readouterr().err == (
        "content/site.yml:16:14: warning[W001]: desk@harbour.example is at a reserved example domain\n"
        "    |     address: desk@harbour.example\n"
        f"    |              {'^' * 20}\n"
        "    = put your own address before you publish\n"
    )


# The command


def test_check_counts_good_records_and_writes_nothing(harbour: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(harbour)
    assert build.main(["check", "--no-cache", "--content", str(harbour)]) == 0
    assert capsys.readouterr() == ("evidence: not checked (give --evidence DIR)\n75 records and pages: no problems\n", "")
    assert (tree(harbour), list(tmp_path.iterdir())) == (before, [])


WRONG_USES = {
    "unknown command": ["publish"],
    "unknown option": ["--fast"],
    "no number": ["--jobs", "many"],
    "a folder without a name": ["--content", ""],
    "no job": ["--jobs", "0"],
    "no address": ["--base-url", "harbour.example"],
    "an address with a question": ["--base-url", "https://harbour.example/?a=b"],
}


@pytest.mark.parametrize("words", WRONG_USES.values(), ids=WRONG_USES)
def test_wrong_use_has_a_status_of_its_own(words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        build.main([*words, "--out", str(tmp_path / "site")])
    assert exit_.value.code == 2
    assert re.match(r"build\.py( \w+)?: error: ", capsys.readouterr().err.splitlines()[-1])
    assert list(tmp_path.iterdir()) == []


WRONG_ADDRESSES = {
    "harbour.example": "it begins with https://",
    "https://Harbour.example/": "in small letters",
    "https://مرفأ.example/": "xn--",
    "https://harbour.example/?a=b": "nothing with ? or #",
    "https://harbour.example/velmar/index.html": "not that of a page",
}


@pytest.mark.parametrize("address", WRONG_ADDRESSES)
def test_what_is_wrong_with_a_base_address_is_told(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build.main(["--base-url", address])
    assert WRONG_ADDRESSES[address] in capsys.readouterr().err


def test_a_folder_without_records_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build.main(["check", "--content", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"build.py: {tmp_path} is no content folder: it has no site.yml\n"


def test_all_that_is_said_comes_through_a_pipe() -> None:
    """Python keeps it back until there is more of it, or an end."""
    command = [sys.executable, str(ROOT / "build.py"), "explain", "E012"]
    run = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | {"PYTHONUNBUFFERED": ""})  # noqa: S603
    assert run.stdout.startswith("E012")
    assert run.stdout.endswith("\n")


def test_without_its_packages_the_command_says_what_to_do() -> None:
    run = subprocess.run([sys.executable, "-E", "-S", str(ROOT / "build.py")], capture_output=True, text=True, check=False)  # noqa: S603
    assert run.returncode == 2
    assert run.stdout == ""
    assert run.stderr.count("\n") == 1
    assert run.stderr.startswith("build.py: the package ")
    assert run.stderr.endswith(" is not installed here: run `make site`, which installs all that is needed\n")


@pytest.mark.parametrize(
    ("which", "base_url"),
    [("based", BASE), ("real_site", "")],
    ids=["invented, with a base address", "real"],
)
def test_the_engine_called_by_itself_gives_the_same_site(
    which: str, base_url: str, harbour: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    out = tmp_path / "site"
    content = ROOT / "content" if which == "real_site" else harbour
    ours = {"BRIEFING_OUT": str(out), "BRIEFING_CONTENT": str(content), "BRIEFING_BASE_URL": base_url}
    environment = {**os.environ, **ours, "NO_MKDOCS_2_WARNING": "1"}
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout) == (0, "")
    assert "WARNING" not in run.stderr
    built, markers = tree(request.getfixturevalue(which)), {".briefing-site", ".nojekyll"}
    assert tree(out) == {name: content for name, content in built.items() if name not in markers}


def test_gaps_are_told_on_demand_and_as_of_a_day(harbour: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build.main(["check", "--content", str(harbour)]) == 0
    assert "note[N203]" not in capsys.readouterr().err
    assert build.main(["check", "--content", str(harbour), "--gaps", "--today", "2031-10-01"]) == 0
    first = capsys.readouterr().err
    assert build.main(["check", "--content", str(harbour), "--gaps", "--today", "2035-10-01"]) == 0
    later = capsys.readouterr().err
    assert "note[N203]" in first
    assert (first.count("note[N204]"), later.count("note[N204]")) == (0, 4)
