"""A word in all forms in which a file may hold it."""

from __future__ import annotations

import base64
import json
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import quote

URL_SAFE = bytes.maketrans(b"+/", b"-_")


def forms(word: str) -> re.Pattern[bytes]:
    """Finds the word in UTF-8 and UTF-16, with its marks apart, escaped for JSON, HTML or an address, in hexadecimal digits, and in either
    base64 (RFC 4648, sections 4 and 5) wherever it begins; in any case.
    """
    found = {form for one in dict.fromkeys((word, word.lower(), word.upper(), word.title())) for form in _forms(one)}
    return re.compile(b"|".join(map(re.escape, sorted(found))))


def _forms(word: str) -> Iterator[bytes]:
    raw = word.encode()
    yield from (raw, word.encode("utf-16-le"), word.encode("utf-16-be"), quote(word, safe="").encode())
    escaped = json.dumps(word)[1:-1]
    yield from (escaped.encode(), re.sub(r"(?<=\\u)[0-9a-f]{4}", lambda code: code[0].upper(), escaped).encode())
    yield "".join(f"\\u{ord(letter):04x}" for letter in word).encode()
    yield "".join(f"&#{ord(letter)};" for letter in word).encode()
    yield from ("".join(f"&#x{ord(letter):{form}};" for letter in word).encode() for form in "xX")
    yield from ("".join(f"%{byte:02{form}}" for byte in raw).encode() for form in "xX")
    for start in range(3):
        whole = base64.b64encode(bytes(start) + raw)[-(-start * 8 // 6) if start else 0 : (start + len(raw)) * 8 // 6]
        yield from (whole, whole.translate(URL_SAFE))
    yield from (raw.hex().encode(), raw.hex().upper().encode(), unicodedata.normalize("NFKD", word).encode())
