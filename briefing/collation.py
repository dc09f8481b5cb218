"""Sort keys for names, since Babel has no collation.

Arabic: NFKC, without tashkeel and tatweel, without a leading «ال», hamza forms folded.
Others: case and accents folded.
"""

from __future__ import annotations

import re
import unicodedata

MARKS = re.compile("[\u064b-\u065f\u0670\u0640]")
FOLD = str.maketrans("أإآٱىةؤئ", "اااايهوي")


def sort_key(name: str, language: str) -> str:
    text = unicodedata.normalize("NFKC", name)
    if language == "ar":
        return re.sub(r"\bال", "", MARKS.sub("", text)).translate(FOLD)
    plain = "".join(character for character in unicodedata.normalize("NFD", text) if not unicodedata.combining(character))
    return re.sub(r"^(al|the)[- ]", "", plain.casefold())
