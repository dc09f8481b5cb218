"""Commands, watched from outside: the clock, the processor's seconds, and the memory of all their processes together."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.05
"""At least so many seconds are between two looks at the memory …"""
SELDOM = 20
"""… and so many times what the last look took: it must not slow down what is measured, and large processes take long to look at."""
SOON = 0.005
"""Seconds between two looks whether all have ended: no build is measured more exactly."""


@dataclass(frozen=True, slots=True)
class Taken:
    seconds: float
    processor: float
    """Seconds of the processor, those of all processes together."""
    memory: float
    """The most megabytes that all processes held at once: the sum of their proportional set sizes (PSS); 0 where the system tells none."""


@dataclass(frozen=True, slots=True)
class Command:
    words: tuple[str, ...]
    folder: Path
    environment: Mapping[str, str]


def watched(commands: Sequence[Command]) -> Taken:
    """Runs the commands side by side until all have ended. Raises CalledProcessError if one fails."""
    begun, spent = time.perf_counter(), _spent()
    running = [_start(command) for command in commands]
    most, look = 0.0, begun
    while any(process.poll() is None for process in running):
        if time.perf_counter() >= look:
            most, look = max(most, sum(_memory(process.pid) for process in running)), next_look(time.perf_counter(), look)
        time.sleep(SOON)
    for process in running:
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, process.args)
    return Taken(time.perf_counter() - begun, _spent() - spent, most)


def next_look(now: float, due: float) -> float:
    """When to look again, after a look that was due then and has ended now."""
    return now + max(EVERY, SELDOM * (now - due))


def _start(command: Command) -> subprocess.Popen[bytes]:
    environment = {**os.environ, **command.environment}
    return subprocess.Popen(command.words, cwd=command.folder, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603


def _spent() -> float:
    times = os.times()
    return times.children_user + times.children_system


def _memory(process: int) -> float:
    """Of the process and all that it has started, in megabytes (Linux: /proc/<pid>/smaps_rollup)."""
    return sum(_share(one) for one in _family(process)) / 1024


def _family(process: int) -> list[int]:
    found = [process]
    for one in found:
        try:
            for task in Path(f"/proc/{one}/task").iterdir():
                found += map(int, (task / "children").read_text().split())
        except OSError:
            continue
    return found


def _share(process: int) -> int:
    """Kilobytes; 0 if the process is gone."""
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:")), 0)
