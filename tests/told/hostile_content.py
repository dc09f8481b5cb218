"""Content of which the hand-written pages and the addresses are hostile."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from fabricate import SITE, SOURCE, both, records, write_site
from hostile_texts.corpus import LOOKALIKES, VECTORS, Vector
from told.hostile_reports import can_be_told

from briefing.load import load
from briefing.problems import ContentError
from briefing.resolve import resolve
from briefing.validate import validate

EACH = 60
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


def site_of() -> Mapping[str, object]:
    """The site's own settings, with every address by which it can be reached."""
    contact = [{"kind": "web", "address": text, "note": both("على الشبكة.", "On the web.")} for text in SAFE]
    mail = [{"kind": "email", "address": "a?bcc=all@hostile.example", "note": both("بالبريد.", "By mail.")}]
    return {**records()[SITE], "contact": contact + mail, "downloads": SAFE[0]}
