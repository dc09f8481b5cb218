"""The command `bundle`: from the records to the files that are read without a network and passed on."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from briefing.bundle import sums
from briefing.bundle.distribute import distributed
from briefing.bundle.guide import guide
from briefing.bundle.narrow import narrow
from briefing.bundle.pack import pack
from briefing.catalog import Catalog
from briefing.command.arguments import ROOT, add_content, add_jobs, folder
from briefing.command.build import add_base_url
from briefing.command.content import catalog_of
from briefing.derive.readme import readmes
from briefing.gaps import archive_day
from briefing.progress import Progress
from briefing.publish import build, refuse_overlap
from briefing.releases import version
from briefing.scratch import scratch
from briefing.single import file_name, single
from briefing.supply.bill import SUFFIX, Release, Sources, bill


def add(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    parser.add_argument("--out", type=folder, default=ROOT / "dist", metavar="DIR", help="where the files go (default: dist)")
    add_base_url(parser)
    add_jobs(parser)


def run(options: argparse.Namespace) -> int:
    """Writes the zips and the single files of the briefings, and says which.

    Raises ContentError, BuildError; the folder is then as it was.
    """
    refuse_overlap(options.out, options.content)
    catalog = catalog_of(options.content, options.jobs)
    top = f"{catalog.site.slug}-{version(catalog)}"
    with distributed(options.out) as fresh:
        _bundle(catalog, top, fresh, options)
        for code in catalog.locales:
            _bundle(narrow(catalog, code), f"{top}-{code}", fresh, options)
        for name in catalog.briefings:
            (fresh / file_name(catalog, name)).write_bytes(single(catalog, "briefing", name, options.base_url))
        (fresh / f"{top}{SUFFIX}").write_bytes(_bill(catalog, fresh))
        made = {path.name: path.stat().st_size for path in sorted(fresh.iterdir())}
    print("\n".join(told(options.out, made)))
    return 0


def _bill(catalog: Catalog, fresh: Path) -> bytes:
    """What the files in `fresh` were made with."""
    texts = ((ROOT / name).read_text(encoding="utf-8") for name in ("requirements.txt", "requirements-licences.txt", "NOTICE.md"))
    files = {path.name: sums.sum_of(path) for path in fresh.iterdir()}
    return bill(Release(catalog.site.slug, version(catalog), archive_day(catalog), files), Sources(*texts))


def told(dist: Path, made: Mapping[str, int]) -> Iterator[str]:
    """A line for each file that was made, with its size in bytes, and one for what stood there before and still does."""
    yield from (f"{dist / name}  {size:,} bytes" for name, size in made.items())
    others = sum(1 for path in dist.iterdir() if path.name not in made and path.name != sums.NAME)
    if others:
        yield f"beside them, as they were: {others} of other builds"


def _bundle(catalog: Catalog, top: str, fresh: Path, options: argparse.Namespace) -> None:
    with scratch(options.out.parent) as folder:
        site = folder / "site"
        site.mkdir()
        build(catalog, site, options.base_url, options.jobs, Progress(sys.stderr))
        parts = readmes(catalog, options.base_url, version(catalog), top)
        pack(site, guide(parts), top, fresh / f"{top}.zip", options.jobs)
