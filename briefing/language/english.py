"""English words of number, date, negation and reservation, and the grammar that finds them."""

from __future__ import annotations

import re
from itertools import chain

from briefing.language.lexicon import OTHER, Lexicon

LEXICON = Lexicon()
UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
MONTHS = "january february march april may june july august september october november december"
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"

LEXICON.count("U", dict(enumerate(UNITS.split(), 1)))
LEXICON.count("O", {1: "one"})
LEXICON.count("Z", {0: "zero"})
LEXICON.count("T", {tens * 10: word for tens, word in enumerate(TENS.split(), 2)})
LEXICON.count("H", {100: "hundred"})
LEXICON.count("K", {1000: "thousand", 1_000_000: "million", 1_000_000_000: "billion"})
LEXICON.count("3", dict(enumerate(ORDINALS.split(), 1)))
LEXICON.count("P", {2: "both"})
LEXICON.count("M", {month: name for month, name in enumerate(MONTHS.split(), 1) if name not in ("march", "may")})
LEXICON.count("W", dict(enumerate(WEEKDAYS.split())))
LEXICON.count("M", {3: "March", 5: "May"})
LEXICON.add("x", "regiment brigade division battalion segment segments resolution")
LEXICON.add("V", "hour hours day days week weeks month months year years minute minutes half")
LEXICON.add("f", "of")
LEXICON.add("i", "to until till through")
LEXICON.add("&", "and")
LEXICON.add("a", "a an")
LEXICON.add("6", "the")
LEXICON.add("!", "be have")
LEXICON.add("p", "am pm o’clock o'clock")

NEGATION = ["no one", "not|no|never|none|neither|nobody|nothing|nowhere|without|cannot|n't"]
NEAR_NEGATION = [
    "left|leaves|leave|leaving open",
    "denies|deny|denied|denying|denial|lack|lacks|lacked|lacking|fail|fails|failed|failing|refuse|refuses|refused|refusing|refusal|absence|absent",
    "only|alone|except|unless|avoid|avoids|avoided|prevent|prevents|prevented|rule|rules|ruled|excluded|excludes|exclude|hardly|missing|withheld",
    "nor|unclear|inability|unable|silent|elsewhere|rejects|rejected|impossible|vague|non|rather|instead|still|exclusively",
]
HEDGES = {
    "at_least": ["at least", "no|not fewer|less than", "minimum of", "< or more"],
    "at_most": ["at most", "no|not more than #", "as many as", "up to #", "maximum of"],
    "more_than": ["more than #", "over|above|exceeding #"],
    "less_than": ["less|fewer than #"],
    "about": ["about|around|roughly|approximately|circa|approximate|nearly|almost #", "< or so"],
    "perhaps": ["possibly|perhaps|may|might|probably|apparently|presumably|maybe"],
}
NEAR_HEDGES = {
    "at_most": ["no|not more|later than", "only"],
    "at_least": ["earliest"],
    "more_than": ["more than", "exceed|exceeds|exceeded"],
    "less_than": ["less|fewer than", "under|below|nearly|almost"],
    "about": ["about|around|some|roughly|approximately|approximate"],
    "perhaps": [
        "could|likely|seems|seem|appears|appear|can|possible|suggests|suggest|suggesting|whether|potential|would|uncertain",
        "thought|suspected|mean|either|inferred|probability|probable|think",
    ],
}
REPORTED = ["according to", "reportedly|allegedly|supposedly|purportedly|says|say|said|saying|claims|claimed"]

_HUNDRED = "[UOa]?H(?:&?(?:T-?[UO]|[TU]|O(?!H)))?"
_BELOW_THOUSAND = f"{_HUNDRED}|T(?:-?[UO])?|[UZ]"
_DAYS = "[Dr](?:[-/i&,][Dr]){0,9}"
_FINDS = "|".join(
    [
        f"(?P<date>{_DAYS}f?M(?:,?f?Y)?|M(?:r|D(?=,?Y)),?Y?|M(?!!)f?Y?|I|Y(?!K)|(?<=W)r|(?<=W[6,])r)",
        "(?P<weekday>W)",
        "(?P<clock>Cp?|[DN]p)",
        f"(?P<number>(?:(?:{_BELOW_THOUSAND}|[DNYFO]|a)K(?:,?&?(?:{_BELOW_THOUSAND}))?)|K|{_BELOW_THOUSAND}|(?<!x)[DN]|F)",
        "(?P<designation>[DNX])",
        *[f"(?P<{kind}>{LEXICON.phrases(phrases)})" for kind, phrases in HEDGES.items()],
        f"(?P<negation>{LEXICON.phrases(NEGATION)})",
        f"(?P<near_negation>{LEXICON.phrases(NEAR_NEGATION)})",
        *[f"(?P<near_{kind}>{LEXICON.phrases(phrases)})" for kind, phrases in NEAR_HEDGES.items()],
        "(?P<one>O)",
        "(?P<both>P)",
        "(?P<ordinal>[3r])",
    ]
)
FIRSTS = "3CDFHIKMNOPTUWXYZar"
"""Signs with which a find may begin, apart from phrases: most words of a text are passed over at once."""
GRAMMAR = re.compile(f"(?=[{FIRSTS}{''.join(sorted(LEXICON.firsts))}])(?:{_FINDS})")
KEYS = LEXICON.keys([*NEGATION, *chain(*HEDGES.values())])
"""One of these signs is in every negation and reservation."""
PLAIN = frozenset("CDFMNUXYZ")
"""Signs that say a number, a month, a year or a time by themselves, unless a sign that is not listed here or in `gist.SILENT` is near."""
REPORTS = re.compile(LEXICON.phrases(REPORTED))
CONTRACTED = ("n't", "n’t")
NEGATING_PREFIX = re.compile(
    r"(?:un(?!d[eo]r|i[tfnov]|til|less|ion|anim)|non)\w{4,}|(?:illegal|illegitim|incapab|indirect|invalid|inconclusiv|insufficien|independen)\w*"
)


def classify(word: str) -> tuple[str, int | None]:
    """The sign and the value of a word that is neither digits nor a mark."""
    plain = word.strip("_'’")
    if plain.endswith(CONTRACTED):
        return LEXICON.signs["n't"], None
    plain = plain if plain in ("May", "March") else plain.lower().removesuffix("'s").removesuffix("’s")
    if NEGATING_PREFIX.match(plain) and plain not in LEXICON.signs:
        return LEXICON.signs["lack"], None
    return LEXICON.signs.get(plain, OTHER), LEXICON.values.get(plain)
