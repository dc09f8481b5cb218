"""The trusted job knows the files that no record changes, and what templates write, without a package."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from briefing.bundle.fixed import LIST, write_fixed_sums
from briefing.markdown.allowed import ATTRIBUTES, TAGS
from briefing.preview.artifact import elements, feeds

ROOT = Path(__file__).parents[4]
TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)((?:\"[^\"]*\"|[^\">])*)>")
NAME = re.compile(r"([a-zA-Z][a-zA-Z:-]*[a-zA-Z0-9])(?==|\s|/?$)|\b([xyrd])(?==)")
FRAMES = {"html", "head", "body"}
WITH_A_BASE = {"property"}
"""Of Open Graph's meta elements: a preview is built without a base address."""


def test_the_list_is_current(tmp_path: Path) -> None:
    write_fixed_sums(tmp_path / "fixed.sha256")
    assert LIST.read_bytes() == (tmp_path / "fixed.sha256").read_bytes(), "run build.py schema"


def written(path: Path) -> Iterator[tuple[str, set[str]]]:
    """Each element of a template, with the names of its attributes, as far as they are written out."""
    text = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    text = re.sub(r"\{\{.*?\}\}", "X", text, flags=re.DOTALL)
    text = re.sub(r"\{%.*?%\}", " ", text, flags=re.DOTALL)
    for name, attributes in TAG.findall(text):
        bare = re.sub(r'="[^"]*"', "=", attributes)
        yield name, {one or other for one, other in NAME.findall(bare) if "X" not in (one or other)}


def known(name: str) -> set[str]:
    """The attributes of an element, wherever it may stand."""
    places = (elements.HEAD, elements.BODY, elements.SVG)
    return {one for place in places for one in place.get(name, ())}


def is_known(name: str) -> bool:
    return any(name in place for place in (elements.HEAD, elements.BODY, elements.SVG)) or name in {*FRAMES, "style"}


def test_whatever_templates_write_passes() -> None:
    """So that a new element in a template is not first missed when a preview is refused."""
    folders = ("components", "pages", "theme", "bundle", "report")
    paths = [path for folder in folders for path in sorted((ROOT / "templates" / folder).rglob("*")) if path.suffix in (".jinja", ".html")]
    found = [(path.name, name, own) for path in paths for name, own in written(path) if name != "hX"]
    assert len(found) > 500
    assert {(path, name) for path, name, _ in found if not is_known(name)} == set()
    strange = {
        (path, name, one) for path, name, own in found for one in own - WITH_A_BASE if not elements.is_allowed(one, frozenset(known(name)))
    }
    assert strange == set()


def test_whatever_texts_of_records_become_passes() -> None:
    assert {name for name in TAGS if name not in elements.BODY} == set()
    assert {
        (name, one) for name, own in ATTRIBUTES.items() for one in own if not elements.is_allowed(one, elements.BODY.get(name, frozenset()))
    } == set()


def test_whatever_a_feed_writes_passes() -> None:
    found = list(written(ROOT / "templates/feed/feed.xml.jinja"))
    assert {(name, one) for name, own in found for one in own if one not in feeds.ELEMENTS[name]} == set()
