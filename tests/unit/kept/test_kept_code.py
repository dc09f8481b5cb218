"""A template is compiled again when it has changed, or what compiles it, and not before."""

from __future__ import annotations

import sys
from pathlib import Path
from types import CodeType

import pytest

from briefing.kept import code
from briefing.kept.code import code_of
from briefing.templating import compiler

SOURCE = "{% macro m(x) %}{{ x }}{% endmacro %}{{ _('Map') }}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(code, "FOLDER", tmp_path / "templates")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "templates"


@pytest.fixture
def compilations(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources that were compiled."""
    found: list[str] = []
    real = compiler.compiled

    def counted(source: str, name: str, path: str) -> CodeType:
        found.append(source)
        return real(source, name, path)

    monkeypatch.setattr(compiler, "compiled", counted)
    return found


def test_it_is_compiled_once(compilations: list[str]) -> None:
    first, second = (code_of("a", SOURCE, "/t/a") for _ in range(2))
    assert first == second
    assert compilations == [SOURCE]


def test_another_text_is_compiled_and_takes_the_place_of_the_former(compilations: list[str], folder: Path) -> None:
    for source in (SOURCE, "{{ page }}", SOURCE):
        code_of("a", source, "/t/a")
    assert compilations == [SOURCE, "{{ page }}", SOURCE]
    assert len(list(folder.iterdir())) == 1


def test_another_compiler_compiles_again(compilations: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    code_of("a", SOURCE, "/t/a")
    monkeypatch.setattr(code, "compilers", lambda: "another")
    code_of("a", SOURCE, "/t/a")
    assert compilations == [SOURCE, SOURCE]


@pytest.mark.parametrize("damage", [lambda raw: raw[:-1], lambda raw: raw.replace(b"printed_0", b"printed_1"), lambda raw: b""])
def test_a_damaged_file_is_not_believed(compilations: list[str], folder: Path, damage: object) -> None:
    sound = code_of("a", SOURCE, "/t/a")
    [file] = folder.iterdir()
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    assert code_of("a", SOURCE, "/t/a") == sound
    assert compilations == [SOURCE, SOURCE]


def test_whoever_wants_no_code_written_finds_none(compilations: list[str], folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    code_of("a", SOURCE, "/t/a")
    assert not folder.exists()
