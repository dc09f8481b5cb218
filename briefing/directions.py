"""Runs of one direction in a text of the other (Unicode UAX #9): what has to be isolated. Standard library alone."""

from __future__ import annotations

import re

_LATIN = "A-Za-zÀ-ɏ"
_WORD = rf"[{_LATIN}0-9]+"
_JOINTS = "|".join(
    [
        r"[-.,:/–_@+&'’#]{1,3}",
        rf"[ ](?=[{_LATIN}])",
        rf"(?<=[{_LATIN}])[ ]",
        rf"(?<=\b[A-ZÀ-Þ])[.][ ](?=[{_LATIN}])",  # an initial
    ]
)
LEFT_TO_RIGHT_RUN = re.compile(
    r"https?://[!-~]*[A-Za-z0-9/]"
    r"|[-−]?\d+\.\d+,\s[-−]?\d+\.\d+"  # latitude and longitude
    rf"|(?:(?<!\w)[+−-]|#)?{_WORD}(?:(?:{_JOINTS}){_WORD})*[%°]?"
)
MAY_BE_LEFT_TO_RIGHT = re.compile(rf"[{_LATIN}\d]")
"""Without one of these there is no such run."""
PLAIN_NUMBER = re.compile(r"\d+")
HAS_LATIN = re.compile(rf"[{_LATIN}]")
_ARABIC = r"[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]"
RIGHT_TO_LEFT_RUN = re.compile(rf"[«]?{_ARABIC}+(?:[\s\d./:،؛\-–]*{_ARABIC}+)*[»]?")

FSI, PDI = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
