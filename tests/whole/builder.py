"""A process that has loaded the program and has built a site with it, and runs each command in a copy of itself: to try a thousand
accidents takes no thousand starts.

It reads orders, a line of JSON each, and answers each with a line: how the command ended, and what it printed.
"""

from __future__ import annotations

import ctypes
import json
import math
import os
import sys
import tempfile
import traceback
from contextlib import redirect_stdout, suppress
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any

from fabricate import write_site
from whole.faults import FAULTS

from briefing.command.arguments import COMMANDS

PR_SET_CHILD_SUBREAPER = 36


def main() -> None:
    for name in (*(f"briefing.command.{command}" for command in COMMANDS), "briefing.shell.engine", "briefing.publish", "build"):
        import_module(name)
    warm_up()
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)
    for line in sys.stdin:
        print(json.dumps(ended(json.loads(line))), flush=True)


def warm_up() -> None:
    """What a process makes of its templates and types when it first needs them is there then, in every copy."""
    import build

    with tempfile.TemporaryDirectory() as folder, redirect_stdout(StringIO()):
        write_site(Path(folder, "content"))
        keep_in(Path(folder, "build"))
        words = ("--content", f"{folder}/content", "--out", f"{folder}/site", "--jobs", "1")
        assert build.main(["build", *words]) == 0


def ended(order: dict[str, Any]) -> dict[str, Any]:
    """Runs it, and waits until no process that it began is left."""
    said = {stream: Path(order["folder"], f"said-{stream}") for stream in ("out", "err")}
    child = os.fork()
    if child == 0:
        run(order, said)
    _, how = os.waitpid(child, 0)
    with suppress(ChildProcessError):
        while True:
            os.waitpid(-1, 0)
    told = {stream: path.read_text(encoding="utf-8") for stream, path in said.items()}
    for path in said.values():
        path.unlink()
    return {"status": os.waitstatus_to_exitcode(how), **told}


def run(order: dict[str, Any], said: dict[str, Path]) -> None:
    """In the copy: never comes back."""
    status = 99
    try:
        for number, path in enumerate(said.values(), 1):
            os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666), number)
        os.environ["TMPDIR"], tempfile.tempdir = order["temporary"], None
        keep_in(Path(order["kept"]))
        name, *given = order["fault"]
        FAULTS[name](*given)
        import build

        status = build.main(order["words"])
    except SystemExit as left:
        status = left.code if isinstance(left.code, int) else 1
    except BaseException:
        traceback.print_exc()
        status = 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def keep_in(folder: Path) -> None:
    """What commands keep lies there, in the place of build/; what `schema` writes lies there too, in that of the program's folders.
    However long it takes, nobody is told how far it is: that is no cause of anything.
    """
    for module, name, path in (
        ("briefing.command.build", "KEPT", folder / "cache"),
        ("briefing.command.serve", "KEPT", folder / "cache"),
        ("briefing.command.check", "KEPT", folder / "check"),
        ("briefing.kept.code", "FOLDER", folder / "cache" / "templates"),
        ("briefing.kept.jinja_code", "FOLDER", folder / "cache" / "jinja"),
        ("briefing.command.schema", "ROOT", folder / "program"),
        ("briefing.command.schema", "LIST", folder / "program" / "fixed.sha256"),
        ("briefing.progress", "SHORT", math.inf),
        ("briefing.progress", "SELDOM", math.inf),
        ("briefing.report.page.sheet", "SHEET", folder / "program" / "sheet.css"),
    ):
        setattr(import_module(module), name, path)


if __name__ == "__main__":
    main()
