"""What each command prints over content of which file names, keys and values are hostile: our own lines, and no command in them."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import cycle
from pathlib import Path

import pytest
from assurance.ledger import Assured
from fabricate import GUARD, as_yaml, write_site
from hostile_texts.corpus import VECTORS
from told.obeyed import by_runner, by_terminal

import build
from briefing.authoring.ask import ask
from briefing.authoring.known import known
from briefing.serve.builder import Order, Result, build_on_demand

GROUPS = frozenset({"terminals", "forges", "direction", "unseen", "paths", "ends"})
TEXTS = [vector.text for vector in VECTORS if vector.group in GROUPS]
FOLDERS = ("actors", "incidents/2031", "pages/en", "vocabularies", ".")
ODD = "content\x1b[2J\u202e"
LONGEST_NAME = 240
"""Bytes of a name that every disk takes, and its ending."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Content with a file for each text, named by it, and a record whose keys and values they are."""
    content = write_site(tmp_path_factory.mktemp("hostile") / "content")
    for text, folder in zip(TEXTS, cycle(FOLDERS), strict=False):
        (content / folder / f"{name_of(text)}.yml").write_bytes(b"x\n")
    record = {f"k{number} {text}": text for number, text in enumerate(TEXTS[::8])}
    (content / "actors/keys.yml").write_text(json.dumps(record), encoding="utf-8")
    os.rename(content / "actors/keys.yml", os.fsencode(content) + b"/actors/\xff\xfe.yml")
    (content / GUARD).write_text(json.dumps({"id": "hill-guard", **record}), encoding="utf-8")
    return content


def name_of(text: str) -> str:
    plain = text.replace("/", "\u2215").replace("\0", "").encode("utf-8", "replace")[:LONGEST_NAME]
    return plain.decode("utf-8", "ignore")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(tmp_path_factory.mktemp("sound") / "content")


COMMANDS = {
    "check": (1, "check --content {hostile}"),
    "check, in full": (1, "check --gaps --today 2031-09-01 --evidence {evidence} --private {private} --content {hostile}"),
    "check, for programs": (1, "check --format json --content {hostile}"),
    "build": (1, "build --out {out}/site --content {hostile}"),
    "bundle": (1, "bundle --out {out}/dist --content {hostile}"),
    "single": (1, "single inc-0001 --out {out}/dist --content {hostile}"),
    "report": (1, "report --base {sound} --out {out}/report --content {hostile}"),
    "report of the other way": (0, "report --base {hostile} --out {out}/report --content {sound}"),
    "preview": (1, "preview --base {sound} --out {out}/preview --content {hostile}"),
    "preview of the other way": (0, "preview --base {odd} --out {out}/preview --content {sound}"),
    "explain": (2, "explain {text}"),
    "single that is not there": (1, "single {text} --out {out}/dist --content {sound}"),
    "new": (2, "new actor --names-en {text} --content {hostile}"),
}
"""Name → exit status and words."""


@pytest.mark.parametrize("name", COMMANDS)
def test_no_command_prints_what_a_reader_would_obey(
    name: str, hostile: Path, sound: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], assured: Assured
) -> None:
    status, words = COMMANDS[name]
    given = {
        "hostile": str(hostile),
        "sound": str(sound),
        "out": str(tmp_path),
        "odd": str(tmp_path / ODD),
        "text": "x\x1b[2J\r\n::error::forged ##[error]y",
    }
    (tmp_path / ODD).symlink_to(hostile)
    for folder in ("evidence", "private"):
        given[folder] = str(hostile_folder(tmp_path / folder))
    ended = build.main([word.format(**given) for word in words.split()])
    printed = "".join(capsys.readouterr())
    assert (ended, by_terminal(printed), by_runner(printed)) == (status, [], [])
    assert printed.strip()
    tried = len(TEXTS) if "{hostile}" in words else 1
    assured("hostile-content-in-commands", tried, tried)


def hostile_folder(folder: Path) -> Path:
    folder.mkdir()
    for text in TEXTS:
        (folder / f"{name_of(text)}.txt").write_bytes(b"\xff")
    return folder


def test_for_github_each_problem_is_one_command(hostile: Path, capsys: pytest.CaptureFixture[str], assured: Assured) -> None:
    assert build.main(["check", "--format", "github", "--content", str(hostile)]) == 1
    printed = capsys.readouterr().out
    lines = [line for line in printed.splitlines() if not line.startswith(("evidence: ", "gaps: "))]
    found = by_runner(printed)
    assert by_terminal(printed) == []
    assert {name for name, _, _ in found} == {"error"}
    assert len(found) == len(lines) > len(TEXTS)
    assert all(properties["file"].startswith("content/") for _, properties, _ in found)
    assured("hostile-content-in-commands", len(TEXTS), len(TEXTS))


def test_serve_tells_the_fault_as_a_check_does(hostile: Path, tmp_path: Path) -> None:
    told: list[Result] = []
    build_on_demand(Order(hostile, tmp_path / "site", 1), Once(told.append))  # type: ignore[arg-type]
    assert [bool(one.fault) for one in told] == [True]
    assert (by_terminal(told[0].fault), by_runner(told[0].fault)) == ([], [])


class Once:
    """The way by which orders come: there is one."""

    def __init__(self, send: Callable[[Result], None]) -> None:
        self.send = send

    def recv(self) -> None:
        return None


# What `new` shows


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Content in which every name and every term is a hostile text; YAML's escapes hide what may not stand in a file."""
    content = write_site(tmp_path_factory.mktemp("named") / "content")
    for number, text in enumerate(TEXTS):
        for folder in ("actors", "places", "outlets", "incidents/2031"):
            key = "title" if folder.startswith("incidents") else "names"
            record = {"id": f"x-{number}", key: {"ar": text, "en": text}, "previous_ids": [text], "kind": text}
            (content / folder / f"a-{number}.yml").write_text(json.dumps(record), encoding="utf-8")
    terms = [{"id": text, "label": {"ar": text, "en": text}, "definition": {"en": text}} for text in TEXTS]
    for vocabulary in ("actor-kind", "place-kind", "outlet-kind"):
        (content / f"vocabularies/{vocabulary}.yml").write_text(json.dumps({"id": vocabulary, "terms": terms}), encoding="utf-8")
    (content / "actors/a\x1b[2J.yml").write_text(as_yaml({"id": "a"}), encoding="utf-8")
    return content


def texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for pair in value.items() for one in pair for text in texts_in(one))
    elif isinstance(value, list | tuple | frozenset):
        yield from (text for one in value for text in texts_in(one))
    elif hasattr(value, "definition"):
        yield from (text for one in (value.id, value.label, value.definition) for text in texts_in(one))  # type: ignore[attr-defined]


def test_nothing_that_new_knows_commands_a_terminal(named: Path, assured: Assured) -> None:
    have = known(named)
    found = list(texts_in([have.names, have.terms, have.former, have.languages]))
    wrong = [text for text in found if "\n" in text or by_terminal(text.translate(DIRECTED))]
    assert wrong == []
    assert len(found) > 10 * len(TEXTS)
    assured("hostile-content-in-commands", len(TEXTS), len(TEXTS))


DIRECTED = dict.fromkeys(map(ord, "\u061c\u200e\u200f"))
"""Marks that people write in Arabic names; they turn nothing that stands beside them."""


@pytest.mark.parametrize("kind", ["actor", "source", "incident"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_what_new_asks_commands_no_terminal(named: Path, kind: str, lang: str) -> None:
    said: list[str] = []
    with suppress(EOFError):
        ask(kind, named, {}, lang, said.append, answering(said))
    shown = "\n".join(said).translate(DIRECTED)
    assert by_terminal(shown) == []
    assert len(said) >= 9


def answering(said: list[str]) -> Callable[[str], str]:
    """Takes the first of what is offered, as long as there is something new to see."""
    answers: Sequence[str] = ("a", "1", "", "2031-05-10", "zz", "اسم")
    turns = cycle(answers)
    left = [60]

    def hear(prompt: str) -> str:
        said.append(prompt)
        left[0] -= 1
        if left[0] < 0:
            raise EOFError
        return next(turns)

    return hear
