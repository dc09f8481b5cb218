"""What is made beside the pages: the data, the feeds, the search's index, the preview images. A job each, for whichever process is free.

A job reads the catalog, writes its files into the site's folder itself, and gives back no more than what is told of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefing import urls
from briefing.catalog import Catalog
from briefing.composed.database import NAME, write_database
from briefing.composed.feeds import kept_feeds
from briefing.composed.files import COMPOSED
from briefing.composed.make import BEHIND, OTHERS, blocks, boxes, make_others, make_period, make_searched
from briefing.composed.period import Period, periods
from briefing.derive.preview import previews
from briefing.derive.search_words import words_scripts
from briefing.drawing.draw import draw
from briefing.exports.every import PACKAGE, WHOLE, Pieces, package, published
from briefing.exports.feed import feeds
from briefing.exports.published import Published
from briefing.kept.images import drawn
from briefing.kept.parts import Kept
from briefing.scratch import temporary_scratch
from briefing.search.index import index, index_of
from briefing.views.preview import Preview
from briefing.written import Written, told_of, write

Files = Iterable[tuple[str, Pieces]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a job writes."""

    site: Path
    """The folder that the site is written into."""
    parts: Path
    """A folder for what is made on the way; it stays until all jobs of the build are done."""
    kept: Kept | None = None
    """What the former build left, and where this one leaves it."""


@dataclass(frozen=True, slots=True)
class Job:
    name: str
    """What is made, for those who watch."""
    make: Callable[[Catalog, Place], tuple[Written, ...]]


Round = tuple[Job, ...]


def rounds(catalog: Catalog, base_url: str) -> tuple[Round, ...]:
    """The jobs, those of each round the longest first. A job needs all that the rounds before its own have made."""
    found = periods(catalog)
    parts = [Job(period.name, partial(_period, period)) for period in found]
    around = [Job(f"{BEHIND} {code}", partial(_around, code)) for code in catalog.locales]
    search = [Job(f"search {code}", partial(_index, code, found)) for code in catalog.locales]
    images = [Job(preview.path, partial(_image, preview)) for preview in previews(catalog)]
    data = [Job(name, partial(_written, partial(_whole, name))) for name in WHOLE]
    others = [Job("feeds", partial(_feeds, base_url)), Job("words", partial(_written, _words))]
    composed = [Job(name, partial(_composed, name, found)) for name in COMPOSED]
    first = (*parts, *around, Job(OTHERS, _others), *data, *others, *images)
    return first, (Job(NAME, partial(_database, found)), *search, *composed)


def described(catalog: Catalog, written: Sequence[Written], place: Place) -> tuple[Written, ...]:
    """Writes what tells of all files of data, when all jobs are done."""
    return (write(place.site, PACKAGE, [package(catalog, {one.path: one for one in written})]),)


def in_memory(catalog: Catalog, base_url: str) -> tuple[dict[str, bytes], Published]:
    """Path → content of every file that the jobs make, in one process, and what the page of the data tells of them."""
    with temporary_scratch() as folder:
        place = Place(folder / "site", folder / "parts")
        place.parts.mkdir()
        written = [one for jobs in rounds(catalog, base_url) for job in jobs for one in job.make(catalog, place)]
        written += described(catalog, written, place)
        return {one.path: (place.site / one.path).read_bytes() for one in written}, published(catalog, written)


def data_file(catalog: Catalog, name: str) -> bytes:
    """The content of one file of the data."""
    with temporary_scratch() as folder:
        place, needed = Place(folder, folder), rounds(catalog, "")
        names = {name, *(period.name for period in periods(catalog)), OTHERS}
        for job in (job for jobs in needed for job in jobs if job.name in names):
            job.make(catalog, place)
        return (place.site / urls.data(name)).read_bytes()


def indexes(catalog: Catalog) -> dict[str, bytes]:
    """Path → content of the files of the search, in all languages: its index and its words."""
    return {path: content for code in catalog.locales for path, content in index(catalog, code).items()} | words_scripts(catalog)


def _period(period: Period, catalog: Catalog, place: Place) -> tuple[Written, ...]:
    make_period(period, catalog, place.parts, place.kept)
    return ()


def _others(catalog: Catalog, place: Place) -> tuple[Written, ...]:
    make_others(catalog, place.parts, place.kept)
    return ()


def _composed(name: str, found: Sequence[Period], catalog: Catalog, place: Place) -> tuple[Written, ...]:
    return (write(place.site, urls.data(name), COMPOSED[name](catalog, boxes(place.parts, found))),)


def _database(found: Sequence[Period], catalog: Catalog, place: Place) -> tuple[Written, ...]:
    path = urls.data(NAME)
    rows = write_database(place.site / path, catalog, tuple(zip(found, boxes(place.parts, found), strict=True)), place.parts, place.kept)
    return (told_of(place.site, path, rows),)


def _written(files: Callable[[Catalog], Files], catalog: Catalog, place: Place) -> tuple[Written, ...]:
    return tuple(write(place.site, path, pieces) for path, pieces in files(catalog))


def _whole(name: str, catalog: Catalog) -> Files:
    yield urls.data(name), WHOLE[name](catalog)


def _around(code: str, catalog: Catalog, place: Place) -> tuple[Written, ...]:
    make_searched(code, catalog, place.parts, place.kept)
    return ()


def _index(code: str, found: Sequence[Period], catalog: Catalog, place: Place) -> tuple[Written, ...]:
    files = index_of(catalog, code, blocks(code, catalog, place.parts, boxes(place.parts, found)))
    return tuple(write(place.site, path, [content]) for path, content in files.items())


def _feeds(base_url: str, catalog: Catalog, place: Place) -> tuple[Written, ...]:
    found = kept_feeds(catalog, base_url, place.kept) if place.kept else feeds(catalog, base_url).items()
    return tuple(write(place.site, path, [content]) for path, content in found)


def _words(catalog: Catalog) -> Files:
    yield from ((path, [content]) for path, content in words_scripts(catalog).items())


def _image(preview: Preview, _: Catalog, place: Place) -> tuple[Written, ...]:
    image = drawn(preview, place.kept.folder.with_name("images")) if place.kept else draw(preview)
    return (write(place.site, preview.path, [image]),)
