"""What each code means: in the terminal, and in the reference under `docs/`."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from briefing.atomic_write import write_atomically
from briefing.explanations import ARABIC
from briefing.problems import LEVELS, BuildError
from briefing.rules import CODES, RULES
from briefing.rules.rule import Rule
from briefing.suggest import did_you_mean

WIDTH = 80
"""Columns of a terminal."""


class Group(NamedTuple):
    """Codes on one matter, as a pattern, and its name in each language."""

    codes: str
    en: str
    ar: str


GROUPS = (
    Group(r"E00[1-7]", "Reading", "القراءة"),
    Group(r"E00[89]|E01[01356]|E02[089]|E04[45]|[WN]00\d", "Form", "الصيغة"),
    Group(r"E01[24]|E02[1247]", "References", "الإحالات"),
    Group(r"E017|E043|W10\d", "Texts", "النصوص"),
    Group(r"E018|E03[34589]|W12\d", "Dates", "التواريخ"),
    Group(r"E019|E02[35]|E036|W13\d", "Claims", "الإفادات"),
    Group(r"E026|W11\d", "Wording", "الألفاظ"),
    Group(r"E04[0-2]|W14\d", "Evidence", "الشواهد"),
    Group(r"N2\d\d", "Gaps", "الثغرات"),
    Group(r"E03[0-27]", "Harm", "الأذى"),
)


class Words(NamedTuple):
    """The words of the frame around an explanation."""

    levels: dict[str, str]
    wrong: str
    right: str
    title: str
    lead: str


WORDS = {
    "en": Words(
        levels={level: level for level in LEVELS.values()},
        wrong="Wrong",
        right="Right",
        title="What each code means",
        lead="An **error** keeps the site from being built. A **warning** and a **note** do not, and may be waived in the record with a "
        "reason. In the examples, the first line names the file; of the file only what matters is shown. Everything in them is invented.",
    ),
    "ar": Words(
        levels={"error": "خطأ", "warning": "تنبيه", "note": "ملاحظة"},
        wrong="مثال خاطئ",
        right="مثال صحيح",
        title="معاني الرموز",
        lead="**الخطأ** يمنع بناء الموقع. أما **التنبيه** و**الملاحظة** فلا يمنعانه، ويجوز الإعفاء منهما في السجل مع ذكر السبب. "
        "والسطر الأول من كل مثال اسم الملف، ولا يُعرض من الملف إلا ما يهمّ هنا. وكل ما في الأمثلة من نسج الخيال.",
    ),
}


def explanation(code: str, language: str = "en") -> str:
    """What the code means, with an example of each side, for a terminal. Raises BuildError if there is no such code."""
    rule = CODES.get(code.strip().upper())
    if rule is None:
        near = did_you_mean(code.strip().upper(), CODES) or f"codes: {', '.join(CODES)}"
        raise BuildError(f'there is no code "{code}": {near}')
    title, why = _told(rule, language)
    words = WORDS[language]
    head = f"{rule.code} · {words.levels[LEVELS[rule.code[0]]]}: {title}"
    examples = (f"{name}:\n\n{textwrap.indent(text.strip(), '    ')}" for name, text in _examples(rule, words))
    return "\n\n".join([textwrap.fill(head, WIDTH), textwrap.fill(why, WIDTH, break_on_hyphens=False), *examples]) + "\n"


def reference(language: str = "en") -> str:
    """All codes by their matter, in Markdown; the heading of each is its anchor, such as #e012."""
    body = "\n\n".join([f"# {WORDS[language].title}", WORDS[language].lead, *_sections(language)])
    return f"{body}\n" if language == "en" else f'<div dir="rtl">\n\n{_marked(body)}\n\n</div>\n'


def _sections(language: str) -> Iterator[str]:
    for group in GROUPS:
        rules = [rule for rule in RULES if re.fullmatch(group.codes, rule.code)]
        if rules:
            yield f"## {getattr(group, language)}"
            yield from (part for rule in rules for part in _section(rule, language))


def _section(rule: Rule, language: str) -> Iterator[str]:
    title, why = _told(rule, language)
    words = WORDS[language]
    level = words.levels[LEVELS[rule.code[0]]]
    yield f"### {rule.code}"
    yield f"**{level[0].upper() + level[1:]}: {title}.** {why}"
    for name, text in _examples(rule, words):
        block = f"```yaml\n{text.strip()}\n```"
        yield f"{name}:"
        yield block if language == "en" else f'<div dir="ltr">\n\n{block}\n\n</div>'


def _told(rule: Rule, language: str) -> tuple[str, str]:
    """Title and reason, each in one line."""
    title, why = (rule.title, rule.why) if language == "en" else ARABIC[rule.code]
    return title, " ".join(why.split())


def _examples(rule: Rule, words: Words) -> tuple[tuple[str, str], tuple[str, str]]:
    return (words.wrong, rule.wrong), (words.right, rule.right)


def _marked(text: str) -> str:
    """With a mark of direction on both sides of each code in a line, so that it stays whole in a line of Arabic."""
    return re.sub(r"(?<!`)`[^`\n]+`(?!`)", "\u200e\\g<0>\u200e", text)


def write_reference(folder: Path) -> None:
    write_atomically(folder, {"problems.md": reference(), "problems.ar.md": reference("ar")})
