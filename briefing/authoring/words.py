"""What skeletons and questions say, in English and in Arabic."""

from __future__ import annotations

from collections.abc import Mapping

PHRASES = {
    "en": {
        "null": "null if unknown or none.",
        "omit": "May be left out.",
        "one of": "One of: {words}.",
        "term": "A term of {vocabulary}:",
        "terms": "A term of {vocabulary}: {words}. Defined in vocabularies/{vocabulary}.yml.",
        "term of": "a term of {vocabulary}",
        "ref": "The id of a record in {folder}/.",
        "date": "A date in EDTF, such as 2024-01-10, 2024-01 or '[2024-01-03..2024-01-11]'.",
        "day": "A day, such as 2024-01-10.",
        "number": "A number from {least} to {most}.",
        "markdown": "Markdown is allowed.",
        "yes or no": "true or false.",
        "each": "For each:",
        "with": "If there is one:",
        "choose": "choose",
        "further": "May stand here too:",
        "first": "First published.",
        "written": "{path} is written.",
        "write": "Left to write:",
        "chosen": "Left to choose (what stands there is only a beginning):",
        "unknown": "null until it is known:",
        "line": "  line {line}: {key}",
        "next": "Next: fill it in, then run: {command}",
        "id": "The id of the record",
        "year": "The year of the incident (its folder)",
        "in": "{what}, in {language}",
        "ar": "Arabic",
        "en": "English",
        "enter null": "Enter: unknown",
        "enter later": "Enter: write it later",
        "enter default": "Enter: {default}",
        "pick": "A number, an id, or a part of a name to search for",
        "more": "  … and {count} more: type a part of the name",
        "none found": "nothing has “{text}” in its id or name",
        "needed": "this is needed",
        "stopped": "nothing was written",
        "not utf-8": "the answers are not UTF-8",
        "no content": "{folder} is no content folder: it has no site.yml",
        "no id": '"{name}" is no id: lower-case Latin letters and digits, parted by single hyphens, {most} at the most',
        "index": '"index" is the name of the list of such records: choose another id with --id',
        "id taken": 'the {kind} "{name}" exists already: choose another id with --id',
        "former id": '"{name}" was the id of another record ({kind}), and no id is used again: choose another with --id',
        "no letters": "the id is made of the Latin letters of {option}: give that, or --id",
        "no year": "an incident needs --date or --year: its file lies in the folder of its year",
        "bad year": '--year: "{year}" is no year of four digits',
        "no such option": "--{option} goes with no {kind} of this site",
        "none there": "{kind}: needs a record of the kind {wanted}, and there is none: write one first with build.py new {wanted}",
        "needs option": "{kind}: needs --{option}",
        "needs id": "{kind}: needs --{option} (an id of {folder}/)",
        "at option": "--{option}: {reason}",
        "empty": "--{option} is empty",
        "symbolic link": "{path} is a symbolic link: records lie in folders of their own",
        "file taken": "{path} exists already",
        "control": "a control character may not stand in a record",
        "too long": "the text has {found} characters: no more than {most}",
        "no record": 'there is no {kind} "{text}" in {folder}/',
        "no term": '"{text}" is no term of the vocabulary {vocabulary}: {words}',
        "no choice": '"{text}" is not one of the words that are allowed',
        "reason": "{reason}",
        "bad date": '"{text}" is no date in EDTF, such as 2024-01-10, 2024-01 or [2024-01-03..2024-01-11]',
        "does not fit": '"{text}" does not fit: {meaning}',
    },
    "ar": {
        "null": "القيمة null إذا لم يُعرف أو لم يوجد.",
        "omit": "قد يُترك.",
        "one of": "إحدى القيم: {words}.",
        "term": "مصطلح من {vocabulary}:",
        "terms": "مصطلح من {vocabulary}: {words}. والتعريفات في vocabularies/{vocabulary}.yml.",
        "term of": "مصطلح من {vocabulary}",
        "ref": "معرّف سجل في {folder}/.",
        "date": "تاريخ بصيغة EDTF، مثل 2024-01-10 أو 2024-01 أو '[2024-01-03..2024-01-11]'.",
        "day": "يوم، مثل 2024-01-10.",
        "number": "عدد من {least} إلى {most}.",
        "markdown": "يجوز فيه تنسيق Markdown.",
        "yes or no": "القيمة true (نعم) أو false (لا).",
        "each": "لكل واحد:",
        "with": "إذا وُجد:",
        "choose": "اختر",
        "further": "وقد يُكتب هنا أيضًا:",
        "first": "نُشر لأول مرة.",
        "written": "كُتب الملف {path}",
        "write": "بقي أن تكتب:",
        "chosen": "بقي أن تختار (المكتوب الآن بداية فحسب):",
        "unknown": "القيمة null إلى أن يُعرف:",
        "line": "  السطر {line}: {key}",
        "next": "بعد ذلك: أكمل الملف ثم شغّل: {command}",
        "id": "معرّف السجل",
        "year": "سنة الحادثة (مجلدها)",
        "in": "{what} ({language})",
        "ar": "العربية",
        "en": "الإنجليزية",
        "enter null": "Enter: غير معروف",
        "enter later": "Enter: يُكتب لاحقًا",
        "enter default": "Enter: {default}",
        "pick": "رقم من القائمة، أو معرّف، أو جزء من اسم للبحث عنه",
        "more": "  … وغيرها {count}: اكتب جزءًا من الاسم",
        "none found": "لا معرّف ولا اسم فيه «{text}»",
        "needed": "لا بد من جواب",
        "stopped": "لم يُكتب شيء",
        "not utf-8": "الأجوبة ليست بترميز UTF-8",
        "no content": "ليس {folder} مجلد محتوى: لا ملف فيه اسمه site.yml",
        "no id": "لا يصلح «{name}» معرّفًا: المعرّف حروف لاتينية صغيرة وأرقام، وبين الكلمات شرطة واحدة، ولا يزيد على {most} حرف",
        "index": "الاسم index محجوز لقائمة السجلات: اختر معرّفًا آخر بالخيار --id",
        "id taken": "يوجد سجل من نوع {kind} معرّفه «{name}»: اختر معرّفًا آخر بالخيار --id",
        "former id": "كان «{name}» معرّفًا لسجل آخر من نوع {kind}، ولا يُستعمل معرّف مرتين: اختر غيره بالخيار --id",
        "no letters": "يُصنع المعرّف من الحروف اللاتينية في {option}: اكتبه، أو اكتب --id",
        "no year": "لا بد للحادثة من --date أو --year، لأن ملفها يوضع في مجلد سنتها",
        "bad year": "--year: ليست «{year}» سنة من أربعة أرقام",
        "no such option": "لا مكان للخيار --{option} في سجل من نوع {kind} في هذا الموقع",
        "none there": "{kind}: لا بد من سجل من نوع {wanted}، ولا يوجد منه شيء بعد: ابدأ واحدًا أولًا بالأمر build.py new {wanted}",
        "needs option": "{kind}: لا بد من --{option}",
        "needs id": "{kind}: لا بد من --{option} (معرّف من {folder}/)",
        "at option": "--{option}: {reason}",
        "empty": "--{option} فارغ",
        "symbolic link": "{path} وصلة رمزية، والسجلات توضع في مجلدات حقيقية",
        "file taken": "الملف {path} موجود",
        "control": "لا يجوز أن يكون في السجل محرف تحكّم",
        "too long": "عدد محارف النص {found}، ولا يجوز أن يزيد على {most}",
        "no record": "لا يوجد سجل من نوع {kind} معرّفه «{text}» في {folder}/",
        "no term": "«{text}» ليس من مصطلحات {vocabulary}، وهي: {words}",
        "no choice": "«{text}» ليس من القيم المسموح بها",
        "reason": "{reason}",
        "bad date": "«{text}» ليس تاريخًا بصيغة EDTF، مثل 2024-01-10 أو 2024-01 أو [2024-01-03..2024-01-11]",
        "does not fit": "لا يصلح «{text}» هنا: {meaning}",
    },
}


class UnfitError(Exception):
    """The answer or option cannot be taken; a phrase of one line says why. A value may itself be a reason, or a text by language."""

    def __init__(self, name: str, /, **values: object) -> None:
        super().__init__(name)
        self.name = name
        self.values = values

    def said(self, lang: str) -> str:
        return phrase(lang, self.name, **{key: _said(value, lang) for key, value in self.values.items()})

    def __str__(self) -> str:
        return self.said("en")


def _said(value: object, lang: str) -> object:
    if isinstance(value, UnfitError):
        return value.said(lang)
    return value[lang] if isinstance(value, Mapping) else value


def phrase(lang: str, name: str, /, **values: object) -> str:
    """The phrase of that name in the language, with its gaps filled."""
    return PHRASES[lang][name].format(**values)
