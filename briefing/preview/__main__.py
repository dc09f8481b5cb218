"""The trusted job: `python3 -m briefing.preview COMMAND …`; `COMMAND --help` tells each command's options.

Exit status: 0 done (or nothing to do), 1 refused, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from briefing.preview.errors import PreviewError
from briefing.printable import short_line

COMMANDS = {
    "take": "take the content out of a commit, as raw files",
    "find": "find the pull request that a run was for",
    "download": "load the artifact of a run, as it is",
    "admit": "look an artifact through, and unpack it if nothing is wrong with it",
    "put": "publish an admitted preview",
    "remove": "take the preview of a pull request away",
    "sweep": "take away the previews of all pull requests that are closed",
    "comment": "keep the one comment on a pull request up to date",
}
"""Name → purpose. Each is a module of this package with `add(parser)` and `run(options)`."""


def main(words: Sequence[str]) -> int:
    options = arguments(words)
    try:
        status: int = import_module(f"briefing.preview.{options.command}").run(options)
        return status
    except PreviewError as error:
        print("\n".join(f"{options.command}: {short_line(line)}" for line in str(error).split("\n")), file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{options.command}: {short_line(str(error))}", file=sys.stderr)
        return 1


def arguments(words: Sequence[str]) -> argparse.Namespace:
    """The options, complete; ends the program with status 2 on wrong usage."""
    parser = argparse.ArgumentParser(prog="python3 -m briefing.preview", description="The trusted part of a preview.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, purpose in COMMANDS.items():
        command = commands.add_parser(name, help=purpose, description=purpose)
        if words and name == words[0]:
            import_module(f"briefing.preview.{name}").add(command)
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
