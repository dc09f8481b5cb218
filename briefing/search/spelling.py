"""The words of a text, each in the one spelling in which texts and queries meet. `site_src/js/search/spelling.js` is the twin.

A word is a run of letters and digits; the marks, invisible characters and apostrophes between and around them belong to it. The dots of
“U.S.” and the commas of “1,000” do not part it. Its spelling is made in these steps, in this order:

1. every sign of an apostrophe (also for ʿayn and hamza) made the same; NFKC;
2. Kurdish in Arabic letters as Arabic writes its names: the vowel «ە» (also typed as «ه» and a zero-width non-joiner) only at the end,
   «ئ» at the beginning with its «ا» or «ە» as «ا»: «حەسەکە» is «حسكه», «ئاکاد» «اكاد»;
3. invisible characters off; the English «'s» (also «'ll», «'ve», «'re») off at the end, but not of «Ra's», which is the head in Arabic
   place names; other apostrophes, dots and commas off;
4. `fold`: NFKC, lower case, Arabic without vowel marks, tatweel and forms of hamza;
5. Latin diacritics off (NFKD without U+0300–U+036F, then NFC, then `fold` again), and the letters that have none to take off
   replaced (`LETTERS`); the letters of Kurdish and Persian by their Arabic neighbours;
6. digits of every script (Unicode category Nd) made ASCII;
7. an Arabic letter that stands three or more times in a row («كتيييير») is written once.

Doing it again changes nothing. What one character stands for may hold blanks («ﷺ»): such a run is several words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from briefing.language.fold import INVISIBLE, MARKS, STRIP, fold

APOSTROPHES = "'’‘ʼʻʿʾʽ`´′＇"
ACCENTS = "\u0300-\u036f"
RUN = re.compile(
    r"(?<![^\W_])(?:[^\W\d_]\.)+[^\W\d_](?![^\W_])"
    r"|(?<![^\W_])\d{1,3}(?:[,٬]\d{3})+(?![^\W_])"
    rf"|(?:[^\W_]|[{MARKS}{INVISIBLE}{ACCENTS}{APOSTROPHES}])+"
)
PARTED = re.compile(r"[.,٬]\w|_")
"""What a text has in which a sign may join two letters or digits, or a low line part them."""
PLAIN_RUN = re.compile(rf"[\w{MARKS}{INVISIBLE}{ACCENTS}{APOSTROPHES}]+")
"""The same runs in any other text, found in half the time."""
WORD = re.compile(r"[^\W_]+")
KURDISH_E = re.compile("(?:ە|[هھ]\u200c)(?=[^\\W_])")
KURDISH_BEGINNING = re.compile("^ئا?")
POSSESSIVE = re.compile(r"(?<!^ra)'(?:s|ll|ve|re)$", re.IGNORECASE)
THRICE = re.compile(r"([ء-ي])\1\1+")
ARABIC = str.maketrans("کگڪیېێۍےۓەہھۂۀۃۆۇۈۋۊۉڕڒڵڤپچژڭټډڼ", "كككيييييي" + "ههههههوووووورر" + "لفبججكتدن")
LATIN = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ħ": "h", "ə": "e", "ς": "σ"}
)
ONE_APOSTROPHE = dict.fromkeys(map(ord, APOSTROPHES), "'")
PARTING = dict.fromkeys(map(ord, "'.,٬"))
DROPPED = dict.fromkeys([*map(ord, APOSTROPHES), *range(0x300, 0x370)])
LETTERS = ARABIC | LATIN
KEPT = 1 << 18
"""How many spellings are kept in memory: more than the distinct words of an archive of 10,000 incidents."""

PIECES = 1 << 16
"""The same of what stands between two blanks, with its commas and quotation marks."""


def words(text: str) -> list[str]:
    """The words of the text in their order, in the spelling of the search."""
    return list(chain.from_iterable(map(_words, text.split())))


def distinct_words(texts: Iterable[str]) -> dict[str, None]:
    """The words of all the texts, each once, in the order in which they are first met."""
    return dict.fromkeys(chain.from_iterable(map(_words, chain.from_iterable(map(str.split, texts)))))


def runs(text: str) -> list[str]:
    """What the words are made of, as it stands in the text. None holds a blank."""
    return (RUN if PARTED.search(text) else PLAIN_RUN).findall(text)


@lru_cache(PIECES)
def _words(piece: str) -> tuple[str, ...]:
    """Of what stands between two blanks."""
    spelled = map(normalise, runs(piece))
    return tuple(word for one in spelled for word in ((one,) if one.isalnum() else WORD.findall(one)))


@lru_cache(KEPT)
def normalise(word: str) -> str:
    """A word in the spelling of the search; nothing if it has neither letter nor digit."""
    if word.isascii() and word.isalnum():
        return word.lower()
    spelled = unicodedata.normalize("NFKD", fold(_bare(word)))
    plain = fold(unicodedata.normalize("NFC", spelled.translate(DROPPED)))
    return THRICE.sub(r"\1", _with_ascii_digits(plain.translate(LETTERS)))


def _bare(word: str) -> str:
    """Without what is written in or after a word and is none of its letters."""
    seen = unicodedata.normalize("NFKC", word.translate(ONE_APOSTROPHE))
    visible = KURDISH_E.sub("", seen).translate(STRIP).strip("'")
    return POSSESSIVE.sub("", KURDISH_BEGINNING.sub("ا", visible)).translate(PARTING)


def _with_ascii_digits(word: str) -> str:
    if word.isascii() or word.isalpha():
        return word
    return "".join(str(unicodedata.decimal(character, character)) for character in word)
