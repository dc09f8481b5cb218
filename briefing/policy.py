"""The Content Security Policy (W3C CSP 3) that stands in every page: everything from the site itself, and no inline script at all."""

from __future__ import annotations

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
META = "; ".join(f"{name} {value}" for name, value in DIRECTIVES.items())
