"""The engines that are compared, and how each is given the pages: as its own guide says, in a folder that can be served."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import escape
from importlib.metadata import version
from pathlib import Path

import yaml

from bench.search.texts import Page, indexed, whole

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
PEERS = HERE / "peers"

Prepare = Callable[[Path, Sequence[Page], str], tuple[Path, str]]
"""Lays out the pages in one language in an empty folder; gives the folder to serve and the page of it to open."""


@dataclass(frozen=True, slots=True)
class Engine:
    """`script`, in `peers/`, gives the opened page `peer.find(query)`, all that is found, best first, and `peer.path(hit)`; where it
    is None, the page has them itself. `needed` matches the files that are transferred only because there is a search.
    """

    name: str
    prepare: Prepare
    script: str | None = None
    needed: str = r"\.(?!html$)\w+$"
    read: Callable[[Path, str], list[Page]] = whole


def library(own: str, *scripts: str, kind: str = "", **files: str) -> Prepare:
    """A page that loads the scripts of a package, the pages as a script, and last the script of ours; `files` are copied beside them."""

    def prepare(folder: Path, pages: Sequence[Page], locale: str) -> tuple[Path, str]:
        named = {Path(script).name: script for script in scripts} | {name.replace("__", "."): source for name, source in files.items()}
        for name, source in named.items():
            _copy(MODULES / source.format(locale=locale), folder / name)
        _copy(PEERS / own, folder / "peer.js")
        _write(folder / "pages.js", f"const pages = {json.dumps([_fields(page) for page in pages])};\n")
        return _page(folder, locale, [*(Path(script).name for script in scripts), "pages.js"], kind)

    return prepare


def _fields(page: Page) -> dict[str, str]:
    return {"path": page.path, "title": page.title, "text": page.text}


def _page(folder: Path, locale: str, scripts: Sequence[str], kind: str) -> tuple[Path, str]:
    tags = "".join(f'<script src="{name}"></script>' for name in scripts) + f'<script {kind} src="peer.js"></script>'
    _write(folder / "index.html", f'<!doctype html><html lang="{locale}"><meta charset="utf-8"><title>search</title>{tags}</html>\n')
    return folder, "index.html"


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("*.map", "*.d.ts"))
    else:
        shutil.copyfile(source, target)


def pagefind(folder: Path, pages: Sequence[Page], locale: str) -> tuple[Path, str]:
    """Its program reads the pages as HTML, in the language that they name."""
    for page in pages:
        head = f'<!doctype html><html lang="{locale}"><meta charset="utf-8"><title>{escape(page.title)}</title>'
        _write(folder / "site" / page.path, f"{head}<body><main><h1>{escape(page.title)}</h1>{page.html}</main></body></html>\n")
    program = MODULES / "pagefind/lib/runner/bin.cjs"
    _run(
        ["node", str(program), "--site", str(folder / "site"), "--root-selector", "main", "--output-path", str(folder / "pagefind")], folder
    )
    _copy(PEERS / "pagefind.js", folder / "peer.js")
    return _page(folder, locale, (), MODULE)


def material(folder: Path, pages: Sequence[Page], locale: str) -> tuple[Path, str]:
    """A site of MkDocs with the theme and its own search plugin, and nothing else changed."""
    for page in pages:
        path = Path(page.path).relative_to(locale).with_suffix(".md")
        _write(folder / "docs" / path, f"---\ntitle: {json.dumps(page.title, ensure_ascii=False)}\n---\n\n<div>{page.html}</div>\n")
    theme = {"name": "material", "language": locale, "font": False}
    config = {"site_name": "search", "use_directory_urls": False, "theme": theme, "plugins": [{"search": {"lang": locale}}]}
    _write(folder / "mkdocs.yml", yaml.safe_dump(config, allow_unicode=True))
    _run([sys.executable, "-m", "mkdocs", "build", "--quiet"], folder)
    return folder / "site", Path(pages[0].path).relative_to(locale).as_posix()


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _run(command: list[str], folder: Path) -> None:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    told = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    if told.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{told.stdout}{told.stderr}")


def versions() -> str:
    """What is compared with ours, in which version."""
    packages = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    return ", ".join([f"mkdocs-material {version('mkdocs-material')}", *(f"{name} {number}" for name, number in packages.items())])


MODULE = 'type="module"'


def built(site: Path, _: Sequence[Page], locale: str) -> tuple[Path, str]:
    """The site as it was built has its index."""
    return site, f"{locale}/index.html"


LUNR = ("lunr/lunr.js", "lunr-languages/min/lunr.stemmer.support.min.js", "lunr-languages/min/lunr.ar.min.js")
OURS = Engine("ours", built, "ours.js", r"^assets/js/(fold|search)\.|^(assets/)?search/")
ON_WHOLE_PAGES = (
    Engine("Material", material, "material.js", r"search|/lunr/"),
    Engine("lunr-languages", library("lunr.js", *LUNR, "lunr-languages/min/lunr.multi.min.js")),
    Engine("MiniSearch", library("minisearch.js", "minisearch/dist/umd/index.js")),
    Engine(
        "Orama",
        library(
            "orama.js",
            kind=MODULE,
            orama="@orama/orama/dist/browser",
            stemmer__js="@orama/stemmers/dist/{locale}.js",
            stopwords__js="@orama/stopwords/dist/{locale}.js",
        ),
    ),
    Engine("Pagefind", pagefind),
)
ON_OUR_TEXTS = tuple(replace(engine, name=f"{engine.name}, our texts", read=indexed) for engine in ON_WHOLE_PAGES)
"""The same on what our index is made of: how much is owed to the choice of texts, and how much to the search."""
