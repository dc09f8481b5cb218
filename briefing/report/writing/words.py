"""The words of a change report beside those that it tells, in every language. Standard library alone.

They stand here and not in the catalogue: the job that publishes a preview installs nothing, and cannot read one.
"""

from __future__ import annotations

from collections.abc import Mapping

LANGUAGES = ("ar", "en")
RIGHT_TO_LEFT = frozenset({"ar"})
OWN_NAMES = {"ar": "العربية", "en": "English"}

TITLE = {"ar": "ما يتغيّر لدى القراء", "en": "What changes for readers"}
ATTENTION = {"ar": "ما يستدعي الانتباه", "en": "Look at this first"}
RECORDS = {"ar": "السجلات", "en": "Records"}
EFFECTS = {"ar": "ما يترتب على ذلك", "en": "What follows from it"}
PAGES = {"ar": "الصفحات", "en": "Pages"}
TRANSLATIONS = {"ar": "حال الترجمة", "en": "Translations"}
PROBLEMS = {"ar": "المشكلات", "en": "Problems"}
GAPS = {"ar": "الثغرات", "en": "Gaps"}
SIZE = {"ar": "حجم الموقع", "en": "Size of the site"}
NEW = {"ar": "جديدة", "en": "New"}
MENDED = {"ar": "زالت", "en": "Mended"}
BEFORE = {"ar": "قبل", "en": "Before"}
AFTER = {"ar": "بعد", "en": "After"}
PREVIEW = {"ar": "المعاينة", "en": "Preview"}
SITE_NOW = {"ar": "الموقع الحالي", "en": "Site as it is"}
WHOLE = {"ar": "التقرير كاملًا", "en": "Full report"}
NOT_HERE = {"ar": "لم يُذكر هنا", "en": "Not shown here"}
SHORTENED = {
    "ar": "التقرير أطول من أن يُعرض كاملًا. المعروض منه: {shown}. أما الأعداد في الجملة الأولى فتشمل الكل.",
    "en": "This report is too long to be shown whole. It shows: {shown}. The numbers in the first sentence count all.",
}
SHOWN = {"ar": "{part} – {shown} من {all}", "en": "{part} – {shown} of {all}"}
SEMICOLON = {"ar": "؛ ", "en": "; "}
WHOLE_TEXT = {"ar": "النص كاملًا", "en": "The whole text"}
DIFFERENCE = {"ar": "الفرق", "en": "Difference"}
UNCHANGED = {"ar": "لم يتغيّر", "en": "unchanged"}
NOT_BUILT = {"ar": "لم يُبنَ", "en": "not built"}
FORMERLY = {"ar": "سابقًا", "en": "formerly"}
RECORD = {"ar": "السجل", "en": "Record"}
BOTH = {"ar": "معًا", "en": "Both"}
LANGUAGE = {"ar": "اللغة", "en": "Language"}
CONTENTS = {"ar": "في هذا التقرير", "en": "In this report"}

RECORD_CHANGES: Mapping[str, Mapping[str, str]] = {
    "added": {"ar": "إضافة", "en": "new"},
    "changed": {"ar": "تعديل", "en": "changed"},
    "renamed": {"ar": "تغيير المعرّف", "en": "renamed"},
    "withdrawn": {"ar": "سحب", "en": "withdrawn"},
    "merged": {"ar": "دمج", "en": "merged"},
    "removed": {"ar": "إزالة", "en": "removed"},
}
PAGE_CHANGES: Mapping[str, Mapping[str, str]] = {
    "added": {"ar": "جديدة", "en": "new"},
    "changed": {"ar": "معدَّلة", "en": "changed"},
    "moved": {"ar": "منقولة", "en": "moved"},
    "removed": {"ar": "محذوفة", "en": "removed"},
}
SIGNS = {"added": "+", "changed": "~", "renamed": "~", "moved": "~", "withdrawn": "−", "merged": "−", "removed": "−"}
KINDS: Mapping[str, Mapping[str, str]] = {
    "incident": {"ar": "حادثة", "en": "Incident"},
    "actor": {"ar": "جهة", "en": "Actor"},
    "place": {"ar": "مكان", "en": "Place"},
    "source": {"ar": "مصدر", "en": "Source"},
    "outlet": {"ar": "وسيلة إعلام", "en": "Outlet"},
    "briefing": {"ar": "موجز", "en": "Briefing"},
    "vocabulary": {"ar": "قائمة مصطلحات", "en": "Vocabulary"},
    "glossary": {"ar": "كلمة منحازة", "en": "Loaded word"},
    "base-map": {"ar": "خريطة أساس", "en": "Base map"},
    "page": {"ar": "صفحة", "en": "Page"},
    "site": {"ar": "الموقع", "en": "Site"},
}
FOLDERS: Mapping[str, Mapping[str, str]] = {
    "incidents": {"ar": "الحوادث", "en": "Incidents"},
    "actors": {"ar": "الجهات", "en": "Actors"},
    "places": {"ar": "الأماكن", "en": "Places"},
    "sources": {"ar": "المصادر", "en": "Sources"},
    "outlets": {"ar": "وسائل الإعلام", "en": "Outlets"},
    "briefings": {"ar": "الموجزات", "en": "Briefings"},
    "timeline": {"ar": "التسلسل الزمني", "en": "Timeline"},
    "side-by-side": {"ar": "اللغات جنبًا إلى جنب", "en": "Languages side by side"},
    "": {"ar": "صفحات أخرى", "en": "Other pages"},
}
LEVELS: Mapping[str, Mapping[str, str]] = {
    "error": {"ar": "خطأ", "en": "error"},
    "warning": {"ar": "تنبيه", "en": "warning"},
    "note": {"ar": "ملاحظة", "en": "note"},
}
SIZES: Mapping[str, Mapping[str, str]] = {
    "pages": {"ar": "صفحات", "en": "Pages"},
    "files": {"ar": "ملفات", "en": "Files"},
    "bytes": {"ar": "بايتات", "en": "Bytes"},
}
STANDINGS: Mapping[str, Mapping[str, str]] = {
    "original": {"ar": "الأصل", "en": "original"},
    "current": {"ar": "مواكبة", "en": "up to date"},
    "outdated": {"ar": "متأخرة عن الأصل", "en": "older than the original"},
    "missing": {"ar": "ناقصة", "en": "missing"},
    "unmarked": {"ar": "تغيّر نص اللغة الأخرى وحده", "en": "only the other language changed"},
    "absent": {"ar": "لا سجل", "en": "no record"},
}


def direction(language: str) -> str:
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def number(value: int) -> str:
    """As every language of ours writes it: European digits, in groups."""
    return f"{value:,}"


def difference(before: int, after: int) -> str:
    return f"{'−' if after < before else '+'}{abs(after - before):,}" if after != before else "0"
