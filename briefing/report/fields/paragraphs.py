"""Two states of a hand-written page → its changed paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from briefing.locales import locale, say
from briefing.report.fields.marks import marked
from briefing.views.report import FieldChange, Run

BETWEEN = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def paragraphs(before: str, after: str, codes: Sequence[str]) -> Iterator[FieldChange]:
    """Each paragraph that is new, gone or other than before, as it is written in Markdown; `codes`: languages of the report."""
    old, new = BETWEEN.split(before.strip()), BETWEEN.split(after.strip())
    for tag, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            for index, pair in enumerate(zip_longest(old[first:last], new[start:end])):
                yield _change(min(start + index, max(end - 1, start)), *pair, codes)


def _change(index: int, before: str | None, after: str | None, codes: Sequence[str]) -> FieldChange:
    marks = {code: _marks(code, before, after) for code in codes}
    return FieldChange(
        path=f"paragraph.{index + 1}",
        label={code: say(locale(code), "Paragraph {number}").format(number=index + 1) for code in codes},
        before={code: pair[0] for code, pair in marks.items()},
        after={code: pair[1] for code, pair in marks.items()},
        note=None,
    )


def _marks(code: str, before: str | None, after: str | None) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    if before and after:
        return marked(before, after)
    none = say(locale(code), "none")
    return (Run(before or none, "removed"),), (Run(after or none, "added"),)
