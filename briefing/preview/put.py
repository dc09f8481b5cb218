"""The command `put`: shows an admitted preview on the host."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from briefing.preview.errors import PreviewError
from briefing.preview.host import Folders, Host, change, copy_of, tree_of
from briefing.preview.host.noindex import with_noindex
from briefing.preview.options import add_from_environment, number
from briefing.preview.origin import base, refuse_same

REPORT, SITE = "report.html", "site"
"""What is shown of a preview: the report, and the site if it could be built."""
PAGES = (".html", ".htm", ".xhtml")


def add(parser: argparse.ArgumentParser) -> None:
    add_host(parser)
    parser.add_argument("--pull-request", type=number, required=True, metavar="N")
    parser.add_argument("--from", dest="folder", type=Path, required=True, metavar="DIR", help="the preview, as `admit` laid it out")
    add_from_environment(parser, "--address", "PREVIEW_ADDRESS", "where the host shows the branch")
    add_from_environment(parser, "--site", "SITE_ADDRESS", "where the published site stands: previews must have another origin")


def add_host(parser: argparse.ArgumentParser) -> None:
    add_from_environment(parser, "--host", "PREVIEW_REPOSITORY", "the repository of the previews; without one, nothing is done")
    add_from_environment(parser, "--branch", "PREVIEW_BRANCH", "its branch")


def run(options: argparse.Namespace) -> int:
    """Puts the preview there, in the place of an older one. Raises PreviewError; the host then shows what it did."""
    if not options.host:
        print("no host for previews is configured: nothing is put anywhere")
        return 0
    refuse_same(options.address, options.site)
    with copy_of(Host(options.host, options.branch)) as copy:
        tree = tree_of(copy, shown(options.folder))

        def with_it(folders: Folders) -> Folders:
            return {**folders, options.pull_request: tree}

        change(copy, with_it)
    print(f"the preview is at {base(options.address)}pr-{options.pull_request}/{REPORT}")
    return 0


def shown(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Each path of the preview with its bytes, the pages with the line that keeps them out of search engines. Raises PreviewError."""
    if not (folder / REPORT).is_file():
        raise PreviewError(f"{folder} holds no preview: it has no {REPORT}")
    paths = [folder / REPORT, *sorted(path for path in (folder / SITE).rglob("*") if not path.is_dir())]
    if links := [path for path in paths if path.is_symlink() or not path.is_file()]:
        raise PreviewError(f"{links[0]} is no ordinary file")
    for path in paths:
        name = path.relative_to(folder).as_posix()
        yield name, with_noindex(path.read_bytes(), name) if path.suffix.lower() in PAGES else path.read_bytes()
