"""What is tried with the command as people start it: it is killed at any time, and it writes to a disk that is really full."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from folders import tree
from whole.place import ROOT, Place
from whole.trials import SEED, Trial

SIZES = (40, 80, 150, 250, 400, 550, 700, 900, 1100, 1400)
"""Kilobytes of a disk that cannot hold the site."""


KEEPING: Sequence[Callable[[Place], tuple[str, ...]]] = (lambda place: (), lambda place: ("--no-cache",), lambda place: _forget(place))
"""Builds with what others have kept, without it, and with nothing kept yet: words for the command."""


def killed_at_any_time(place: Place, number: int) -> Iterator[Trial]:
    """At so many random times of a build, main process alone, as a system does it that lacks memory."""
    chosen = random.Random(SEED)  # noqa: S311 - the same in every run
    if not place.is_new:
        place.build()
    for kind, keeping in enumerate(KEEPING):
        place.turn()
        began = time.monotonic()
        _gone(_command(place, "build", "--out", str(place.site), *keeping(place)))
        whole = time.monotonic() - began
        for one in range(kind, number, len(KEEPING)):
            place.turn()
            process = _command(place, "build", "--out", str(place.site), *keeping(place))
            time.sleep(chosen.random() * whole)
            _kill(process)
            yield Trial("whole-killed", f"time {one}", tuple(place.wrong()))


def _forget(place: Place) -> tuple[str, ...]:
    shutil.rmtree(place.folder / "build", ignore_errors=True)
    return ()


def served(place: Place, number: int) -> Iterator[Trial]:
    """The command that shows the site while one writes is killed at any time of its first build."""
    chosen = random.Random(SEED)  # noqa: S311 - the same in every run
    if not place.is_new:
        place.build()
    place.turn()
    began = time.monotonic()
    process = _serve(place)
    _shown(process)
    whole = time.monotonic() - began
    _kill(process)
    for one in range(number):
        place.turn()
        process = _serve(place)
        time.sleep(chosen.random() * whole)
        _kill(process)
        yield Trial("whole-commands", f"serve, time {one}", tuple(place.wrong()))


def saved(place: Place, number: int) -> Iterator[Trial]:
    """It is killed at any time of the build after a save. Before that has ended it may show the saved incident's own pages already."""
    chosen = random.Random(SEED)  # noqa: S311 - the same in every run
    process = _saved(place)
    began = time.monotonic()
    _shown(process)
    whole = time.monotonic() - began
    _kill(process)
    for one in range(number):
        process = _saved(place)
        time.sleep(chosen.random() * whole)
        _kill(process)
        yield Trial("whole-commands", f"serve after a save, time {one}", tuple(place.wrong(may_be_mixed=True)))


def _serve(place: Place) -> subprocess.Popen[bytes]:
    return _command(place, "serve", *_there(place))


def _saved(place: Place) -> subprocess.Popen[bytes]:
    """Shows the site; then the records are changed."""
    process = _serve(place)
    _shown(process)
    place.turn()
    return process


def _shown(process: subprocess.Popen[bytes]) -> None:
    """Waits until the whole site is built."""
    assert process.stdout
    assert any(b"pages" in line for line in process.stdout)


def _kill(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGKILL)
    _gone(process)


def _there(place: Place) -> tuple[str, ...]:
    return ("--out", str(place.site), "--port", "0")


def _command(place: Place, *words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(_words(place, *words), cwd=ROOT, env=_environment(place), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)  # noqa: S603 - our own program


def _words(place: Place, *words: str) -> list[str]:
    return [sys.executable, "-m", "whole.command", str(place.folder / "build"), *words, "--content", str(place.folder / "content")]


def _environment(place: Place) -> dict[str, str]:
    return {"PATH": "/usr/bin:/bin", "TMPDIR": str(place.folder / "temporary"), "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"}


def _gone(process: subprocess.Popen[bytes]) -> None:
    """Waits until it and all that it has begun have ended: nobody can say anything more."""
    assert process.stdout
    process.stdout.read()
    process.wait()


FULL = """
mount -t tmpfs -o size={size}k tmpfs "{disk}" || exit 77
cp -a "{old}" "{disk}/site" 2>/dev/null
"$@" 2> "{said}"
ended=$?
mkdir "{after}"
cp -a "{disk}/." "{after}/"
umount "{disk}"
exit $ended
"""


def really_full(place: Place) -> Iterator[Trial]:
    """The site stands on a disk of its own, which is too small for another; in a name space of its own, so that nothing stays mounted."""
    for size in SIZES:
        own = place.folder / "temporary" / "full"
        shutil.rmtree(own, ignore_errors=True)
        for name in ("disk", "old"):
            (own / name).mkdir(parents=True)
        (own / "old" / ".briefing-site").write_text("")
        (own / "old" / "index.html").write_text("old")
        names = {"size": size, "disk": own / "disk", "old": own / "old", "after": own / "after", "said": own / "said"}
        words = [*_words(place, "build"), "--out", str(own / "disk/site")]
        shell = ["unshare", "--map-root-user", "--mount", "sh", "-c", FULL.format(**names), "sh", *words, "--no-cache", "--jobs", "2"]
        status = subprocess.run(shell, cwd=ROOT, env=_environment(place), capture_output=True, check=False).returncode  # noqa: S603 - our own program
        said = (own / "said").read_text(encoding="utf-8")
        is_told = status == 2 and len(said.splitlines()) == 1 and "No space left on device" in said
        odd = [] if is_told else [f"status {status}: {said}"]
        odd += [] if tree(own / "after") == _site(tree(own / "old")) else ["the disk does not hold the old site alone"]
        odd += [] if place.run("build", "--out", str(own / "after/site")).status == 0 else ["the next build fails"]
        odd += [] if tree(own / "after") == _site(place.clean[place.state]) else ["the next build gives another site, or leaves something"]
        shutil.rmtree(own)
        yield Trial("whole-full", f"a disk of {size} KB", tuple(odd))


def _site(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {f"site/{name}": raw for name, raw in files.items()}


ALL = (partial(killed_at_any_time, number=50), partial(served, number=10), partial(saved, number=10), really_full)
