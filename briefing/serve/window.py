"""Answers browsers on this computer: each page as it is now, and word when there is another."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from briefing.problems import BuildError
from briefing.serve.answers import OWN_FOLDER, Answer, answer
from briefing.serve.state import Shown

HOST = "127.0.0.1"
"""No other computer reaches it."""

CHANGES = f"{OWN_FOLDER}changes?"
BEAT = 15.0
"""Seconds after which a connection that has nothing to tell is tried, since only so it is known that the browser is gone."""


class Window(ThreadingHTTPServer):
    """`site`: the folder that is shown."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, port: int, site: Path, shown: Shown) -> None:
        self.site, self.shown = site, shown
        try:
            super().__init__((HOST, port), _Request)
        except OSError as error:
            raise BuildError(f"cannot answer at port {port}: {error.strerror}; choose another one with --port") from None
        self.names = {f"{name}:{self.server_port}" for name in (HOST, "localhost")}
        """What a browser may call us: a name of somebody else's that leads here is none (DNS rebinding)."""


@contextmanager
def window(port: int, site: Path, shown: Shown) -> Iterator[str]:
    """Answers until it is left; gives the address. Raises BuildError if nothing can answer at that port."""
    with Window(port, site, shown) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield f"http://{HOST}:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


class _Request(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Window

    def do_GET(self) -> None:
        with suppress(ConnectionError):
            if self.headers.get("Host", "") not in self.server.names:
                self._send(Answer(421, {"Content-Length": "0"}, b""))
            elif self.path.startswith(CHANGES):
                self._tell_change(self.path.removeprefix(CHANGES))
            else:
                self._send(answer(self.path, self.server.site, self.server.shown.state))

    do_HEAD = do_GET  # noqa: N815 - the name that the library calls

    def _send(self, given: Answer) -> None:
        self._begin(given.status, given.fields)
        if self.command != "HEAD":
            self.wfile.write(given.content)

    def _begin(self, status: int, fields: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in fields.items():
            self.send_header(name, value)
        self.end_headers()

    def _tell_change(self, name: str) -> None:
        """Server-sent events (HTML, 9.2): one, when another state is shown than that of this name."""
        self.close_connection = True
        self._begin(200, {"Content-Type": "text/event-stream", "Cache-Control": "no-store", "Connection": "close"})
        self.wfile.write(b"retry: 500\n\n")
        while not self.server.shown.is_another(name, BEAT):
            self.wfile.write(b": still there\n\n")
        self.wfile.write(b"data: changed\n\n")

    def log_message(self, *_: object) -> None:
        """Nothing: the terminal tells of builds."""
