"""What is told when the records of a small invented site are held against the texts of its sources.

`site` is laid over the fabricated site, each case over both; `expected.txt` is the complete output.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from fabricate import write_site

from briefing.evidence import texts_in
from briefing.evidence.weigh import weigh
from briefing.findings import UNWEIGHED
from briefing.load import load
from briefing.problems import as_text
from briefing.resolve import all_problems, archived
from briefing.validate import validate

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("cases/*/expected.txt"))
SOUND = "evidence: 2 sources found of 2, 4 claims, 4 citations, 8 numbers and 2 quotations checked\n"


def told(folder: Path, case: Path | None, texts: Path = HERE / "texts") -> str:
    content = write_site(folder / "content")
    for over in [HERE / "site", *([case] if case else [])]:
        shutil.copytree(over, content, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
    validated = validate(load(content))
    weighed = weigh(validated.documents, texts_in(texts))
    problems = [problem for problem in all_problems(validated, archived(validated), weighed) if problem.code in UNWEIGHED | {"N001"}]
    return "".join(f"{line}\n" for line in [*map(as_text, problems), *weighed.lines])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path, tmp_path: Path, is_rewriting: bool) -> None:
    found = told(tmp_path, case)
    if is_rewriting:
        (case / "expected.txt").write_text(found, encoding="utf-8")
    assert found == (case / "expected.txt").read_text(encoding="utf-8")


def test_the_site_is_sound(tmp_path: Path) -> None:
    assert told(tmp_path, None) == SOUND


def test_a_text_may_have_any_name(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    for number, path in enumerate((HERE / "texts").rglob("*.txt")):
        shutil.copy(path, tmp_path / "texts" / str(number))
    assert told(tmp_path, None, tmp_path / "texts") == SOUND


def test_a_text_of_no_source_is_counted_and_may_not_be_copied_either(tmp_path: Path) -> None:
    shutil.copytree(HERE / "texts", tmp_path / "texts")
    (tmp_path / "texts" / "letter.txt").write_text("Three accounts of one clash, in which two people met.", encoding="utf-8")
    lines = told(tmp_path, None, tmp_path / "texts").splitlines()
    assert "error[E042]: 9 words in a row are those of letter.txt, segment 1" in lines[0]
    assert lines[-1].endswith("checked; 1 text that no source names")


def test_a_changed_byte_makes_it_another_text(tmp_path: Path) -> None:
    shutil.copytree(HERE / "texts", tmp_path / "texts")
    with (tmp_path / "texts" / "gazette.txt").open("a", encoding="utf-8") as text:
        text.write("\n")
    lines = told(tmp_path, None, tmp_path / "texts").splitlines()
    assert [line for line in lines if "[W141]" in line] == [
        "content/sources/src-2031-05-gazette.yml:14:9: warning[W141]: "
        "no text in the evidence folder has this SHA-256: 2 citations of it could not be checked"
    ]


def test_a_waiver_is_not_idle_because_nobody_looked(tmp_path: Path) -> None:
    content = write_site(tmp_path / "content")
    for over in (HERE / "site", HERE / "cases" / "warning-that-is-waived"):
        shutil.copytree(over, content, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
    validated = validate(load(content))
    assert [problem for problem in all_problems(validated, archived(validated)) if problem.code == "N001"] == []
