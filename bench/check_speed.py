"""How much longer a check takes than PyYAML's C loader needs to load the same incidents.

usage: python -m bench.check_speed --incidents 10000 --runs 5 --jobs 2 [--pin 0,1]

Each run measures, one after another on the same cores: the loader alone, a cold check, a check with
nothing changed, and a check after one incident was changed. Whole processes are timed, start included.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.archive import ROOT, archive, incident_files

READ_ALL = """
import sys, yaml
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

def load(paths):
    for path in paths:
        with open(path, encoding="utf-8") as file:
            yaml.load(file.read(), yaml.CSafeLoader)
    return len(paths)

if __name__ == "__main__":
    folder, jobs = Path(sys.argv[1]), int(sys.argv[2])
    paths = sorted(map(str, (folder / "incidents").rglob("*.yml")))
    chunks = [paths[start::jobs] for start in range(jobs)]
    if jobs == 1:
        loaded = load(paths)
    else:
        with ProcessPoolExecutor(jobs) as workers:
            loaded = sum(workers.map(load, chunks))
    assert loaded == len(paths), (loaded, len(paths))
"""
"""What is compared with: reading and loading every incident, and nothing else."""
MEASURES = ("loader", "cold", "unchanged", "one changed")
LIMIT = 1.5
"""The check may take so many times the loader's time."""


@dataclass(frozen=True)
class Bench:
    content: Path
    jobs: int
    program: Path

    def measures(self) -> dict[str, Callable[[], float]]:
        return {"loader": self.loader, "cold": self.cold, "unchanged": self.warm, "one changed": self.changed}

    def loader(self) -> float:
        return seconds([sys.executable, str(self.program), str(self.content), str(self.jobs)])

    def cold(self) -> float:
        """Without the cache, where the command can do without it; then once more to fill it, not timed."""
        if not knows("--no-cache"):
            return self.warm()
        taken = seconds([*self._check(), "--no-cache"])
        self.warm()
        return taken

    def warm(self) -> float:
        return seconds(self._check())

    def changed(self) -> float:
        """One incident gets a changed comment, which changes its bytes and not its meaning."""
        files = incident_files(self.content)
        path = files[len(files) // 2]
        text = path.read_text(encoding="utf-8")
        path.write_text(f"{text}# {time.time_ns()}\n", encoding="utf-8")
        try:
            return self.warm()
        finally:
            path.write_text(text, encoding="utf-8")

    def _check(self) -> list[str]:
        return [sys.executable, str(ROOT / "build.py"), "check", "--content", str(self.content), "--jobs", str(self.jobs)]


def knows(option: str) -> bool:
    """Whether the check has the option."""
    told = subprocess.run([sys.executable, str(ROOT / "build.py"), "check", "--help"], capture_output=True, text=True, check=True)  # noqa: S603
    return option in told.stdout


def seconds(command: Sequence[str]) -> float:
    """How long the command takes from start to end. Raises CalledProcessError if it fails."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)  # noqa: S603
    return time.perf_counter() - start


def runs(bench: Bench, number: int) -> Iterator[dict[str, float]]:
    """Each run measures everything once, so that what slows the machine slows all of it."""
    for _ in range(number):
        yield {name: measure() for name, measure in bench.measures().items()}


def table(measured: Sequence[dict[str, float]], files: int) -> str:
    """One line for each measure: median seconds, milliseconds a file, median ratio to the loader in the same run, and its range."""
    lines = [f"{'measure':12} {'seconds':>8} {'ms/file':>8} {'ratio':>6}   range of ratios"]
    for name in MEASURES:
        taken = median(run[name] for run in measured)
        ratios = [run[name] / run["loader"] for run in measured]
        spread = f"{min(ratios):.2f}–{max(ratios):.2f}"
        lines.append(f"{name:12} {taken:8.2f} {1000 * taken / files:8.3f} {median(ratios):6.2f}   {spread}")
    return "\n".join(lines)


def main(words: list[str]) -> int:
    options = arguments(words)
    if options.pin:
        os.sched_setaffinity(0, options.pin)
    content = archive(options.incidents)
    program = content.parent / "load_all.py"
    program.write_text(READ_ALL, encoding="utf-8")
    files = len(incident_files(content))
    measured = list(runs(Bench(content, options.jobs, program), options.runs))
    print(f"{files} incidents, {options.jobs} processes, {options.runs} runs; the ratio is to the loader in the same run")
    print(table(measured, files))
    cold = median(run["cold"] / run["loader"] for run in measured)
    print(f"cold check: {cold:.2f} × the loader; {'within' if cold <= LIMIT else 'above'} the limit of {LIMIT}")
    return 0


def arguments(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.check_speed", description="Compares a check with PyYAML's C loader alone.")
    parser.add_argument("--incidents", type=int, default=10_000, metavar="N", help="how large an archive (default: 10000)")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="how often everything is measured (default: 5)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="processes (default: one for each core)")
    parser.add_argument("--pin", type=_cores, default=None, metavar="LIST", help="cores to run on, such as 0,1 (Linux)")
    return parser.parse_args(words)


def _cores(text: str) -> list[int]:
    return [int(number) for number in text.split(",")]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
