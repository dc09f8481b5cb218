"""The commit of a release → the files that it gives, built where nothing of this folder takes part."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from briefing.problems import BuildError

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
OURS = ("GIT_", "MAKE", "MFLAGS", "PYTHON", "VIRTUAL_ENV", "SOURCE_DATE_EPOCH", "SITE_ADDRESS", "RELEASE", "FILES")
"""What the variables of the environment begin with that belong to this run, and not to that of the release."""
LAST = 20
"""Lines of what a step said that are shown if it failed."""


def commit_of(repository: Path, release: str) -> str:
    """The commit of a tag, of a release (`2026.1`, whose tag is `v2026.1`), or one that is named itself. Raises BuildError."""
    if not NAME.fullmatch(release):
        raise BuildError(f"{release!r} is no name of a release, a tag or a commit: RELEASE=v2026.1")
    for name in (f"refs/tags/{release}", f"refs/tags/v{release}", release):
        asked = [*_git(repository), "rev-parse", "--quiet", "--verify", "--end-of-options", f"{name}^{{commit}}"]
        done = subprocess.run(asked, env=_environment(), capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode == 0:
            return done.stdout.strip()
    raise BuildError(
        f"{repository} has no tag {release} or v{release}, and no such commit: is it a clone? `git fetch --tags` brings the tags"
    )


def rebuild(repository: Path, commit: str, address: str, folder: Path) -> Path:
    """Checks the commit out into the new folder, makes its environment as it locks it, and builds its bundles; gives their folder.

    Nothing but the environment is fetched. Where the system can, the build is kept from the network. Raises BuildError.
    """
    words = ["clone", "--quiet", "--no-checkout", "--template=", "--config", "core.autocrlf=false", "--config", "core.eol=lf"]
    _step("The commit is checked out", [*_git(repository), *words, str(repository), str(folder)], folder.parent, {})
    _step("", [*_git(folder), "checkout", "--quiet", "--detach", commit], folder, {})
    _step("Its packages are installed, as it locks them", ["make", "environment"], folder, {})
    told, before = _without_network(folder)
    _step(f"Its bundles are built {told}", [*before, "make", "bundle"], folder, {"SITE_ADDRESS": address} if address else {})
    return folder / "dist"


def _git(folder: Path) -> list[str]:
    program = shutil.which("git")
    if not program:
        raise BuildError("git is not installed")
    return [program, "-C", str(folder)]


def _without_network(folder: Path) -> tuple[str, list[str]]:
    """What is said of it, and words before a command that keep it from the network, where the system has a way."""
    words = ["sh", "scripts/without_network.sh"]
    can = subprocess.run([*words, "true"], cwd=folder, env=_environment(), capture_output=True, check=False).returncode == 0  # noqa: S603
    return ("without a network", words) if can else ("(this system has no way to keep the build from the network)", [])


def _step(told: str, words: list[str], folder: Path, more: Mapping[str, str]) -> None:
    """Raises BuildError, with the last lines that the command said, if it fails."""
    if told:
        print(f"{told} …", file=sys.stderr, flush=True)
    try:
        done = subprocess.run(  # noqa: S603
            words, cwd=folder, env={**_environment(), **more}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
    except OSError as error:
        raise BuildError(f"{words[0]} cannot be started: {error.strerror}") from None
    if done.returncode:
        lines = done.stdout.decode(errors="replace").splitlines()[-LAST:]
        raise BuildError("\n".join([f"`{' '.join(words[-3:])}` failed ({done.returncode}):", *lines]))


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
