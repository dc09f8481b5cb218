"""Arabic words of number, date, negation and reservation, and the grammar that finds them. All words are folded."""

from __future__ import annotations

import re
from itertools import chain

from briefing.language.fold import fold, readings
from briefing.language.lexicon import OTHER, PRIVATE, Lexicon

LEXICON = Lexicon()


def _duals(noun: str, endings: str) -> list[str]:
    stem = f"{noun[:-1]}ت" if noun.endswith("ه") else noun
    return [stem + ending for ending in endings.split()]


UNITS = {
    3: "ثلاث ثلاثه ثلاثا",
    4: "اربع اربعه اربعا",
    5: "خمس خمسه خمسا",
    6: "ست سته ستا",
    7: "سبع سبعه سبعا",
    8: "ثمان ثماني ثمانيه ثمانيا",
    9: "تسع تسعه تسعا",
}
TENS = {20: "عشر", 30: "ثلاث", 40: "اربع", 50: "خمس", 60: "ست", 70: "سبع", 80: "ثمان", 90: "تسع"}
HUNDREDS = {300: "ثلاث", 400: "اربع", 500: "خمس", 600: "ست", 700: "سبع", 800: "ثمان ثماني", 900: "تسع"}
ONE_HUNDRED = "ميه مايه"
MONTHS = (
    "يناير",
    "شباط فبراير",
    "اذار",
    "نيسان ابريل",
    "ايار مايو",
    "حزيران يونيو يونيه",
    "تموز يوليو يوليه",
    "اغسطس",
    "ايلول سبتمبر",
    "اكتوبر",
    "نوفمبر",
    "ديسمبر",
)
TWO_WORD_MONTHS = {"81": 12, "82": 1, "91": 10, "92": 11}
WEEKDAYS = {name: number for number, name in enumerate(["اثنين", "ثلاثاء", "اربعاء", "خميس", "جمعه", "سبت", "احد"])}

COUNTED = (
    "قتيل جريح شخص عنصر جندي ضابط طفل رجل شيخ ابن شقيق اسير رهينه جثه ضحيه سيده فتاه طفله قتيله جريحه مدنيه شاب فرد عضو زعيم "
    "طبيب حارس سياره دراجه مركبه شاحنه دبابه مدرعه اليه طايره مروحيه حوامه زورق صاروخ قذيفه قنبله عبوه لغم رصاصه ضربه غاره "
    "هجوم انفجار تفجير اشتباك عمليه محاوله حادثه حادث كمين دوريه رتل حاجز نقطه موقع مقر قاعده معبر جسر قريه بلده مدينه حي "
    "شارع طريق منزل مدرسه مشفي مستشفي محل مستودع هدف ساعه دقيقه يوم اسبوع شهر سنه عام ليله مره كيلومتر متر طن اجتماع جوله "
    "روايه تصريح سبب شرط قول خبر تقرير عايله اسره عشيره قبيله مجموعه فصيل قوه جهه منظمه جانب طرف دوله جيش سجل مصدر قسم جزء "
    "مرحله"
)
"""Nouns that reports of incidents count and whose plural is another word, so that «ـين» is a dual."""
COUNTED_PEOPLE = (
    "مدني مسلح مقاتل مسوول مهاجم معتقل موقوف محتجز مختطف مخطوف متظاهر محتج مهندس موظف ممثل مصور مصاب عسكري قيادي شرطي عامل "
    "معلم صحفي صحافي سايق راكب ناشط"
)
"""«مدنيين» may be two or many: only the nominative is a dual for sure."""

LEXICON.count("U", UNITS)
LEXICON.count("O", {1: "واحد واحده واحدا"})
LEXICON.count("A", {1: "احد احدي حادي"})
LEXICON.count("B", {2: "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي"})
LEXICON.count("E", {10: "عشر عشره عشرا"})
LEXICON.count("T", {ten: f"{stem}ون {stem}ين" for ten, stem in TENS.items()})
LEXICON.count("H", {100: ONE_HUNDRED})
LEXICON.count("J", {200: "ميتان ميتين مايتان مايتين ميتا ميتي مايتا مايتي"})
LEXICON.count("J", {n: " ".join(stem + one for stem in stems.split() for one in ONE_HUNDRED.split()) for n, stems in HUNDREDS.items()})
LEXICON.count("K", {1000: "الف الفا", 1_000_000: "مليون مليونا", 1_000_000_000: "مليار مليارا"})
LEXICON.count("G", {1000: "الاف", 1_000_000: "ملايين", 1_000_000_000: "مليارات"})
LEXICON.count("L", {2000: "الفان الفين الفي", 2_000_000: "مليونان مليونين مليوني"})
LEXICON.count("Z", {0: "صفر صفرا"})
LEXICON.count("1", {1: "اول اولي"})
LEXICON.count("2", {2: "ثاني ثانيه"})
LEXICON.count(
    "3", {number: f"{stem} {stem}ه" for number, stem in enumerate(["ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"], 3)}
)
LEXICON.count("M", dict(enumerate(MONTHS, 1)))
LEXICON.count("R", {3: "مارس"})
LEXICON.add("8", "كانون")
LEXICON.add("9", "تشرين")
LEXICON.count("P", {2: "كلا كلتا كلي كليهما كلاهما كلتاهما كلتيهما"})
LEXICON.add("5", "ساعه")
LEXICON.add("7", "يوم ليل ليله مساء صباح ظهر عصر فجر يومي")
LEXICON.add("V", "اسبوع شهر سنه دقيقه ساعات ايام اسابيع اشهر سنوات دقايق نصف")
LEXICON.add("s", "شهر عام سنه")
LEXICON.add("f", "من")
LEXICON.add("i", "الي حتي")
LEXICON.add("g", "منه")
LEXICON.add("x", "فوج لواء فرقه كتيبه مقطع مقاطع قرار ماده رقم")
LEXICON.count("Q", {2: " ".join(dual for noun in COUNTED.split() for dual in _duals(noun, "ان ين"))})
LEXICON.count("Q", {2: " ".join(dual for noun in COUNTED_PEOPLE.split() for dual in _duals(noun, "ان"))})

LEXICON.add("~", "~")
LEXICON.add("!", "بيك")
LEXICON.add("_", "كميه")

IMPERFECT = (
    "~|يقول|يقولون|يفيد|يزعم|يقال|يمكن|تذكر|تورد|تبين|تحمل|تعرف|تقول|توضح|تتحدث|ترد|تسمي|تشير|تحدد|تنسب|تعطي|تعد|نعرف|نقف|نستند|نعلم"
)
NEGATION = ["لا احد", f"ولا {IMPERFECT}", "لا|لم|لن|ليس|ليست|ليسا|ليسوا|لست|لسنا|غير|دون|بلا|عدم|بغير"]
NOR = "ولا"
"""Before a verb it negates anew; otherwise it may carry on a negation that stands before it."""
NEAR_NEGATION = [
    f"لا|ولا {IMPERFECT} … الا",
    "لا|ولا … الا",
    "لم … الا",
    "لا|ولا|لم|ما يزال|تزال|يزالون|يزل|زال|زالت|زالوا",
    "لا|ولا سيما|بد",
    "لم يسبق",
    "غير ذلك|ان",
    "دون غيره|غيرها|غيرهم|سواه|سواها",
    "نفي|ينفي|تنفي|نفت|ينفون|نفوا|نفيا|نفيه|نفيها|انكر|ينكر|تنكر|تعذر|يتعذر|رفض|يرفض|ترفض|رفضت|عجز|غياب|خلا|خلت|يخلو|تخلو",
    "مجهول|مجهوله|مجهولون|مجهولين|مجهولا|الا|وحده|وحدها|وحدهم|فقط|فشل|فشلت|منع|يمنع|تمنع|نقص|انعدام|انتفاء|استبعد|يستبعد|تستبعد",
    "سوي|امتنع|استثناء|مستقل|مستقلان|مستقلين|اعزل|عزل|تجنب|محايد|محايده|مسيره|مسيرات|تسوي|بل",
]
HEDGES = {
    "at_least": ["ما لا يقل|تقل عن", "لا|ولا يقل|تقل عن", "علي الاقل", "لا|ولا|ليس اقل من", "فاكثر"],
    "at_most": [
        "ما لا يزيد علي|عن",
        "لا|ولا يزيد|يتجاوز|تتجاوز|تزيد|يتعدي علي|عن",
        "لا|ولا يتجاوز|تتجاوز|يتعدي #",
        "علي الاكثر",
        "حد اقصي",
        "ما يصل الي",
        "لا|ولا|ليس اكثر من",
    ],
    "more_than": ["اكثر من #", "ما يزيد|يربو|ينوف علي|عن", "يزيد|تزيد علي|عن #", "يفوق|تفوق|يتجاوز|تتجاوز|تجاوز|فوق #"],
    "less_than": ["اقل من #", "ما يقل عن"],
    "about": ["نحو|حوالي|قرابه|زهاء #", "ما يقارب|يقرب", "تقريبا|تقريبي|تقريبيه", "حوالي"],
    "perhaps": ["قد ~|تكون|تمتد|تقع|تعود|تصل|تضم|تشمل|تودي", "ربما|لعل|لعله|لعلها|يحتمل|تحتمل"],
}
NEAR_HEDGES = {
    "at_most": ["لا|ولا يتجاوز|تتجاوز|يتعدي|يتاخر|تتاخر", "يصل|تصل الي", "فقط|الا"],
    "at_least": ["الاقل"],
    "more_than": ["اكثر من", "اكثر|يفوق|تفوق|فوق|يتجاوز"],
    "less_than": ["اقل|دون|ادني"],
    "about": ["نحو|قرابه|زهاء|بضع|بضعه"],
    "perhaps": [
        "محتمل|محتمله|ارجح|يرجح|ترجح|مرجح|رجح|ترجيح|ترجيحا|ترجيحها|يبدو|تبدو|يمكن|ممكن|ممكنه|احتمال|يظن|تظن|يعتقد|يشتبه|مشتبه",
        "يظهر|تظهر|قد|هل|اذا|مستنتج|امكان|امكانيه|اما|يجوز|تجوز",
    ],
}
REPORTED = [
    "بحسب|حسب|وفق|وفقا|زعم|يزعم|تزعم|زعمت|يقول|تقول|يقولون|قال|قالت|قالوا|قيل|يقال|مفاد|حسبما|افاد|يفيد|تفيد|افادت|مزاعم",
]

_BELOW_HUNDRED = "[UuBbOoAa]E|[UuBbOoAa]t|[UuBbTtEe]"
_AND_BELOW_HUNDRED = "[uboa][Et]|[ubteo]"
_HUNDREDS = f"(?:[Uu]?[Hh]|[Jj])(?:{_AND_BELOW_HUNDRED})?"
_BELOW_THOUSAND = f"{_HUNDREDS}|{_BELOW_HUNDRED}"
_MONTH = "(?<!!)(?:[Mm]|[89][12])(?:/(?:[MR]|[89][12]))?"
_DAYS = "[Dd](?:[-/i]D|,?d){0,9}"
_FINDS = "|".join(
    [
        f"(?P<date>(?:{_DAYS}[sf]{{0,3}}(?:{_MONTH}|R)|{_MONTH}|(?<=s)R)(?:[sf]{{0,3}}Y)?|I|[Yy](?![KG])|(?<=W)D(?=g)|{_DAYS}fs)",
        "(?P<weekday>W|(?<=7)[wBA])",
        "(?P<clock>C|(?<=5)[DN])",
        "(?P<ordinal>[123]E?)",
        f"(?P<number>(?:(?:{_BELOW_THOUSAND}|[DdNnYyF])[KG]|[KkLl])(?:[hj](?:{_AND_BELOW_HUNDRED})?|{_AND_BELOW_HUNDRED})?"
        f"|{_BELOW_THOUSAND}|(?<!x)[DdNn]|[FZz])",
        "(?P<designation>[DdNnX])",
        "(?P<dual>Q)",
        *[f"(?P<{kind}>{LEXICON.phrases(phrases)})" for kind, phrases in HEDGES.items()],
        f"(?P<near_negation>{LEXICON.phrases(NEAR_NEGATION)})",
        f"(?P<negation>{LEXICON.phrases(NEGATION)})",
        f"(?P<nor>{LEXICON.phrases([NOR])})",
        *[f"(?P<near_{kind}>{LEXICON.phrases(phrases)})" for kind, phrases in NEAR_HEDGES.items()],
        "(?P<both>P)",
        "(?P<one>[Oo])",
    ]
)
FIRSTS = "12389ABCDEFHIJKLMNOPQRTUWXYZabdehjklmnotuwyz"
"""Signs with which a find may begin, apart from phrases: most words of a text are passed over at once."""
GRAMMAR = re.compile(f"(?=[{FIRSTS}{''.join(sorted(LEXICON.firsts))}])(?:{_FINDS})")
KEYS = LEXICON.keys([*NEGATION, *chain(*HEDGES.values())])
"""One of these signs is in every negation and reservation."""
PLAIN = frozenset("CDdFMmNnQUuXYyZz")
"""Signs that say a number, a month, a year or a time by themselves, unless a sign that is not listed here or in `gist.SILENT` is near."""
REPORTS = re.compile(LEXICON.phrases(REPORTED))
LOWERED = frozenset("OABUETHJKLDYNMZ")
"""Signs that turn to lower case under «و»: it joins the parts of a number."""
BARE = frozenset("fgi")
AND = ("", "و", "ف")
PRIVATE_SIGN = chr(PRIVATE)
AUGUST = 8


def classify(word: str) -> tuple[str, int | None]:
    """The sign and the value of a word that is neither digits nor a mark."""
    for prefix, stem in readings(fold(word).strip("_'")):
        sign = _sign(prefix, stem, word)
        if sign:
            return sign, WEEKDAYS[stem] if sign in "Ww" else AUGUST if stem == "اب" else LEXICON.values.get(stem)
    return ("~" if word.startswith("ي") else OTHER), None


def _sign(prefix: str, stem: str, word: str) -> str | None:
    definite = prefix.endswith(("ال", "لل"))
    if stem in WEEKDAYS and (definite or stem not in LEXICON.signs):
        return "W" if definite else "w"
    sign = "M" if stem == "اب" and word.endswith("آب") else LEXICON.signs.get(stem)
    if sign is None or (prefix not in AND and (sign in BARE or (sign >= PRIVATE_SIGN and len(stem) < 3))):
        return None
    if definite and sign in "QB":
        return "P"
    return sign.lower() if sign in LOWERED and prefix.startswith("و") else sign
