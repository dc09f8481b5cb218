"""A text → the same with its words in the spellings that people type: SQLite cannot fold a question, so the index has them all.

Our texts are written with care, and typed questions are not: «إشتباك» for «اشتباك», «اكد» for «أكد», «الحسكه» for «الحسكة»,
«القامشلى» for «القامشلي». So each Arabic word is there as written, and as it is typed; without vowel signs and tatweel; without
the article and what stands before it («بالحسكة»: «الحسكة», «حسكة»). Numbers are there in the digits of the Arab East too,
and names of Kurdish and other languages in the letters of their neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, product

from briefing.language.fold import MARKS, PROCLITICS, STRIP, readings
from briefing.search.spelling import PIECES, normalise, runs
from briefing.search.stems import is_stop_word

WORD = re.compile(r"[^\W_]+")
TOKEN = re.compile(rf"(?:[^\W_]|[{MARKS}])+")
"""A word as the index has it, its vowel signs in it."""
MARK = re.compile(f"[{MARKS}]")
ARABIC = re.compile(r"^[ء-ي]{2,}$")
WITH_ARTICLE = frozenset(one for one in PROCLITICS if one.endswith(("ال", "لل")))
SHORTEST = 3
"""Letters of a word that is left when the article is taken off."""
STARTS = {"أ": "أا", "إ": "إا", "آ": "آا", "ا": "اإأ"}
ENDS = {"ة": "ةه", "ى": "ىي", "ي": "يى"}
KEPT = 1 << 17
"""Words whose spellings are kept in memory."""
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def with_spellings(text: str) -> str:
    """The text, and behind it the other spellings of its words, each once."""
    pieces = text.split()
    found = dict.fromkeys(chain.from_iterable(map(_others, pieces)))
    there = set(chain.from_iterable(map(_tokens, pieces))) if found else ()
    others = [one for one in found if one not in there]
    return "\n".join([text, " ".join(others)]) if others else text


@lru_cache(PIECES)
def _tokens(piece: str) -> tuple[str, ...]:
    """What the index has of it as it stands in the text; `piece`: what stands between two blanks."""
    return tuple(TOKEN.findall(piece.lower()))


@lru_cache(PIECES)
def _others(piece: str) -> tuple[str, ...]:
    """The other spellings of its words."""
    return tuple(one for run in runs(piece) for one in spellings(run) if one not in _tokens(piece))


@lru_cache(KEPT)
def spellings(run: str) -> tuple[str, ...]:
    """The spellings of a word; it may be made of several («ﷺ»)."""
    plain = MARK.sub("", run.translate(STRIP))
    if is_stop_word(normalise(run)):
        return (plain,)
    found = _typed(plain) if ARABIC.match(plain) else _in_other_digits(plain)
    return tuple(dict.fromkeys([*found, *WORD.findall(normalise(run))]))


def _in_other_digits(word: str) -> tuple[str, ...]:
    return (word.translate(EASTERN),) if word.isdigit() else ()


def _typed(word: str) -> Iterator[str]:
    """An Arabic word as it is written and typed, and the same without what stands before it."""
    yield from _letters(word)
    for before, rest in readings(word):
        if before in WITH_ARTICLE and len(rest) >= SHORTEST:
            for one in _letters(rest):
                yield from (one, f"ال{one}")


def _letters(word: str) -> Iterator[str]:
    """With and without hamza at the beginning (not that of the article) and within, and with each letter that may stand for its last."""
    first, middle, last = word[0], word[1:-1], word[-1]
    middles = dict.fromkeys((middle, normalise(middle)))
    starts = first if word.startswith("ال") else STARTS.get(first, first)
    for parts in product(starts, middles, ENDS.get(last, last)):
        yield "".join(parts)
