"""Jinja compiles a template again when it has changed, or anything of the program, and not before."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from briefing.kept import jinja_code
from briefing.kept.jinja_code import KeptCode

Rendered = Callable[[], str]


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "templates" / "a.jinja"
    path.parent.mkdir()
    path.write_text("one {{ x }}", encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(jinja_code, "FOLDER", tmp_path / "jinja")
    monkeypatch.setattr(jinja_code, "program", lambda: "this one")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "jinja"


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates that were compiled."""
    found: list[str] = []
    real = Environment.compile

    def counted(self: Environment, source: str, name: str, filename: str) -> object:
        found.append(source)
        return real(self, source, name, filename)

    monkeypatch.setattr(Environment, "compile", counted)
    return found


@pytest.fixture
def rendered(template: Path, folder: Path) -> Rendered:
    """As another process does, which has none of them at hand."""

    def render() -> str:
        environment = Environment(loader=FileSystemLoader(template.parent), bytecode_cache=KeptCode(), autoescape=True)
        return environment.get_template("a.jinja").render(x="<")

    return render


def test_it_is_compiled_once(rendered: Rendered, compilations: list[str]) -> None:
    assert [rendered(), rendered()] == ["one &lt;", "one &lt;"]
    assert compilations == ["one {{ x }}"]


def test_another_text_is_compiled_and_takes_the_place_of_the_former(
    rendered: Rendered, compilations: list[str], template: Path, folder: Path
) -> None:
    rendered()
    template.write_text("two {{ x }}", encoding="utf-8")
    assert rendered() == "two &lt;"
    assert compilations == ["one {{ x }}", "two {{ x }}"]
    assert len(list(folder.iterdir())) == 1


def test_another_program_compiles_again(rendered: Rendered, compilations: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    rendered()
    monkeypatch.setattr(jinja_code, "program", lambda: "another")
    rendered()
    assert len(compilations) == 2


def test_a_damaged_file_is_not_believed(rendered: Rendered, compilations: list[str], folder: Path) -> None:
    rendered()
    [file] = folder.iterdir()
    file.write_bytes(file.read_bytes()[:-1])
    assert rendered() == "one &lt;"
    assert len(compilations) == 2


def test_who_wants_no_bytecode_gets_none(rendered: Rendered, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    rendered()
    assert not folder.exists()


def test_templates_may_lie_in_a_folder_that_is_not_named_in_utf_8() -> None:
    one, other = (KeptCode().get_cache_key("a.jinja", f"/t/{folder}/a.jinja") for folder in ("\udcd9", "\udcda"))
    assert one != other
