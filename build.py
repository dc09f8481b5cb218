#!/usr/bin/env python3
"""Builds the briefing site: checks the records, renders them, publishes the site.

usage: build.py [build|bundle|check|explain|new|report|schema|serve] …; `build.py COMMAND --help` tells each command's options.

Exit status: 0 built (or checked), 1 problems in the content, 2 wrong usage or environment.
"""

from __future__ import annotations

import io
import os
import sys
from importlib import import_module
from typing import NoReturn


def main(words: list[str]) -> int:
    try:
        return run(words)
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] == "briefing":
            raise
        print(
            f"build.py: the package {missing.name} is not installed here: run `make site`, which installs all that is needed",
            file=sys.stderr,
        )
        return 2


def run(words: list[str]) -> int:
    """Each command is a module of `briefing.command`; only what it needs is imported, so that a check is quick."""
    from briefing.collector import without_collector
    from briefing.command.arguments import arguments
    from briefing.printable import lines
    from briefing.problems import BuildError, ContentError, counted

    with without_collector():
        options = arguments(words)
    try:
        status: int = import_module(f"briefing.command.{options.command}").run(options)
        return status
    except ContentError as error:
        print(error, file=sys.stderr)
        print(f"{counted(error.problems)}: nothing was written", file=sys.stderr)
        return 1
    except (BuildError, OSError) as error:
        print(lines(f"build.py: {error}"), file=sys.stderr)
        return 2
    except MemoryError:
        print("build.py: the memory does not suffice: fewer processes need less, --jobs 1", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("build.py: interrupted; the old site is as it was", file=sys.stderr)
        return 130


def end(status: int) -> NoReturn:
    """At once: to take apart what was read and made, value by value, takes a while, and the system takes it back as a whole."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        sys.exit(status)
    os._exit(status)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    end(main(sys.argv[1:]))
