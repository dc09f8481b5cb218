"""Record types → the schema reference of the documentation, in English and in Arabic."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from briefing.atomic_write import write_atomically
from briefing.authoring.arabic import KINDS, PARTS, characters
from briefing.authoring.comments import FOLDER_OF, meaning
from briefing.authoring.forms import MODELS, Choice, Field, Form, Languages, Many, Part, Scalar, as_written, fields, inner_models, schema_of
from briefing.markers import Meaning, Reference, Term
from briefing.public import public_fields
from briefing.records.fields import VISIBLE

WORDS = {
    "en": {
        "title": "Schema reference",
        "other": "[العربية](schema.ar.md)",
        "intro": (
            "Every key that a record may have, generated from the record types in `briefing/records/` by `make schema`; "
            "do not edit it by hand. How records are written is told in the [editor's guide](editors-guide.md); "
            "what else has a limit, in [the limits](limits.md)."
        ),
        "head": "| Key | Form | Presence | Meaning |",
        "kinds": "Kinds of record",
        "parts": "Parts of records",
        "file": "File: {path}",
        "needed": "needed",
        "null": "needed; may be `null`",
        "omit": "may be left out",
        "default": "may be left out, and is then {default}",
        "unpublished": "*Not published.*",
        "languages": "text of at most {longest:,} characters in every language of the site",
        "names": "text of at most {longest:,} characters in every language of the site, and in others",
        "markdown": "Markdown of at most {longest:,} characters in every language of the site",
        "or": " or ",
        "of": "one of {words}",
        "term": "term of [{vocabulary}](../content/vocabularies/{vocabulary}.yml)",
        "ref": "id of a record in `{folder}/`",
        "list": "list of at most {most}: {item}",
        "list of": "list of {least} to {most}: {item}",
        "id": "id",
        "edtf": "date (EDTF)",
        "day": "day (YYYY-MM-DD)",
        "integer": "whole number",
        "number": "number",
        "boolean": "`true` or `false`",
        "string": "text of at most {longest:,} characters",
        "range": "{type} from {least:,} to {most:,}",
        "least": "{type} from {least}",
        "pattern": "text that fits `{pattern}`",
    },
    "ar": {
        "title": "مرجع صيغ السجلات",
        "other": "[English](schema.md)",
        "intro": (
            "هنا كل مفتاح يجوز أن يكون في سجل. وهذا المرجع يصنعه الأمر ‎`make schema`‎ من تعريف السجلات في "
            "‎`briefing/records/`‎، فلا يُعدَّل باليد. أما كيف تُكتب السجلات ففي [دليل المحرر](editors-guide.ar.md)، "
            "وأما سائر الحدود ففي [صفحتها](limits.ar.md)."
        ),
        "head": "| المفتاح | الصيغة | اللزوم | المعنى |",
        "kinds": "أنواع السجلات",
        "parts": "أجزاء السجلات",
        "file": "الملف: {path}",
        "needed": "لازم",
        "null": "لازم؛ قد يكون ‎`null`‎",
        "omit": "قد يُترك",
        "default": "قد يُترك، فيُعدّ {default}",
        "unpublished": "*لا يُنشر هذا المفتاح.*",
        "languages": "نص بكل لغات الموقع، لا يزيد على {longest:,} {counted}",
        "names": "نص بكل لغات الموقع وبلغات أخرى، لا يزيد على {longest:,} {counted}",
        "markdown": "نص بتنسيق Markdown بكل لغات الموقع، لا يزيد على {longest:,} {counted}",
        "or": " أو ",
        "of": "إحدى القيم {words}",
        "term": "مصطلح من [{vocabulary}](../content/vocabularies/{vocabulary}.yml)",
        "ref": "معرّف سجل في ‎`{folder}/`‎",
        "list": "قائمة لا تزيد على {most}: {item}",
        "list of": "قائمة من {least} إلى {most}: {item}",
        "id": "معرّف",
        "edtf": "تاريخ (EDTF)",
        "day": "يوم (YYYY-MM-DD)",
        "integer": "عدد صحيح",
        "number": "عدد",
        "boolean": "القيمة ‎`true`‎ أو ‎`false`‎",
        "string": "نص لا يزيد على {longest:,} {counted}",
        "range": "{type} من {least:,} إلى {most:,}",
        "least": "{type} من {least}",
        "pattern": "نص على الصيغة ‎`{pattern}`‎",
    },
}
LONGEST_PATTERN = 40
"""Characters of a pattern that says more than the meaning of its key."""


def reference(lang: str = "en") -> str:
    """The whole page, Markdown, in the language."""
    words = WORDS[lang]
    lines = [f"# {words['title']}", "", words["other"], "", words["intro"], "", f"## {words['kinds']}", ""]
    for kind, model in MODELS.items():
        lines += [*_heading(kind, kind, KINDS[kind], lang), words["file"].format(path=_code(_path(kind), lang)), "", *_table(model, lang)]
    lines += [f"## {words['parts']}", ""]
    parts = {part.__name__: part for model in MODELS.values() for part in inner_models(model)[1:]}
    for name in sorted(parts):
        lines += [*_heading(name, (parts[name].__doc__ or "").strip(), PARTS[name], lang), *_table(parts[name], lang)]
    return "\n".join(lines).rstrip("\n") + "\n"


def write_reference(folder: Path) -> None:
    """Writes `schema.md` and `schema.ar.md` into the documentation's folder."""
    write_atomically(folder, {"schema.md": reference("en"), "schema.ar.md": reference("ar")})


def _heading(name: str, english: str, arabic: str, lang: str) -> Iterator[str]:
    yield from (f"### {name}", "")
    says = arabic if lang == "ar" else english
    if says not in ("", name):
        yield from (says if says.endswith(".") else f"{says}.", "")


def _path(kind: str) -> str:
    if kind == "site":
        return "content/site.yml"
    return f"content/{FOLDER_OF[kind]}/{'<year>/' if kind == 'incident' else ''}<id>.yml"


def _table(model: type[BaseModel], lang: str) -> list[str]:
    public = public_fields(model)
    rows = [_row(field, field.name in public, lang) for field in fields(model)]
    table = [WORDS[lang]["head"], "|---|---|---|---|", *rows]
    return [*(['<div dir="rtl">', "", *table, "", "</div>"] if lang == "ar" else table), ""]


def _row(field: Field, is_public: bool, lang: str) -> str:
    form = WORDS[lang]["or"].join(_form(form, lang) for form in field.forms)
    says = meaning(field, lang) if is_public else f"{meaning(field, lang)} {WORDS[lang]['unpublished']}"
    return f"| {_code(field.name, lang)} | {form} | {_presence(field, lang)} | {says} |"


def _presence(field: Field, lang: str) -> str:
    if field.required:
        return WORDS[lang]["null" if field.nullable else "needed"]
    if field.default in (None, ()):
        return WORDS[lang]["omit"]
    return WORDS[lang]["default"].format(default=_code(as_written(field.default), lang))


def _form(form: Form, lang: str) -> str:
    words = WORDS[lang]
    match form:
        case Part(model):
            return f"[{model.__name__}](#{model.__name__.lower()})"
        case Many(item, least, most):
            inner = words["or"].join(_form(one, lang) for one in item)
            return words["list of" if least else "list"].format(least=least, most=most, item=inner)
        case Languages(markdown, any_other, longest):
            return words["markdown" if markdown else "names" if any_other else "languages"].format(
                longest=longest, counted=characters(longest)
            )
        case Choice(choices):
            listed = ("، " if lang == "ar" else ", ").join(_code(word, lang) for word in choices)
            return words["of"].format(words=listed) if len(choices) > 1 else listed
        case Term(vocabulary):
            return words["term"].format(vocabulary=vocabulary)
        case Reference(kind):
            return words["ref"].format(folder=FOLDER_OF[kind])
        case Scalar():
            return _scalar(form, lang)


def _scalar(form: Scalar, lang: str) -> str:
    words, found = WORDS[lang], schema_of(form)
    if form.meaning is Meaning.IDENTIFIER:
        return words["id"]
    if form.meaning is Meaning.EDTF_DATE:
        return words["day" if "pattern" in found else "edtf"]
    if "minimum" in found:
        name = "range" if "maximum" in found else "least"
        return words[name].format(type=words[found["type"]], least=found["minimum"], most=found.get("maximum"))
    if found.get("pattern", VISIBLE) != VISIBLE and len(found["pattern"]) <= LONGEST_PATTERN:
        return words["pattern"].format(pattern=found["pattern"].replace("|", "\\|"))
    return words[found["type"]].format(longest=found.get("maxLength"), counted=characters(found.get("maxLength", 0)))


def _code(text: str, lang: str) -> str:
    """In Arabic between left-to-right marks, so that it keeps its order among Arabic words."""
    return f"\u200e`{text}`\u200e" if lang == "ar" else f"`{text}`"
