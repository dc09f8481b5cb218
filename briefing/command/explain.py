"""The command `explain`: what a code means."""

from __future__ import annotations

import argparse

from briefing.problems import BuildError
from briefing.rules import CODES
from briefing.suggest import did_you_mean


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", nargs="?", help="the code; without one, all codes are listed")
    parser.add_argument("--lang", choices=["en", "ar"], default="en", help="the language of the explanation (default: en)")


def run(options: argparse.Namespace) -> int:
    """Prints the explanation of a code, or the list of all. Raises BuildError for a code that there is not."""
    if options.code is None:
        print("\n".join(f"{rule.code}  {rule.title}" for rule in CODES.values()))
        return 0
    rule = CODES.get(options.code.upper())
    if rule is None:
        raise BuildError(f"there is no code {options.code}; {did_you_mean(options.code.upper(), CODES) or 'explain lists all of them'}")
    print(f"{rule.code}: {rule.title}\n{rule.why}\nWrong:\n{rule.wrong}\nRight:\n{rule.right}".rstrip())
    return 0
