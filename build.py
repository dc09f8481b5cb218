#!/usr/bin/env python3
"""Builds the briefing site: checks the records, renders them, publishes the site.

usage: build.py [build|check] [--content DIR] [--out DIR] [--base-url URL] [--jobs N]

Exit status: 0 built (or checked), 1 problems in the content, 2 wrong usage or environment.
"""

from __future__ import annotations

import argparse
import io
import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
BASE_URL = re.compile(r"https?://[a-z0-9.-]+(:[0-9]{1,5})?(/(?!\.{1,2}(/|$))[A-Za-z0-9._~%@-]+)*/?")
try:
    from briefing.catalog import Catalog
    from briefing.derive import derive
    from briefing.derive.shell import shells
    from briefing.load import Content, load
    from briefing.problems import BuildError, ContentError, Problem, as_text, counted
    from briefing.publish import publish, refuse_foreign, refuse_overlap
    from briefing.render import Edition, render
    from briefing.resolve import resolve
    from briefing.validate import validate
except ModuleNotFoundError as missing:
    if (missing.name or "").partition(".")[0] == "briefing":
        raise
    print(
        f"build.py: the package {missing.name} is not installed here: run `make site`, which installs all that is needed", file=sys.stderr
    )
    sys.exit(2)


def main(words: list[str]) -> int:
    options = arguments(words)
    try:
        if options.command == "check":
            return check(options.content)
        refuse_overlap(options.out, options.content)
        refuse_foreign(options.out)
        edition = edition_of(options.content, options.base_url)
        count = publish(edition, options.out, options.base_url, options.jobs)
    except ContentError as error:
        print(error, file=sys.stderr)
        print(f"{counted(error.problems)}: nothing was written", file=sys.stderr)
        return 1
    except (BuildError, OSError) as error:
        print(f"build.py: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("build.py: interrupted; the old site is as it was", file=sys.stderr)
        return 130
    print(f"{count} pages. Open {options.out / 'index.html'}")
    return 0


def check(content: Path) -> int:
    """Checks the records, and says how many there are."""
    loaded = load(content)
    _, warnings = resolved(loaded)
    print(f"{len(loaded.documents) + len(loaded.pages)} records and pages: {counted(warnings)}")
    return 0


def resolved(loaded: Content) -> tuple[Catalog, tuple[Problem, ...]]:
    """The catalog, and the warnings, which go to standard error too. Raises ContentError."""
    catalog, warnings = resolve(validate(loaded))
    for warning in warnings:
        print(as_text(warning), file=sys.stderr)
    return catalog, warnings


def catalog_of(content: Path) -> Catalog:
    """The catalog of a content folder. Raises ContentError."""
    return resolved(load(content))[0]


def edition_of(content: Path, base_url: str) -> Edition:
    """Every page of a content folder, rendered. Raises ContentError with all problems found."""
    catalog = catalog_of(content)
    return Edition(render(derive(catalog, base_url)), shells(catalog))


def arguments(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="build.py", description="Checks the records and builds the site.")
    parser.add_argument(
        "command", nargs="?", choices=["build", "check"], default="build", help="build the site (default), or only check the records"
    )
    parser.add_argument("--content", type=Path, default=ROOT / "content", metavar="DIR", help="the records (default: content)")
    parser.add_argument("--out", type=Path, default=ROOT / "site", metavar="DIR", help="where the site goes (default: site)")
    parser.add_argument(
        "--base-url", type=_base_url, default="", metavar="URL", help="the site's public address, for the few links that must be absolute"
    )
    parser.add_argument(
        "--jobs", type=_positive, default=os.cpu_count() or 1, metavar="N", help="processes to use (default: one for each core)"
    )
    options = parser.parse_args(words)
    options.content, options.out = options.content.absolute(), options.out.absolute()
    return options


def _base_url(text: str) -> str:
    if text and not BASE_URL.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text} is not an address of the form https://example.org/path/")
    return text


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 1")
    return int(text)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))
