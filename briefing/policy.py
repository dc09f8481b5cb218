"""The Content Security Policy (W3C CSP 3) that stands in every page.

The theme writes three inline scripts. Their hashes are pinned here, never computed from a
built page: that would bless an injection. A test compares them with what the theme emits.
"""

from __future__ import annotations

import base64
import hashlib

THEME_SCRIPTS = {
    "scope of the stored settings": "sha256-exqRXrW/0laiImCrTE8a70vxyyY10FJVIppytLf/dbY=",
    "target of a tab": "sha256-/8wPdzX9q0NNJXyA5lzsLojXFpkeaXVxhbfkUOQaWy8=",
    "chosen colours": "sha256-DrEMJJ29sL7vIloQzly+VUGMxKcBTMII+OfW7Y8AkG4=",
}

DIRECTIVES = {
    "default-src": "'none'",
    "script-src": " ".join(["'self' file:", *(f"'{value}'" for value in THEME_SCRIPTS.values())]),
    "style-src": "'self' file:",
    "img-src": "'self' data: file:",
    "font-src": "'self' file:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self' file:",
}
META = "; ".join(f"{name} {value}" for name, value in DIRECTIVES.items())


def digest(script: str) -> str:
    """The CSP hash of an inline script's text, UTF-8."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
