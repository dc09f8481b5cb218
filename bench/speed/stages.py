"""Where our time goes: each stage of a build in one process, and beside it the least that such work takes.

The least is measured alone: to read the files; to load them with libyaml's loader; to print pages whose views are made; to write the bytes.
"""

from __future__ import annotations

import gc
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import yaml

from bench.archive import archive
from briefing.assets.shipped import shipped
from briefing.catalog import Catalog
from briefing.derive import planned
from briefing.derive.planned import Planned
from briefing.derive.shell import shells
from briefing.gather import gather
from briefing.jobs import Place
from briefing.jobs import rounds as rounds_of_jobs
from briefing.printing import Printing, runs
from briefing.render import render_page
from briefing.resolve import resolve_gathered
from briefing.shell.stamp import Stamp
from briefing.verify.links import Links

Given = TypeVar("Given")
Laps = Counter[str]


def measured(incidents: int) -> dict[str, Any]:
    """Seconds of the processor of each stage, without Python's collector; and how many pages and bytes there are."""
    content = archive(incidents)
    laps: Laps = Counter()
    gc.disable()
    try:
        with TemporaryDirectory(dir=content.parent) as folder:
            catalog, plan = _before_pages(content, laps)
            _data(catalog, Path(folder), laps)
            length, pages = _pages(catalog, plan, Path(folder) / "pages", laps)
        return {"incidents": incidents, "laps": dict(laps), "alone": _alone(content), "pages": pages, "bytes": length}
    finally:
        gc.enable()


@contextmanager
def _lap(laps: Laps, name: str) -> Iterator[None]:
    begun = time.process_time()
    yield
    laps[name] += time.process_time() - begun  # type: ignore[assignment]


def _before_pages(content: Path, laps: Laps) -> tuple[Catalog, Sequence[Planned]]:
    with _lap(laps, "read and check"):
        found = gather(content, 1, None, True)
    with _lap(laps, "resolve references"):
        catalog, _ = resolve_gathered(found)
    with _lap(laps, "plan"):
        return catalog, planned(catalog, "")


def _data(catalog: Catalog, folder: Path, laps: Laps) -> None:
    place = Place(folder / "site", folder / "parts")
    place.site.mkdir()
    with _lap(laps, "data, search, feeds, images"):
        for one_round in rounds_of_jobs(catalog, ""):
            for job in one_round:
                job.make(catalog, place)


def _pages(catalog: Catalog, plan: Sequence[Planned], folder: Path, laps: Laps) -> tuple[int, int]:
    """Page after page, as a build makes them."""
    paths, length = [page.path for page in plan], 0
    with _lap(laps, "templates and shells"):
        Printing(catalog, paths, (), folder, "").ready(plan)
        stamp, links = Stamp(shells(catalog), ""), Links([*paths, *shipped()], "")
        stamp.ready()
    pages = [page for run in runs([one for one in plan if one.kind != "data"]) for page in run]
    for one in pages:
        with _lap(laps, "derive"):
            view = one.make(catalog)
        with _lap(laps, "render"):
            page = render_page(view)
        with _lap(laps, "stamp into the shell"):
            html = stamp(page)
        with _lap(laps, "write"):
            written = html.encode()
            (folder / one.path).write_bytes(written)
        with _lap(laps, "check links and outline"):
            links.check(one.path, html)
        length += len(written)
    laps["write, alone"] = _written_again(folder)  # type: ignore[assignment]
    return length, len(pages)


def _written_again(folder: Path) -> float:
    """The same bytes into new files."""
    spent = 0.0
    other = folder.with_name("again")
    for path in folder.rglob("*.html"):
        target = other / path.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        found = path.read_bytes()
        begun = time.process_time()
        target.write_bytes(found)
        spent += time.process_time() - begun
    shutil.rmtree(other)
    return spent


def _alone(content: Path) -> dict[str, float]:
    files = sorted(content.rglob("*.yml"))
    read, texts = _timed(lambda: [path.read_bytes() for path in files])
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    parsed, _ = _timed(lambda: [yaml.load(text, loader) and None for text in texts])  # noqa: S506 - a safe loader
    return {"reading": read, "parsing": parsed}


def _timed(work: Callable[[], Given]) -> tuple[float, Given]:
    begun = time.process_time()
    found = work()
    return time.process_time() - begun, found
