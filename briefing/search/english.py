"""What the forms of an English word have in common. `site_src/js/search/english.js` is the twin; the tables are the same there.

Off come plural -s, -es, -ies; -ed and -ing, with a doubled consonant made single («stopped») and the e put back where the vowel is long
(«fired»); final -e off if four letters are left («forc»), final -y after a consonant becomes -i.
"""

from __future__ import annotations

import re

ENGLISH = re.compile("[a-z]{4,}")
UNCUT = frozenset(
    word
    for line in (
        "news series species hamas homs texas always perhaps towards afterwards besides whereas sometimes abbas atlas elias ilyas",
        "paris aras hundred united morning evening during ceiling nothing something anything everything wedding beijing sterling paste",
        "ahmed mohammed mohamed muhammed hamed khaled waleed majed mahmed plane globe stripe envelope quite spine",
    )
    for word in line.split()
)
NO_PLURAL = re.compile("(?:[su]s|[rsx]is)$")
ES = re.compile("(?:ss|sh|ch|x|zz|[a-z]{3}o)es$")
PAST_OR_ING = re.compile("^(.*[aeiouy].*)(?:(?<!e)ed|ing)$")
DOUBLED = re.compile(r"([bdgmnprt])\1$|[aeiouy][^aeiouy]+[aeiouy]+(l)l$")
LONG_VOWEL = re.compile("^[^aeiouy]?[aeiou][^aeiouwxy]$")


def english_key(word: str) -> str:
    """The key of a word in the spelling of the search; nothing if it is not of a–z alone, or too short to lose anything."""
    if not ENGLISH.fullmatch(word):
        return ""
    if word in UNCUT:
        return word
    word = _singular(word)
    if word not in UNCUT:
        word = _infinitive(word)
    if word.endswith("e") and len(word) >= 5 and word not in UNCUT:
        word = word[:-1]
    return f"{word[:-1]}i" if len(word) >= 4 and word[-1] == "y" and word[-2] not in "aeiou" else word


def _singular(word: str) -> str:
    if not word.endswith("s") or NO_PLURAL.search(word):
        return word
    if word.endswith("ies") and len(word) >= 5:
        return word[:-2]
    return word[:-2] if ES.search(word) else word[:-1]


def _infinitive(word: str) -> str:
    if word.endswith("ied") and len(word) >= 5:
        return word[:-2]
    found = PAST_OR_ING.match(word)
    if not found:
        return word
    rest = found[1]
    if LONG_VOWEL.match(rest):
        return f"{rest}e"
    if len(rest) < 3:
        return word
    return rest[:-1] if len(rest) > 3 and DOUBLED.search(rest) else rest
