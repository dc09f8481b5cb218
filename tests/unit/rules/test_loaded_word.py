"""W110: loaded words are found in any inflection, and only in our own voice."""

from __future__ import annotations

from pathlib import Path

import pytest
from fabricate import GUARD, INCIDENT, OUTLET, SOURCE, TOWN, WORD, Changes, both, pointed_at, problems_of

from briefing.context import LoadedWord
from briefing.loaded_words import Search
from briefing.problems import Problem


def entry(*forms: str, harmless: tuple[str, ...] = ()) -> LoadedWord:
    return LoadedWord(forms[0], "", forms, "", harmless)


ARABIC = Search(
    "ar",
    [
        entry("ميليشيا", "مليشيا"),
        entry("شهيد", "شهداء", "استشهد"),
        entry("إرهابي", "إرهاب"),
        entry("عصابة"),
        entry("انفصالي"),
        entry("مرتزق"),
        entry("طرد", "يطرد", harmless=("طرد بريدي",)),
        entry("حُيّد", harmless=("وحيد",)),
        entry("النظام", "نظام الأسوار", harmless=("النظام الغذائي", "النظام العام", "النظامي")),
        entry("ما تسمى", "ما يسمى"),
        entry("خلايا نائمة", "خلية نائمة"),
        entry("ردع العدوان"),
        entry("العدوان", "عدوان"),
    ],
)
ENGLISH = Search(
    "en",
    [
        entry("militia", "militiaman", "militiamen"),
        entry("martyr", "martyrdom"),
        entry("terrorist", "terrorism"),
        entry("regime", harmless=("sanctions regime",)),
        entry("mercenary"),
        entry("liberate", "liberation"),
        entry("neutralise"),
        entry("drive out", "drove out", "driving out", "rout"),
        entry("so-called"),
        entry("our forces"),
        entry("Da'esh"),
        entry("remnant", harmless=("remnants of war",)),
        entry("thug"),
    ],
)

ARABIC_CASES = {
    # prefixes
    "قالت ميليشيا محلية": ["ميليشيا"],
    "وميليشيا أخرى": ["وميليشيا"],
    "فالميليشيا انسحبت": ["فالميليشيا"],
    "بميليشيا": ["بميليشيا"],
    "كالميليشيات": ["كالميليشيات"],
    "للميليشيا": ["للميليشيا"],
    "وللميليشيات مقر": ["وللميليشيات"],
    "وبالميليشيات": ["وبالميليشيات"],
    "لميليشيا": ["لميليشيا"],
    # suffixes
    "الميليشيات": ["الميليشيات"],
    "ميليشياته": ["ميليشياته"],
    "ولميليشياتهم": ["ولميليشياتهم"],
    "مليشياتها المسلحة": ["مليشياتها"],
    "قُتل شهيدان": ["شهيدان"],
    "الشهيدة": ["الشهيدة"],
    "شهيدتين": ["شهيدتين"],
    "والشهداء": ["والشهداء"],
    "شهداؤهم": ["شهداؤهم"],
    "لشهدائنا": ["لشهدائنا"],
    "استشهدوا أمس": ["استشهدوا"],
    "واستشهدت": ["واستشهدت"],
    "الإرهابيون": ["الإرهابيون"],
    "بالإرهابيين": ["بالإرهابيين"],
    "للإرهاب": ["للإرهاب"],
    "إرهابيو الجبل": ["إرهابيو"],
    "الارهابية": ["الارهابية"],
    "إرهابًا": ["إرهابًا"],
    "عصابته": ["عصابته"],
    "العصابتان": ["العصابتان"],
    "وعصابات": ["وعصابات"],
    "انفصاليّون": ["انفصاليّون"],
    "المرتزقة": ["المرتزقة"],
    "مرتزقته": ["مرتزقته"],
    "طردوهم": ["طردوهم"],
    "ويطردونها": ["ويطردونها"],
    "حُيّدوا": ["حُيّدوا"],
    # the article
    "قوات النظام": ["النظام"],
    "للنظام": ["للنظام"],
    "وبالنظام": ["وبالنظام"],
    "نظام الأسوار": ["نظام الأسوار"],
    # phrases
    "ما تُسمى اللجنة": ["ما تُسمى"],
    "الخلايا النائمة": ["الخلايا النائمة"],
    "بخلية نائمة": ["بخلية نائمة"],
    "معركة ردع العدوان": ["ردع العدوان"],
    "ميليشيا وعصابة": ["ميليشيا", "وعصابة"],
    # words that only look like it
    "اتفاق على انتظام الدوريات": [],
    "نظام ري جديد": [],
    "منظمة": [],
    "النظام الغذائي": [],
    "والنظام العام": [],
    "الجيش النظامي والقوات النظامية": [],
    "المصدر الوحيد ومصدر وحيد ووحيدة": [],
    "طرد بريدي": [],
    "مطردًا": [],
    "مشهد": [],
    "شاهدوا": [],
    "أرهقهم": [],
    "عصبة": [],
    "انفصال القافلة": [],
    "رزق": [],
    "ما قيل عن تسمى": [],
    "خلية، نائمة": [],
    "عدو": [],
    # not in our own words
    "قالوا إن «الميليشيات» انسحبت": [],
    "وصفهم بأنهم “إرهابيون”": [],
    "سمّاهم ‘مرتزقة’": [],
    'سمّاهم "عصابة"': [],
    "«شهداء» عنده، وشهداء عندنا": ["وشهداء"],
}
ENGLISH_CASES = {
    "A militia held it.": ["militia"],
    "Militias and MILITIAMEN": ["Militias", "MILITIAMEN"],
    "the militia's men": ["militia's"],
    "the militias’ men": ["militias’"],
    "pro-regime posts": ["regime"],
    "anti-terrorist units": ["terrorist"],
    "the regime’s army": ["regime’s"],
    "terrorists’ camp": ["terrorists’"],
    "mercenaries": ["mercenaries"],
    "was martyred": ["martyred"],
    "They liberated it.": ["liberated"],
    "liberating": ["liberating"],
    "liberates": ["liberates"],
    "neutralised, neutralising": ["neutralised", "neutralising"],
    "drove out the Guard": ["drove out"],
    "They drive  out": ["drive  out"],
    "routs": ["routs"],
    "routed": ["routed"],
    "the so-called council": ["so-called"],
    "the so called council": ["so called"],
    "Our forces": ["Our forces"],
    "Da’esh": ["Da’esh"],
    "remnants of the Guard": ["remnants"],
    "thugs": ["thugs"],
    "regimen and regiment": [],
    "the routes": [],
    "martyrology": [],
    "military": [],
    "deliberate": [],
    "a liberal": [],
    "the sanctions regime": [],
    "explosive remnants of war": [],
    "so, called by the Guard": [],
    "They are our. Forces left": [],
    "driven. Out": [],
    "He calls them “terrorists”.": [],
    "He calls them ‘the regime’s thugs’.": [],
    'the "regime"': [],
    "the `militia` term": [],
    "[the list](page:militia)": [],
    "[a militia](actor:hill-guard)": ["militia"],
    "The party’s men, a militia’s.": ["militia’s"],
    "“militia”, a militia": ["militia"],
}


PREFIXES = ["و", "ف", "ب", "ك", "ل", "ال", "وال", "فال", "بال", "كال", "لل", "ولل", "فلل", "وبال", "فبال", "وكال", "وب", "ول", "وك", "فب"]


def loaded(folder: Path, changes: Changes) -> list[Problem]:
    """What this rule finds in the changed site."""
    return [problem for problem in problems_of(folder, changes) if problem.code == "W110"]


def words(search: Search, text: str) -> list[str]:
    return [text[found.start : found.end] for found in search.find(text)]


def test_arabic() -> None:
    assert {text: words(ARABIC, text) for text in ARABIC_CASES} == ARABIC_CASES


def test_english() -> None:
    assert {text: words(ENGLISH, text) for text in ENGLISH_CASES} == ENGLISH_CASES


@pytest.mark.parametrize("ending", ["", "ان", "ين", "ون", "ه", "ها", "هم", "نا", "ة", "ات", "ية", "يون", "وهم", "اتهم"])
def test_every_prefix_with_every_ending(ending: str) -> None:
    inflected = [f"{prefix}مرتزق{ending}" for prefix in PREFIXES]
    assert [words(ARABIC, f"قال {word} أمس") for word in inflected] == [[word] for word in inflected]


def test_where_it_stands(tmp_path: Path) -> None:
    (problem,) = loaded(tmp_path, {INCIDENT: {"summary.en": "Two Heroes of the Hill Guard."}})
    assert (problem.level, problem.message) == ("warning", 'loaded word "Heroes" in our own voice')
    assert (problem.hint, pointed_at(problem)) == ("write: fighter", "Heroes")


@pytest.mark.parametrize(
    ("file", "key", "value"),
    [
        (INCIDENT, "claims.0.text", both("إفادة", "A hero.")),
        (INCIDENT, "date.rationale", both("تعليل", "The hero's calendar.")),
        (GUARD, "names", both("حرس", "Hero Guard")),
        (GUARD, "profile", both("نبذة", "Heroes.")),
        (SOURCE, "title_translations", both("عنوان", "Hero at the bridge")),
        ("pages/en/contact.md", "", "# Contact\n\nWrite to our heroes.\n"),
    ],
)
def test_in_every_text_of_ours(tmp_path: Path, file: str, key: str, value: object) -> None:
    assert len(loaded(tmp_path, {file: {key: value} if key else value})) == 1


@pytest.mark.parametrize(
    ("file", "key", "value"),
    [
        (SOURCE, "title", "Hero at the bridge"),
        (GUARD, "aka", [{"text": "Heroes", "lang": "en"}]),
        (INCIDENT, "claims.0.cites.0.quote", "two heroes"),
        (TOWN, "names", both("ساحة", "Heroes' Square")),
        (OUTLET, "names", both("صوت", "Hero's Voice")),
        (WORD, "why", both("كلمة", "A hero is praised.")),
        (INCIDENT, "summary", both("بطل hero", "Clash")),
        (INCIDENT, "summary", both("بطل", "He calls them “heroes”.")),
        (WORD, "harmless", ["hero of the day"]),
    ],
)
def test_nowhere_else(tmp_path: Path, file: str, key: str, value: object) -> None:
    assert loaded(tmp_path, {file: {key: value}}) == []


def test_a_harmless_phrase(tmp_path: Path) -> None:
    changes = {WORD: {"harmless": ["hero sandwich"]}, INCIDENT: {"summary.en": "A hero sandwich and a hero."}}
    (problem,) = loaded(tmp_path, changes)
    assert pointed_at(problem) == "hero"
