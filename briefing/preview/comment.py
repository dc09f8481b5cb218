"""The command `comment`: keeps one comment on a pull request up to date, and makes no second one."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from html import escape
from pathlib import Path

from briefing.preview.errors import PreviewError
from briefing.preview.forge import Comment, Forge, forge
from briefing.preview.forge.api import ApiError
from briefing.preview.options import add_from_environment, number
from briefing.preview.origin import base
from briefing.preview.put import REPORT, SITE
from briefing.report.writing.json import ReportError, from_json
from briefing.report.writing.links import Links
from briefing.report.writing.markdown import MARKER, comment
from briefing.report.writing.words import RIGHT_TO_LEFT

TOLD = "report.json"
TRIES = 3
READY, CLOSED = "ready", "closed"

FOOT = {
    "ar": "المعروض هنا أثر تعديل المحتوى وحده، أما البرنامج والقوالب والأنماط فكما هي في الفرع الأساسي.",
    "en": "This shows what the change of the content does; program, templates and styles are those of the base branch.",
}
INSTEAD = {
    "refused": {
        "ar": "لم تُنشر معاينة هذا التعديل لأن الملفات التي أنتجها بناؤها لم تجتز الفحص. السبب مذكور في سجل التشغيل.",
        "en": "The preview of this change was not published: the files that its build left did not pass the examination. The log says why.",
    },
    "failed": {
        "ar": "لا معاينة لهذا التعديل لأن بناءها لم يكتمل. السبب مذكور في سجل التشغيل.",
        "en": "There is no preview of this change: its build did not finish. The log says why.",
    },
    "workflows": {
        "ar": "يعدّل هذا الاقتراح الملفات التي تُبنى بها المعاينات، فلا معاينة له ولا تقرير: ما يُبنى هكذا قد يقول أي شيء. راجع ملفاته نفسها.",
        "en": "This proposal changes the files by which previews are built, so there is no preview and no report: "
        "what is built in that way could say anything. Look at its files themselves.",
    },
    CLOSED: {
        "ar": "أُغلق هذا الاقتراح وحُذفت معاينته.",
        "en": "This proposal is closed, and its preview is gone.",
    },
}
"""Outcome → what is said instead of a report."""
LOGGED = frozenset({"refused", "failed"})
"""Outcomes of which the log says more."""
LOG = {"ar": "سجل التشغيل", "en": "The log"}


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--pull-request", type=number, required=True, metavar="N")
    parser.add_argument("--outcome", choices=[READY, *INSTEAD], default=READY, help="what became of the preview (default: ready)")
    parser.add_argument("--from", dest="folder", type=Path, metavar="DIR", help="the preview, as `admit` laid it out")
    parser.add_argument("--shown", default="", metavar="URL", help="where the preview stands (default: pr-<N>/ at --address)")
    add_from_environment(parser, "--address", "PREVIEW_ADDRESS", "where the host shows the previews; without one, there are no links")
    add_from_environment(parser, "--site", "SITE_ADDRESS", "where the published site stands")
    add_from_environment(parser, "--run", "RUN_ADDRESS", "where the log of the run is")


def run(options: argparse.Namespace) -> int:
    """Makes the comment, changes it, or leaves it as it is. Raises PreviewError."""
    asked = forge(os.environ)
    done = keep(asked, options.pull_request, text_of(options), is_new=options.outcome != CLOSED)
    print(f"pull request {options.pull_request}: the comment {done}")
    return 0


def text_of(options: argparse.Namespace) -> str:
    """The comment. Raises PreviewError if the report cannot be read."""
    if options.outcome != READY:
        return instead(INSTEAD[options.outcome], options.run if options.outcome in LOGGED else "")
    try:
        told = from_json((options.folder / TOLD).read_text(encoding="utf-8"))
    except (ReportError, ValueError) as error:
        raise PreviewError(f"{TOLD}: {error}") from None
    return comment(told, links(options), FOOT)


def links(options: argparse.Namespace) -> Links:
    """Where the pages of both states are, as far as they can be seen anywhere; without a host, the run has the report to be downloaded."""
    shown = base(options.shown) if options.shown else f"{base(options.address)}pr-{options.pull_request}/" if options.address else ""
    has_site = bool(shown) and (options.folder / SITE).is_dir()
    before = base(options.site).rstrip("/") if options.site else ""
    log = base(options.run).rstrip("/") if options.run else ""
    return Links(before=before, after=f"{shown}{SITE}" if has_site else "", report=f"{shown}{REPORT}" if shown else log)


def instead(words: Mapping[str, str], log: str) -> str:
    """A comment of one sentence in each language, with a link to the log if there is one."""
    address = escape(base(log).rstrip("/")) if log else ""
    return "\n".join([MARKER, *(_paragraph(language, sentence, address) for language, sentence in words.items())]) + "\n"


def _paragraph(language: str, sentence: str, address: str) -> str:
    link = f' <a href="{address}">{LOG[language]}</a>' if address else ""
    return f'<p lang="{language}" dir="{"rtl" if language in RIGHT_TO_LEFT else "ltr"}">{sentence}{link}</p>'


def keep(asked: Forge, pull_request: int, text: str, is_new: bool) -> str:
    """Has our comment say the text; without one, `is_new` says whether one is made. Gives what was done.

    A forge that fails while a comment is made may have made it: so it is looked for again first. Raises PreviewError.
    """
    author = asked.author()
    for _ in range(TRIES - 1):
        try:
            return _kept(asked, pull_request, text, is_new, author)
        except ApiError as error:
            if 0 < error.status < 500:
                raise
    return _kept(asked, pull_request, text, is_new, author)


def _kept(asked: Forge, pull_request: int, text: str, is_new: bool, author: str) -> str:
    ours = _ours(asked, pull_request, author)
    if ours is None:
        if is_new:
            asked.say(pull_request, text)
        return "is new" if is_new else "was never made"
    if ours.text.replace("\r\n", "\n").strip() == text.strip():
        return "stays as it is"
    asked.change(pull_request, ours, text)
    return "is changed"


def _ours(asked: Forge, pull_request: int, author: str) -> Comment | None:
    """The first comment that begins with the marker and is ours: anybody can write the marker."""
    if not author:
        raise PreviewError("the forge does not say as whom we write")
    found = (comment for comment in asked.comments(pull_request) if comment.author == author and comment.text.startswith(MARKER))
    return next(found, None)
