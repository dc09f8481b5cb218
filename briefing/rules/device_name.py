"""No page has the name of a device of Windows."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.device_names import DEVICES
from briefing.load import HandWritten
from briefing.markers import IDENTIFIER
from briefing.rules.rule import Finding, Rule, Where
from briefing.walk import Leaf

HINT = "Windows could not open the page, nor unpack a copy of the site"


def ask_identifier(leaf: Leaf, where: Where) -> Iterator[Finding]:
    if leaf.path[0] in ("id", "previous_ids") and leaf.value in DEVICES:
        yield Finding((), f'"{leaf.value}" is the name of a device of Windows', f"choose another id: {HINT}")


def ask_page(page: HandWritten, where: Where) -> Iterator[Finding]:
    if page.id in DEVICES:
        yield Finding((), f'"{page.id}" is the name of a device of Windows', f"choose another name for the file: {HINT}")


RULE = Rule(
    code="E044",
    title="an id that is the name of a device of Windows",
    why="""
On Windows a file cannot have the name of a device, whatever its suffix: `con`, `prn`, `aux`, `nul`, `com0` to
`com9`, `lpt0` to `lpt9`. A page of that name could be read on the web, but not in a copy that somebody keeps
on such a computer. Add a word to the id.
""",
    wrong="""
# places/aux.yml
id: aux
names:
  ar: محطة إضافية
  en: Auxiliary Station
kind: facility
pcode: null
parents: []
point: null
publish_as: area
""",
    right="""
# places/aux-station.yml
id: aux-station
names:
  ar: محطة إضافية
  en: Auxiliary Station
kind: facility
pcode: null
parents: []
point: null
publish_as: area
""",
    of={IDENTIFIER: ask_identifier, HandWritten: ask_page},
)
