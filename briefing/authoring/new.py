"""Starting a record: its id, its path, its skeleton, and what is left to fill."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shlex import quote

from briefing.authoring.comments import FOLDER_OF
from briefing.authoring.ids import free_id, refuse_id, year_of
from briefing.authoring.known import Known, known
from briefing.authoring.placeholders import key_name
from briefing.authoring.questions import QUESTIONS, Question, field_at, fitting
from briefing.authoring.skeleton import WRITE, Draft, Given, Skeleton, skeleton
from briefing.authoring.words import PHRASES, UnfitError, phrase
from briefing.json_schema import write_schemas
from briefing.scratch import scratch
from briefing.walk import Path as Keys

Answers = Mapping[str, str]
"""Option → answer; of a text, `<option>-<language>` → text. `id` and `year` beside the kind's questions."""


@dataclass(frozen=True, slots=True)
class Started:
    path: Path
    skeleton: Skeleton


def new(kind: str, content: Path, answers: Answers, today: date, lang: str = "en") -> Started:
    """Writes the skeleton of a record of the kind (a key of QUESTIONS) into the content folder.

    Raises UnfitError, with one line for the editor, if an answer cannot be taken or the file exists.
    The schemas beside the content folder, if there are any, learn the new id.
    """
    have = known(content)
    refuse_missing(kind, answers, have)
    given = given_by(kind, answers, have)
    name = answers.get("id") or free_id(kind, answers, have)
    refuse_id(kind, name, have)
    path = _path(kind, name, answers, content)
    made = skeleton(kind, _modeline(kind, path, content), Draft(have, {("id",): name, **given}, today, lang))
    _write(path, content, made.text)
    if (content.parent / "schemas").is_dir():
        write_schemas(content, content.parent / "schemas")
    return Started(path, made)


def report(started: Started, content: Path, lang: str = "en") -> str:
    """What was written, what is left to fill and what to do next, in plain words."""
    lines = [phrase(lang, "written", path=_from_here(started.path) or _shown(started.path, content))]
    for kind, title in (("write", "write"), ("choose", "chosen"), ("null", "unknown")):
        found = [(number, gap.path) for number, gap in started.skeleton.gaps if gap.kind == kind]
        lines += [phrase(lang, title)] if found else []
        lines += [phrase(lang, "line", line=number, key=key_name(path)) for number, path in found]
    return "\n".join([*lines, phrase(lang, "next", command=_check_of(content))])


def given_by(kind: str, answers: Answers, have: Known) -> Given:
    """What the answers put into the record, each checked. Raises UnfitError."""
    given: dict[Keys, str] = {}
    for question in QUESTIONS[kind]:
        for suffix, tail in _places(question, have):
            answer = answers.get(question.option + suffix)
            if answer is not None:
                given.update(_answered(kind, question, answer, tail, have))
    for option in sorted(answers.keys() - {"id", "year"} - _options(kind, have)):
        raise UnfitError("no such option", option=option, kind=kind)
    return {**_examples(kind, given, have), **given}


def refuse_missing(kind: str, answers: Answers, have: Known) -> None:
    """Raises UnfitError if an answer is missing without which no record of the kind can be begun."""
    for question in QUESTIONS[kind]:
        if question.needed and question.option not in answers:
            raise missing(kind, question, have)


def missing(kind: str, question: Question, have: Known) -> UnfitError:
    """What to do about a question that needs an answer."""
    wanted = question.option
    if wanted in have.names and not have.names[wanted]:
        return UnfitError("none there", kind=kind, wanted=wanted)
    if wanted in have.names:
        return UnfitError("needs id", kind=kind, option=wanted, folder=FOLDER_OF[wanted])
    return UnfitError("needs option", kind=kind, option=wanted)


def _options(kind: str, have: Known) -> set[str]:
    return {question.option + suffix for question in QUESTIONS[kind] for suffix, _ in _places(question, have)}


def _places(question: Question, have: Known) -> list[tuple[str, Keys]]:
    """The option's suffixes, and what each adds to the path."""
    return [(f"-{language}", (language,)) for language in have.languages] if question.in_languages else [("", ())]


def _answered(kind: str, question: Question, answer: str, tail: Keys, have: Known) -> Given:
    try:
        text = fitting(answer, *field_at(kind, question.paths[0]), have)
    except UnfitError as error:
        raise UnfitError("at option", option=question.option, reason=error) from None
    if not text:
        raise UnfitError("empty", option=question.option)
    return {(*path, *tail): text for path in question.paths}


def _examples(kind: str, given: Given, have: Known) -> Given:
    """What a skeleton begins with beside the answers: a first claim, the reason for a date, the first revision."""
    if kind != "incident":
        return {}
    begun: dict[Keys, str] = {("claims", 0, "id"): "c1", ("claims", 0, "originator", "description"): WRITE, ("event", "basis", 0): "c1"}
    for language in set(have.languages) & PHRASES.keys():
        begun["revisions", 0, "note", language] = phrase(language, "first")
    if ("date", "edtf") not in given:
        begun["date", "basis"] = "inferred_text"
        begun["date", "rationale"] = WRITE
    return begun


def _path(kind: str, name: str, answers: Answers, content: Path) -> Path:
    folder = content / FOLDER_OF[kind]
    return (folder / year_of(answers) if kind == "incident" else folder) / f"{name}.yml"


def _modeline(kind: str, path: Path, content: Path) -> str:
    """By which editors' tools find the schema (yaml-language-server)."""
    schema = content.parent / "schemas" / f"{kind}.json"
    return f"# yaml-language-server: $schema={Path(os.path.relpath(schema, path.parent)).as_posix()}"


def _check_of(content: Path) -> str:
    """The command that checks these records: the project's own, or a copy."""
    folder = _from_here(content) or str(content)
    return "make check" if folder == "content" else f".venv/bin/python build.py check --content {quote(folder)}"


def _from_here(path: Path) -> str | None:
    """The path as one names it in the folder one stands in; None if it does not lie there."""
    return path.relative_to(Path.cwd()).as_posix() if path.is_relative_to(Path.cwd()) else None


def _shown(path: Path, content: Path) -> str:
    return path.relative_to(content.parent).as_posix()


def _write(path: Path, content: Path, text: str) -> None:
    """The file appears whole or not at all, and replaces none. Folders that are links are not followed."""
    folder = path.parent
    for part in (folder, *folder.parents[: len(folder.relative_to(content).parts) - 1]):
        if part.is_symlink():
            raise UnfitError("symbolic link", path=_shown(part, content))
    made = [part for part in (folder, folder.parent) if not part.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with scratch(content.parent) as fresh:
            (fresh / path.name).write_text(text, encoding="utf-8", newline="\n")
            _place(fresh / path.name, path)
    except FileExistsError:
        raise UnfitError("file taken", path=_shown(path, content)) from None
    finally:
        _remove_empty(made)


def _place(finished: Path, path: Path) -> None:
    """The finished file at its path, unless there is one. Some disks know no hard links: there it is moved."""
    try:
        os.link(finished, path)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        finished.rename(path)


def _remove_empty(folders: list[Path]) -> None:
    for folder in folders:
        if folder.exists() and not any(folder.iterdir()):
            folder.rmdir()
