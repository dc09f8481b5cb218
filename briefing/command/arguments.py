"""What may stand on the command line. Each command adds its own options; shared ones are here."""

from __future__ import annotations

import argparse
import os
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
COMMANDS = {
    "build": "check the records and build the site (also without a command)",
    "bundle": "check the records and pack the site for reading without a network",
    "single": "write incidents or briefings, each as one file that can be passed on",
    "preview": "show what a change of the records changes, beside the site before and after",
    "serve": "show the site in a browser on this computer, and rebuild it on every change",
    "check": "only check the records",
    "explain": "say what a code such as E012 means",
    "new": "begin a record: asks on a terminal, or takes options",
    "report": "tell what a change of the records changes for readers, for those who review it",
    "schema": "write schemas/ and the schema reference in docs/",
}


def arguments(words: list[str]) -> argparse.Namespace:
    """The options, complete; ends the program with status 2 on wrong usage. Without a command it is `build`."""
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help")):
        words = ["build", *words]
    parser = argparse.ArgumentParser(prog="build.py", description="Checks the records of the briefing site, and builds it.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, purpose in COMMANDS.items():
        command = commands.add_parser(name, help=purpose, description=purpose)
        if name == words[0]:
            import_module(f"briefing.command.{name}").add(command)
    return parser.parse_args(words)


def add_content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--content", type=folder, default=ROOT / "content", metavar="DIR", help="the records (default: content)")


def add_jobs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--jobs", type=_positive, default=os.cpu_count() or 1, metavar="N", help="processes to use (default: one for each core)"
    )


def folder(text: str) -> Path:
    """The path as it was given, from the root; steps back are taken at once, so that it ends in the folder's own name.

    What bears that name may be a link: it is not followed, so that nothing is put where it leads.
    """
    if not text:
        raise argparse.ArgumentTypeError("the name of a folder is empty")
    path = Path(text).absolute()
    if path.name == "..":
        return path.resolve()
    return path.parent.resolve() / path.name if ".." in path.parts else path


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 1")
    return int(text)
