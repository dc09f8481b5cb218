"""Catalog → every file of the site, in a folder: pages, data and index by several processes, side by side."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from briefing import headers, urls
from briefing.alternates import Listed
from briefing.catalog import Catalog
from briefing.derive import data_pages, planned
from briefing.derive.planned import Planned
from briefing.exports.every import published
from briefing.exports.robots import robots
from briefing.exports.sitemap import sitemap
from briefing.jobs import Place, described, rounds
from briefing.printing import Printed, Printing, runs
from briefing.progress import SILENT, Add, Progress
from briefing.shipped import shipped
from briefing.workers import Task, share_out
from briefing.written import Written

Made = tuple[Printed | Written, ...]
"""What a worker tells of the files that it has written."""


def write(catalog: Catalog, folder: Path, base_url: str, jobs: int, progress: Progress = SILENT) -> tuple[Printed, ...]:
    """Writes the site into an empty folder, and gives what is kept of each page, in the order of the site.

    The same whatever `jobs` is. What pages say of one another is not checked. Raises OSError, and BuildError as `share_out` does.
    """
    plan = planned(catalog, base_url)
    put(folder, files := shipped())
    printing = Printing(catalog, [page.path for page in plan], files, folder, base_url)
    with tempfile.TemporaryDirectory() as parts, progress.stage("pages", len(plan)) as add:
        place = Place(folder, Path(parts))
        printing.ready(plan)
        printed, written = _done(_tasks(catalog, place, base_url, printing, _anew(plan)), jobs, add)
        written += described(catalog, written, place)
        printed += printing.print(tuple(data_pages(catalog, base_url, published(catalog, written))))
        add(len(catalog.locales))
    at = {page.path: page for page in printed}
    ordered = tuple(at[page.path] for page in plan)
    put(folder, for_servers(ordered, catalog, base_url))
    return ordered


def put(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes files, by their paths."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def for_servers(pages: Iterable[Listed], catalog: Catalog, base_url: str) -> dict[str, bytes]:
    """Path → content of what leads search engines through the pages, and of what a server is to say with each."""
    said = headers.as_file(headers.RULES).encode()
    return {**sitemap(pages, catalog.locales, base_url), urls.ROBOTS: robots(base_url), urls.HEADERS: said}


def _anew(plan: Collection[Planned]) -> list[Planned]:
    """Those that the workers make. The page of the data tells of the other files, and is made when they are there."""
    return [page for page in plan if page.kind != "data"]


def _tasks(catalog: Catalog, place: Place, base_url: str, printing: Printing, pages: Collection[Planned]) -> list[Task[Made]]:
    """What the workers do. The files that are no pages are begun first: some of them take long."""
    tasks: list[Task[Made]] = []
    for jobs_of_round in rounds(catalog, base_url):
        tasks += [Task(partial(job.make, catalog, place), after=len(tasks)) for job in jobs_of_round]
    tasks += [Task(partial(printing.print, run)) for run in runs(pages)]
    return tasks


def _done(tasks: Sequence[Task[Made]], jobs: int, add: Add) -> tuple[tuple[Printed, ...], tuple[Written, ...]]:
    """What is told of the pages, and of the other files, whoever made them and when."""
    made: dict[int, Made] = {}
    for number, told in share_out(tasks, jobs):
        made[number] = told
        add(sum(isinstance(one, Printed) for one in told))
    found = [one for number in range(len(tasks)) for one in made[number]]
    return tuple(one for one in found if isinstance(one, Printed)), tuple(one for one in found if isinstance(one, Written))
