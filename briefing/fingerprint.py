"""What tells whether the texts of one language in a record are still those that a translation was made from."""

from __future__ import annotations

import hashlib
import unicodedata

from pydantic import BaseModel

from briefing.markers import TRANSLATED
from briefing.walk import leaves

LENGTH = 12
"""Hexadecimal digits; enough to tell two states of one record apart."""
NONE_YET = "0" * LENGTH
"""What an editor writes before the check has told the right one."""


def fingerprint(record: BaseModel, language: str) -> str:
    """The first digits of the SHA-256 (FIPS 180-4), in hexadecimal, of all texts of the record in `language`.

    The texts that have a language, in the order of their paths (keys by code points, the items of a list as they
    stand), each followed by a line feed, in Unicode's form NFC (UAX 15) and UTF-8.
    """
    found = [leaf for leaf in leaves(record) if leaf.marker is TRANSLATED and language in leaf.value]
    texts = "".join(f"{leaf.value[language]}\n" for leaf in sorted(found, key=lambda leaf: leaf.path))
    return hashlib.sha256(unicodedata.normalize("NFC", texts).encode()).hexdigest()[:LENGTH]
