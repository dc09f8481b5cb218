"""usage: python -m briefing.leaks FILE [FOLDER]

Looks for the words in FILE, one a line, in everything that FOLDER holds (this repository): files, what was built, what builds keep, all
objects of git, in every form that `forms` knows, in archives and databases too. It tells where a word stands and on which line of FILE
it is, never the word. Exit status: 0 none was found; 1 some; 2 FILE cannot be used, or not everything could be looked through.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefing.leaks.forms import forms
from briefing.leaks.packed import CANNOT_BE_OPENED, unpacked
from briefing.leaks.places import Place, places

ROOT = Path(__file__).parent.parent.parent
SHORTEST = 3
"""Characters. Shorter words stand everywhere by chance, above all in base64."""


def main(words: list[str]) -> int:
    try:
        sought = read_words(Path(words[0]), folder := Path(words[1] if len(words) > 1 else ROOT))
    except (OSError, ValueError) as error:
        print(f"leaks: {error}", file=sys.stderr)
        return 2
    found = 0
    try:
        for line in told(places(folder), sought):
            found += 1
            print(line)
    except OSError as error:
        print(f"leaks: {masked(str(error), sought)}", file=sys.stderr)
        return 2
    print(f"{found or 'no'} {'place' if found == 1 else 'places'}")
    return 1 if found else 0


def read_words(path: Path, folder: Path) -> dict[int, re.Pattern[bytes]]:
    """Number of the line → what finds its word. Raises OSError, and ValueError for a file that would be found itself, or a useless one."""
    if path.resolve().is_relative_to(folder.resolve()):
        raise ValueError(f"{path} lies in the repository itself: put it outside")
    lines = {number: line.strip() for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1) if line.strip()}
    short = [number for number, word in lines.items() if len(word) < SHORTEST]
    if short or not lines:
        raise ValueError(f"{path}: " + (f"line {short[0]} is too short to look for" if short else "there is no word in it"))
    return {number: forms(word) for number, word in lines.items()}


def told(held: Iterable[Place], sought: dict[int, re.Pattern[bytes]]) -> Iterator[str]:
    for name, raw in held:
        try:
            yield from _told_of(name, raw, sought)
        except CANNOT_BE_OPENED:
            yield f"{masked(name, sought)}: cannot be opened; look into it yourself, or delete it"


def _told_of(name: str, raw: bytes | None, sought: dict[int, re.Pattern[bytes]]) -> Iterator[str]:
    """Raises one of CANNOT_BE_OPENED."""
    if raw is None:
        raise OSError(name)
    for inner, content in unpacked(name, raw):
        place = masked(inner, sought)
        yield from (f"{place}: the word of line {number}" for number, form in sought.items() if form.search(content))


def masked(place: str, sought: dict[int, re.Pattern[bytes]]) -> str:
    """With … in the place of each word: what is printed may be kept, by a terminal or a log."""
    raw = place.encode("utf-8", "surrogateescape")
    for form in sought.values():
        raw = form.sub("…".encode(), raw)
    return raw.decode("utf-8", "backslashreplace")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
