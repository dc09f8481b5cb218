"""`make assurance`: the campaigns, all or those that are named; their figures are kept in campaign.json."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path

from assurance.ledger import Figure
from assurance.promises import ids
from assurance.tables import CAMPAIGN, campaign

ALL = sorted(path.stem for path in (Path(__file__).parent / "campaigns").glob("[a-z]*.py"))


def main(names: list[str]) -> int:
    is_sound = True
    for name in names:
        figures = [figure._replace(where=name) for figure in import_module(f"assurance.campaigns.{name}").run(print)]
        keep(name, figures)
        for figure in figures:
            print(f"{name}: {figure.promise}: {figure.held} of {figure.tried} held")
        is_sound &= all(figure.held == figure.tried for figure in figures)
    return 0 if is_sound else 1


def keep(name: str, figures: list[Figure]) -> None:
    """In the place of those of this campaign's last run. Raises ValueError for an unknown promise."""
    unknown = {figure.promise for figure in figures} - ids()
    if unknown:
        raise ValueError(f"no such promise: {', '.join(sorted(unknown))}")
    kept = sorted([*(figure for figure in campaign() if figure.where != name and figure.promise in ids()), *figures])
    lines = ",\n".join(json.dumps(figure) for figure in kept)
    CAMPAIGN.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ALL))
