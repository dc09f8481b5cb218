"""What somebody would try who could write into a page of ours: markup here, what scripts do in `browsers/attempts.js`."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

SCRIPT = Path(__file__).parent / "browsers/attempts.js"
MARKUP = {
    "inline script": "<script>ran.push('inline script')</script>",
    "handler": '<img src="data:," alt="" onerror="ran.push(\'handler\')">',
    "handler of a drawing": "<svg onload=\"ran.push('handler of a drawing')\"></svg>",
    "script": '<script src="{at}script"></script>',
    "module": '<script type="module" src="{at}module"></script>',
    "sheet": '<link rel="stylesheet" href="{at}sheet">',
    "image": '<img src="{at}image" alt="">',
    "image for a width": '<img srcset="{at}image%20for%20a%20width 1x" alt="">',
    "image of a drawing": '<svg><image href="{at}image%20of%20a%20drawing"/></svg>',
    "image of a button": '<input type="image" src="{at}image%20of%20a%20button" alt="">',
    "poster": '<video poster="{at}poster"></video>',
    "film": '<video src="{at}film" preload="auto"></video>',
    "sound": '<audio src="{at}sound" preload="auto"></audio>',
    "frame": '<iframe src="{at}frame"></iframe>',
    "frame of text": "<iframe srcdoc=\"<script>parent.ran.push('frame of text')</script>\"></iframe>",
    "object": '<object data="{at}object"></object>',
    "embed": '<embed src="{at}embed">',
    "javascript link": '<a id="javascript" href="javascript:came(\'javascript link\')">x</a>',
    "form": '<iframe name="target"></iframe><form action="{at}form" target="target"></form>',
    "style of an attribute": '<p id="styled" style="--styled: 1">x</p>',
    "style of an element": "<style>:root { --element: 1 }</style>",
    "base": '<base href="{at}">',
}
BY_SCRIPTS = (
    *("fetch", "XMLHttpRequest", "EventSource", "WebSocket", "worker", "eval", "Function", "text as a timer", "import"),
    *("script of data", "script of a blob", "written script", "background", "preload", "font"),
)
EVERY = frozenset({*MARKUP, *BY_SCRIPTS})


class Elsewhere(NamedTuple):
    address: str
    asked: set[str]


def write(folder: Path, elsewhere: str, policy: str) -> None:
    """The page in which everything is tried: under the policy, without one, and with one that a server sends.

    The folder's name and the page's begin whatever is asked of the other host.
    """
    folder.mkdir(parents=True)
    (folder / "attempts.js").write_bytes(SCRIPT.read_bytes())
    guarded = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    for name, head in {"open": "", "guarded": guarded, "sent": ""}.items():
        at = f"{elsewhere}{folder.name}/{name}/"
        script = f'<script src="attempts.js" data-elsewhere="{at}"></script>'
        markup = "\n".join(MARKUP.values()).replace("{at}", at)
        page = f'<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n{head}\n<title>x</title>\n{script}\n{markup}\n'
        (folder / f"{name}.html").write_text(page, encoding="utf-8")


@contextmanager
def elsewhere() -> Iterator[Elsewhere]:
    """Another host, which gives whatever it is asked for, and notes it."""
    asked: set[str] = set()

    class Giving(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.add(unquote(self.path.split("?")[0].lstrip("/")))
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Type", "text/javascript")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """The test's output is not the place for an access log."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Giving)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Elsewhere(f"http://127.0.0.1:{server.server_port}/", asked)
    server.shutdown()
