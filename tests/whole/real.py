"""What is tried with the command as people start it: it is killed at any time, and it writes to a disk that is really full."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from folders import tree
from whole.place import ROOT, Place
from whole.trials import SEED, Trial

SIZES = (40, 150, 400, 900, 1400)
"""Kilobytes of a disk that cannot hold the site."""


def killed_at_any_time(place: Place, number: int) -> Iterator[Trial]:
    """At so many random times of a build, main process alone, as a system does it that lacks memory."""
    chosen = random.Random(SEED)  # noqa: S311 - the same in every run
    assert place.build().status == 0
    began = time.monotonic()
    _command(place).wait()
    whole = time.monotonic() - began
    for number_ in range(number):
        place.turn()
        process = _command(place)
        time.sleep(chosen.random() * whole)
        process.send_signal(signal.SIGKILL)
        process.wait()
        time.sleep(0.5)
        yield Trial("whole-killed", f"time {number_}", tuple(place.wrong()))


def _command(place: Place, *words: str) -> subprocess.Popen[bytes]:
    own = ["--content", str(place.folder / "content"), "--out", str(place.site), "--no-cache", *words]
    environment = {"PATH": "/usr/bin:/bin", "TMPDIR": str(place.folder / "temporary")}
    words_ = [sys.executable, str(ROOT / "build.py"), "build", *own]
    return subprocess.Popen(words_, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)  # noqa: S603 - our own program


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
        words = [sys.executable, str(ROOT / "build.py"), "--content", str(place.folder / "content"), "--out", str(own / "disk/site")]
        shell = ["unshare", "--map-root-user", "--mount", "sh", "-c", FULL.format(**names), "sh", *words, "--no-cache", "--jobs", "2"]
        status = subprocess.run(shell, cwd=ROOT, capture_output=True, check=False).returncode  # noqa: S603 - our own program
        said = (own / "said").read_text(encoding="utf-8")
        is_told = status == 2 and len(said.splitlines()) == 1 and "No space left on device" in said
        odd = [] if is_told else [f"status {status}: {said}"]
        odd += [] if tree(own / "after") == _site(own / "old") else ["the disk does not hold the old site alone"]
        shutil.rmtree(own)
        yield Trial("whole-full", f"a disk of {size} KB", tuple(odd))


def _site(old: Path) -> dict[str, bytes]:
    return {f"site/{name}": raw for name, raw in tree(old).items()}


ALL = (partial(killed_at_any_time, number=50), really_full)
