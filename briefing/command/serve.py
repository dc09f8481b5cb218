"""The command `serve`: shows the site on this computer, and keeps it up to date while one works on it."""

from __future__ import annotations

import argparse
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path

from briefing.command.arguments import ROOT, add_content, add_jobs, folder
from briefing.command.build import KEPT
from briefing.fresh import refuse_foreign
from briefing.kept.program import FILES, PARTS
from briefing.publish import refuse_overlap
from briefing.scratch import take_away_left_below
from briefing.serve.builder import Builder, Order, Result
from briefing.serve.state import Shown
from briefing.serve.watching import Changes, next_changes, watching
from briefing.serve.window import window


def add(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    parser.add_argument(
        "--out", type=folder, default=ROOT / "build/serve", metavar="DIR", help="where the site goes (default: build/serve)"
    )
    parser.add_argument("--port", type=_port, default=8000, metavar="N", help="the port at which it is shown (default: 8000; 0: any)")
    add_jobs(parser)


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text} is not a port: a whole number up to 65535")
    return int(text)


def run(options: argparse.Namespace) -> int:
    """Until it is interrupted. Raises BuildError if `out` is not ours to replace, or the port is taken."""
    refuse_overlap(options.out, options.content)
    refuse_foreign(options.out)
    take_away_left_below(KEPT)
    shown = Shown()
    folders = [options.content, *(ROOT / part for part in PARTS)]
    with watching(folders, [ROOT / name for name in FILES]) as changes, window(options.port, options.out, shown) as address:
        print(f"{address} (Ctrl-C ends it)", flush=True)
        with suppress(KeyboardInterrupt):
            keep_up_to_date(Order(options.content, options.out, options.jobs), changes, shown)
    return 0


def keep_up_to_date(order: Order, changes: Changes, shown: Shown) -> None:
    """Builds at first and after every change; a change of the program is taken up by a new builder."""
    tell = partial(show, shown)
    builder = Builder(order, tell)
    try:
        while True:
            changed = next_changes(changes)
            if is_of_program(changed, order.content):
                builder.end()
                builder = Builder(order, tell)
            else:
                builder.build(changed)
    finally:
        builder.end()


def show(shown: Shown, result: Result) -> None:
    """In the browsers, and on the terminal."""
    shown.show(result.fault)
    print(result.fault or result.told, file=sys.stderr if result.fault else sys.stdout, flush=True)


def is_of_program(changed: set[Path], content: Path) -> bool:
    """Whether something has changed that is none of the records."""
    return any(not path.is_relative_to(content) for path in changed)
