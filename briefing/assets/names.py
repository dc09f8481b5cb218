"""Names of assets, which hold a digest of the bytes: what stands there once is never another, and may be kept for good.

Of the standard library alone: the job that publishes a preview installs nothing.
"""

from __future__ import annotations

import hashlib
import re

FOLDER = "assets/"
"""All assets lie below it, and nothing else does."""
DIGEST = "[0-9a-f]{12}"
"""The first 48 bits of the SHA-256."""
NAMED = re.compile(rf"{FOLDER}(.+)\.{DIGEST}(\.[a-z0-9]+)")


def digest(content: bytes) -> str:
    """What the name of an asset holds of its bytes."""
    return hashlib.sha256(content).hexdigest()[:12]


def named(name: str, content: bytes) -> str:
    """Where the asset is published, from the site's root, that we call `name`: `css/site.css` at `assets/css/site.<digest>.css`."""
    return with_digest(name, digest(content))


def with_digest(name: str, found: str) -> str:
    """The same, if the digest is known already."""
    stem, dot, suffix = name.rpartition(".")
    return f"{FOLDER}{stem}.{found}{dot}{suffix}"


def plain(path: str) -> str:
    """What we call the asset that is published at `path`; empty if no asset has such a path."""
    found = NAMED.fullmatch(path)
    return found[1] + found[2] if found else ""


def is_named_by(path: str, content: bytes) -> bool:
    """Whether `path` is the one at which an asset of that content stands."""
    name = plain(path)
    return bool(name) and named(name, content) == path
