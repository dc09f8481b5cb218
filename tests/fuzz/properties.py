"""What holds of any bytes whatsoever in a content file. Each function raises AssertionError where it does not."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml
from limits.effort import reading
from mutation.trials import Archive
from pydantic import BaseModel

from briefing.load import Document, HandWritten
from briefing.problems import Problem, as_github, as_json, as_text
from briefing.rules import CODES
from briefing.yaml.nodes import NodeError, read
from briefing.yaml.values import plain, values

LONGEST = 2.0
"""Seconds of a processor that a check of one file may take; READINGS each where the machine is slow or busy."""
READINGS = 80
LONG = 20_000
"""Characters."""


def holds(archive: Archive, name: str, raw: bytes, folder: Path, longest: float = LONGEST) -> None:
    """The check ends in time; what it tells is well-formed; what it does not tell, it has read as it stands."""
    started = time.process_time()
    item = archive.read(name, raw, folder)
    examined, problems = archive.with_file(name, item)
    spent = time.process_time() - started
    assert spent < longest or spent < longest * READINGS * reading()
    lines = raw.decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
    shown = f"{archive.content.name}/{name}"
    well_formed(problems, {f"{archive.content.name}/{other}" for other in archive.files})
    within([problem for problem in problems if problem.path == shown], lines)
    if isinstance(item, HandWritten):
        assert item.text == "\n".join(lines)
    if isinstance(item, Document):
        assert item.text == "\n".join(lines)
        nothing_dropped(item.text, item.data)
        read_alike(item.text)
    else:
        assert any(problem.path == shown for problem in problems) or name.endswith(".md")
    if examined and examined.record and isinstance(item, Document):
        nothing_coerced(item.data, examined.record)
    if isinstance(item, Document) and examined and not examined.record:
        assert any(problem.path == shown and problem.level == "error" for problem in problems)


def well_formed(problems: Iterable[Problem], paths: set[str]) -> None:
    """Of problems that differ in their place alone one is looked at."""
    unlike = {(one.path, one.code, one.message, one.hint, one.excerpt, one.width): one for one in problems}
    for problem in unlike.values():
        assert problem.code in CODES
        assert problem.path in paths
        assert problem.message.strip()
        assert problem.width >= 1
        text, github = as_text(problem), as_github(problem)
        assert all(line.isprintable() for line in text.split("\n"))
        assert text.count("\n") <= 3
        assert github.isprintable()
        assert github.startswith(f"::{'notice' if problem.level == 'note' else problem.level} file=")
        assert json.loads(json.dumps(as_json(problem)))["code"] == problem.code


def within(problems: Iterable[Problem], lines: list[str]) -> None:
    """Line and column lie in the file, or just behind its end."""
    for problem in problems:
        assert 1 <= problem.line <= len(lines), problem
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1, problem


def nothing_dropped(text: str, data: Any) -> None:
    """Another reader, PyYAML's own, finds the same keys and texts; of long ones libyaml, as the other takes seconds."""
    try:
        node = yaml.compose(text, Loader=yaml.BaseLoader if len(text) < LONG else yaml.CBaseLoader)
    except yaml.YAMLError:
        node = yaml.compose(text, Loader=yaml.CBaseLoader)
    same(node, data)


def same(node: yaml.Node | None, data: Any) -> None:
    if isinstance(node, yaml.ScalarNode):
        is_nothing = not node.style and node.value in ("", "null", "~")
        assert (None if is_nothing else node.value) == data
    elif isinstance(node, yaml.SequenceNode):
        assert isinstance(data, list)
        assert len(data) == len(node.value)
        for item, value in zip(node.value, data, strict=True):
            same(item, value)
    else:
        assert isinstance(node, yaml.MappingNode)
        assert [key.value for key, _ in node.value] == list(data)
        for key, value in node.value:
            same(value, data[key.value])


def nothing_coerced(data: Any, record: BaseModel) -> None:
    """Everything in the file is in the record, and means what stands there."""
    kept(data, record.model_dump(mode="json"))


def kept(data: Any, value: Any) -> None:
    if isinstance(data, dict):
        assert isinstance(value, dict)
        for key, inner in data.items():
            kept(inner, value[key])
    elif isinstance(data, list):
        assert len(data) == len(value)
        for item, inner in zip(data, value, strict=True):
            kept(item, inner)
    elif isinstance(value, bool):
        assert data == str(value).lower()
    elif isinstance(value, int):
        assert data == str(value)
    elif isinstance(value, float):
        assert float(data) == value
    else:
        assert data == value


def read_alike(text: str) -> None:
    """The fast reader and the one that keeps places give the same."""
    assert result(lambda: values(text)) == result(lambda: plain(read(text)))


def result(of: Any) -> Any:
    try:
        return of()
    except NodeError as error:
        return error.faults
