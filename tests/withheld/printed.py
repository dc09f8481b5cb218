"""What a command prints, on either stream."""

from __future__ import annotations

import io
from contextlib import redirect_stderr, redirect_stdout

import build


def printed_by(words: list[str]) -> tuple[int, str]:
    """The command's status, and all that it printed."""
    raw = io.BytesIO()
    with io.TextIOWrapper(raw, "utf-8", newline="") as out, redirect_stdout(out), redirect_stderr(out):
        status = build.main(words)
        out.flush()
        return status, raw.getvalue().decode()
