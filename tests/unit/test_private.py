"""The private overlay: its records are checked with the public ones, and no word of it is shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from fabricate import GUARD, INCIDENT, actor, both, write_files, write_site

from briefing.private import private_problems
from briefing.problems import BuildError, Problem, as_text

WITNESS = actor("tamsil-witness", "سلّ أمارين", "Sel Amarin", "person")


def found(folder: Path, public: dict[str, object], private: dict[str, object]) -> list[Problem]:
    content = write_site(folder / "content", public)
    overlay = write_files(folder / "private", {}, private)
    return sorted(private_problems(content, overlay))


def test_a_sound_overlay_gives_no_problem(tmp_path: Path) -> None:
    private = {
        "actors/tamsil-witness.yml": WITNESS,
        INCIDENT: {
            "id": "inc-0001",
            "internal_notes": "Speaks only in the evening.",
            "participants": [{"actor": "tamsil-witness", "role": "present", "certainty": "claimed", "claims": ["c1"]}],
            "sensitivity": {"withhold_actors": ["tamsil-witness"], "reason": both("شاهد", "a witness")},
        },
    }
    assert found(tmp_path, {}, private) == []


def test_a_fault_in_the_overlay_is_placed_there_and_not_shown(tmp_path: Path) -> None:
    private = {"actors/tamsil-witness.yml": WITNESS, INCIDENT: "id: inc-0001\nclaims:\n  - id: c1\n    about: tamsil-witnes\n"}
    (problem,) = found(tmp_path, {}, private)
    assert (problem.code, problem.path, problem.line, problem.column) == ("E012", f"private/{INCIDENT}", 4, 12)
    assert "witnes" not in as_text(problem)


def test_a_public_line_that_an_overlay_makes_wrong_shows_no_private_value(tmp_path: Path) -> None:
    """A maximum of the overlay below the public minimum."""
    private = {INCIDENT: "id: inc-0001\nclaims:\n  - id: c1\n    value: {max: 1}\n"}
    (problem,) = found(tmp_path, {}, private)
    assert (problem.code, problem.path) == ("E019", f"content/{INCIDENT}")
    assert "1" not in problem.message


def test_a_private_name_in_a_public_record_is_found_and_not_repeated(tmp_path: Path) -> None:
    """E037: the wrong example and the right one."""
    private = {"actors/tamsil-witness.yml": WITNESS}
    wrong = {GUARD: {"profile.en": "Sel Amarin says that it is a group of the hills."}}
    (problem,) = found(tmp_path / "wrong", wrong, private)
    assert (problem.code, problem.path) == ("E037", f"content/{GUARD}")
    assert "Amarin" not in as_text(problem)
    assert found(tmp_path / "right", {GUARD: {"profile.en": "A witness says that it is a group of the hills."}}, private) == []


@pytest.mark.parametrize("name", ["site.yml", "pages/en/contact.md", "notes.txt"])
def test_an_overlay_holds_records_only(tmp_path: Path, name: str) -> None:
    (problem,) = found(tmp_path, {}, {name: "# A\n\nText.\n" if name.endswith(".md") else "slug: x\n"})
    assert (problem.code, problem.path) == ("E005", "private/#1" if name == "notes.txt" else f"private/{name}")


def test_no_overlay(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="is no folder"):
        private_problems(write_site(tmp_path / "content", {}), tmp_path / "private")


@pytest.mark.parametrize(
    "text",
    [
        "Sel Amarin says so.",
        "SEL AMARIN says so.",
        "It is said\nby Sel\n  Amarin.",
    ],
)
def test_a_private_name_is_found_however_it_is_written(tmp_path: Path, text: str) -> None:
    private = {"actors/tamsil-witness.yml": WITNESS}
    assert [problem.code for problem in found(tmp_path / "record", {GUARD: {"profile.en": text}}, private)] == ["E037"]
    page = {"pages/en/contact.md": f"# Contact\n\n{text}\n"}
    assert [problem.code for problem in found(tmp_path / "page", page, private)] == ["E037"]


def test_a_private_name_in_escapes_is_found(tmp_path: Path) -> None:
    text = (write_site(tmp_path / "plain") / GUARD).read_text(encoding="utf-8").replace("About the Hill Guard.", r'"Sel \x41marin"')
    (problem,) = found(tmp_path, {GUARD: text}, {"actors/tamsil-witness.yml": WITNESS})
    assert (problem.code, problem.path, problem.line) == ("E037", f"content/{GUARD}", 1)


def test_a_private_spelling_of_a_public_actor_is_private(tmp_path: Path) -> None:
    private = {GUARD: {"id": "hill-guard", "aka": [{"text": "Owls of Amarin", "lang": "en"}]}}
    public = {GUARD: {"profile.en": "They call themselves Owls of Amarin."}}
    assert [problem.code for problem in found(tmp_path, public, private)] == ["E037"]


def test_what_the_public_records_show_by_themselves_is_not_told_again(tmp_path: Path) -> None:
    assert found(tmp_path, {GUARD: {"kind": "owl"}}, {"actors/tamsil-witness.yml": WITNESS}) == []


def test_a_private_file_is_told_by_its_number(tmp_path: Path) -> None:
    private = {"actors/an-owl.yml": actor("an-owl", "بومة", "Owl"), "actors/tamsil-witness.yml": {**WITNESS, "kind": "wittness"}}
    (problem,) = found(tmp_path, {}, private)
    assert (problem.code, problem.path) == ("E014", "private/actors/#2")
