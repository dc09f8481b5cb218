"""A short text that stands for others: by chance no two have the same."""

from __future__ import annotations

import re
from hashlib import blake2b

SIZE = 12
"""Bytes of a digest: by chance no two things ever have the same."""


def digest(*texts: str) -> str:
    """Of texts, each by itself: what stands at the end of one could not stand at the beginning of the next."""
    found = blake2b(digest_size=SIZE)
    for text in texts:
        raw = text.encode("utf-8", "surrogatepass")
        found.update(b"%d:" % len(raw) + raw)
    return found.hexdigest()


def is_digest(name: str) -> bool:
    """Whether it has the form of one."""
    return re.fullmatch(f"[0-9a-f]{{{2 * SIZE}}}", name) is not None
