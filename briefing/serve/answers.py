"""What a browser is answered: the files of the site as they are, and its pages with what reloads them and tells what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from briefing import urls
from briefing.hosting import headers, policy
from briefing.serve.state import State

OWN = Path(__file__).parent
OWN_FOLDER = "/-/"
"""Under which the server's own files stand: no page does."""
OWN_FILES = {"serve.css": OWN / "serve.css", "serve.js": OWN / "serve.js"}
DIRECTIVES = {**policy.DIRECTIVES, "connect-src": "'self'"}
"""The policy of pages that are served: they ask whether the site has changed, and the published ones ask for nothing."""
FIELDS = {**headers.FIELDS, "Content-Security-Policy": policy.sent(DIRECTIVES)}

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".json": "application/json",
    ".geojson": "application/geo+json",
    ".csv": "text/csv; charset=utf-8",
}
UNKNOWN = "application/octet-stream"

NO_SITE = b"""<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<title>No site yet</title>
</head>
<body>
<p>There is no site yet.</p>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    fields: dict[str, str]
    content: bytes


def answer(address: str, site: Path, state: State) -> Answer:
    """What stands at the address, as the site's own server would send it; never anything from outside of `site`."""
    path = unquote(urlsplit(address).path)
    if path.startswith(OWN_FOLDER):
        own = OWN_FILES.get(path.removeprefix(OWN_FOLDER))
        return _answer(200, own.name, own.read_bytes()) if own else _answer(404, "none.txt", b"")
    found = _file(path, site)
    if found is not None:
        return _answer(200, found[0], _shown(found[0], found[1], state))
    missing = _file(f"/{urls.NOT_FOUND}", site)
    return _answer(404, urls.NOT_FOUND, _shown(urls.NOT_FOUND, missing[1] if missing else NO_SITE, state))


def _file(path: str, site: Path) -> tuple[str, bytes] | None:
    """Path and content of a file of the site; of a folder, those of its first page."""
    steps = path.removeprefix("/").split("/")
    if "" in steps[:-1] or any(step.startswith(".") or set(step) & {"\0", "\\", ":"} for step in steps):
        return None
    name = path.removeprefix("/") + ("index.html" if path.endswith("/") else "")
    try:
        return name, (site / name).read_bytes()
    except OSError:
        return None


def _answer(status: int, name: str, content: bytes) -> Answer:
    kind = TYPES.get(PurePosixPath(name).suffix, UNKNOWN)
    fields = {**FIELDS, "Content-Type": kind, "Content-Length": str(len(content)), "Cache-Control": "no-store"}
    return Answer(status, fields, content)


def _shown(name: str, content: bytes, state: State) -> bytes:
    """The page with what the server adds; on the disk it stays as it is."""
    if not name.endswith(".html"):
        return content
    sheet = f'<link rel="stylesheet" href="{OWN_FOLDER}serve.css">'
    script = f'<script src="{OWN_FOLDER}serve.js" data-state="{state.name}" defer></script>'
    added = f"{sheet}\n{script}\n"
    content = content.replace(policy.META.encode(), policy.written(DIRECTIVES).encode(), 1)
    content = content.replace(b"</head>", added.encode() + b"</head>", 1)
    return content.replace(b"<body>\n", b"<body>\n" + _fault(state.fault).encode(), 1)


def _fault(fault: str) -> str:
    if not fault:
        return ""
    title = "The site was not built: what you see is the last one that could be"
    lines = f'<pre class="serve-fault__lines" tabindex="0">{escape(fault)}</pre>'
    return f'<section class="serve-fault" lang="en" dir="ltr" aria-label="{title}">\n<p>{title}.</p>\n{lines}\n</section>\n'
