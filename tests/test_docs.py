"""What the documents say is true: their examples pass, their commands and codes exist."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

import build
from briefing.rules import CODES
from briefing.write import put

ROOT = Path(__file__).parent.parent
DOCUMENTS = ("README.md", "docs/editors-guide.md", "docs/editors-guide.ar.md")
GUIDES = ("docs/editors-guide.md", "docs/editors-guide.ar.md")
PREVIEWS = ("docs/previews.md", "docs/previews.ar.md")
REFERENCES = ("docs/problems.md", "docs/problems.ar.md", "docs/schema.md", "docs/schema.ar.md", "docs/limits.md", "docs/limits.ar.md")
FIELDS = ("docs/hosting/fields.md", "docs/hosting/fields.ar.md")
SECURITY = ("SECURITY.md", "SECURITY.ar.md", "docs/assurance.md")
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


@pytest.mark.parametrize("name", [*DOCUMENTS, *PREVIEWS, *SECURITY, "CONTRIBUTING.md"])
def test_the_jobs_and_codes_that_are_named_exist(name: str) -> None:
    text = read(name)
    jobs = set(re.findall(r"^([a-z]+):.*##", read("Makefile"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)`", text)) <= jobs
    assert set(re.findall(r"\b[EWN]\d{3}\b", text)) <= set(CODES)


@pytest.mark.parametrize(
    "name",
    [*DOCUMENTS, *REFERENCES, *PREVIEWS, *FIELDS, *SECURITY, "CONTRIBUTING.md", "CHANGELOG.md", "NOTICE.md", "LICENSE-CONTENT.md"],
)
def test_links_between_documents_lead_somewhere(name: str) -> None:
    here = (ROOT / name).parent
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", read(name))
    assert [link for link in links if not (here / link).exists()] == []


@pytest.mark.parametrize("name", [*SECURITY[:2], *GUIDES, "README.md", "CONTRIBUTING.md"])
def test_links_lead_to_headings_that_are_there(name: str) -> None:
    links = re.findall(r"\]\(([^)#:]*)#([^)]+)\)", read(name))
    assert links
    assert [anchor for path, anchor in links if anchor not in anchors(str(Path(name).parent / path) if path else name)] == []


def anchors(name: str) -> set[str]:
    """What GitHub makes of the headings of a document."""
    headings = re.findall(r"^#+ (.*)$", read(name), re.MULTILINE)
    return {"".join(mark for mark in heading.lower() if is_kept(mark)).replace(" ", "-") for heading in headings}


def is_kept(mark: str) -> bool:
    """Letters with their vowel signs, digits, spaces, hyphens and underscores."""
    return mark in " -_" or unicodedata.category(mark)[0] in "LMN"


TOUR = ("briefing", "bench", "docs", "scripts", "site_src", "templates", "tests")
"""Folders in which the files stand that programmers are told of."""


def test_the_files_that_programmers_are_told_of_are_there() -> None:
    named = {
        name.rstrip("/") for name in re.findall(r"`([\w.-]+(?:/[\w.-]+)*/?)`", read("CONTRIBUTING.md")) if "/" in name or ".py" in name
    }
    there = {
        path.relative_to(ROOT).as_posix() for folder in TOUR for path in (ROOT / folder).rglob("*") if "node_modules" not in path.parts
    }
    files = {name for name in named if name.startswith(tuple(f"{folder}/" for folder in TOUR)) or name.endswith(".py")}
    assert len(files) > 100
    assert {
        name for name in files if not any(path == name or path.endswith(f"/{name}") for path in there) and not (ROOT / name).exists()
    } == set()


def test_every_option_of_the_command_is_in_the_readme() -> None:
    options = [
        option
        for path in sorted((ROOT / "briefing/command").glob("*.py"))
        for option in re.findall(r'"(--[a-z-]+)"', path.read_text(encoding="utf-8"))
    ]
    assert [option for option in options if f"`{option}" not in read("README.md")] == []


UPLOAD = re.search(r"^```sh\n(send\(\) .*?)^```", read("docs/scaling.md"), re.MULTILINE | re.DOTALL)
HOST = """
send() { echo "send $1" >> log; (cd site && tar cf - -T ../"$1") | tar xf - -C host; }
remove() { echo "remove $1" >> log; (cd host && tr "\\n" "\\0" | xargs -0 rm -f) < "$1"; }
"""


def upload(folder: Path, files: dict[str, str]) -> set[str]:
    """What stands on the host when the site of these files was uploaded as the document says."""
    assert UPLOAD
    shutil.rmtree(folder / "site", ignore_errors=True)
    put(folder / "site", {name: text.encode() for name, text in files.items()})
    (folder / "host").mkdir(exist_ok=True)
    ours = "\n".join(line for line in UPLOAD[1].split("\n") if not re.match(r"(send|remove)\(\)", line))
    subprocess.run(["sh", "-eu", "-c", HOST + ours], cwd=folder, check=True)  # noqa: S603, S607 - what the document shows
    return {path.relative_to(folder / "host").as_posix() for path in (folder / "host").rglob("*") if path.is_file()}


def test_an_upload_leaves_what_open_pages_need_for_one_upload_and_nothing_withdrawn(tmp_path: Path) -> None:
    first = {"en/a.html": "a", "en/b c.html": "b", "assets/css/site.1.css": "1", "assets/search/en/texts-0.1.js": "b", "search/en.js": "1"}
    then = {"en/a.html": "A", "assets/css/site.2.css": "2", "assets/search/en/texts-0.2.js": "-", "search/en.js": "2"}
    assert upload(tmp_path, first) == set(first)
    assert upload(tmp_path, then) == {*then, "assets/css/site.1.css"}
    assert (tmp_path / "host/en/a.html").read_text(encoding="utf-8") == "A"
    assert upload(tmp_path, then) == set(then)


def test_assets_are_uploaded_before_pages_and_nothing_twice(tmp_path: Path) -> None:
    upload(tmp_path, {"en/a.html": "a", "assets/css/site.1.css": "1"})
    calls = ["send build/first", "send build/then", "remove build/gone", "remove build/past"]
    assert (tmp_path / "log").read_text(encoding="ascii").split("\n")[:4] == calls
    upload(tmp_path, {"en/a.html": "a", "assets/css/site.1.css": "1"})
    assert [(tmp_path / "build" / name).read_text(encoding="ascii") for name in ("upload", "delete")] == ["", ""]


def test_a_style_that_comes_back_stays(tmp_path: Path) -> None:
    """Otherwise the second upload would take away what the first one brought back."""
    one, other = {"assets/css/site.1.css": "1"}, {"assets/css/site.2.css": "2"}
    for files in (one, other, one):
        found = upload(tmp_path, files)
    assert found == {*one, *other}
