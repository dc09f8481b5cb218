"""Every code is explained, in both languages, with an example of each side; the reference says the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.explain import GROUPS, WIDTH, WORDS, explanation, reference, write_reference
from briefing.explanations import ARABIC
from briefing.problems import LEVELS, BuildError
from briefing.rules import CODES

DOCS = Path(__file__).parents[2] / "docs"


def test_an_explanation_in_the_terminal() -> None:
    assert (
        explanation("E022")
        == """\
E022 · error: a claim id that the incident does not have

Whoever takes part in an incident, the type of the event and the points of a
briefing rest on claims, named by their ids (`c1`, `c2` …) as they stand in the
incident. Write the id of the claim that carries the statement.

Wrong:

    # incidents/2031/inc-0001.yml
    event:
      type: battles
      sub_type: null
      basis: [c9]

Right:

    # incidents/2031/inc-0001.yml
    event:
      type: battles
      sub_type: null
      basis: [c1]
"""
    )


def test_every_code_has_both_examples_and_they_differ() -> None:
    for code, rule in CODES.items():
        assert rule.wrong.lstrip().startswith("# "), code
        assert rule.right.lstrip().startswith("# "), code
        assert rule.wrong != rule.right, code


@pytest.mark.parametrize("language", WORDS)
def test_every_explanation_fits_the_terminal(language: str) -> None:
    for code in CODES:
        shown = explanation(code, language)
        words = shown.partition(f"\n\n{WORDS[language].wrong}:")[0]
        assert all(len(line) <= WIDTH for line in words.split("\n")), code
        assert "\x1b" not in shown, code


@pytest.mark.parametrize("code", ["e012", " E012 "])
def test_a_code_may_be_written_small(code: str) -> None:
    assert explanation(code) == explanation("E012")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("E12", 'there is no code "E12": did you mean "E012"?'),
        ("E0012", 'did you mean "E012"?'),
        ("", "codes: E001, E002"),
        ("zzzz", "codes: E001"),
    ],
)
def test_an_unknown_code_leads_to_known_ones(code: str, words: str) -> None:
    with pytest.raises(BuildError, match=re.escape(words)):
        explanation(code)


def test_every_code_is_explained_in_arabic() -> None:
    assert sorted(ARABIC) == sorted(CODES)
    assert set(WORDS["ar"].levels) == set(LEVELS.values())


def test_the_arabic_is_arabic_of_the_house() -> None:
    for code, (title, why) in ARABIC.items():
        assert not title.endswith("."), code
        assert why.strip().endswith("."), code
        outside = re.sub(r"`[^`]*`", "", title + why)
        assert not re.search(r"[٠-٩\"“”,;?]", outside), code
        latin = set(re.findall(r"[A-Za-z]{2,}", outside))
        assert latin <= {"YAML", "UTF", "Windows", "Unicode", "Tab", "EDTF", "ISO", "WGS", "JSON", "SHA", "ACLED"}, code


def test_the_codes_named_in_both_languages_are_the_same() -> None:
    """Keys and values between backticks: what the one language says of them, the other says too."""
    keys = re.compile(r"`([a-z_]{3,}|[a-z_]+\.yml|[^`]*2031[^`]*)`")
    assert [code for code, rule in CODES.items() if not set(keys.findall(rule.why)) <= set(keys.findall(ARABIC[code][1]))] == []


def test_every_code_belongs_to_one_group() -> None:
    assert [code for code in CODES if len([group for group in GROUPS if re.fullmatch(group.codes, code)]) != 1] == []


@pytest.mark.parametrize("language", WORDS)
def test_the_reference_has_a_section_for_each_code_once(language: str) -> None:
    assert sorted(re.findall(r"^### (\w+)$", reference(language), re.MULTILINE)) == sorted(CODES)


@pytest.mark.parametrize(("name", "language"), [("problems.md", "en"), ("problems.ar.md", "ar")])
def test_the_reference_is_current(name: str, language: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == reference(language), "run `make schema`"


def test_the_arabic_reference_keeps_directions_apart() -> None:
    text = reference("ar")
    assert text.startswith('<div dir="rtl">\n\n# ')
    assert text.count("<div") == text.count("</div>") == 1 + 2 * len(CODES)
    assert len(re.findall(r'<div dir="ltr">\n\n```yaml\n', text)) == 2 * len(CODES)


def test_the_reference_is_written_where_it_is_read(tmp_path: Path) -> None:
    write_reference(tmp_path)
    assert (tmp_path / "problems.md").read_text(encoding="utf-8") == reference()
    assert (tmp_path / "problems.ar.md").read_text(encoding="utf-8") == reference("ar")
