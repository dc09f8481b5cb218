"""Takes defences out of a copy of the program, one at a time, and looks whether the test that each has fails."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from queue import SimpleQueue

from defences.defence import Defence

ROOT = Path(__file__).parent.parent.parent
PASSED, FAILED = 0, 1
"""How pytest ends if all tests passed, or some failed; everything else is a mishap."""


def defences(area: str) -> tuple[Defence, ...]:
    found: tuple[Defence, ...] = import_module(f"defences.areas.{area}").DEFENCES
    return found


def proven(areas: Iterable[str], say: Callable[[str], None], jobs: int | None = None) -> tuple[int, int]:
    """How many defences there are, and how many of them are proven. What is not is said at once, with the reason."""
    listed = [defence for area in areas for defence in defences(area)]
    most = jobs or min(4, os.cpu_count() or 1)
    proven = 0
    with _copies(most) as free, ThreadPoolExecutor(most) as pool:
        whole = _with_all(free, pool, sorted({defence.test for defence in listed}))
        for defence, fault in zip(listed, pool.map(lambda one: _fault(free, one, whole[one.test]), listed), strict=True):
            proven += not fault
            if fault:
                say(f"{defence.what} ({defence.file}): {fault}")
    return len(listed), proven


def _with_all(free: SimpleQueue[Path], pool: ThreadPoolExecutor, tests: list[str]) -> dict[str, int]:
    """Test → how it ends in the program as it is. They share what they need; only if not all pass each is run by itself."""
    if _ends(free, tests) == PASSED:
        return dict.fromkeys(tests, PASSED)
    return dict(zip(tests, pool.map(lambda test: _ends(free, [test]), tests), strict=True))


def _fault(free: SimpleQueue[Path], defence: Defence, whole: int) -> str:
    if whole != PASSED:
        return f"{defence.test} does not pass with it either ({whole})"
    ended = _ends(free, [defence.test], defence)
    return "" if ended == FAILED else f"{defence.test} does not fail without it ({ended})"


def _ends(free: SimpleQueue[Path], tests: list[str], without: Defence | None = None) -> int:
    """How the tests end in one of the copies, at the first that fails."""
    copy = free.get()
    try:
        with _taken_away(copy, without):
            words = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-n", "0", "-x", "-q", *tests]
            return subprocess.run(words, cwd=copy, capture_output=True, check=False).returncode  # noqa: S603
    finally:
        free.put(copy)


@contextmanager
def _taken_away(copy: Path, defence: Defence | None) -> Iterator[None]:
    if not defence:
        yield
        return
    path = copy / defence.file
    text = path.read_text(encoding="utf-8")
    changed = text.replace(defence.stands, defence.without)
    if path.suffix == ".py":
        compile(changed, path, "exec")
    path.write_text(changed, encoding="utf-8")
    try:
        yield
    finally:
        path.write_text(text, encoding="utf-8")


@contextmanager
def _copies(number: int) -> Iterator[SimpleQueue[Path]]:
    """Copies of the repository as it lies here, what was built or installed in it not among them."""
    names = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True).stdout  # noqa: S607
    free: SimpleQueue[Path] = SimpleQueue()
    with tempfile.TemporaryDirectory(prefix="defences-") as folder:
        for copy in (Path(folder) / str(one) / "briefing-site" for one in range(number)):
            for name in names.splitlines():
                if (ROOT / name).is_file():
                    (copy / name).parent.mkdir(parents=True, exist_ok=True)
                    shutil.copy2(ROOT / name, copy / name)
            subprocess.run(["git", "init", "-q"], cwd=copy, check=True)  # noqa: S607
            free.put(copy)
        yield free
