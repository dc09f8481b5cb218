"""The HTTP fields that a server should send with the site, and `_headers`, the file in which Netlify and Cloudflare Pages read them.

Nothing depends on them: each page brings its policy with it. What a page cannot say itself is who may frame it.
Of the standard library alone: the job that publishes a preview installs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing.assets.names import FOLDER
from briefing.hosting import policy

Fields = Mapping[str, str]
"""Name of an HTTP field → value."""

UNUSED = ("camera", "display-capture", "geolocation", "gyroscope", "hid", "magnetometer", "microphone", "midi", "payment", "serial", "usb")
"""What the pages never ask of a device (W3C Permissions Policy)."""

FIELDS: Fields = {
    "Content-Security-Policy": policy.HEADER,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-DNS-Prefetch-Control": "off",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in UNUSED),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""Sent with every file."""

SHORT, LONG = "no-cache", "public, max-age=31536000, immutable"
"""How long a copy of a file is kept (RFC 9111, RFC 8246): one asks each time for a newer one, since what is withdrawn must go at once;
or a year, without ever asking."""
LASTING = FOLDER
"""The folder of what never changes: each name in it holds a digest of the bytes."""

RULES: Mapping[str, Fields] = {"/*": FIELDS, f"/{LASTING}*": {"Cache-Control": LONG}}
"""Pattern → fields. No field stands under two patterns that meet: one host joins the values, another takes the last.

Files under no pattern with `Cache-Control` those hosts have looked up each time, of themselves.
"""


def fields(path: str) -> dict[str, str]:
    """What is sent with the file at `path`, from the site's root."""
    return {**FIELDS, "Cache-Control": LONG if path.startswith(LASTING) else SHORT}


def as_file(rules: Mapping[str, Fields]) -> str:
    """`_headers`: each pattern on a line, its fields indented below it (Netlify and Cloudflare Pages, "Custom headers")."""
    return "\n".join(f"{pattern}\n" + "".join(f"  {name}: {value}\n" for name, value in given.items()) for pattern, given in rules.items())
