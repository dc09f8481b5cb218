"""The installed Chromium, and a folder served over http: for the browser tests and for what looks at a built site."""

from __future__ import annotations

import functools
import gzip
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from briefing.hosting.headers import fields

BARE = ("chromium-headless-shell", "chrome-headless-shell")
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable")
TEXTS = frozenset({".html", ".css", ".js", ".svg", ".txt"})
QUIET = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"]
UNDRAWN = "--disable-threaded-compositing"
"""For pages that are only measured: a third of what they cost is to draw them. Nothing is clicked or pictured in such a browser."""


def browser_path() -> str:
    """The installed browser. Without one the browser tests fail: they are never skipped."""
    named = os.environ.get("BRIEFING_BROWSER")
    found = named or next((path for name in NAMES if (path := shutil.which(name))), None)
    assert found, "no Chromium, Chrome or Edge is installed: run `make test`, which installs one, or set BRIEFING_BROWSER"
    return found


def bare_path() -> str:
    """The same browser without what stands around its pages, for tests that only want to know what a page does: it costs half as much.
    Where there is none, the whole one. It draws letters a little otherwise, so pictures are taken in the whole one, and what a page may do
    is tried there.
    """
    named = os.environ.get("BRIEFING_BARE_BROWSER") or os.environ.get("BRIEFING_BROWSER")
    return named or next((path for name in BARE if (path := shutil.which(name))), None) or browser_path()


def flags() -> list[str]:
    """How the browser is started; root cannot use its sandbox."""
    return [*QUIET, "--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else QUIET


@contextmanager
def chromium(*more: str, path: str = "") -> Iterator[Browser]:
    """`path`: of the browser, if not the whole one."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path or browser_path(), args=[*flags(), *more])
        yield launched
        launched.close()


STAYING = """navigation.addEventListener("navigate", (event) => {
  if (event.navigationType === "replace" && document.querySelector("script[data-to]")) event.preventDefault();
});"""


def stay(window: BrowserContext | Page) -> None:
    """Pages that lead elsewhere at once are looked at where they are: in the window their script leads nowhere.

    Nothing is routed: a window in which something is has no cache, and each page costs almost twice as much.
    """
    window.add_init_script(STAYING)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """The test's output is not the place for an access log."""


class Sending(Quiet):
    """Sends the fields that we tell servers of, as they should."""

    def end_headers(self) -> None:
        for name, value in fields(self.path.lstrip("/")).items():
            self.send_header(name, value)
        super().end_headers()


class Packed(Quiet):
    """Sends texts compressed and keeps the connection open, as public servers do."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body, is_text = path.read_bytes(), path.suffix in TEXTS
        body = packed(body) if is_text else body
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)


@cache
def packed(body: bytes) -> bytes:
    return gzip.compress(body, 6, mtime=0)


@contextmanager
def serving(folder: Path, handler: type[Quiet] = Quiet) -> Iterator[str]:
    """The address at which the folder is served, with a stroke at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
