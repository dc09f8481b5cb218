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
a      a vowel at the beginning                   ا أ إ آ ع at the beginning
w y    at the beginning only                      at the beginning only
=====  =========================================  ==========================

Before that the article comes off (ال; al-, el- written together before a consonant), and at the end the silent h (after a vowel; ه ة ح).
Two letters alike side by side count once in Latin; in Arabic only «لل». A skeleton of one sign says too little: it is none.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.search.spelling import KEPT, normalise

SHORTEST = 2
ARTICLE = re.compile(r"^(?:[ae]l(?=[^aeiouyl].{2})|ال(?=..)|[ae]z(?=z[ou])|[ae]([rtdn])(?=\1.{4})|[ae]sh(?=sh))")
PAIRS = re.compile(r"([a-z])\1+|ل(?=ل)")
SILENT_END = re.compile("(?<=[aeiou])h$|[هح]$")
DIGRAPHS = {"kh": "h", "gh": "k", "sh": "s", "ch": "s", "dh": "d", "th": "t", "ph": "f", "dj": "j", "zh": "j"}
DIGRAPH = re.compile("|".join(DIGRAPHS))
CLASSES = str.maketrans("qkghxscjzdtbpfvmnlr" + "قكغهحخسشصجزظدذضتثطبفمنلر", "kkkhhsjjzdtbbffmnlr" + "kkkhhhsssjzzdddtttbfmnlr")
INITIALS = CLASSES | str.maketrans("aeiouwyاعءوي", "aaaaawy" + "aaawy")
NO_SIGN = re.compile("[^kshjzdtbfmnlrawy]")
NO_CONSONANT = re.compile("[^kshjzdtbfmnlr]")


@lru_cache(KEPT)
def skeleton(word: str) -> str:
    """The signs of the consonants of a word, in the spelling of the search or as written; nothing if there are fewer than two."""
    bare = ARTICLE.sub("", normalise(word))
    bare = SILENT_END.sub("", PAIRS.sub(lambda pair: pair[1] or "", bare))
    bare = DIGRAPH.sub(lambda found: DIGRAPHS[found[0]], bare)
    first = NO_SIGN.sub("", bare[:1].translate(INITIALS))
    signs = (first + NO_CONSONANT.sub("", bare[1:].translate(CLASSES))).replace("nb", "mb")
    return signs if len(signs) >= SHORTEST else ""
