"""What the documents say is true: their examples pass, their commands and codes exist."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

import pytest

import build
from briefing.rules import CODES

ROOT = Path(__file__).parent.parent
DOCUMENTS = ("README.md", "docs/editors-guide.md", "docs/editors-guide.ar.md")
GUIDES = ("docs/editors-guide.md", "docs/editors-guide.ar.md")
PREVIEWS = ("docs/previews.md", "docs/previews.ar.md")
REFERENCES = ("docs/problems.md", "docs/problems.ar.md", "docs/schema.md", "docs/schema.ar.md")
EXAMPLE = re.compile(r"^```yaml\n# content/(\S+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def with_examples(name: str, folder: Path) -> Path:
    """A copy of the real content, with every example of the document that names its file."""
    content = folder / "content"
    shutil.copytree(ROOT / "content", content)
    examples = EXAMPLE.findall(read(name))
    for path, text in examples:
        target = content / path
        assert not target.exists(), f"{path} would overwrite a real record"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    assert len(examples) >= 3
    return content


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_examples_pass_the_checks(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = with_examples(name, tmp_path)
    assert build.main(["check", "--content", str(content)]) == 0, capsys.readouterr().err


SLIPS = {
    "incidents/2023/inc-9002.yml": (
        ("  en: Exchange of fire near the bridge of Salmera\n", ""),
        (
            "that two members of the River Guard were killed.\n    originator",
            "that three members of the River Guard were killed.\n    originator",
        ),
        ("attribute: displaced", "attribute: displased"),
    ),
    "sources/src-2023-05-salmera-post.yml": (("title: 'Salmera: shots near the bridge'", "title: Salmera: shots near the bridge"),),
    "places/salmera.yml": (
        ("publish_as: area\n", "publish_as: area\ntranslations:\n  - language: en\n    original: ar\n    fingerprint: 000000000000\n"),
    ),
}


@pytest.mark.parametrize("path", SLIPS)
@pytest.mark.parametrize("name", GUIDES)
def test_the_messages_in_the_guides_are_those_that_the_slips_give(
    name: str, path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = with_examples(name, tmp_path) / path
    text = target.read_text(encoding="utf-8")
    for right, wrong in SLIPS[path]:
        assert right in text
        text = text.replace(right, wrong, 1)
    target.write_text(text, encoding="utf-8")
    build.main(["check", "--content", str(tmp_path / "content"), str(target)])
    printed = capsys.readouterr().err.partition("content/")
    problems = "".join(printed[1:]).rstrip("\n")
    assert f"```\n{problems}\n```" in read(name)


@pytest.mark.parametrize("name", [*DOCUMENTS, *PREVIEWS, "CONTRIBUTING.md"])
def test_the_jobs_and_codes_that_are_named_exist(name: str) -> None:
    text = read(name)
    jobs = set(re.findall(r"^([a-z]+):.*##", read("Makefile"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)`", text)) <= jobs
    assert set(re.findall(r"\b[EWN]\d{3}\b", text)) <= set(CODES)


@pytest.mark.parametrize(
    "name",
    [*DOCUMENTS, *REFERENCES, *PREVIEWS, "CONTRIBUTING.md", "CHANGELOG.md", "NOTICE.md", "LICENSE-CONTENT.md"],
)
def test_links_between_documents_lead_somewhere(name: str) -> None:
    here = (ROOT / name).parent
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", read(name))
    assert [link for link in links if not (here / link).exists()] == []


def test_every_option_of_the_command_is_in_the_readme() -> None:
    options = [
        option
        for path in sorted((ROOT / "briefing/command").glob("*.py"))
        for option in re.findall(r'"(--[a-z-]+)"', path.read_text(encoding="utf-8"))
    ]
    assert [option for option in options if f"`{option}" not in read("README.md")] == []


def test_every_font_is_in_the_notice_with_its_hash() -> None:
    notice = read("NOTICE.md")
    for font in sorted((ROOT / "site_src/fonts").glob("*.woff2")):
        assert font.name in notice
        assert hashlib.sha256(font.read_bytes()).hexdigest() in notice
