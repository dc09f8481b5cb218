"""The Content Security Policy (W3C CSP 3) that stands in every page: everything from the site itself, and no inline script at all."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping

DIRECTIVES = {
    # For whatever is not named below: no script asks for anything (connect-src); there are no frames, media, plug-ins or manifests.
    "default-src": "'none'",
    # `file:` here and below: from the disk, 'self' is nothing to Firefox. Neither a hash nor a nonce: no script or style stands in a page.
    "script-src": "'self' file:",
    "style-src": "'self' file:",
    # `data:`: the signs in our sheet. They are masks, which a browser takes from the disk in no other way (CSS Masking 1, 4.1: with CORS).
    "img-src": "'self' data: file:",
    "font-src": "'self' file:",
    # Not left to default-src: where it is missing, script-src decides before (6.8.3).
    "worker-src": "'none'",
    # These two default-src does not reach (6.1.3). The search and the filter of the timeline are forms.
    "base-uri": "'none'",
    "form-action": "'self' file:",
}
"""What is not here, and why: `upgrade-insecure-requests` would break copies that are served without TLS, as onion services are;
`sandbox` a page cannot give itself (6.3.2). `require-trusted-types-for` would have Firefox before 148 warn on each page, and guards what
no script of ours does: to make markup or programs of a text (tests/policy/test_policy_stands.py)."""
NOWHERE = {"base-uri": "'none'", "form-action": "'none'"}


def written(directives: Mapping[str, str]) -> str:
    """The policy as a page or a server gives it (2.2)."""
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def sent(directives: Mapping[str, str]) -> str:
    """The same as a server sends it. It has no files of a disk, and it can say what a page cannot: who may frame it (6.4.2)."""
    return written({**{name: value.replace(" file:", "") for name, value in directives.items()}, "frame-ancestors": "'none'"})


META = written(DIRECTIVES)
HEADER = sent(DIRECTIVES)


def without_scripts(css: str, sources: str) -> str:
    """The policy of a page that brings its one style sheet with it, `css`, and runs nothing. `sources`: whence images and fonts may come.

    The sheet is allowed by its hash (2.3.1, hash-source), so that no other style could be slipped in. The hash is that of the sheet
    as we wrote it, never of what stands in a finished page: that would allow whatever had got in.
    """
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode("ascii")
    allowed = {"style-src": f"'sha256-{digest}'", "img-src": sources, "font-src": sources}
    return written({"default-src": "'none'", **allowed, **NOWHERE})
