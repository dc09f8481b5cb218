"""Git, asked so that nothing in a repository can have it run, fetch or convert anything."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

from briefing.preview.errors import PreviewError
from briefing.printable import short_line

FIXED = {
    "core.hooksPath": os.devnull,
    "core.attributesFile": os.devnull,
    "core.fsmonitor": "false",
    "core.quotePath": "false",
    "gc.auto": "0",
    "maintenance.auto": "false",
}
ALONE = {"protocol.allow": "never"}
"""For a repository that is only read."""
QUIET = {
    "LC_ALL": "C",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_LITERAL_PATHSPECS": "1",
}
SECONDS = 600
LONGEST_ERROR = 10_000
"""Bytes."""


class GitError(PreviewError):
    """Git did not do what it was asked for."""


def alone(repository: Path) -> dict[str, str]:
    """The environment for reading a repository: no configuration of the machine's, no protocol, no hooks."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    settings = {**FIXED, **ALONE, "safe.directory": str(repository.resolve())}
    return {**own, **QUIET, "GIT_CONFIG_GLOBAL": os.devnull, **configured(settings)}


def configured(settings: Mapping[str, str]) -> dict[str, str]:
    """Settings by the environment, so that none stands on a command line (git-config, «GIT_CONFIG_COUNT»)."""
    pairs: dict[str, str] = {}
    for index, (key, value) in enumerate(settings.items()):
        pairs |= {f"GIT_CONFIG_KEY_{index}": key, f"GIT_CONFIG_VALUE_{index}": value}
    return {"GIT_CONFIG_COUNT": str(len(settings)), **pairs}


def beginning(words: Sequence[str], folder: Path, environment: Mapping[str, str], most: int) -> bytes:
    """What git writes, or so many bytes of it: then it is ended. Raises GitError, with what git says."""
    with tempfile.TemporaryFile() as said:
        with subprocess.Popen(  # noqa: S603  as in `git`
            ["git", "--no-pager", *words],  # noqa: S607
            cwd=folder,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=said,
        ) as asked:
            assert asked.stdout
            written = asked.stdout.read(most)
            if len(written) == most:
                asked.kill()
                return written
        if asked.returncode:
            said.seek(0)
            raise _failed(words, said.read(LONGEST_ERROR))
    return written


def git(words: Sequence[str], folder: Path, environment: Mapping[str, str], given: bytes | IO[bytes] = b"") -> bytes:
    """What git writes. Raises GitError, with what git says."""
    try:
        done = subprocess.run(  # noqa: S603  no shell, and all words are ours or looked at
            ["git", "--no-pager", *words],  # noqa: S607  whichever the machine has
            cwd=folder,
            env=dict(environment),
            input=given if isinstance(given, bytes) else None,
            stdin=None if isinstance(given, bytes) else given,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except FileNotFoundError:
        raise GitError("git is not installed here") from None
    except subprocess.TimeoutExpired:
        raise GitError(f"git {words[0]} took longer than {SECONDS} seconds") from None
    if done.returncode:
        raise _failed(words, done.stderr)
    return done.stdout


def _failed(words: Sequence[str], said: bytes) -> GitError:
    return GitError(short_line(f"git {words[0]}: {' '.join(said.decode('utf-8', 'replace').split())}"))
