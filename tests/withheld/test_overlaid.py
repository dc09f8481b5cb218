"""No word of a private overlay leaves the check: not what is printed, not what is kept, not a site that is built afterwards."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from assurance.ledger import Assured
from fabricate import write_files, write_site
from withheld.overlays import SECRETS, WITNESS, overlay, secrets_in, told, told_of_spoilt, words

import build
from briefing.load import load

FEW = 12
"""Overlays with slips; `make assurance` tries more of them."""


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(tmp_path_factory.mktemp("public") / "content")


def test_the_overlay_holds_the_secrets_and_the_public_records_none(content: Path) -> None:
    assert secrets_in(iter(["\n".join(word for document in load(content).documents for word in words(document.data))])) == []
    assert {*secrets_in(words(overlay()))} == {*SECRETS}


def test_no_word_of_it_is_printed_or_kept(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, assured: Assured) -> None:
    monkeypatch.setattr("briefing.command.check.KEPT", tmp_path / "kept")
    found = {seed: told for seed in range(FEW) if (told := told_of_spoilt(seed, content, tmp_path / str(seed), tmp_path / "kept"))}
    assured("withheld-overlays", tried=FEW, held=FEW - len(found))
    assert found == {}


def test_a_sound_overlay_is_silent_too_and_has_no_error(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    private = write_files(tmp_path / "private", {}, overlay())
    assert build.main(["check", "--content", str(content), "--private", str(private)]) == 0
    assert secrets_in(iter(["".join(capsys.readouterr())])) == []


def test_a_site_that_is_built_afterwards_holds_none_of_it(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    public = tmp_path / "content"
    shutil.copytree(content, public)
    private = write_files(tmp_path / "private", {}, overlay())
    build.main(["check", "--content", str(public), "--private", str(private)])
    assert build.main(["--content", str(public), "--out", str(tmp_path / "site"), "--jobs", "1"]) == 0
    assert secrets_in(told(tmp_path / "site", public, printed="".join(capsys.readouterr()))) == []


def test_an_overlay_that_cannot_be_read_is_not_named(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    private = write_files(tmp_path / "private", {}, overlay())
    (private / "actors" / "zolvek-two.yml").symlink_to(private / WITNESS)
    (private / "actors" / "zolvek-three.yml").mkdir()
    (private / "actors" / "zolvek-four.yml").write_bytes(b"Zolvek \xff")
    assert build.main(["check", "--content", str(content), "--private", str(private)]) == 1
    assert secrets_in(iter(["".join(capsys.readouterr())])) == []
