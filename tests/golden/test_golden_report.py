"""What reviewers are told when one of everything changes in the invented site, in `report/harbour.<language>.txt`.

What went stands in `[-…-]`, what came in `{+…+}`. `make golden` writes the files anew: read the difference before you commit it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from changed_harbour import changed_harbour

from briefing.report.attention import attention
from briefing.report.reading.states import compared
from briefing.report.records import records
from briefing.views.report import FieldChange, RecordChange, Remark, Run

HERE = Path(__file__).parent / "report"
Told = tuple[tuple[RecordChange, ...], tuple[Remark, ...]]
AROUND = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}


@pytest.fixture(scope="module")
def told(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> Told:
    after = changed_harbour(harbour, tmp_path_factory.mktemp("changed") / "content")
    found = compared(str(harbour), after)
    assert [problem for problem in found.after.problems if problem.level == "error"] == []
    changes = records(found)
    return changes, attention(found, changes)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_report_is_as_it_was(language: str, told: Told, is_rewriting: bool) -> None:
    kept, text = HERE / f"harbour.{language}.txt", "\n".join(lines(*told, language)) + "\n"
    if is_rewriting:
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(text, encoding="utf-8")
    assert text.split("\n") == kept.read_text(encoding="utf-8").split("\n")


@pytest.mark.parametrize(
    "word", ["Orsal", "أورسال", "Deer Well", "deer-well", "بئر الظبي", "61.98", "unpublished fire", "better draft", "مسودة عن حريق"]
)
def test_what_nobody_may_read_is_not_in_it(word: str) -> None:
    assert [path.name for path in HERE.iterdir() if word in path.read_text(encoding="utf-8")] == []


def lines(changes: tuple[RecordChange, ...], remarks: tuple[Remark, ...], language: str) -> Iterator[str]:
    for remark in remarks:
        yield f"! {remark.kind} {remark.id} ({remark.code}): {remark.words[language]}"
    for change in changes:
        yield ""
        yield f"{change.change} {change.kind} {change.id} ({change.former or change.file}): {change.name[language]}"
        yield from ([f"  ({change.note[language]})"] if change.note else [])
        for field in change.fields:
            yield from of_field(field, language)


def of_field(field: FieldChange, language: str) -> Iterator[str]:
    yield f"  {field.label[language]}  <{field.path}>"
    yield f"    − {marked(field.before[language])}"
    yield f"    + {marked(field.after[language])}"
    yield from ([f"    ({field.note[language]})"] if field.note else [])


def marked(runs: tuple[Run, ...]) -> str:
    return "".join(AROUND[run.mark].format(run.text) for run in runs).replace("\n", "\n      ")
