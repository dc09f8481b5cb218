"""The command `check`: what it looks at, and what it prints."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from briefing.check import Checked, check
from briefing.command.arguments import ROOT, add_content, add_jobs, folder
from briefing.command.colour import has_colour
from briefing.private import private_problems
from briefing.problems import BuildError, Problem, as_github, as_json, as_text, counted

KEPT = ROOT / "build" / "check"
"""Where results are kept from one check to the next, a file for each content folder."""


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=folder, metavar="PATH", help="show only what is wrong in these files or folders")
    add_content(parser)
    parser.add_argument("--format", choices=["text", "json", "github"], default="text", help="for people (default), programs or GitHub")
    parser.add_argument(
        "--private", type=folder, metavar="DIR", help="lay these private records over the public ones; nothing of them is shown or kept"
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
    checked = check(options.content, options.jobs, None if options.no_cache else _kept(options.content))
    every = {*checked.problems, *(private_problems(options.content, options.private) if options.private else ())}
    if options.gaps and not any(problem.level == "error" for problem in every):
        every.update(_gaps(options.content, options.today or date.today()))
    problems = [problem for problem in sorted(every) if _is_within(problem.path, within)]
    PRINT[options.format](problems, checked)
    return 1 if any(problem.level == "error" for problem in problems) else 0


def _gaps(content: Path, today: date) -> Sequence[Problem]:
    """Gaps are sought in the catalog, for which every file is read; so what that needs is loaded only here."""
    from briefing.gaps import gap_notes
    from briefing.load import load
    from briefing.resolve import resolve
    from briefing.validate import validate

    loaded = load(content)
    return gap_notes(resolve(validate(loaded))[0], loaded.documents, today)


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


def _is_within(path: str, within: Sequence[str]) -> bool:
    return not within or any(path == one or path.startswith(f"{one}/") for one in within)


def _print_text(problems: Sequence[Problem], checked: Checked) -> None:
    is_faulty = any(problem.level == "error" for problem in problems)
    for problem in problems:
        print(as_text(problem, has_colour(sys.stderr)), file=sys.stderr)
    if is_faulty:
        print(f"{counted(problems)}: nothing was written", file=sys.stderr)
    else:
        print(f"{checked.count} records and pages: {counted(problems)}")


def _print_json(problems: Sequence[Problem], checked: Checked) -> None:
    print(json.dumps({"checked": checked.count, "problems": [as_json(problem) for problem in problems]}, ensure_ascii=False, indent=2))


def _print_github(problems: Sequence[Problem], checked: Checked) -> None:
    for problem in problems:
        print(as_github(problem))


PRINT = {"text": _print_text, "json": _print_json, "github": _print_github}
