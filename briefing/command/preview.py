"""The command `preview`: what a reviewer of a change sees, on any machine."""

from __future__ import annotations

import argparse
import shutil
import stat
import sys
from dataclasses import replace
from pathlib import Path

from briefing import publish
from briefing.atomic_write import write_atomically
from briefing.bundle.guide import guide
from briefing.bundle.pack import pack
from briefing.catalog import Catalog
from briefing.command.arguments import ROOT, add_content, add_jobs, folder
from briefing.command.content import catalog_of, quiet_catalog_of
from briefing.command.report import report_files
from briefing.derive.readme import readmes
from briefing.fresh import fresh_folder, put_in_place, refuse_foreign
from briefing.preview.artifact.manifest import BUNDLE, COMMENT, REPORT_PAGE, write_manifest
from briefing.preview.options import commit, number
from briefing.printable import lines
from briefing.problems import BuildError, ContentError, counted
from briefing.progress import Progress
from briefing.releases import version
from briefing.report.compared import Compared
from briefing.report.reading.git import merge_base
from briefing.report.reading.states import compared
from briefing.report.reading.trees import Tree, trees
from briefing.report.whole import report
from briefing.report.writing.links import Links
from briefing.report.writing.markdown import comment
from briefing.scratch import mark, scratch
from briefing.views.report import Report

BEFORE, SITE, ARTIFACT = "before", "site", "artifact"
"""Folders of the preview: the site as it was, as it would be, and what the job that publishes previews is given."""
NOWHERE = ""
"""The base address: a preview must not pass for the published site."""


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--base", metavar="REV_OR_DIR", help="the state before (default: where the branch left the repository's default branch)"
    )
    add_content(parser)
    parser.add_argument(
        "--out", type=folder, default=ROOT / "build" / "preview", metavar="DIR", help="where the preview goes (default: build/preview)"
    )
    parser.add_argument("--pull-request", type=number, metavar="N", help="for the artifact: the pull request that it is of")
    parser.add_argument("--commit", type=commit, metavar="SHA", help="for the artifact: the commit that it is of")
    add_jobs(parser)


def run(options: argparse.Namespace) -> int:
    """Writes the preview, whole or not at all. Exit status 1 if the records have errors: the report tells them. Raises BuildError."""
    publish.refuse_overlap(options.out, options.content)
    refuse_foreign(options.out)
    base, called = _base(options)
    print(lines(f"{options.content} compared with {called}"))
    with fresh_folder(options.out) as fresh:
        told = _make(base, fresh, options)
        fresh.chmod(0o755)
        mark(fresh)
        put_in_place(fresh, options.out)
    print(told.summary.get("en", ""))
    print(f"Open {options.out / REPORT_PAGE}")
    return 0 if told.is_publishable and (options.out / SITE).is_dir() else 1


def _base(options: argparse.Namespace) -> tuple[str, str]:
    """The state to compare with, and what it is called. Raises BuildError if there is none to be found."""
    if options.base:
        return options.base, options.base
    found = merge_base(options.content)
    if found is None:
        raise BuildError("there is no branch main to compare with: say with --base (`make preview BASE=…`) what to compare with")
    commit, branch = found
    return commit, f"{commit[:10]}, where this branch left {branch.removeprefix('refs/').partition('/')[2]}"


def _make(base: str, fresh: Path, options: argparse.Namespace) -> Report:
    """Writes all of the preview into the empty folder."""
    has_before = _has_before(trees(base, options.content)[0], fresh / BEFORE, options)
    (fresh / ARTIFACT).mkdir()
    has_site = _has_site(fresh, options)
    told = report(
        _called(compared(base, options.content), options.commit), fresh / BEFORE if has_before else None, fresh / SITE if has_site else None
    )
    after = SITE if has_site else ""
    write_atomically(fresh, report_files(told, Links(BEFORE if has_before else "", after)))
    write_atomically(fresh / ARTIFACT, {**report_files(told, Links("", after)), COMMENT: comment(told, Links("", ""))})
    write_manifest(fresh / ARTIFACT, options.pull_request, options.commit)
    return told


def _called(states: Compared, commit: str | None) -> Compared:
    """The state after the change is called by its commit, if that is known: taken out of it, it lies in a folder of any name."""
    return replace(states, after=replace(states.after, name=commit[:10])) if commit else states


def _has_before(base: Tree, out: Path, options: argparse.Namespace) -> bool:
    """Builds the site as it was; says why if it cannot be built, as when its records are of an older form."""
    with scratch(options.out.parent) as folder:
        content = folder / base.folder
        try:
            _lay_out(base, content)
            _build(quiet_catalog_of(content), out, options)
        except ContentError as error:
            told = f"{counted(error.problems)}, the first: {error.problems[0].message}"
        except BuildError as error:
            told = str(error).partition("\n")[0]
        else:
            return True
    shutil.rmtree(out, ignore_errors=True)
    print(lines(f"the site before, {base.name}, is not shown: this program cannot build it ({told})"), file=sys.stderr)
    return False


def _has_site(fresh: Path, options: argparse.Namespace) -> bool:
    """Builds the site as it would be, and the bundle of the artifact; prints what is wrong if the records have errors."""
    try:
        catalog = catalog_of(options.content)
    except ContentError as error:
        print(f"{error}\n{counted(error.problems)}: there is no site to show", file=sys.stderr)
        return False
    _build(catalog, fresh / SITE, options)
    _bundle(catalog, fresh, options)
    return True


def _build(catalog: Catalog, out: Path, options: argparse.Namespace) -> None:
    out.mkdir()
    publish.build(catalog, out, NOWHERE, options.jobs, Progress(sys.stderr))


def _bundle(catalog: Catalog, fresh: Path, options: argparse.Namespace) -> None:
    """The site once more, packed as it is passed on. What is packed gets a guide: so it is packed from a copy."""
    top = f"{catalog.site.slug}-{version(catalog)}"
    copy = fresh / "copy"
    shutil.copytree(fresh / SITE, copy)
    parts = readmes(catalog, NOWHERE, version(catalog), top)
    pack(copy, guide(parts), top, fresh / ARTIFACT / BUNDLE, options.jobs)
    shutil.rmtree(copy)


def _lay_out(tree: Tree, content: Path) -> None:
    """Writes the files of a state into a new folder. Raises BuildError for what is no ordinary file in a folder."""
    for name, lying in tree.files.items():
        if not stat.S_ISREG(lying.form) or lying.raw is None or {"", ".", ".."} & set(name.split("/")):
            raise BuildError(f"{name} is no ordinary file")
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(lying.raw)
