"""The figures as a document: docs/assurance.md."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from assurance.ledger import Figure, Total, totals
from assurance.promises import Area, areas, ids

ROOT = Path(__file__).parent.parent.parent
DOCUMENT, CAMPAIGN = ROOT / "docs/assurance.md", Path(__file__).parent / "campaign.json"
HEAD = (Path(__file__).parent / "head.md").read_text(encoding="utf-8")
COLUMNS = "| What was tried | Every run: held / tried | Campaign: held / tried | Where |\n| --- | ---: | ---: | --- |\n"


def campaign() -> list[Figure]:
    """The figures of the last run of each campaign."""
    return [Figure(*row) for row in json.loads(CAMPAIGN.read_text(encoding="utf-8"))] if CAMPAIGN.exists() else []


def document(figures: list[Figure]) -> str:
    """`figures`: those of a whole run. Raises ValueError if a promise has none, neither there nor in the campaigns."""
    run, long = totals(figures), totals(campaign())
    missing = ids() - run.keys() - long.keys()
    if missing:
        raise ValueError(f"nothing was tried for {', '.join(sorted(missing))}")
    return "\n".join([HEAD, *(_area(area, run, long) for area in areas().values())])


def _area(area: Area, run: Mapping[str, Total], long: Mapping[str, Total]) -> str:
    rows = (
        f"| {tried} | {_figure(run.get(promise))} | {_figure(long.get(promise))} | {', '.join(_where(promise, run, long))} |"
        for promise, tried in area.promises
    )
    return f"## {area.title}\n\n{area.promise}\n\n{COLUMNS}" + "\n".join(rows) + "\n"


def _figure(total: Total | None) -> str:
    return f"{total.held:,} / {total.tried:,}" if total else "–"


def _where(promise: str, run: Mapping[str, Total], long: Mapping[str, Total]) -> Iterator[str]:
    yield from (f"`{where}`" for where in (run[promise].where if promise in run else ()))
    yield from (f"campaign `{where}`" for where in (long[promise].where if promise in long else ()))
