"""A real Chromium, the built fabricated site, and both ways to reach it: http and the disk."""

from __future__ import annotations

import functools
import os
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from watched import Watched

import build

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable")
QUIET = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"]


def browser_path() -> str:
    """The installed browser. Without one the browser tests fail: they are never skipped."""
    named = os.environ.get("BRIEFING_BROWSER")
    found = named or next((path for name in NAMES if (path := shutil.which(name))), None)
    assert found, "no Chromium, Chrome or Edge is installed: run `make test`, which installs one, or set BRIEFING_BROWSER"
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    flags = [*QUIET, "--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else QUIET
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=browser_path(), args=flags)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def built(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fabricated site, built once, in a folder whose name has a blank and Arabic letters."""
    out = tmp_path_factory.mktemp("a site موقع") / "harbour"
    assert build.main(["--content", str(harbour), "--out", str(out), "--jobs", "2"]) == 0
    return out


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """The test's output is not the place for an access log."""


@pytest.fixture(scope="session")
def served(built: Path) -> Iterator[str]:
    """The site over http, below a path."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(built.parent)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{built.name}/"
    server.shutdown()


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, built: Path, served: str) -> str:
    """The address of the site's root, by each way."""
    return served if request.param == "http" else built.as_uri() + "/"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1280, "height": 900})
    yield made
    made.close()


@pytest.fixture
def watched(context: BrowserContext, base: str) -> Watched:
    return Watched(context.new_page(), base)
