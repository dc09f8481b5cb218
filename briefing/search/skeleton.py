"""The consonants of a name, so that its spellings in Latin and in Arabic letters meet. `site_src/js/search/skeleton.js` is the twin.

Letters that transliterations take for one another stand for one sign; all else is dropped:

=====  =========================================  ==========================
sign   Latin                                      Arabic
=====  =========================================  ==========================
k      q k g gh                                   ق ك غ
h      h kh x                                     ه ح خ
s      s sh ch                                    س ش ص
j      j c dj zh                                  ج
z      z                                          ز ظ
d      d dh                                       د ذ ض
t      t th                                       ت ث ط
b      b p                                        ب
f      f v ph                                     ف
m n    m n; n before b is m                       م ن
l r    l r                                        ل ر
a      a vowel at the beginning                   ا ع at the beginning
w      w at the beginning; in short names w u o   و likewise
y      y at the beginning; in short names y i     ي likewise
i      the ending -iya -iyah -iye -ia             the ending ية يا
=====  =========================================  ==========================

Before that the article comes off (ال; al-, el- written together before a consonant), and at the end the silent h (after a vowel; ه ة ح).
Two letters alike side by side count once in Latin; in Arabic only «لل». Three signs say enough; of a name that has but two, w and y
between them count («Zor», «Zawr»: zwr; «Deir», «Dayr»: dyr). A skeleton of one sign is none,
and what has digits has none.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.search.spelling import KEPT, normalise
from briefing.search.stems import name_key

LONG, SHORT = 3, 2
ARTICLE = re.compile(r"^(?:[ae]l(?=[^aeiouyl].{2})|[ae]z(?=z[ou])|[ae]([rtdn])(?=\1.{4})|[ae]sh(?=sh))")
PAIRS = re.compile(r"([a-z])\1+|ل(?=ل)")
SILENT_END = re.compile("(?<=[aeiou])h$|[هح]$")
DIGRAPHS = {"kh": "h", "gh": "k", "sh": "s", "ch": "s", "dh": "d", "th": "t", "ph": "f", "dj": "j", "zh": "j"}
DIGRAPH = re.compile("|".join(DIGRAPHS))
CLASSES = str.maketrans("qkghxscjzdtbpfvmnlr" + "قكغهحخسشصجزظدذضتثطبفمنلر", "kkkhhsjjzdtbbffmnlr" + "kkkhhhsssjzzdddtttbfmnlr")
INITIALS = CLASSES | str.maketrans("aeiouwyاعءوي", "aaaaawy" + "aaawy")
WITHIN = CLASSES | str.maketrans("iuowyويI", "ywwwy" + "wyi")
DIGIT = re.compile(r"\d")
NO_SIGN = re.compile("[^kshjzdtbfmnlrawy]")
NOT_WITHIN = re.compile("[^kshjzdtbfmnlrwyi]")
VOWEL = re.compile("[wy]")
RELATION = re.compile("(?<=.)(?:i?y+[ae]h?|iah?|ي[اه])$")
VOWELS = re.compile(r"[wy]+$|([wy])(?=\1)")


@lru_cache(KEPT)
def skeleton(word: str) -> str:
    """The signs of a word, in the spelling of the search or as written; nothing if it has too few."""
    if DIGIT.search(word):
        return ""
    bare = ARTICLE.sub("", name_key(normalise(word)))
    bare = RELATION.sub("I", PAIRS.sub(lambda pair: pair[1] or "", bare))
    bare = SILENT_END.sub("", bare)
    bare = DIGRAPH.sub(lambda found: DIGRAPHS[found[0]], bare)
    first = NO_SIGN.sub("", bare[:1].translate(INITIALS))
    within = NOT_WITHIN.sub("", bare[1:].translate(WITHIN))
    consonants = first + VOWEL.sub("", within)
    if len(consonants) >= LONG:
        return consonants[0] + consonants[1:].replace("nb", "mb")
    return first + VOWELS.sub("", within) if len(consonants) == SHORT else ""
