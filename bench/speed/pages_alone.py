"""Our pages, and nothing else: records are read and checked, pages made and written. No data, no index, no check of links between pages.

usage: python -m bench.speed.pages_alone CONTENT OUT [JOBS]
"""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

from briefing.command.content import catalog_of
from briefing.derive import planned
from briefing.printing import Printing, runs
from briefing.workers import Task, share_out


def main(words: list[str]) -> int:
    content, out = Path(words[0]), Path(words[1])
    jobs = int(words[2]) if len(words) > 2 else os.cpu_count() or 1
    out.mkdir(parents=True, exist_ok=True)
    catalog = catalog_of(content, jobs)
    plan = [page for page in planned(catalog, "") if page.kind != "data"]
    printing = Printing(catalog, [page.path for page in plan], (), out, "")
    printing.ready(plan)
    tasks = [Task(partial(printing.print, run)) for run in runs(plan)]
    print(sum(len(told) for _, told in share_out(tasks, jobs)), "pages")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
