"""Long texts → what of them is read in a comment: the changed words and some around them. Standard library alone."""

from __future__ import annotations

from briefing.views.report import Run

MORE = "…"
AROUND = 60
"""Signs that are kept of what stayed, on each side of a change."""


def clip(text: str, length: int) -> str:
    """The text, or its beginning, up to the last whole word, with a mark that there is more."""
    if len(text) <= length:
        return text
    kept = text[:length]
    return kept[: max(kept.rfind(" "), length // 2)].rstrip() + MORE


def clip_runs(runs: tuple[Run, ...], length: int) -> tuple[Run, ...]:
    """The runs, if they are longer than `length`, with less of what stayed, and at last without their end."""
    if sum(len(run.text) for run in runs) <= length:
        return runs
    last = len(runs) - 1
    near = [Run(_near(run.text, number > 0, number < last), run.mark) if run.mark == "same" else run for number, run in enumerate(runs)]
    return _within(near, length)


def _near(text: str, is_after: bool, is_before: bool) -> str:
    """What stayed, as far as it stands next to a change: after one, before one, or between two."""
    if len(text) <= 3 * AROUND:
        return text
    start = text[:AROUND].rpartition(" ")[0] if is_after else ""
    end = text[-AROUND:].partition(" ")[2] if is_before else ""
    return f"{start} {MORE} {end}" if start and end else f"{start}{MORE}{end}"


def _within(runs: list[Run], length: int) -> tuple[Run, ...]:
    kept: list[Run] = []
    for run in runs:
        if length < len(run.text):
            return (*kept, Run(clip(run.text, max(length, 1)), run.mark))
        kept.append(run)
        length -= len(run.text)
    return tuple(kept)
