"""Options that came from outside, before they are used."""

from __future__ import annotations

import argparse
import os
import re

COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
NUMBER = re.compile(r"[1-9][0-9]{0,14}")


def commit(text: str) -> str:
    """For an option: the full name of a commit."""
    if not COMMIT.fullmatch(text):
        raise argparse.ArgumentTypeError("is not the full name of a commit, in small hexadecimal digits")
    return text


def number(text: str) -> int:
    """For an option: the number of something at the forge."""
    if not NUMBER.fullmatch(text):
        raise argparse.ArgumentTypeError("is not a whole number from 1")
    return int(text)


def add_from_environment(parser: argparse.ArgumentParser, option: str, variable: str, purpose: str) -> None:
    """An option that may also be given by a variable of the environment; empty if by neither."""
    parser.add_argument(option, default=os.environ.get(variable, ""), metavar=variable, help=f"{purpose} (default: ${variable})")
