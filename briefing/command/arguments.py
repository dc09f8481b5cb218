"""What may stand on the command line."""

from __future__ import annotations

import argparse
import os
import re
from pathlib import Path

from briefing.command import new, schema

ROOT = Path(__file__).resolve().parent.parent.parent
BASE_URL = re.compile(r"https?://[a-z0-9.-]+(:[0-9]{1,5})?(/(?!\.{1,2}(/|$))[A-Za-z0-9._~%@-]+)*/?")


def arguments(words: list[str]) -> argparse.Namespace:
    """The options, complete; ends the program with status 2 on wrong usage. Without a command it is `build`."""
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help")):
        words = ["build", *words]
    return _parser().parse_args(words)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="build.py", description="Checks the records of the briefing site, and builds it.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_build(commands.add_parser("build", help="check the records and build the site (also without a command)"))
    _add_check(commands.add_parser("check", help="only check the records"))
    _add_explain(commands.add_parser("explain", help="say what a code such as E012 means"))
    new.add(commands, ROOT / "content")
    schema.add(commands, ROOT)
    return parser


def _add_build(parser: argparse.ArgumentParser) -> None:
    _add_content(parser)
    parser.add_argument("--out", type=_folder, default=ROOT / "site", metavar="DIR", help="where the site goes (default: site)")
    parser.add_argument(
        "--base-url", type=_base_url, default="", metavar="URL", help="the site's public address, for the few links that must be absolute"
    )


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=_folder, metavar="PATH", help="show only what is wrong in these files or folders")
    _add_content(parser)
    parser.add_argument("--format", choices=["text", "json", "github"], default="text", help="for people (default), programs or GitHub")
    parser.add_argument(
        "--private", type=_folder, metavar="DIR", help="lay these private records over the public ones; nothing of them is shown or kept"
    )
    parser.add_argument("--no-cache", action="store_true", help="read every file, and keep no results for the next check")


def _add_explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", nargs="?", help="the code; without one, all codes are listed")
    parser.add_argument("--lang", choices=["en", "ar"], default="en", help="the language of the explanation (default: en)")


def _add_content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--content", type=_folder, default=ROOT / "content", metavar="DIR", help="the records (default: content)")
    parser.add_argument(
        "--jobs", type=_positive, default=os.cpu_count() or 1, metavar="N", help="processes to use (default: one for each core)"
    )


def _folder(text: str) -> Path:
    return Path(text).absolute()


def _base_url(text: str) -> str:
    if text and not BASE_URL.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text} is not an address of the form https://example.org/path/")
    return text


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 1")
    return int(text)
