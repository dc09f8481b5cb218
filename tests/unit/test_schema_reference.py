"""The schema reference of the documentation: current, complete, and its links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.authoring.forms import MODELS, fields, inner_models
from briefing.schema_reference import reference, write_reference

ROOT = Path(__file__).parent.parent.parent
NAMES = {"en": "schema.md", "ar": "schema.ar.md"}


@pytest.mark.parametrize("lang", NAMES)
def test_the_committed_reference_is_current(lang: str) -> None:
    """If this fails: make schema."""
    assert (ROOT / "docs" / NAMES[lang]).read_text(encoding="utf-8") == reference(lang)


def test_both_languages_are_written(tmp_path: Path) -> None:
    write_reference(tmp_path)
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == {
        name: reference(lang) for lang, name in NAMES.items()
    }


@pytest.mark.parametrize("lang", NAMES)
def test_every_key_of_every_record_has_its_row(lang: str) -> None:
    text = reference(lang)
    for kind in MODELS:
        for model in inner_models(MODELS[kind]):
            title = kind if model is MODELS[kind] else model.__name__
            section = re.search(rf"^### {title}\n(.*?)(?=^##|\Z)", text, re.MULTILINE | re.DOTALL)
            assert section, title
            assert re.findall(r"^\| \u200e?`(\w+)`", section[1], re.MULTILINE) == [field.name for field in fields(model)]


@pytest.mark.parametrize("lang", NAMES)
def test_its_links_lead_somewhere(lang: str) -> None:
    text = reference(lang)
    assert {link for link in re.findall(r"\]\(([^)#]+)\)", text) if not (ROOT / "docs" / link).exists()} == set()
    headings = {title.lower() for title in re.findall(r"^### (\w+)$", text, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([a-z]+)\)", text)) <= headings


def test_a_row() -> None:
    assert "| `wikidata` | text that fits `^Q[1-9][0-9]*$` | needed; may be `null` | Its number in Wikidata; null unless" in reference("en")
    assert "| `credibility` | whole number from 1 to 6 | may be left out, and is then `6` |" in reference("en")
    assert "| \u200e`lat`\u200e | عدد من -90 إلى 90 | لازم | درجات شمالًا (WGS 84). |" in reference("ar")
