"""Git as the tests use it: no setting of this computer takes part."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def git(
    folder: Path,
    *words: str,
    name: str = "Nobody",
    address: str = "nobody@example.org",
    options: Sequence[str] = (),
    given: bytes = b"",
) -> str:
    """What git prints in that folder. `name` and `address`: of whoever commits; `options`: of its configuration. Fails if git does."""
    who = {f"GIT_{role}_{part}": value for role in ("AUTHOR", "COMMITTER") for part, value in (("NAME", name), ("EMAIL", address))}
    command = ["git", *(word for option in options for word in ("-c", option)), *words]
    done = subprocess.run(command, cwd=folder, env={**os.environ, **ALONE, **who}, input=given, capture_output=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return done.stdout.decode("utf-8").strip()
