"""What is made beside the pages: the data, the feeds, the search's index, the preview images. A job each, for whichever process is free.

A job reads the catalog, writes its files into the site's folder itself, and gives back no more than what is told of them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefing import urls
from briefing.catalog import Catalog
from briefing.derive.preview import previews
from briefing.derive.search_words import words_scripts
from briefing.draw import draw
from briefing.exports.every import FILES, PACKAGE, Pieces, package, published
from briefing.exports.feed import feeds
from briefing.exports.published import Published
from briefing.search.index import index
from briefing.written import Written, write

Files = Iterable[tuple[str, Pieces]]
LONGEST = ("archive.sqlite", "claims.csv", "archive.json", "incidents.csv", "incidents.geojson")
"""Of the files of data, the longest first; the others take no time."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a job writes."""

    site: Path
    """The folder that the site is written into."""
    parts: Path
    """A folder for what is made on the way; it stays until all jobs of the build are done, or longer."""


@dataclass(frozen=True, slots=True)
class Job:
    name: str
    """What is made, for those who watch."""
    make: Callable[[Catalog, Place], tuple[Written, ...]]


Round = tuple[Job, ...]


def rounds(catalog: Catalog, base_url: str) -> tuple[Round, ...]:
    """The jobs, those of each round the longest first. A job needs all that the rounds before its own have made."""
    data = [Job(name, partial(_written, partial(_file, name))) for name in (*LONGEST, *(name for name in FILES if name not in LONGEST))]
    search = [Job(f"search {code}", partial(_written, partial(_index, code))) for code in catalog.locales]
    others = [Job("feeds", partial(_written, partial(_feeds, base_url))), Job("words", partial(_written, _words))]
    images = [Job(preview.path, partial(_written, partial(_image, preview.path))) for preview in previews(catalog)]
    return ((data[0], *search, *data[1:], *others, *images),)


def described(catalog: Catalog, written: Sequence[Written], place: Place) -> tuple[Written, ...]:
    """Writes what tells of all files of data, when all jobs are done."""
    return (write(place.site, PACKAGE, [package(catalog, {one.path: one for one in written})]),)


def in_memory(catalog: Catalog, base_url: str) -> tuple[dict[str, bytes], Published]:
    """Path → content of every file that the jobs make, in one process, and what the page of the data tells of them."""
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder, "site"), Path(folder, "parts"))
        written = [one for jobs in rounds(catalog, base_url) for job in jobs for one in job.make(catalog, place)]
        written += described(catalog, written, place)
        return {one.path: (place.site / one.path).read_bytes() for one in written}, published(catalog, written)


def indexes(catalog: Catalog) -> dict[str, bytes]:
    """Path → content of the files of the search, in all languages: its index and its words."""
    return {path: b"".join(pieces) for code in catalog.locales for path, pieces in _index(code, catalog)} | words_scripts(catalog)


def _written(files: Callable[[Catalog], Files], catalog: Catalog, place: Place) -> tuple[Written, ...]:
    return tuple(write(place.site, path, pieces) for path, pieces in files(catalog))


def _file(name: str, catalog: Catalog) -> Files:
    yield urls.data(name), FILES[name](catalog)


def _index(code: str, catalog: Catalog) -> Files:
    yield from ((path, [content]) for path, content in index(catalog, code).items())


def _feeds(base_url: str, catalog: Catalog) -> Files:
    yield from ((path, [content]) for path, content in feeds(catalog, base_url).items())


def _words(catalog: Catalog) -> Files:
    yield from ((path, [content]) for path, content in words_scripts(catalog).items())


def _image(path: str, catalog: Catalog) -> Files:
    yield from ((preview.path, [draw(preview)]) for preview in previews(catalog) if preview.path == path)
