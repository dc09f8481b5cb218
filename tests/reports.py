"""Change reports of an invented archive: one in which everything is told, one in which nothing is, and one of a single text everywhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from briefing.views.report import (
    FieldChange,
    Finding,
    PageChange,
    RecordChange,
    Remark,
    Report,
    Run,
    Runs,
    Size,
    TranslationRow,
    Turnover,
    Words,
)

LOCALES = ("ar", "en")


def words(ar: str, en: str) -> Words:
    return {"ar": ar, "en": en}


def same(text: str) -> tuple[Run, ...]:
    return (Run(text, "same"),)


def marked(text: str) -> tuple[Run, ...]:
    """Runs out of a text in which what went stands in `[-…-]` and what came in `{+…+}`."""
    runs: list[Run] = []
    for number, part in enumerate(text.replace("{+", "\0+").replace("[-", "\0-").replace("+}", "\0").replace("-]", "\0").split("\0")):
        if number % 2:
            runs.append(Run(part[1:], "added" if part[0] == "+" else "removed"))
        elif part:
            runs.append(Run(part, "same"))
    return tuple(runs)


def told(ar: str, en: str) -> Runs:
    return {"ar": marked(ar), "en": marked(en)}


def field(path: str, label: Words, before: Runs, after: Runs, note: Words | None = None) -> FieldChange:
    return FieldChange(path, label, before, after, note)


KILLED = field(
    "claims.c2.value",
    words("القتلى، بحسب مكتب المرفأ", "Killed, according to the harbour office"),
    told("[-لا أحد-]", "[-none-]"),
    told("{+1+}", "{+1+}"),
)
HEDGED = field(
    "claims.c4.text",
    words("ما قاله حرس التل", "What the Hill Guard said"),
    told(
        "قال حرس التل إن قاربًا صغيرًا اقترب من الرصيف الشمالي قرابة الساعة 18:30 من يوم [-3-] آذار/مارس 2031، وإن من فيه لم يستجيبوا للنداء",
        "The Hill Guard said that a small boat came near the north quay at about 18:30 on [-3-] March 2031, "
        "and that those in it did not answer a call",
    ),
    told(
        "قال حرس التل إن قاربًا صغيرًا اقترب من الرصيف الشمالي قرابة الساعة 18:30 من يوم {+4+} آذار/مارس 2031، "
        "وإن من فيه لم يستجيبوا للنداء{+ الثاني+}",
        "The Hill Guard said that a small boat came near the north quay at about 18:30 on {+4+} March 2031, "
        "and that those in it did not answer a{+ second+} call",
    ),
)
PLACE = field(
    "places",
    words("المكان", "Place"),
    told("[-الرصيف الشمالي (35.2101, 40.3600)-]", "[-North Quay (35.2101, 40.3600)-]"),
    told("{+المرفأ+}", "{+Harbour+}"),
    words("القيمة القديمة محجوبة الآن، فلا تُعرض", "The old value is withheld now and is not shown"),
)
DAY = field(
    "date",
    words("تاريخ الحادثة", "Date of the incident"),
    told("من [-3-] إلى 6 آذار/مارس 2031", "[-3-]–6 March 2031"),
    told("من {+4+} إلى 6 آذار/مارس 2031", "{+4+}–6 March 2031"),
)
ADDRESS = field(
    "url",
    words("الرابط", "Web address"),
    told("[-https://harbour.example/news/2031-03-05?id=12&x=<1>-]", "[-https://harbour.example/news/2031-03-05?id=12&x=<1>-]"),
    told("{+https://harbour.example/news/quay-2+}", "{+https://harbour.example/news/quay-2+}"),
)
LONG_AR = "والطريق من السوق القديم إلى الرصيف مقطوعة منذ الظهر بحسب سائقين تحدثوا إلى إذاعة الساحل. "
LONG_EN = "The road from the old market to the quay has been closed since noon, drivers told Coast Radio. "
LONG = field(
    "summary",
    words("الملخص", "Summary"),
    told(f"{LONG_AR * 9}وفُتحت [-مساءً-]. {LONG_AR * 6}", f"{LONG_EN * 9}It was opened [-in the evening-]. {LONG_EN * 6}"),
    told(
        f"{LONG_AR * 9}وفُتحت {{+صباح اليوم التالي+}}. {LONG_AR * 6}",
        f"{LONG_EN * 9}It was opened {{+the next morning+}}. {LONG_EN * 6}",
    ),
)


def new(path: str, ar: str, en: str, label: Words) -> FieldChange:
    return field(path, label, told("[-لا شيء-]", "[-none-]"), told(f"{{+{ar}+}}", f"{{+{en}+}}"))


RECORDS = (
    RecordChange(
        "changed",
        "incident",
        "hb-0001",
        None,
        words("إطلاق نار عند الرصيف الشمالي", "Shots at the north quay"),
        None,
        (KILLED, HEDGED, PLACE, DAY, LONG),
        "content/incidents/2031/hb-0001.yml",
    ),
    RecordChange(
        "added",
        "source",
        "coast-radio-2031-03-05",
        None,
        words("إذاعة الساحل، 5 آذار/مارس 2031", "Coast Radio, 5 March 2031"),
        None,
        (
            new("outlet", "إذاعة الساحل", "Coast Radio", words("وسيلة الإعلام", "Outlet")),
            new("published_at", "5 آذار/مارس 2031", "5 March 2031", words("نُشر في", "Published on")),
        ),
        "content/sources/coast-radio-2031-03-05.yml",
    ),
    RecordChange(
        "renamed",
        "actor",
        "hill-guard",
        "guard-of-the-hill",
        words("حرس التل", "Hill Guard"),
        None,
        (
            field(
                "aka",
                words("أسماء أخرى", "Other names"),
                told("الحرس", "the Guard"),
                told("الحرس{+، حرس المرتفعات+}", "the Guard{+, Heights Guard+}"),
            ),
        ),
        "content/actors/hill-guard.yml",
    ),
    RecordChange(
        "withdrawn",
        "incident",
        "hb-0011",
        None,
        words("حريق في المخزن", "A fire in the store"),
        words("لم يثبت أن الحريق وقع في المدة التي يشملها الأرشيف", "The fire was not in the months that the archive covers"),
        (),
        "content/incidents/2031/hb-0011.yml",
    ),
    RecordChange(
        "merged",
        "incident",
        "hb-0009",
        None,
        words("إطلاق نار في المرفأ", "Shots in the harbour"),
        words("أُدمجت في hb-0001", "Merged into hb-0001"),
        (),
        "content/incidents/2031/hb-0009.yml",
    ),
    RecordChange("removed", "place", "old-market", None, words("السوق القديم", "Old Market"), None, (), "content/places/old-market.yml"),
    RecordChange(
        "changed",
        "source",
        "harbour-news-2",
        None,
        words("أخبار المرفأ، العدد 2", "Harbour News, issue 2"),
        None,
        (ADDRESS,),
        "content/sources/harbour-news-2.yml",
    ),
)
ATTENTION = (
    Remark(
        "number-without-source",
        "incident",
        "hb-0001",
        words(
            "تغيّر عدد القتلى بحسب مكتب المرفأ من «لا أحد» إلى 1، ولم يتغيّر المصدر",
            "The number of killed according to the harbour office changed from none to 1, and its source did not",
        ),
    ),
    Remark(
        "gone",
        "place",
        "old-market",
        words("زال المكان «السوق القديم» من غير أن يُقال للقارئ أين صار", "The place Old Market is gone without a word to readers"),
    ),
)
EFFECTS = (
    Remark(
        "agreement",
        "incident",
        "hb-0001",
        words("عدد القتلى: كانت الروايات متضاربة، وصارت متفقة", "Killed: the accounts were contested and now agree"),
    ),
    Remark(
        "timeline",
        "actor",
        "hill-guard",
        words("زادت في التسلسل الزمني لحرس التل حادثتان", "The timeline of the Hill Guard gains two events"),
    ),
    Remark("range", "incident", "hb-0001", words("اتسع مدى الجرحى: من «2–3» إلى «2–5»", "Injured: the range widens from 2–3 to 2–5")),
)


def page(change: Any, inner: str, ar: str, en: str, former: str | None = None) -> tuple[PageChange, PageChange]:
    return (
        PageChange(change, f"ar/{inner}", "ar", ar, former and f"ar/{former}"),
        PageChange(change, f"en/{inner}", "en", en, former and f"en/{former}"),
    )


PAGES = (
    *page("changed", "index.html", "المرفأ", "The Harbour"),
    *page("changed", "incidents/hb-0001.html", "إطلاق نار عند الرصيف الشمالي", "Shots at the north quay"),
    *page("removed", "incidents/hb-0011.html", "حريق في المخزن", "A fire in the store"),
    *page("moved", "actors/hill-guard.html", "حرس التل", "Hill Guard", "actors/guard-of-the-hill.html"),
    *page("added", "sources/coast-radio-2031-03-05.html", "إذاعة الساحل، 5 آذار/مارس 2031", "Coast Radio, 5 March 2031"),
    *page("changed", "timeline/2031.html", "التسلسل الزمني 2031", "Timeline 2031"),
    PageChange("changed", "en/side-by-side/incidents/hb-0001.html", "en", "Shots at the north quay: Arabic and English side by side", None),
)
TRANSLATIONS = (
    TranslationRow(
        "incident",
        "hb-0001",
        words("إطلاق نار عند الرصيف الشمالي", "Shots at the north quay"),
        {"ar": "original", "en": "current"},
        {"ar": "original", "en": "outdated"},
    ),
    TranslationRow(
        "actor", "hill-guard", words("حرس التل", "Hill Guard"), {"ar": "missing", "en": "original"}, {"ar": "current", "en": "original"}
    ),
    TranslationRow(
        "source",
        "coast-radio-2031-03-05",
        words("إذاعة الساحل، 5 آذار/مارس 2031", "Coast Radio, 5 March 2031"),
        {"ar": "absent", "en": "absent"},
        {"ar": "unmarked", "en": "unmarked"},
    ),
)
PROBLEMS = Turnover(
    (
        Finding(
            "W312",
            "warning",
            "content/incidents/2031/hb-0001.yml",
            41,
            words("العدد 1 في النص العربي لا يقابله عدد في النص الإنكليزي", "The number 1 of the Arabic text is not in the English one"),
        ),
    ),
    (
        Finding(
            "N105",
            "note",
            "content/sources/harbour-news-2.yml",
            7,
            words("لا رابط للنسخة المؤرشفة", "There is no link to an archived copy"),
        ),
    ),
)
GAPS = Turnover(
    (Finding("G004", "note", "content/incidents/2031/hb-0001.yml", 12, words("لا يُعرف المكان بدقة", "The place is not known exactly")),), ()
)
EVERYTHING = Report(
    "1",
    "3f9a2c1",
    "8b04d7e",
    LOCALES,
    True,
    words(
        "يتغيّر 7 سجلات و13 صفحة: سُحبت حادثة، وصار عدد القتلى في أخرى 1",
        "7 records and 13 pages change: one incident is withdrawn, and in another the number of killed becomes 1",
    ),
    ATTENTION,
    RECORDS,
    EFFECTS,
    PAGES,
    TRANSLATIONS,
    PROBLEMS,
    GAPS,
    Size(212, 1043, 9_412_880),
    Size(213, 1047, 9_430_112),
)
NOTHING = Report(
    "1",
    "3f9a2c1",
    "content",
    LOCALES,
    True,
    words("لا يتغيّر شيء للقارئ", "No change for readers"),
    (),
    (),
    (),
    (),
    (),
    Turnover((), ()),
    Turnover((), ()),
    None,
    None,
)
BROKEN = replace(
    NOTHING,
    is_publishable=False,
    summary=words("في المحتوى خطآن، فلا يُنشر", "The content has two errors and cannot be published"),
    problems=Turnover(
        (
            Finding(
                "E201",
                "error",
                "content/incidents/2031/hb-0001.yml",
                14,
                words(
                    "المصدر «coast-radio-2031-03-04» غير موجود. هل المقصود coast-radio-2031-03-05؟",
                    'no source is called "coast-radio-2031-03-04": did you mean coast-radio-2031-03-05?',
                ),
            ),
            Finding(
                "E003",
                "error",
                "content/actors/hill-guard.yml",
                3,
                words("المفتاح nmae غير معروف. هل المقصود name؟", 'the key "nmae" is unknown: did you mean name?'),
            ),
        ),
        (),
    ),
    records=(
        RecordChange("changed", "incident", "hb-0001", None, words("hb-0001", "hb-0001"), None, (), "content/incidents/2031/hb-0001.yml"),
    ),
)


def in_one_language() -> Report:
    """A report of one field whose Arabic stayed as it was."""
    stayed = (Run("بقي النص", "same"),)
    before, after = {"ar": stayed, "en": (Run("old", "removed"),)}, {"ar": stayed, "en": (Run("new", "added"),)}
    changed = replace(EVERYTHING.records[0], change="changed", fields=(field("summary", words("ملخص", "Summary"), before, after),))
    return replace(EVERYTHING, records=(changed,))


def everywhere(text: str) -> Report:
    """The report with that text in place of every text, but for paths, languages and words of a fixed list."""
    changed = _everywhere(EVERYTHING, text)
    assert isinstance(changed, Report)
    return replace(changed, before=text, after=text)


def _everywhere(value: Any, text: str) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _kept(value, one.name, text) for one in fields(value)})
    if isinstance(value, Mapping):
        return {key: text if isinstance(one, str) else _everywhere(one, text) for key, one in value.items()}
    if isinstance(value, tuple):
        return tuple(_everywhere(one, text) for one in value)
    return text if isinstance(value, str) else value


def _kept(owner: Any, name: str, text: str) -> Any:
    value = getattr(owner, name)
    is_fixed = name in {"format", "level", "change", "mark", "lang", "locales"} or (
        isinstance(owner, PageChange) and name in ("path", "former")
    )
    is_fixed = (
        is_fixed
        or (isinstance(owner, TranslationRow) and name in ("before", "after"))
        or (isinstance(owner, RecordChange) and name == "kind")
    )
    return value if is_fixed else _everywhere(value, text)
