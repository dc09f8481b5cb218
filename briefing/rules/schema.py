"""What the record types themselves refuse. `schema` finds these faults; here they are explained."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.locales import OWN_NAMES
from briefing.markers import TRANSLATED
from briefing.records.fields import LANGUAGE
from briefing.rules.missing_language import NAMES
from briefing.rules.rule import Finding, Rule, Where
from briefing.rules.sound import is_partial
from briefing.suggest import did_you_mean
from briefing.walk import Leaf

LANGUAGES = frozenset(OWN_NAMES)
CODE = re.compile(LANGUAGE)


def ask_text(leaf: Leaf, where: Where) -> Iterator[Finding]:
    """A language that no site can have: the text would be dropped in silence."""
    locales = where.context.locales
    if locales and leaf.path[-1] not in NAMES and not (leaf.value.keys() <= LANGUAGES):
        for language in leaf.value:
            if language not in LANGUAGES and CODE.fullmatch(language):
                hint = did_you_mean(language, locales) or f"languages of the site: {', '.join(locales)}"
                yield Finding((language,), f'unknown key "{language}": no language of the site', hint, is_key=True)


E010 = Rule(
    code="E010",
    title="an unknown key",
    why="""
Keys are spelt exactly as in the schema reference, in lower-case letters, with low lines between words.
A key that is misspelt would be left out in silence, and with it what it says, so it is an error. A key
may also stand at the wrong place: too far to the left or to the right. Below a text only the languages of
the site may stand; below `names` others too.
""",
    wrong="""
# incidents/2031/inc-0001.yml
sensitivty: null
""",
    right="""
# incidents/2031/inc-0001.yml
sensitivity: null
""",
    gate=is_partial,
    of={TRANSLATED: ask_text},
)
E011 = Rule(
    code="E011",
    title="a missing key",
    why="""
Some keys must be there even if nothing is known, so that it can be seen that somebody thought of them:
write `null`, where the message says so. The others must have a value.
""",
    wrong="""
# incidents/2031/inc-0001.yml
claims:
  - id: c3
    attribute: occurrence
    about: null
    position: asserts
    value: null
    text:
      ar: يقول مجلس النهر إن اشتباكًا وقع.
      en: The River Council says that there was a clash.
    chain:
      - source: src-2031-05-gazette
    speech_act: official_statement
    cites:
      - source: src-2031-05-gazette
        locator: [3]
""",
    right="""
# incidents/2031/inc-0001.yml
claims:
  - id: c3
    attribute: occurrence
    about: null
    position: asserts
    value: null
    text:
      ar: يقول مجلس النهر إن اشتباكًا وقع.
      en: The River Council says that there was a clash.
    originator:
      actor: river-council
      named: true
    chain:
      - source: src-2031-05-gazette
    speech_act: official_statement
    cites:
      - source: src-2031-05-gazette
        locator: [3]
""",
)
E013 = Rule(
    code="E013",
    title="a value of the wrong form",
    why="""
A number is written in digits 0–9 without quotation marks, signs or separators, a truth value as true
or false, a list with a dash before each item or in square brackets, a text in both languages with a
line for each below its key. Some keys allow only a few words. The message says what this key asks for.
""",
    wrong="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    value:
      min: ٢
""",
    right="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    value:
      min: 2
""",
)
E020 = Rule(
    code="E020",
    title="a coordinate out of range",
    why="""
Latitude (`lat`, degrees north) lies between -90 and 90, longitude (`lon`, degrees east) between -180
and 180 (WGS 84). Often the two have been exchanged.
""",
    wrong="""
# places/tamsil.yml
point:
  lat: 365.1
  lon: 40.75
  basis: gazetteer
  source: A gazetteer
""",
    right="""
# places/tamsil.yml
point:
  lat: 36.51
  lon: 40.75
  basis: gazetteer
  source: A gazetteer
""",
)
RULES = (E010, E011, E013, E020)
