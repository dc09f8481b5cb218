"""The Content Security Policy (W3C CSP 3) that stands in every page: everything from the site itself, and no inline script at all."""

from __future__ import annotations

import base64
import hashlib

DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self' file:",
    "style-src": "'self' file:",
    "img-src": "'self' data: file:",
    "font-src": "'self' file:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self' file:",
}
NOWHERE = {"base-uri": "'none'", "form-action": "'none'"}
META = "; ".join(f"{name} {value}" for name, value in DIRECTIVES.items())
HEADER = f"{META}; frame-ancestors 'none'"
"""The same as a server sends it. Who may frame a page, a page cannot say itself (6.4.2)."""


def without_scripts(css: str, sources: str) -> str:
    """The policy of a page that brings its one style sheet with it, `css`, and runs nothing. `sources`: whence images and fonts may come.

    The sheet is allowed by its hash (2.3.1, hash-source), so that no other style could be slipped in.
    """
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode("ascii")
    allowed = {"style-src": f"'sha256-{digest}'", "img-src": sources, "font-src": sources}
    return "; ".join(f"{name} {value}" for name, value in {"default-src": "'none'", **allowed, **NOWHERE}.items())
