"""The limits → a page of the documentation, in English and in Arabic."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from briefing import limits
from briefing.atomic_write import write_atomically
from briefing.authoring.arabic import characters
from briefing.preview.artifact import limits as previews


class Row(NamedTuple):
    """What is limited, in both languages; how much there may be, and of what; and the code of the problem beyond it, if it has one."""

    en: str
    ar: str
    most: int
    unit: str
    code: str = ""


UNITS: Mapping[str, tuple[str, str]] = {
    "bytes": ("{} bytes", "{} من البايتات"),
    "KiB": ("{} KiB", "{} كيبيبايت"),
    "MiB": ("{} MiB", "{} ميبيبايت"),
    "GiB": ("{} GiB", "{} غيبيبايت"),
    "characters": ("{} characters", "{} {}"),
    "": ("{}", "{}"),
}
RECORDS = (
    Row("the file of a record", "ملف السجل", limits.RECORD_BYTES, "bytes", "E001"),
    Row("the file of a hand-written page", "ملف الصفحة المكتوبة باليد", limits.WRITTEN_PAGE_BYTES, "bytes", "E001"),
    Row("the text of a source, for `--evidence`", "نص المصدر، مع ‎`--evidence`‎", limits.EVIDENCE_BYTES, "bytes"),
    Row("files in the content folder", "عدد الملفات في مجلد المحتوى", limits.FILES, ""),
    Row("folders in one another there", "عمق المجلدات المتداخلة فيه", limits.FOLDERS_DEEP, ""),
    Row("lists and keys of a record in one another", "عمق القوائم والمفاتيح المتداخلة في السجل", limits.NESTING, "", "E003"),
    Row("an id, or the name of a page's file", "المعرّف، أو اسم ملف الصفحة", limits.ID, "characters", "E045"),
    Row("a name, a label, a term", "الاسم أو التسمية أو المصطلح", limits.NAME, "characters", "E045"),
    Row("a title, a headline", "العنوان", limits.TITLE, "characters", "E045"),
    Row("any other text", "أي نص آخر", limits.TEXT, "characters", "E045"),
    Row("a long text (Markdown), internal notes", "النص الطويل (Markdown) والملاحظات الداخلية", limits.LONG_TEXT, "characters", "E045"),
    Row(
        "lists, quotations, links and emphasis of a text in one another",
        "عمق المتداخل في النص من قوائم واقتباسات وروابط وتوكيد",
        limits.TEXT_NESTING,
        "",
        "E045",
    ),
    Row("a web address", "عنوان الويب", limits.ADDRESS, "characters", "E045"),
    Row("one word, such as the id of a claim", "الكلمة الواحدة، كمعرّف الإفادة", limits.WORD, "characters", "E045"),
    Row("a line of a map", "الخط على الخريطة", limits.LINE_OF_MAP, "characters", "E045"),
    Row("languages of one text", "لغات النص الواحد", limits.LANGUAGES, "", "E045"),
    Row("items of a short list, such as former ids", "عناصر القائمة القصيرة، كالمعرّفات السابقة", limits.FEW, "", "E045"),
    Row("items of a list, such as other names", "عناصر القائمة المعتادة، كالأسماء الأخرى", limits.SOME, "", "E045"),
    Row("items of a long list, such as claims and revisions", "عناصر القائمة الطويلة، كالإفادات والتعديلات", limits.MANY, "", "E045"),
    Row("a whole number, such as a count", "العدد الصحيح، كالأعداد المذكورة في الإفادات", limits.NUMBER, "", "E013"),
    Row("the first year of a date", "أول سنة في التواريخ", limits.FIRST_YEAR, "year", "E038"),
    Row("the same, of an actor and its relations", "أول سنة في مدة وجود الجهة أو مدة علاقاتها", limits.FIRST_YEAR_OF_ACTOR, "year", "E038"),
    Row("the last year of a date", "آخر سنة في التواريخ", limits.LAST_YEAR, "year", "E038"),
    Row(
        "originators of an incident × matters on which they speak",
        "عدد أصحاب الإفادات في الحادثة مضروبًا في عدد المسائل التي يتكلمون فيها",
        limits.ACCOUNTS,
        "",
        "E045",
    ),
    Row("claims of the incidents of one month", "إفادات حوادث الشهر الواحد", limits.CLAIMS_A_MONTH, "", "E045"),
    Row("the short name of the site (`slug`)", "الاسم القصير للموقع (‎`slug`‎)", limits.SLUG, "characters", "E045"),
    Row("the name of a release", "اسم الإصدار", limits.RELEASE, "characters", "E045"),
)
OUTPUT = (
    Row("a page, a feed, a script, a single file", "الصفحة أو الخلاصة أو النص البرمجي أو الملف المفرد", limits.PAGE_BYTES, "bytes"),
    Row("a file of the data", "كل ملف من ملفات البيانات", limits.DATA_BYTES, "bytes"),
    Row("files of a site", "عدد ملفات الموقع", limits.SITE_FILES, ""),
    Row("a whole site", "الموقع كله", limits.SITE_BYTES, "bytes"),
    Row("a bundle", "الحزمة", limits.BUNDLE_BYTES + 1, "bytes"),
    Row("the name of a file in a bundle, with its folders", "اسم الملف في الحزمة مع مجلداته", limits.PATH, "characters"),
    Row("the public address (`--base-url`)", "العنوان العام (‎`--base-url`‎)", limits.BASE_URL, "characters"),
)
PREVIEWS = (
    Row("the artifact as it comes", "المُخرَج كما يصل", previews.ARTIFACT_BYTES, "bytes"),
    Row("a site, unpacked", "الموقع بعد فكّه", previews.SITE_BYTES, "bytes"),
    Row("one file", "الملف الواحد", previews.FILE_BYTES, "bytes"),
    Row("a page, a feed, a script", "الصفحة أو الخلاصة أو النص البرمجي", previews.PAGE_BYTES, "bytes"),
    Row("files", "عدد الملفات", previews.FILES, ""),
    Row("elements of a page in one another", "عمق عناصر الصفحة المتداخلة", previews.DEEPEST, ""),
    Row("how many times as large a file becomes when it is unpacked", "نسبة حجم الملف بعد فكّه إلى حجمه قبله", previews.RATIO, ""),
    Row("the report", "تقرير التغيير", previews.REPORT_BYTES, "bytes"),
    Row("seconds of a processor to look through it", "ثواني المعالج لتفتيشه", previews.SECONDS, ""),
)
WORDS = {
    "en": {
        "title": "Limits",
        "other": "[العربية](limits.ar.md)",
        "intro": (
            "How much there may be of everything. `make schema` writes this page from `briefing/limits.py`; do not edit it by hand. "
            "The limits are far beyond what a record needs. Whatever exceeds one is reported with its place, how much there is and how "
            "much there may be. Nothing is cut in silence. The limit of each key stands in the [schema reference](schema.md)."
        ),
        "records": "What editors write",
        "records lead": "Reported by `make check`, with the code in the last column ([what each code means](problems.md)).",
        "output": "What is made of it",
        "output lead": "Reported by the build, which then publishes nothing and leaves the old site as it is.",
        "previews": "Previews of proposed changes",
        "previews lead": (
            "The most that the job which publishes previews looks through; beyond it the preview is refused, and the comment says so "
            "([previews](previews.md))."
        ),
        "head": "| What | Limit | Code |",
    },
    "ar": {
        "title": "الحدود",
        "other": "[English](limits.md)",
        "intro": (
            "هنا أقصى ما يجوز من كل شيء. وهذه الصفحة يصنعها الأمر ‎`make schema`‎ من ‎`briefing/limits.py`‎، فلا تُعدَّل باليد. "
            "وتزيد الحدود كثيرًا على حاجة أي سجل. وما تجاوز حدًّا ذُكر موضعه ومقداره وأقصى ما يجوز منه. ولا يُقتطع شيء في صمت. "
            "أما حد كل مفتاح ففي [مرجع صيغ السجلات](schema.ar.md)."
        ),
        "records": "ما يكتبه المحررون",
        "records lead": "يبلّغ الأمر ‎`make check`‎ عن كل تجاوز بالرمز الذي في العمود الأخير ([معاني الرموز](problems.ar.md)).",
        "output": "ما يُصنع منه",
        "output lead": "يبلّغ البناء عن كل تجاوز، فلا ينشر عندئذ شيئًا، ويبقى الموقع القديم كما هو.",
        "previews": "معاينة التعديلات المقترحة",
        "previews lead": (
            "أقصى ما تفتّشه المهمة التي تنشر المعاينات؛ وما زاد عليه تُرفض معاينته، ويقول التعليق ذلك ([المعاينات](previews.ar.md))."
        ),
        "head": "| ما له حد | الحد | الرمز |",
    },
}


def reference(lang: str = "en") -> str:
    """The whole page, Markdown, in the language."""
    words = WORDS[lang]
    lines = [f"# {words['title']}", "", words["other"], "", words["intro"], ""]
    for name, rows in (("records", RECORDS), ("output", OUTPUT), ("previews", PREVIEWS)):
        lines += [f"## {words[name]}", "", words[f"{name} lead"], "", *_table(rows, lang), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def write_limits(folder: Path) -> None:
    """Writes `limits.md` and `limits.ar.md` into the documentation's folder."""
    write_atomically(folder, {"limits.md": reference("en"), "limits.ar.md": reference("ar")})


def _table(rows: tuple[Row, ...], lang: str) -> list[str]:
    table = [WORDS[lang]["head"], "|---|---|---|", *(_row(row, lang) for row in rows)]
    return ['<div dir="rtl">', "", *table, "", "</div>"] if lang == "ar" else table


def _row(row: Row, lang: str) -> str:
    number, unit = (str(row.most), "") if row.unit == "year" else _rounded(row.most, row.unit)
    most = UNITS[unit][lang == "ar"].format(number, characters(row.most))
    return f"| {row.ar if lang == 'ar' else row.en} | {most} | {' '.join(_links(row, lang))} |"


def _links(row: Row, lang: str) -> Iterator[str]:
    if row.code:
        yield f"[{row.code}]({'problems.ar.md' if lang == 'ar' else 'problems.md'}#{row.code.lower()})"


def _rounded(most: int, unit: str) -> tuple[str, str]:
    """The number, and the largest unit in which it is whole."""
    if unit == "bytes":
        for size, name in ((limits.GIBIBYTE, "GiB"), (limits.MEBIBYTE, "MiB"), (limits.KIBIBYTE, "KiB")):
            if most % size == 0:
                return f"{most // size:,}", name
    return f"{most:,}", unit
