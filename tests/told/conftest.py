"""A site of which the hand-written pages and the addresses are hostile, and a report of records that became so."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest
from fabricate import SITE, SOURCE, both, records, write_site
from hostile_texts.corpus import LOOKALIKES, VECTORS, Vector
from once import once
from told.hostile_reports import can_be_told

import build
from briefing.load import load
from briefing.problems import ContentError
from briefing.resolve import resolve
from briefing.validate import validate

EACH = 20
"""So many'th of the texts make a page in every run."""
ADDRESSES = tuple(one for one in VECTORS if one.group in ("addresses", "hosts"))
SAFE = (
    "https://hostile.example/a?b=c&d=<e>#f",
    "http://hostile.example:65535",
    "https://xn--hstile-0jg.example/",
    "https://h.example/@x/\\..",
)


def pages(vectors: tuple[Vector, ...]) -> dict[str, str]:
    """A page for each text in both languages: in its title, if it has one line, and below it in every other place."""
    written = {}
    for number, one in enumerate(vectors):
        title = one.text if "\n" not in one.text and len(one.text) < 150 else "Title"
        for code in ("ar", "en"):
            written[f"pages/{code}/p-{number}.md"] = f"# {title}\n\nWords.\n\n{one.text}\n\n## {title} {{#part}}\n\n- **a** {one.text}\n"
    return written


def sources() -> dict[str, Mapping[str, object]]:
    """A source for each address, both in the place of the original and of the copy."""
    plain = {**records()[SOURCE], "url_status": "live", "archived_at": "2031-06-01", "accessed_at": "2031-06-01"}
    every = [*(one.text for one in ADDRESSES), *SAFE]
    return {
        f"sources/src-{number}.yml": {**plain, "id": f"src-{number}", "url": text, "archive_url": text} for number, text in enumerate(every)
    }


def sound_of(folder: Path, files: Mapping[str, object]) -> tuple[Path, set[str]]:
    """Content with those of the files that are not refused, and the names of the others."""
    refused: set[str] = set()
    while True:
        left = {name: one for name, one in files.items() if name not in refused}
        content = write_site(folder / f"without-{len(refused)}" / "content", left)
        try:
            resolve(validate(load(content)))
        except ContentError as error:
            found = {problem.path.partition("/")[2] for problem in error.problems if problem.level == "error"}
            if found <= refused:
                raise
            refused |= found | {_other(name) for name in found}
        else:
            return content, refused


def _other(name: str) -> str:
    """The same page in the other language."""
    return name.replace("/en/", "/ar/") if "/en/" in name else name.replace("/ar/", "/en/")


CHOSEN = tuple(one for one in (*VECTORS[::EACH], *LOOKALIKES[::EACH]) if can_be_told(one.text))


@pytest.fixture(scope="session")
def hostile_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is not refused of the pages and addresses, as content. Only to be read, as are the next two."""
    made = once(tmp_path_factory, "hostile-pages", lambda folder: sound_of(folder, {**pages(CHOSEN), **sources(), SITE: site_of()}))
    return max(made.iterdir(), key=lambda one: int(one.name.rpartition("-")[2])) / "content"


def site_of() -> Mapping[str, object]:
    """The site's own settings, with every address by which it can be reached."""
    contact = [{"kind": "web", "address": text, "note": both("على الشبكة.", "On the web.")} for text in SAFE]
    mail = [{"kind": "email", "address": "a?bcc=all@hostile.example", "note": both("بالبريد.", "By mail.")}]
    return {**records()[SITE], "contact": contact + mail, "downloads": SAFE[0]}


@pytest.fixture(scope="session")
def hostile_site(hostile_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(tmp_path_factory, "hostile-pages-site", partial(_run, "build", "--content", str(hostile_content), "--jobs", "1"))


@pytest.fixture(scope="session")
def hostile_report(hostile_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of a change by which all of them came to stand in an ordinary archive."""
    before = once(tmp_path_factory, "ordinary", lambda folder: write_site(folder / "content")) / "content"
    return once(tmp_path_factory, "hostile-report", partial(_run, "report", "--base", str(before), "--content", str(hostile_content)))


def _run(*words: object) -> None:
    *words, out = words
    assert build.main([*map(str, words), "--out", str(out)]) == 0
