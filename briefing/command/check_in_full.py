"""What a check finds only if it reads every record in full: against the sources, with private records, and what is lacking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from briefing.check import Checked
from briefing.command.check import NOT_WEIGHED
from briefing.evidence import refuse_inside, texts_in
from briefing.evidence.weigh import Weighed, weigh
from briefing.gaps import gap_notes
from briefing.load import Content, load
from briefing.private import private_problems
from briefing.problems import ContentError, Problem
from briefing.resolve import all_problems, archived, resolve
from briefing.validate import Validated, validate

NOT_SOUGHT = "gaps: not listed (first mend the errors)"


def in_full(checked: Checked, folder: Path, evidence: Path | None, private: Path | None, today: date | None) -> Checked:
    """The check with all that was asked for besides. `today`: the day as of which gaps are sought; None: they are not.

    Raises BuildError if a folder is not there.
    """
    if evidence:
        refuse_inside(evidence, folder)
    content = load(folder)
    validated = validate(content)
    weighed = weigh(validated.documents, texts_in(evidence)) if evidence else None
    problems = set(all_problems(validated, archived(validated), weighed)) if weighed else set(checked.problems)
    problems.update(private_problems(folder, private) if private else ())
    gaps = _gaps(content, validated, weighed, today) if today else ()
    problems.update(gaps or ())
    lines = weighed.lines if weighed else (NOT_WEIGHED,)
    return replace(checked, problems=tuple(sorted(problems)), lines=(*lines, NOT_SOUGHT) if gaps is None else lines)


def _gaps(content: Content, validated: Validated, weighed: Weighed | None, today: date) -> Sequence[Problem] | None:
    """Gaps are sought in what may be published: in records with errors there is nothing to seek (None)."""
    try:
        catalog, _ = resolve(validated, weighed)
    except ContentError:
        return None
    return list(gap_notes(catalog, content.documents, today))
