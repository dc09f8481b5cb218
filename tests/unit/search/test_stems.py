"""Which words a reader takes for one, and which not: written by hand, from the words of the field and not from the program."""

from __future__ import annotations

from briefing.search.spelling import normalise
from briefing.search.stems import is_stop_word, name_key, name_keys, stem_keys

SHARED = [
    "قصف القصف وقصف بالقصف قصفت قصفوا قصفه قصفها قصفته",
    "مدني مدنيين مدنيون المدنيين والمدنيين مدنيًا للمدنيين مدنية",
    "قذيفة القذيفة قذيفه قذيفته القذيفتين بقذيفة قذيفتان",
    "هجوم الهجوم هجومًا بهجوم هجومهم",
    "اشتباك اشتباكات الاشتباكات واشتباكات إشتباك الإشتباكات",
    "وزير الوزير ووزير وزيرها",
    "وزارة الوزارة وزاره وزارته",
    "بلدة البلدة بلدات بلدتهم ببلدة",
    "شهداء الشهداء شهدا شهدائهم شهداؤها",
    "لجنة اللجنة للجنة لجنته واللجنة",
    "لغم اللغم بلغم",
    "ألغام الألغام الغام الالغام وألغام بالألغام",
    "كردي الكردي الكردية كرديين",
    "سوريا سورية سوريه السوريون السورية السوري بسوريا",
    "تركيا التركي التركية لتركيا تركية",
    "روسيا الروسية الروسي روس‌ية",
    "مقاتل مقاتلين مقاتلون المقاتلين مقاتلي مقاتلو مقاتليها ومقاتلين",
    "مسلح مسلحين المسلحون مسلحي مسلحو",
    "غارة غارات الغارات غاراتها الغارة",
    "طائرة طائرات الطائرة طايرة طائراتها",
    "دورية دوريات الدوريات دوريتها بدورية",
    "اعتقال الاعتقالات اعتقالات إعتقال اعتقاله",
    "انفجار انفجارات الانفجار إنفجار",
    "منطقة المنطقة منطقته منطقتين",
    "عشيرة العشيرة عشيرته",
    "ضحية الضحية",
    "جريح جريحين جريحًا الجريح",
    "قتيل قتيلا قتيلين القتيل",
    "جندي الجندي جنديين جنديا",
    "حاجز الحاجز حاجزين بحاجز لحاجز",
    "مدرسة المدرسة مدرسه بالمدرسة",
    "وكالة الوكالة وكاله ووكالة للوكالة وكالات",
    "والد والده والدته والدها الوالدين",
    "بالغ بالغين بالغة البالغين",
    "كتيبة الكتيبة كتيبته",
    "فصيل الفصيل فصيلا بفصيل",
    "ميليشيا ميليشيات الميليشيا",
    "مستشفى مستشفي المستشفى مستشفيات بالمستشفى",
    "قرية قريه القرية قريتين قرى القرى",
    "قوات القوات قواتها قواتهم وقوات للقوات قوّات",
    "تنظيم التنظيم تنظيمات",
    "حكومة الحكومة حكومي الحكومية للحكومة",
    "عملية عمليات العملية العمليات",
    "صاروخ الصاروخ صاروخين بصاروخ صاروخية",
    "متظاهر متظاهرين المتظاهرون",
    "لاجئ لاجئين اللاجئين لاجئون للاجئين",
    "مسؤول المسؤول مسؤولين مسوول مسؤولو",
    "مسئول مسئولين المسئولين",
    "إيران ايران الإيرانية إيراني",
    "عراق العراق العراقي عراقية بالعراق",
    "أمريكا امريكا الأمريكية أمريكي الأمريكان",
    "رصاص رصاصة الرصاص بالرصاص رصاصتين",
    "احتجاج احتجاجات الاحتجاجات",
    "مظاهرة مظاهرات المظاهرات",
    "سيارة سيارات السيارات سيارته بسيارة",
    "حدود الحدود الحدودية حدودي",
    "مدفعية المدفعية بالمدفعية مدفع",
    "حقل الحقل بحقل",
    "كثير كثيييير الكثير",
    "قُتِلَ قتل وقتل قتلت قتلوا",
    "العـــين العين عين",
    "2024 ٢٠٢٤ ۲۰۲۴ و2024",
    "shell shells shelled shelling Shelling",
    "kill kills killed killing",
    "force forces forced forcing",
    "attack attacks attacked attacking",
    "clash clashes clashed clashing",
    "fire fires fired firing",
    "mine mines mined",
    "stop stops stopped stopping",
    "plan plans planned planning",
    "plane planes",
    "control controls controlled controlling",
    "patrol patrols patrolled",
    "army armies",
    "city cities",
    "carry carries carried carrying",
    "casualty casualties",
    "injure injures injured injuring",
    "wound wounds wounded",
    "strike strikes striking",
    "raid raids raided raiding",
    "arrest arrests arrested",
    "bomb bombs bombed bombing bombings",
    "release releases released releasing",
    "house houses housing",
    "use uses used using",
    "seize seizes seized seizing",
    "evacuate evacuates evacuated evacuating",
    "village villages village's",
    "militia militias militia’s",
    "vehicle vehicles",
    "missile missiles",
    "hostage hostages",
    "hospital hospitals",
    "Yazidi Yazidis",
    "Iraqi Iraqis",
    "base bases based",
    "kidnap kidnapped kidnapping",
    "10 10th",
    "Efrîn Efrin efrîn",
]
"""Lines of words that share a key, the first one's."""

APART = [
    *["وزير زير", "قوات قوت", "ماء ما", "مدني مدن", "مدنية مدينة", "شرطة شرط", "مدرسة مدرس", "عملية عمل", "بلدية بلد", "دورية دور"],
    *["اعتقال معتقل", "قتل قتيل", "لجنة جنة", "لغم غم", "ألغام غام", "وكالة كال", "والد الد", "كتيبة تيبة", "بيان يان", "كبير بير"],
    *["هجوم هجر", "رئيس رئيسي", "داخل داخلي", "ثلاثة الثلاثاء", "أربعة الأربعاء", "سلاح صلاح", "قصف قصر", "حاجز حجز", "حرب حزب"],
    *["جندي جند", "فرقة رقة", "فعلي علي", "كتلة تلة", "بحر حر", "لقاء قاء", "ولاية لاية", "برد رد", "فجر جر", "قانون قان", "بنت بن"],
    *["news new", "class clas", "bus bu", "plane plan", "force for", "shell she", "united unit", "hundred hundr", "king k", "during dur"],
    *["Hamas Hama", "mine min", "series serie", "morning morn", "status statu", "crisis cris", "string str", "red r", "army arm"],
    *["policy police", "universe university", "general generation", "organ organisation", "home homs"],
]
"""Pairs of words that share no key."""


def keys(word: str) -> tuple[str, ...]:
    return stem_keys(normalise(word))


def test_forms_of_a_word_share_its_key() -> None:
    forms = [(first, word) for first, *others in map(str.split, SHARED) for word in others]
    assert [(first, word) for first, word in forms if keys(first)[0] not in keys(word)] == []


def test_other_words_share_none() -> None:
    pairs = [tuple(pair.split()) for pair in APART]
    assert [(one, other) for one, other in pairs if set(keys(one)) & set(keys(other))] == []


def test_what_may_belong_to_the_word_comes_off_last() -> None:
    assert stem_keys("وقصف") == ("وقصف", "قصف")
    assert stem_keys("بالقصف")[0] == "قصف"
    assert stem_keys("وزير") == ("وزير",)


def test_names_keep_their_endings_and_lose_what_stands_before_them() -> None:
    assert name_key(normalise("القامشلي")) == "قامشلي"
    for written in ("القامشلى", "قامشلي", "بالقامشلي", "للقامشلي", "والقامشلي", "وقامشلي", "لقامشلي"):
        assert "قامشلي" in name_keys(normalise(written))
    assert name_keys("qamishli") == ("qamishli",)
    assert name_key(normalise("ألمانيا")) == "المانيا"


def test_short_words_are_not_emptied() -> None:
    for word in ("ال", "و", "وال", "ه", "ات", "ين", "بال", "لل", "s", "ed", "ing", "ies", "es", ""):
        assert all(key or not word for key in (*stem_keys(word), *name_keys(word), name_key(word)))


def test_articles_of_transliterated_names_say_nothing() -> None:
    assert all(map(is_stop_word, "the of al el ez في من على".replace("على", "علي").split()))
    assert not any(map(is_stop_word, ["قصف", "الحسكة", "war", "no1"]))
