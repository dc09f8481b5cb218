"""Pages that change, those of the same thing in the languages together. Standard library alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing.report.writing.words import FOLDERS
from briefing.views.report import PageChange, PageChangeSort, Remark, Report, Words

FOLDER_OF = {
    "incident": "incidents",
    "actor": "actors",
    "place": "places",
    "source": "sources",
    "outlet": "outlets",
    "briefing": "briefings",
}


@dataclass(frozen=True, slots=True)
class PagePair:
    """The pages of one thing that change in the same way."""

    change: PageChangeSort
    pages: tuple[PageChange, ...]
    """In the order of the languages."""


def pairs(pages: Iterable[PageChange], locales: tuple[str, ...]) -> dict[str, list[PagePair]]:
    """Folder → the pages in it, as `FOLDERS` has them; what stands elsewhere under an empty name."""
    gathered: dict[tuple[str, str], list[PageChange]] = {}
    for page in pages:
        gathered.setdefault((page.change, _inner(page)), []).append(page)
    order = {one: number for number, one in enumerate(locales)}
    found: dict[str, list[PagePair]] = {name: [] for name in FOLDERS}
    for (_, inner), group in gathered.items():
        group.sort(key=lambda page: order.get(page.lang, len(order)))
        found[_folder(inner)].append(PagePair(group[0].change, tuple(group)))
    return {name: listed for name, listed in found.items() if listed}


def page_of(pages: Mapping[str, PageChange], kind: str, name: str, language: str) -> PageChange | None:
    """The page of the record in that language, if it changes."""
    if kind == "page":
        return pages.get(f"{name}.html") if name.startswith(f"{language}/") else None
    inner = f"{FOLDER_OF[kind]}/{name}.html" if kind in FOLDER_OF else f"{name}.html"
    return pages.get(f"{language}/{inner}")


def names(report: Report) -> dict[tuple[str, str], Words]:
    """What the records are called that change, by kind and id."""
    return {(one.kind, one.id): one.name for one in report.records if one.id}


def left_unsaid(remark: Remark, names: Mapping[tuple[str, str], Words], language: str) -> str:
    """The name of the record that the remark is about, if its sentence does not say it; else nothing."""
    name = names.get((remark.kind, remark.id), {}).get(language, "")
    return "" if name in remark.words[language] else name


def _inner(page: PageChange) -> str:
    """Its path without the folder of its language."""
    return page.path.removeprefix(f"{page.lang}/")


def _folder(inner: str) -> str:
    folder = inner.partition("/")[0]
    return folder if folder in FOLDERS and "/" in inner else ""
