"""What is somebody else's, where a command would put its own: nothing of it is taken away, written to or followed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from folders import tree
from whole.place import Place
from whole.trials import Trial

WORDS: Mapping[str, tuple[str, ...]] = {
    "build": (),
    "bundle": (),
    "single": ("inc-0001",),
    "preview": ("--base", "{place}/content"),
}
"""Command that puts a whole folder somewhere → its other words."""


def _files(path: Path, *names: str) -> Path:
    for name in names or ("thesis.txt", "deep/thesis.txt"):
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text("years of work")
    return path


THERE: Mapping[str, Callable[[Path], object]] = {
    "files of somebody else": lambda out: _files(out),
    "hidden files": lambda out: _files(out, ".profile"),
    "a repository with our mark": lambda out: _files(out, ".git/config", ".briefing-site"),
    "a mark that is a link": lambda out: (_files(out) / ".briefing-site").symlink_to("thesis.txt"),
    "a list of sums of other files": lambda out: _files(out, "SHA256SUMS", "thesis.txt"),
    "a link to a folder": lambda out: out.symlink_to(_files(out.with_name("elsewhere"))),
    "a link that leads nowhere": lambda out: out.symlink_to("nowhere"),
    "a file": lambda out: out.write_text("years of work"),
}
"""What stands at the place."""
NAMES = ("theirs", "theirs/", "./theirs", "deep/../theirs", "theirs/.")
"""How it may be given, from the folder that holds it."""


def at_the_place(place: Place, is_whole: bool = False) -> Iterator[Trial]:
    """Each command is told to put its folder there, by every name that the folder has; or one of them by one of the names."""
    for number, what in enumerate(THERE):
        for command, words in WORDS.items() if is_whole else [list(WORDS.items())[number % len(WORDS)]]:
            for name in NAMES if is_whole else [NAMES[number % len(NAMES)]]:
                yield _refused(place, what, command, [word.format(place=place.folder) for word in words], name)


def _refused(place: Place, what: str, command: str, words: list[str], name: str) -> Trial:
    own = place.folder / "temporary" / "own"
    (own / "deep").mkdir(parents=True)
    THERE[what](own / "theirs")
    before = _all(own)
    ended = place.run(command, *words, "--out", f"{own}/{name}")
    odd = [] if ended.status == 2 and ended.is_one_line else [str(ended)]
    odd += [] if _all(own) == before else ["something has changed"]
    shutil.rmtree(own)
    return Trial("whole-foreign", f"{command} --out {name}: {what}", tuple(odd))


def _all(folder: Path) -> dict[str, object]:
    """Folders, files with what is in them, and links with where they lead."""
    return {
        str(path.relative_to(folder)): path.readlink() if path.is_symlink() else path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


def in_the_way(place: Place, number: int = 5) -> Iterator[Trial]:
    """Links out of the old site, and out of what builds keep, lead to files that stay as they are; the new site has no link."""
    outside = _files(place.folder / "temporary" / "outside", "index.html", "thesis.txt", *(f"{one:024x}/kept.txt" for one in range(9)))
    ways = {
        "a folder that is a link": place.site / "en/incidents",
        "kept shells that are a link": next((place.folder / "build/cache").glob("*/shells")),
        "kept data that are a link": next((place.folder / "build/cache").glob("*/data")),
        "a page that is a link": place.site / "en/index.html",
        "a stray link": place.site / "stray",
    }
    for what, path in list(ways.items())[:number]:
        assert place.build().status == 0
        before = tree(outside)
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        path.unlink(missing_ok=True)
        path.symlink_to(outside / "index.html" if path.suffix else outside)
        place.turn()
        ended = place.build()
        odd = [] if ended.status == 0 and place.is_new else [str(ended)]
        odd += [] if before.items() <= tree(outside).items() else ["something outside has changed"]
        odd += [f"{one} is a link" for one in place.site.rglob("*") if one.is_symlink()]
        if path.is_symlink():
            path.unlink()
        yield Trial("whole-foreign", what, tuple(odd))
    shutil.rmtree(outside)


def in_the_records(place: Place, number: int = 5) -> Iterator[Trial]:
    """What is linked into the records is not read: the link is told, and no word of what it leads to is shown."""
    secret = place.folder / "temporary" / "secret.yml"
    secret.write_text("id: years-of-work\n")
    for name in ("actors/linked.yml", "linked", "pages/en/linked.md", "actors/deep", "vocabularies/linked.yml")[:number]:
        link = place.folder / "content" / name
        link.symlink_to(secret.parent if not link.suffix else secret)
        before = tree(place.site)
        ended = place.build()
        link.unlink()
        odd = [] if ended.status == 1 and f"content/{name}:1:1" in ended.err and "years-of-work" not in ended.err else [str(ended)]
        odd += [] if tree(place.site) == before else ["the site has changed"]
        yield Trial("whole-foreign", f"content/{name} is a link", tuple(odd))
    secret.unlink()


def named_as_a_report(place: Place) -> Iterator[Trial]:
    """`report` puts files among others: none of a report's names is replaced that is no report's, alone or beside files that are."""
    own, words = place.folder / "temporary" / "own", ("--base", str(place.folder / "content"))
    assert place.run("report", *words, "--out", str(own)).status == 0
    report = tree(own)
    for name in report:
        for beside in (report, {}):
            shutil.rmtree(own)
            own.mkdir()
            before = {**beside, name: b"years of work", "thesis.txt": b"years of work"}
            for path, raw in before.items():
                (own / path).write_bytes(raw)
            ended = place.run("report", *words, "--out", str(own))
            odd = [] if ended.status == 2 and ended.is_one_line and str(own / name) in ended.err else [str(ended)]
            odd += [] if tree(own) == before else ["something has changed"]
            yield Trial("whole-foreign", f"report {'beside ours' if beside else 'alone'}: {name}", tuple(odd))
    shutil.rmtree(own)


CI = (at_the_place, named_as_a_report, partial(in_the_way, number=2), partial(in_the_records, number=2))
ALL = (partial(at_the_place, is_whole=True), named_as_a_report, in_the_way, in_the_records)
