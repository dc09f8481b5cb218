"""The form in which the words of a language are written down for reading: each word has a sign, one character.

A text is read as the string of its words' signs, and a grammar over signs finds the numbers, dates and phrases in it.
Signs with a meaning of their own, the same in every language:

    O one   A one, in compounds only   B two   U other units, teens in English   E ten, after an Arabic unit for teens   T tens
    H hundred   J several hundreds in one word   K thousand, million   G the same in the plural, after a number only   L two thousand
    Z zero   Q two of something (dual)   P the two, both
    D digits 1–31   Y digits that may be a year   N other digits   F a decimal   X letters with digits   C clock time   I ISO date
    r numeric ordinal 1–31   1 2 3 ordinal words: first, second, others
    M month   R month that may be another word   8 9 first words of Arabic months of two   W weekday   w weekday after “day” only
    5 hour   7 day, evening …   s month, year   V other units of time   f of, from   i to, until   g of the same month
    x noun of a designation (regiment, segment)   a indefinite article   6 the   p a.m.
    - hyphen or dash   / slash   , comma   . end of a sentence   & and   _ another word   ; another mark
    ! word that shows that the month beside it is none (May be, «بيك آب»)
    ~ another word with ي first, perhaps an imperfect (other beginnings may be a perfect as well: «قد تعرّض»)

In Arabic the signs of a number are in lower case where «و» stands before it.

Words of phrases that have none of these signs get one of their own from the private use area.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

OTHER = "_"
PRIVATE = 0xE000


@dataclass
class Lexicon:
    """The words of one language with their signs and values."""

    signs: dict[str, str] = field(default_factory=dict)
    firsts: set[str] = field(default_factory=set)
    """The signs with which phrases begin."""
    values: dict[str, int] = field(default_factory=dict)

    def add(self, sign: str, words: str) -> None:
        """Words with one sign and no value."""
        for word in words.split():
            self.signs[word] = sign

    def count(self, sign: str, numbers: Mapping[int, str]) -> None:
        """Words with one sign and a value each."""
        for value, words in numbers.items():
            self.add(sign, words)
            self.values |= dict.fromkeys(words.split(), value)

    def phrases(self, phrases: Iterable[str]) -> str:
        """A pattern over signs for phrases written in plain words: “no|not fewer than”.

        `#` stands for a number or a length of time that must follow (an article may stand before it), `…` for
        up to ten words between; what comes behind it is only looked for.
        """
        return "|".join(map(self._phrase, phrases))

    def keys(self, phrases: Iterable[str]) -> frozenset[str]:
        """Signs of which every place where one of the phrases stands has one: of each phrase the words that look rarest."""
        keys: set[str] = set()
        for phrase in sorted(phrases, key=lambda phrase: len(phrase.split())):
            said = [words.split("|") for words in phrase.partition("…")[0].split() if words not in ("#", "<")]
            if not any(keys.issuperset(map(self._sign, words)) for words in said):
                keys.update(map(self._sign, max(reversed(said), key=self._rarity)))
        return frozenset(keys)

    def _rarity(self, words: Iterable[str]) -> tuple[bool, int]:
        return all(self._sign(word) >= chr(PRIVATE) for word in words), min(map(len, words))

    def _phrase(self, phrase: str) -> str:
        said, _, later = phrase.partition("…")
        self.firsts.update(self._element(said.split()[said.startswith("<")]).strip("[]"))
        ahead = f"(?=[^.]{{0,10}}{self._phrase(later)})" if later else ""
        return "".join(map(self._element, said.split())) + ahead

    def _element(self, words: str) -> str:
        if words == "#":
            return "(?=[a;]?[OBUETHJKLQPDYNFVZCMWR578s])"
        if words == "<":
            return "(?<=[OBUETHJKLQDYNFVZ])"
        return "[" + "".join(self._sign(word) for word in words.split("|")) + "]"

    def _sign(self, word: str) -> str:
        return self.signs.setdefault(word, chr(PRIVATE + len(self.signs)))
