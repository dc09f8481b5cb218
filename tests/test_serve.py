"""`build.py serve` shows the site, tells what is wrong with a record, and shows the site again when it is mended."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ACTOR = "actors/harbour-guard.yml"


@pytest.fixture
def content(harbour: Path, tmp_path: Path) -> Path:
    return shutil.copytree(harbour, tmp_path / "content")


@pytest.fixture
def serving(content: Path) -> Iterator[subprocess.Popen[str]]:
    words = ["--content", str(content), "--out", str(content.with_name("site")), "--port", "0", "--jobs", "1"]
    process = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, ROOT / "build.py", "serve", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    yield process
    process.kill()
    process.wait()


def text(address: str) -> str:
    with urllib.request.urlopen(address, timeout=60) as given:  # noqa: S310 - our own server
        found: str = given.read().decode()
        return found


def after(address: str, path: Path, record: str) -> str:
    """The page once the record has been saved with that text."""
    page = f"{address}en/actors/harbour-guard.html"
    state = re.search('data-state="(.*?)"', text(page))
    assert state
    path.write_text(record, encoding="utf-8")
    assert text(f"{address}-/changes?{state[1]}").endswith("data: changed\n\n")
    return text(page)


def test_a_session_of_work(content: Path, serving: subprocess.Popen[str]) -> None:
    assert serving.stdout
    address = serving.stdout.readline().split()[0]
    assert re.match("[0-9]+ pages in ", serving.stdout.readline())
    path = content / ACTOR
    record = path.read_text(encoding="utf-8")
    wrong = after(address, path, f"{record}nonsense: 1\n")
    assert "error[E010]: unknown key &quot;nonsense&quot;" in wrong
    assert "Harbour Guard" in wrong
    changed = after(address, path, record.replace("Harbour Guard", "Pier Guard"))
    assert "serve-fault" not in changed
    assert "Pier Guard" in changed
    assert b"serve" not in (content.with_name("site") / "en/actors/harbour-guard.html").read_bytes()
    serving.send_signal(signal.SIGINT)
    assert serving.wait(60) == 0
    assert 'error[E010]: unknown key "nonsense"' in serving.stdout.read()
