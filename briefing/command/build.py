"""The command `build`: from the records to the site. What it needs is imported when it is known that something is to be made."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from pathlib import Path

from briefing.collector import without_collector
from briefing.command.arguments import ROOT, add_content, add_jobs, folder
from briefing.kept.digest import digest
from briefing.kept.finished import Finished, given, recall_finished, remember_finished
from briefing.kept.stamps import digest_of_stamps
from briefing.limits import BASE_URL as BASE_LENGTH
from briefing.scratch import take_away_left, take_away_left_below

BASE_URL = re.compile(r"https?://[a-z0-9.-]+(:[0-9]{1,5})?(/(?!\.{1,2}(/|$))[A-Za-z0-9._~%@-]+)*/?")

KEPT = ROOT / "build" / "cache"

SLIPS = {
    "(?!https?://).": ": it begins with https://",
    "[^/]*//[^/]*[A-Z]": ": the name of the host is written in small letters",
    "[^/]*//[^/]*[^\\x00-\\x7f]": ": a name in other letters is written as programs do, xn--…",
    ".*[?#]": ": nothing with ? or # belongs to it",
    r".*\.html?/?$": ": write the address of the folder that holds the site, not that of a page",
}
"""What is often wrong with a base address → what is said of it."""


def add(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    parser.add_argument("--out", type=folder, default=ROOT / "site", metavar="DIR", help="where the site goes (default: site)")
    add_base_url(parser)
    parser.add_argument("--no-cache", action="store_true", help="make every page anew, and keep nothing for the next build")
    add_jobs(parser)


def add_base_url(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--base-url", type=_base_url, default="", metavar="URL", help="the site's public address, for the few links that must be absolute"
    )


def _base_url(text: str) -> str:
    if len(text) > BASE_LENGTH:
        raise argparse.ArgumentTypeError(f"an address of {len(text):,} characters: no more than {BASE_LENGTH}")
    slip = next((hint for found, hint in SLIPS.items() if re.match(found, text)), "")
    if text and (slip or not BASE_URL.fullmatch(text)):
        raise argparse.ArgumentTypeError(f"{text} is not an address of the form https://example.org/path/{slip}")
    return text


def run(options: argparse.Namespace) -> int:
    """Builds the site and says where it is. Raises ContentError, BuildError; the old site then stays."""
    with _nothing_left(options.out.parent):
        done = build(options, None) if options.no_cache else _with_what_is_kept(options, kept_for(options.content, options.out))
    print(f"{done.pages} pages. Open {options.out / 'index.html'}")
    return 0


@contextmanager
def _nothing_left(parent: Path) -> Iterator[None]:
    """Takes away what killed builds have left in that folder and in what is kept; after a failure also what copies of this process were at
    when they were ended.
    """
    _take_away_left(parent)
    try:
        yield
    except BaseException:
        _take_away_left(parent)
        raise


def _take_away_left(parent: Path) -> None:
    take_away_left(parent)
    take_away_left_below(KEPT)


def _with_what_is_kept(options: argparse.Namespace, kept: Path) -> Finished:
    of = given(options.content, options.out, options.base_url)
    done = recall_finished(kept / "finished", of, options.out) if of else None
    if done:
        print(done.warnings, file=sys.stderr, end="")
        return done
    done = build(options, kept)
    if of:
        remember_finished(kept / "finished", of, options.out, done)
    return done


def build(options: argparse.Namespace, kept: Path | None) -> Finished:
    """Builds the site. `kept`: as of `publish`. What this needs is loaded only now. Raises ContentError, BuildError."""
    from briefing.command.read import read_catalog
    from briefing.workers import beside

    with without_collector(), beside() as later:
        catalog, warnings = read_catalog(options.content, options.jobs, kept, partial(_begin, options, kept), later)
        print(warnings, file=sys.stderr, end="")
        from briefing.progress import Progress
        from briefing.publish import publish

        site = publish(catalog, options.out, options.base_url, options.jobs, Progress(sys.stderr), kept)
    return Finished(site.pages, warnings, site.folder, digest_of_stamps(site.files))


def _begin(options: argparse.Namespace, kept: Path | None) -> None:
    """While the records are read: refuses what cannot be built, loads what makes pages, and prepares what no build has left."""
    from briefing.fresh import refuse_foreign
    from briefing.kept.code import FOLDER
    from briefing.publish import refuse_overlap

    refuse_overlap(options.out, options.content)
    refuse_foreign(options.out)
    if not (kept and (kept / "shells").is_dir()):
        import_module("briefing.shell.engine")
    if not FOLDER.is_dir():
        import_module("briefing.templating.compiled").prepare()


def kept_for(content: Path, out: Path) -> Path:
    """The folder in which builds of those records into that site leave what the next one need not make again."""
    return KEPT / digest(str(content.absolute()), str(out.resolve()))
