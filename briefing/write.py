"""Catalog → every file of the site, in a folder: pages, data and index by several processes, side by side."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from briefing import urls
from briefing.alternates import Listed
from briefing.assets.shipped import shipped
from briefing.catalog import Catalog
from briefing.derive import data_pages, planned
from briefing.derive.planned import Planned
from briefing.exports.every import published
from briefing.exports.robots import robots
from briefing.exports.sitemap import sitemap
from briefing.hosting import headers
from briefing.jobs import Place, described, rounds
from briefing.kept.digests import Digests
from briefing.kept.former_site import FormerSite
from briefing.kept.notes import Notes
from briefing.printing import Printed, Printing, runs
from briefing.progress import SILENT, Add, Progress
from briefing.scratch import scratch
from briefing.taken import Page, Taken
from briefing.workers import Task, share_out
from briefing.written import Written

ALWAYS_NEW = frozenset({"data"})
"""Kinds of page that tell of other files too, and so are never taken over."""
MANY = 2000
"""Pages taken over in one task."""

Made = tuple[Printed | Written, ...]
"""What a worker tells of the files that it has written."""


def write(
    catalog: Catalog, folder: Path, base_url: str, jobs: int, progress: Progress = SILENT, former: FormerSite | None = None
) -> tuple[Page, ...]:
    """Writes the site into an empty folder, and gives what is kept of each page, in the order of the site.

    Meanwhile its parts lie beside it.
    The same whatever `jobs` is, and whatever is taken over from the `former` site. What pages say of one another is not checked.
    Raises OSError, and BuildError as `share_out` does.
    """
    plan = planned(catalog, base_url)
    put(folder, files := shipped())
    digests, paths = Digests(catalog), [page.path for page in plan]
    taken = former.take([page.path for page in plan if page.kind not in ALWAYS_NEW], digests.of) if former else set()
    notes, kept = (Notes(digests.of), former.shells) if former else (None, None)
    printing = Printing(catalog, paths, files, folder, base_url, notes, kept)
    anew = [page for page in plan if page.kind not in ALWAYS_NEW and page.path not in taken]
    with scratch(folder.parent) as parts, progress.stage("pages", len(plan) - len(taken)) as add:
        place = Place(folder, parts, former.kept_parts(digests.of) if former else None)
        tasks = [*_others(catalog, place, base_url), *(_linking(former, plan, taken, printing) if former else ()), *_pages(printing, anew)]
        printed, written = _done(tasks, jobs, add)
        written += described(catalog, written, place)
        printed += printing.print(tuple(data_pages(catalog, base_url, published(catalog, written))))
        add(len(catalog.locales))
    at: dict[str, Page] = {path: Taken(path, told) for path in taken if former and (told := former.told(path))}
    at |= {page.path: page for page in printed}
    ordered = tuple(at[page.path] for page in plan)
    put(folder, for_servers(ordered, catalog, base_url))
    return ordered


def _linking(former: FormerSite, plan: Iterable[Planned], taken: Collection[str], printing: Printing) -> list[Task[Made]]:
    """Takes the pages over; they stand there in both sites."""
    pages = [page for page in plan if page.path in taken]
    return [Task(partial(_link, former, pages[start : start + MANY], printing)) for start in range(0, len(pages), MANY)]


def _link(former: FormerSite, pages: Sequence[Planned], printing: Printing) -> Made:
    """Tells of those pages that had to be made after all."""
    missed = set(former.link([page.path for page in pages], printing.folder))
    return printing.print([page for page in pages if page.path in missed])


def put(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes files, by their paths."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def for_servers(pages: Iterable[Listed], catalog: Catalog, base_url: str) -> dict[str, bytes]:
    """Path → content of what leads search engines through the pages, and of what a server is to say with each."""
    said = headers.as_file(headers.RULES).encode()
    return {**sitemap(pages, catalog.locales, base_url), urls.ROBOTS: robots(base_url), urls.HEADERS: said}


def _others(catalog: Catalog, place: Place, base_url: str) -> list[Task[Made]]:
    """What is made beside the pages. It is begun first: some of it takes long."""
    tasks: list[Task[Made]] = []
    for jobs in rounds(catalog, base_url):
        tasks += [Task(partial(job.make, catalog, place), after=len(tasks)) for job in jobs]
    return tasks


def _pages(printing: Printing, pages: Collection[Planned]) -> list[Task[Made]]:
    printing.ready(pages)
    return [Task(partial(printing.print, run)) for run in runs(pages)]


def _done(tasks: Sequence[Task[Made]], jobs: int, add: Add) -> tuple[tuple[Printed, ...], tuple[Written, ...]]:
    """What is told of the pages, and of the other files, whoever made them and when."""
    made: dict[int, Made] = {}
    for number, told in share_out(tasks, jobs):
        made[number] = told
        add(sum(isinstance(one, Printed) for one in told))
    found = [one for number in range(len(tasks)) for one in made[number]]
    return tuple(one for one in found if isinstance(one, Printed)), tuple(one for one in found if isinstance(one, Written))
