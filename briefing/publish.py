"""Catalog → site: it is written beside the old site and checked, then the two are swapped."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from briefing.catalog import Catalog
from briefing.derive.shell import shells
from briefing.fresh import fresh_folder, put_in_place, refuse_foreign
from briefing.kept.digest import digest
from briefing.kept.digests import frame_of
from briefing.kept.former_site import FormerSite
from briefing.kept.notes import Noted
from briefing.kept.stamps import Stamp, stamps_of_written
from briefing.printing import Printed
from briefing.problems import BuildError
from briefing.progress import SILENT, Progress
from briefing.scratch import mark
from briefing.taken import Checks, Page, still_sound, told_of
from briefing.verify import verify
from briefing.workers import Task, share_out
from briefing.write import ALWAYS_NEW, write

ROOT = Path(__file__).parent.parent
MANY = 5000
"""Pages. It takes several processes to take away an old site of more in a moment."""


class Standing(NamedTuple):
    """A site that has been put where it belongs."""

    pages: int
    folder: int
    """The inode of its folder."""
    files: Mapping[str, Stamp]
    """Its files as they were left; none if nothing is kept for the next build."""


def publish(catalog: Catalog, out: Path, base_url: str, jobs: int, progress: Progress = SILENT, kept: Path | None = None) -> Standing:
    """Puts the site at `out`, whole or not at all.

    `kept`: the folder in which builds leave what the next one need not make again; None: none is used.
    Raises BuildError if `out` is not ours to replace, or if the built site has a fault.
    """
    refuse_foreign(out)
    former = FormerSite(out, kept / "pages", frame_of_pages(catalog, base_url)) if kept else None
    with fresh_folder(out) as fresh:
        pages = build(catalog, fresh, base_url, jobs, progress, former)
        inode = fresh.stat().st_ino
        put_in_place(fresh, out)
        if len(pages) > MANY:
            _discard(fresh, jobs)
    if not former:
        return Standing(len(pages), inode, {})
    site = Standing(len(pages), inode, stamps_of_written(out))
    former.remember(_made(pages), inode, site.files)
    return site


def _made(pages: Iterable[Page]) -> dict[str, tuple[bytes, Noted]]:
    """What is kept of those pages that were made, and may be taken over by the next build."""
    printed = (page for page in pages if isinstance(page, Printed) and page.kind not in ALWAYS_NEW)
    return {page.path: (told_of(page), page.noted) for page in printed if page.noted}


def _discard(folder: Path, jobs: int) -> None:
    """Takes away what is in the folders of a folder, by several processes; what cannot be taken away stays."""
    inner = [path for path in folder.glob("*/*") if path.is_dir() and not path.is_symlink()]
    with suppress(BuildError):
        for _ in share_out([Task(partial(shutil.rmtree, path, ignore_errors=True)) for path in inner], jobs):
            pass


def frame_of_pages(catalog: Catalog, base_url: str) -> str:
    """Differs if anything does on which all pages depend."""
    return digest(base_url, frame_of(catalog), repr(list(shells(catalog).items())))


def refuse_overlap(out: Path, content: Path) -> None:
    """Raises BuildError if the site would replace the records or the program, or lie among the records."""
    site, records = out.resolve(), content.resolve()
    if site == records or site in records.parents or records in site.parents:
        raise BuildError(f"{out} and the records in {content} lie in each other: choose another folder with --out")
    if site == ROOT.resolve() or site in ROOT.resolve().parents:
        raise BuildError(f"{out} holds the program: choose another folder with --out")


def build(
    catalog: Catalog, folder: Path, base_url: str, jobs: int, progress: Progress = SILENT, former: FormerSite | None = None
) -> tuple[Page, ...]:
    """Writes the site into an empty folder, and gives what is kept of its pages.

    Raises BuildError if the site has a fault, and for an unusable SOURCE_DATE_EPOCH.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "0")
    if not (epoch.isascii() and epoch.isdigit()):
        raise BuildError(f"SOURCE_DATE_EPOCH is {epoch!r}, which is no whole number of seconds")
    with readable_by_all():
        pages = write(catalog, folder, base_url, jobs, progress, former)
        mark(folder)
        (folder / ".nojekyll").write_bytes(b"")
    folder.chmod(0o755)
    with progress.stage("links between pages", len(pages)) as add:
        sound = still_sound(pages, former.told, folder) if former else frozenset[str]()
        faults = verify(folder, catalog.locales, base_url, Checks(pages), sound)
        add(len(pages))
    if faults:
        raise BuildError("the built site has faults, and was not published:\n" + "\n".join(faults))
    return pages


@contextmanager
def readable_by_all() -> Iterator[None]:
    """Whoever serves the site may read what is written now, whatever this system's habit is."""
    before = os.umask(0o022)
    try:
        yield
    finally:
        os.umask(before)
