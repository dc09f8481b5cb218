"""The command `explain`: what a code means."""

from __future__ import annotations

import argparse

from briefing.explain import explanation
from briefing.rules import RULES


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", nargs="?", help="the code; without one, all codes are listed")
    parser.add_argument("--lang", choices=["en", "ar"], default="en", help="the language of the explanation (default: en)")


def run(options: argparse.Namespace) -> int:
    """Prints the explanation of a code, or the list of all. Raises BuildError for a code that there is not."""
    if options.code is None:
        print("\n".join(f"{rule.code}  {rule.title}" for rule in RULES))
    else:
        print(explanation(options.code, options.lang))
    return 0
