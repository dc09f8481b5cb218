"""The command `new`: its options, and what it says."""

from __future__ import annotations

import argparse
import sys
from datetime import date

from briefing.authoring.ask import ask
from briefing.authoring.new import new, report
from briefing.authoring.questions import QUESTIONS, Question
from briefing.authoring.words import UnfitError, phrase
from briefing.command.arguments import add_content
from briefing.locales import OWN_NAMES
from briefing.printable import lines

HELP = {
    "country": "two capital letters (ISO 3166-1)",
    "date": "the date (EDTF), such as 2024-01-10",
    "headline": "the headline as published, in its own language",
    "id": "the record's id (default: the next free one)",
    "incident": "the id of an incident",
    "kind": "a term of the kind's vocabulary",
    "language": "a language, such as ar",
    "names": "the name",
    "outlet": "the id of an outlet",
    "parent": "the id of the place in which it lies",
    "place": "the id of a place",
    "source": "the id of a source",
    "term": "the loaded word",
    "title": "the title",
    "type": "a term of event-type",
    "url": "the address of the text",
    "year": "the folder of an incident without a date",
}
"""Option → what is given with it."""


def add(parser: argparse.ArgumentParser) -> None:
    """Adds the kinds of records, each with its own options."""
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="KIND")
    for kind, questions in QUESTIONS.items():
        options = kinds.add_parser(kind, help=f"begin a record of the kind {kind}")
        for name in ["id", *(["year"] if kind == "incident" else []), *(name for item in questions for name in _names(item))]:
            options.add_argument(f"--{name}", dest=f"answer {name}", metavar="TEXT", help=_help(name))
        add_content(options)
        options.add_argument("--lang", choices=sorted(OWN_NAMES), default="en", help="the language of comments and questions")
        options.add_argument("--ask", action="store_true", help="ask even if answers are piped in or some are given as options")


def run(options: argparse.Namespace) -> int:
    """Begins the record. Exit status: 0 written, 2 refused, 130 left before the end."""
    answers = {
        name.removeprefix("answer "): text for name, text in vars(options).items() if name.startswith("answer ") and text is not None
    }
    content = options.content.absolute()
    try:
        if not (content / "site.yml").is_file():
            raise UnfitError("no content", folder=content)
        if options.ask or (sys.stdin.isatty() and not answers):
            answers = ask(options.kind, content, answers, options.lang)
        print(lines(report(new(options.kind, content, answers, date.today(), options.lang), content, options.lang)))
    except UnfitError as error:
        print(lines(f"build.py: {error.said(options.lang)}"), file=sys.stderr)
        return 2
    except OSError as error:
        print(lines(f"build.py: {error}"), file=sys.stderr)
        return 2
    except UnicodeDecodeError:
        print(f"build.py: {phrase(options.lang, 'not utf-8')}", file=sys.stderr)
        return 2
    except (EOFError, KeyboardInterrupt):
        print(f"\nbuild.py: {phrase(options.lang, 'stopped')}", file=sys.stderr)
        return 130
    return 0


def _names(question: Question) -> list[str]:
    return [f"{question.option}-{language}" for language in OWN_NAMES] if question.in_languages else [question.option]


def _help(name: str) -> str:
    stem, _, language = name.partition("-")
    return f"{HELP[stem]}, in {OWN_NAMES[language]}" if language else HELP[stem]
