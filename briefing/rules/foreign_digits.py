"""Our texts have the digits 0–9."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.language.fold import fold
from briefing.load import HandWritten
from briefing.markers import TRANSLATED
from briefing.quoted import spans_quoted
from briefing.rules.loaded_word import has_odd_words
from briefing.rules.rule import Finding, Rule, Where
from briefing.rules.sound import pages_and_texts
from briefing.walk import Leaf

NUMBER = re.compile("[٠-٩۰-۹]+(?:[٫٬.,:/][٠-٩۰-۹]+)*")
SIGNS = str.maketrans("٫٬", ".,")


def ask_text(value: Leaf | HandWritten, where: Where) -> Iterator[Finding]:
    for path, text in pages_and_texts(value):
        if NUMBER.search(text):
            quoted = spans_quoted(text)
            for found in NUMBER.finditer(text):
                if not any(start <= found.start() < end for start, end in quoted):
                    yield Finding(path, f'"{found[0]}" is not in the digits 0–9', f"write {fold(found[0].translate(SIGNS))}", found[0])


RULE = Rule(
    code="W106",
    title="Arabic-Indic or Persian digits in a text of ours",
    why="""
Numbers in our texts are written in the digits 0–9 in every language, so that they can be searched for and
compared. In a quotation they stand as they were printed.
""",
    wrong="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    text:
      ar: يقول مجلس النهر إن ٢ من الجنود قُتلوا.
""",
    right="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    text:
      ar: يقول مجلس النهر إن 2 من الجنود قُتلوا.
""",
    gate=has_odd_words,
    of={TRANSLATED: ask_text, HandWritten: ask_text},
)
