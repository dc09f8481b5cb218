"""No word of a private overlay leaves the check: not what is printed, not what is kept, not a site that is built afterwards."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fabricate import INCIDENT, TOWN, actor, both, claim, count, place, write_files, write_site
from folders import tree

import build
from briefing.load import load
from briefing.yaml.nodes import Plain

SECRETS = ["zolvek", "Zolvek", "Quorimat", "زولفيك", "قوريمات", "xandrel", "Xandrel", "771234", "4817", "3377"]
"""These stand in every value of the overlay and nowhere else."""
FIGURE = both("يقول زولفيك إن 4817 قُتلوا.", "Zolvek says that 4817 were killed.")
WITNESS, HOUSE = "actors/zolvek-witness.yml", "places/xandrel-house.yml"


def overlay() -> dict[str, Any]:
    """A private actor and place, and an incident and a place that have private values too."""
    return {
        WITNESS: {**actor("zolvek-witness", "زولفيك قوريمات", "Zolvek Quorimat", "person"), "internal_notes": "Zolvek: 771234."},
        HOUSE: {
            **place("xandrel-house", "بيت زولفيك", "Xandrel House", "facility", ["tamsil", "karvan-province"], "none"),
            "point": {"lat": "36.4817", "lon": "40.3377", "basis": "survey", "source": "Zolvek"},
        },
        INCIDENT: {
            "id": "inc-0001",
            "internal_notes": "Ask Zolvek Quorimat, 771234.",
            "locations": [{"place": "xandrel-house", "role": "occurred", "geo_precision": 1}],
            "sensitivity": {"withhold_actors": ["zolvek-witness"], "reason": both("زولفيك", "Zolvek is in danger")},
            "claims": [{**claim(3, "killed", "zolvek-witness", "", value=count(4817, 4817)), "text": FIGURE}],
        },
        TOWN: {"id": "tamsil", "names": {"en": "Tamsil of Zolvek"}},
    }


def spoilt(files: dict[str, Any], chance: random.Random, folder: Path) -> Path:
    """The overlay on disk, with some slips in it: letters taken out, lines moved, signs put in, files called otherwise."""
    private = write_files(folder, {}, files)
    for path in sorted(path for path in private.rglob("*.yml")):
        text = path.read_text(encoding="utf-8")
        for _ in range(chance.randrange(4)):
            at = chance.randrange(len(text))
            sign = chance.choice(
                [
                    "",
                    "",
                    "\n",
                    "  ",
                    "\t",
                    ": ",
                    "'",
                    '"',
                    "[",
                    "#",
                    " #",
                    "x",
                    "&a ",
                    "*Zolvek",
                    "!Zolvek ",
                    "\x00",
                    "\u202e",
                    "Zolvek",
                    "- ",
                ]
            )
            text = text[:at] + sign + text[at + chance.randrange(3) :]
        path.write_text(text, encoding="utf-8")
    if chance.random() < 0.2:
        (private / WITNESS).rename(
            private / chance.choice(["zolvek.txt", "actors/Zolvek.yml", "actors/zolvek-x.yml", "places/zolvek-witness.yml"])
        )
    return private


def told(*places: Path, printed: str) -> Iterator[str]:
    yield printed
    for folder in places:
        yield from (f"{name}\n{raw.decode('utf-8', 'replace')}" for name, raw in tree(folder).items())


def words(data: Plain) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    for inner in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from words(inner)


def assert_silent(texts: Iterator[str]) -> None:
    for text in texts:
        assert [secret for secret in SECRETS if _stands(secret.casefold(), text.casefold())] == []


def _stands(secret: str, text: str) -> bool:
    """A number counts as a whole only: its digits may stand by chance in a time or a hash."""
    return bool(re.search(rf"(?<![0-9a-f]){secret}(?![0-9a-f])", text)) if secret.isdigit() else secret in text


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(tmp_path_factory.mktemp("public") / "content")


def test_the_public_records_hold_none_of_the_secrets(content: Path) -> None:
    assert_silent(iter(["\n".join(word for document in load(content).documents for word in words(document.data))]))


@pytest.mark.parametrize("seed", range(40))
def test_no_word_of_it_is_printed_or_kept(
    seed: int, content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.command.check.KEPT", tmp_path / "kept")
    chance = random.Random(seed)  # noqa: S311
    private = spoilt(overlay(), chance, tmp_path / "private")
    form = chance.choice(["text", "json", "github"])
    assert build.main(["check", "--content", str(content), "--private", str(private), "--format", form, "--jobs", "1"]) in (0, 1)
    assert_silent(told(tmp_path / "kept", content, printed="".join(capsys.readouterr())))


def test_a_sound_overlay_is_silent_too_and_has_no_error(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    private = write_files(tmp_path / "private", {}, overlay())
    assert build.main(["check", "--content", str(content), "--private", str(private)]) == 0
    assert_silent(iter(["".join(capsys.readouterr())]))


def test_a_site_that_is_built_afterwards_holds_none_of_it(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    public = tmp_path / "content"
    shutil.copytree(content, public)
    private = write_files(tmp_path / "private", {}, overlay())
    build.main(["check", "--content", str(public), "--private", str(private)])
    assert build.main(["--content", str(public), "--out", str(tmp_path / "site"), "--jobs", "1"]) == 0
    assert_silent(told(tmp_path / "site", public, printed="".join(capsys.readouterr())))


def test_an_overlay_that_cannot_be_read_is_not_named(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    private = write_files(tmp_path / "private", {}, overlay())
    (private / "actors" / "zolvek-two.yml").symlink_to(private / WITNESS)
    (private / "actors" / "zolvek-three.yml").mkdir()
    (private / "actors" / "zolvek-four.yml").write_bytes(b"Zolvek \xff")
    assert build.main(["check", "--content", str(content), "--private", str(private)]) == 1
    assert_silent(iter(["".join(capsys.readouterr())]))
