"""The command `check`: what it looks at, and what it prints."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from briefing.check import Checked, check
from briefing.command.arguments import ROOT, add_content, add_jobs, folder
from briefing.command.colour import has_colour
from briefing.printable import json_lines, lines
from briefing.problems import BuildError, Problem, as_github, as_json, counted, first, in_others, report
from briefing.scratch import take_away_left

NOT_WEIGHED = "evidence: not checked (give --evidence DIR)"
KEPT = ROOT / "build" / "check"
"""Where results are kept from one check to the next, a file for each content folder."""


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=folder, metavar="PATH", help="show only what is wrong in these files or folders")
    add_content(parser)
    parser.add_argument("--format", choices=["text", "json", "github"], default="text", help="for people (default), programs or GitHub")
    parser.add_argument(
        "--private", type=folder, metavar="DIR", help="lay these private records over the public ones; nothing of them is shown or kept"
    )
    parser.add_argument(
        "--evidence", type=folder, metavar="DIR", help="hold the records against the texts of their sources, which lie there"
    )
    parser.add_argument("--gaps", action="store_true", help="also tell what the published records lack, if they have no error")
    parser.add_argument("--today", type=_day, metavar="YYYY-MM-DD", help="the day as of which reviews are overdue (default: today)")
    parser.add_argument("--no-cache", action="store_true", help="read every file, and keep no results for the next check")
    add_jobs(parser)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no day of the form 2031-05-10") from None


def run(options: argparse.Namespace) -> int:
    """Checks the content folder. Exit status 1 if there is an error in what is shown. Raises BuildError."""
    within = [_inner(path, options.content) for path in options.paths]
    checked = _checked(options)
    shown = tuple(problem for problem in checked.problems if _is_shown(problem.path, within, options.content.name))
    PRINT[options.format](replace(checked, problems=shown, lines=(*checked.lines, *_elsewhere(checked.problems, shown))))
    return 1 if any(problem.level == "error" for problem in shown) else 0


def _elsewhere(problems: Sequence[Problem], shown: Sequence[Problem]) -> Iterator[str]:
    """An error in one file may come of another: what is not shown is not kept silent."""
    others = Counter(problems) - Counter(shown)
    if errors := [problem for problem in others if problem.level == "error"]:
        yield f"other files: {counted(errors)} (check without a path shows them)"


def _checked(options: argparse.Namespace) -> Checked:
    """What the ordinary check finds, and what only a check of all records in full can find, if that is asked for."""
    take_away_left(KEPT)
    checked = check(options.content, options.jobs, None if options.no_cache else _kept(options.content))
    if not (options.evidence or options.private or options.gaps):
        return replace(checked, lines=(NOT_WEIGHED,))
    from briefing.command.check_in_full import in_full

    return in_full(checked, options.content, options.evidence, options.private, (options.today or date.today()) if options.gaps else None)


def _kept(content: Path) -> Path:
    return KEPT / f"{hashlib.sha256(bytes(content)).hexdigest()[:16]}.jsonl"


def _inner(path: Path, content: Path) -> str:
    """The path as problems name it. Raises BuildError for what is not there, or not in the content folder."""
    normal = Path(os.path.normpath(path))
    if not normal.exists():
        raise BuildError(f"{path} does not exist")
    if not normal.is_relative_to(content):
        raise BuildError(f"{path} does not lie in the content folder, {content}")
    return "/".join([content.name, *normal.relative_to(content).parts])


def _is_shown(path: str, within: Sequence[str], content: str) -> bool:
    is_public = path.startswith(f"{content}/")
    return not within or not is_public or any(path == one or path.startswith(f"{one}/") for one in within)


def _print_text(checked: Checked) -> None:
    if checked.problems:
        print(report(checked.problems, has_colour(sys.stderr)), file=sys.stderr)
    for line in checked.lines:
        print(lines(line))
    if any(problem.level == "error" for problem in checked.problems):
        print(f"{counted(checked.problems)}: nothing was written", file=sys.stderr)
    else:
        print(f"{checked.count} records and pages: {counted(checked.problems)}")


def _print_json(checked: Checked) -> None:
    told = {"checked": checked.count, "remarks": checked.lines, "problems": [as_json(problem) for problem in checked.problems]}
    is_unicode = sys.stdout.encoding.lower().replace("-", "") == "utf8"
    print(json_lines(json.dumps(told, ensure_ascii=not is_unicode, indent=2)))


def _print_github(checked: Checked) -> None:
    shown, more = first(checked.problems)
    for problem in shown:
        print(as_github(problem))
    for line in in_others(more):
        print(line)
    for line in checked.lines:
        print(lines(line))


PRINT = {"text": _print_text, "json": _print_json, "github": _print_github}
