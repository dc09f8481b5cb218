"""What the forms of a word have in common: the keys under which it is indexed and looked up.

`site_src/js/search/stems.js` is the twin; the tables and their order are the same there. Words come in the spelling of `spelling`.
Light by intent: it takes off what a reader does not take for another word, and leaves what may be one. What has no rule (broken plurals,
irregular forms) stands in `lexicon.yml`.

**Arabic**, a word of Arabic letters only:

- *Endings*: one of those that can only stand last (`LAST`) comes off, if at least so many letters are left as the table says; then of the
  others (`ENDINGS`) the first that fits, and again, until none does. «قذيفتيه» → قذيفتي → قذيفت → قذيف. The ة is an ending; the ي of a
  relation («مدني») only where four letters are left.
- *The article*, alone or after و ف ب ك («وبالـ»), or with ل as «للـ», comes off first if two letters are left: such a beginning is
  hardly ever part of the word.
- *Other proclitics* (و ف ب ك ل) may be a letter of the word («وزير»). Without them a word is a candidate of its own, behind the first:
  whoever indexes asks whether it is attested.
- `RADICAL`: words whose beginning only looks like one of these («ألغام», «وكالة»), without their endings.
- `UNCUT`: words that lose no ending, because the rest would be another word.

**English**, a word of a–z only: by the rules of `english`.

**Numbers** lose what is written together with them: «و2024» is 2024, “10th” is 10.

All other words, and those that say nothing (`is_stop_word`), are their own key.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.search.english import english_key
from briefing.search.spelling import KEPT, normalise


def _listed(words: str) -> frozenset[str]:
    return frozenset(map(normalise, words.split()))


Endings = tuple[tuple[str, int], ...]
LAST: Endings = (("هما", 3), ("وهم", 3), ("وها", 3), ("وه", 3), ("ها", 3), ("هم", 3), ("هن", 4), ("نا", 3), ("ه", 3))
ENDINGS: Endings = (("وا", 3), ("ات", 3), ("ون", 4), ("ين", 4), ("ان", 4), ("ت", 3), ("ا", 4), ("ي", 4), ("و", 4), ("ء", 3))
"""Ending and the number of letters that must be left, in the order in which they are tried. `LAST`: pronouns, and the ة."""
ANY_OF: dict[Endings, tuple[str, ...]] = {endings: tuple(ending for ending, _ in endings) for endings in (LAST, ENDINGS)}
"""The endings without their numbers: most words have none of them."""
NOT_AFTER = {"نا": "اوي", "ت": "ا"}
"""An ending that is none after these letters: «بيانا» is «بيان» in the accusative, «قوات» a word of its own."""
ARTICLES = ("وبال", "فبال", "وكال", "ولل", "فلل", "وال", "فال", "بال", "كال", "لل", "ال")
PROCLITICS = ("و", "ف", "ب", "ك", "ل", "ول", "وب", "وك", "فل", "فب", "فك")
REST, REST_AFTER_ARTICLE = 3, 2
UNCUT = _listed(
    "ثلاثاء ثلاثا اربعاء اربعا داخلي خارجي رئيسي شرطة مدرسة جمعة كردستان برلمان فلسطين آليات "
    "اتجاه مشبوه تفاهم تنبيه توجيه تشويه انتباه اشتباه مياه كريه نزيه شبيه فقيه وجوه وفيات قضية قبيلة إيزيدي يزيدي عينات"
)
ARABIC = re.compile("[ء-ي]+")

NUMBER = re.compile("[وفبكل]{1,2}([0-9]+)|([0-9]+)(?:st|nd|rd|th|م)")

STOP_WORDS = _listed(
    "في من الي علي عن مع ان او ثم لا ما لم لن قد كل اي هو هي هم هذا هذه ذلك تلك هولاء الذي التي الذين ايضا كما لكن بل حتي اذا منذ عند بين "
    "كان كانت يكون تكون انه انها به بها فيه فيها منه منها له لها لهم عليه عليها اليه اليها وفي ومن وعلي وقد ولا وما وان والي و ف ب ل ك "
    "شو شنو وين متي امتي ايمتي كيف كم هل ماذا لماذا ليش مين اين صار صارت جري حصل يلي اللي هاد هاي هون عم تم ليس ليست "
    "لذلك كذلك انهم بانه بانها لانه لانها لكنه لكنها بعده بعدها قبله قبلها "
    "الينا اليهم اليكم اليك علينا عليهم عليكم لنا بنا لكم معهم منهم عنه عنها معه معها فيهم عنهم كانوا وهو وهي وكان وكانت "
    "ومن وعن ولم ولكن فيما حول خلال قبل بعد بعض غير بدون دون "
    "the a an of in on at to for from by with and or but is are was were be been being it its this that these those as into "
    "than then there their they them he his him she her we our you your i not no do does did has have had will would can could "
    "how many much what who whom whose when where why which while about after before during over under also only some any happened without "
    "al el ar as ash az ez ad ed an en at et er es"
)


def is_stop_word(word: str) -> bool:
    """Whether the word says nothing of what is looked for; the forms of the article in transliterated names among them."""
    return word in STOP_WORDS or (word[:1] in ("و", "ف") and word[1:] in STOP_WORDS and len(word) > REST and word not in RADICAL)


@lru_cache(KEPT)
def stem_keys(word: str) -> tuple[str, ...]:
    """The keys of a word, the most conservative first; the others, without a proclitic, count where they are attested."""
    if is_stop_word(word):
        return (word,)
    if ARABIC.fullmatch(word):
        return _arabic_keys(word)
    return (english_key(word) or _number(word) or word,)


@lru_cache(KEPT)
def name_key(word: str) -> str:
    """The key under which a word of a name is indexed: without the Arabic article, otherwise as it is."""
    return word[2:] if _has_article(word) else word


@lru_cache(KEPT)
def name_keys(word: str) -> tuple[str, ...]:
    """The keys under which a word may be found as one of a name: its own, and what is left without each possible proclitic."""
    if number := _number(word):
        return (word, number)
    if not ARABIC.fullmatch(word) or word in STOP_WORDS or _without_endings(word) in RADICAL:
        return (word,)
    rests = [word.removeprefix(before) for before in ARTICLES + PROCLITICS if word.startswith(before)]
    return tuple(dict.fromkeys(rest for rest in (word, *rests) if len(rest) >= REST_AFTER_ARTICLE and not _has_article(rest))) or (word,)


def _has_article(word: str) -> bool:
    return (
        word.startswith("ال") and len(word) - 2 >= REST_AFTER_ARTICLE and word not in STOP_WORDS and _without_endings(word) not in RADICAL
    )


def _number(word: str) -> str:
    found = NUMBER.fullmatch(word)
    return found[1] or found[2] if found else ""


def _arabic_keys(word: str) -> tuple[str, ...]:
    for before in ("", *PROCLITICS):
        if word.startswith(before) and (rest := _without_endings(word.removeprefix(before))) in RADICAL:
            return (rest,)
    article = next((article for article in ARTICLES if word.startswith(article) and len(word) - len(article) >= REST_AFTER_ARTICLE), "")
    rests = [word.removeprefix(before) for before in PROCLITICS if word.startswith(before)]
    later = [_without_endings(rest) for rest in rests if not rest.startswith(("ال", "لل")) and rest not in STOP_WORDS]
    return tuple(dict.fromkeys([_without_endings(word.removeprefix(article)), *(key for key in later if len(key) >= REST)]))


@lru_cache(KEPT)
def _without_endings(word: str) -> str:
    word = _without(word, LAST)
    while (shorter := _without(word, ENDINGS)) != word:
        word = shorter
    return word


def _without(word: str, endings: Endings) -> str:
    if not word.endswith(ANY_OF[endings]):
        return word
    ending = next((ending for ending, rest in endings if _comes_off(word, ending, rest)), "")
    return word if word in UNCUT else word.removesuffix(ending)


def _comes_off(word: str, ending: str, rest: int) -> bool:
    left = len(word) - len(ending)
    return left >= rest and word.endswith(ending) and word[left - 1] not in NOT_AFTER.get(ending, "")


RADICAL = frozenset(
    _without_endings(word)
    for word in _listed(
        # ال
        "الغام الغاء القاء الاف آليات المان المانيا التزام التحاق التقاء التماس التفاف التهاب الهام الحاح الحاق الكتروني البوم الياس "
        "الغي القي الهي الوف الوية الوان الفي الزام التزم التحق التقي التقت "
        # و
        "وكالة وكيل والد والي وزير وزارة وزراء وحدة وحيد وفود وفاة وقود وقوع وقاية وقفة وثيقة وثائق وسائل وسيلة وسيط وصول وضعت وطني ولاية "
        "ولادة اولاد وجود وجوه وادي واحد واسع واضح واقع واقعة وقائع واشنطن واجب وسام وديع وعود وظيفة وضوح وساطة ورشة وجهة ورقة وقعت "
        "وصلت وفيات وطنية وليد وردت واردات واصل واجه وافق وقفت وجبة "
        # ف
        "فصيل فصائل فعلي فعال فعالية فريق فترة فرنسي فرنسا فوضي فيديو فياض فيلق فرات فرار فيدرالي فضاء فضائي فكرة فلاح فايد فارس فاروق "
        "فاضل فلسطين فندق فرقة فوري فئات فاعل فحوص فقرة فروع فردي فقدان فيصل فورا فجرت فداء فتاة فتيات فرضت فتحت فرقاطة "
        # ب
        "بلدة بلاد بلدية بلدان بداية بدون برلمان بريطاني بشار بعثة بناء بناية بيان بيوت باحث بادية باري بارز باقي بحري برنامج برامج بريد "
        "بضائع بطاقة بعيد بقاء بوتين بيروت بيئة بالغ بالون بترول بسيط بستان بنادق بندقية بركان برميل براميل بغداد بطارية بقيت بدات بلغت "
        "بارود بطولة باستثناء بداخل بينهم بينما بيشمركه بلاغ بلجيكا باكستان بعضهم بوكمال بوابة بشري "
        # ك
        "كتلة كتيبة كتائب كتاب كردي كانون كامل كاميرا كبار كبير كثير كثافة كلمة كمين كمائن كنيسة كهرباء كوباني كوبان كوكب كيلومتر كيلو "
        "كيماوي كيميائي كفاح كرامة كاتب كادر كوادر كارثة كاذب كلاشينكوف كافة كافي كذلك كمية كانت كشفت كلاهما كتابة كثفت كارثي كراج كردستان "
        # ل
        "لغم لغما لبنان لبناني لجنة لجان لقاء لاجئ لغوي ليبيا ليبي لواء لوجستي لاذقية لافتة لاحق لازم لاعب لحظة لسان لطيف لهجة ليست "
        "ليلة لندن لغة لوحة ليرة لجوء ليلا لافت لديه لديها لدينا لديهم لقيت"
    )
)
