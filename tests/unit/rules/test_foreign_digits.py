"""W106: our texts have the digits 0–9."""

from __future__ import annotations

from pathlib import Path

import pytest
from fabricate import GUARD, INCIDENT, SOURCE, Changes, both, pointed_at, problems_of

from briefing.problems import Problem


def found(folder: Path, changes: Changes) -> list[Problem]:
    """What this rule finds in the changed site."""
    return [problem for problem in problems_of(folder, changes) if problem.code == "W106"]


@pytest.mark.parametrize(
    ("text", "number", "cure"),
    [
        ("قُتل ١٢ جنديًا.", "١٢", "12"),
        ("قُتل ۱۲ جنديًا.", "۱۲", "12"),
        ("في الساعة ١٢:٣٠", "١٢:٣٠", "12:30"),
        ("نسبة ٣٫٥ بالمئة", "٣٫٥", "3.5"),
        ("١٬٢٠٠ عائلة", "١٬٢٠٠", "1,200"),
        ("«٥» ثم ٧", "٧", "7"),
    ],
)
def test_another_script(tmp_path: Path, text: str, number: str, cure: str) -> None:
    (problem,) = found(tmp_path, {INCIDENT: {"summary.ar": text}})
    assert (problem.message, problem.hint) == (f'"{number}" is not in the digits 0–9', f"write {cure}")
    assert pointed_at(problem) == number


@pytest.mark.parametrize("text", ["قُتل 12 جنديًا.", "كُتب على الجدار «١٢»", "قال “١٢”"])
def test_nothing_to_find(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, {INCIDENT: {"summary.ar": text}}) == []


def test_where(tmp_path: Path) -> None:
    """Every text of ours and every page; no headline, alias or quotation."""
    ours = {GUARD: {"names": both("الفوج ٤", "Regiment 4")}, "pages/ar/contact.md": "# اتصل بنا\n\nالرقم ٥.\n"}
    assert [problem.path.split("/")[-1] for problem in found(tmp_path / "1", ours)] == ["hill-guard.yml", "contact.md"]
    theirs = {
        SOURCE: {"title": "قتيل و٣ جرحى"},
        GUARD: {"aka": [{"text": "الفوج ٤", "lang": "ar"}]},
        INCIDENT: {"claims.0.cites.0.quote": "٣ جرحى"},
    }
    assert found(tmp_path / "2", theirs) == []
