"""The command `admit`: looks an artifact through that an untrusted job has built, and lays out of it what may be published.

Whoever opens a pull request can change the workflow, and so upload any bytes as the artifact. Nothing of it is run, nothing
of it is believed: what passes is of a form that our own build could have given, and can do no more than it could.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from briefing.preview.artifact import archive, limits, manifest
from briefing.preview.artifact.bundle import fixed, lay_out
from briefing.preview.artifact.links import AnyFile
from briefing.preview.artifact.manifest import Manifest
from briefing.preview.artifact.pages import Own, page_faults
from briefing.preview.artifact.refused import Refused, shown
from briefing.preview.errors import PreviewError
from briefing.preview.options import commit, number
from briefing.report.writing.json import ReportError, as_json, from_json
from briefing.report.writing.links import Links
from briefing.report.writing.markdown import comment
from briefing.scratch import scratch
from briefing.views.report import Report

SITE = "site"
SIZES = {
    manifest.NAME: limits.MANIFEST_BYTES,
    manifest.REPORT_PAGE: limits.REPORT_BYTES,
    manifest.REPORT: limits.REPORT_BYTES,
    manifest.COMMENT: limits.COMMENT_BYTES,
    manifest.BUNDLE: limits.ARTIFACT_BYTES,
}
"""The files of an artifact, and how many bytes each may have."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What the event says of the artifact: the one thing that its builder cannot choose."""

    pull_request: int
    commit: str


@dataclass(frozen=True, slots=True)
class Admitted:
    has_site: bool
    """Content with errors gives a report alone."""
    files: int
    bytes: int


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("artifact", type=Path, metavar="ARTIFACT", help="the zip as the forge gives it")
    parser.add_argument("--pull-request", type=number, required=True, metavar="N", help="the number that the event names")
    parser.add_argument(
        "--commit", type=commit, required=True, metavar="SHA", help="the pull request's commit that the event names, in full"
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to put what is admitted; it must not be there yet")


def run(options: argparse.Namespace) -> int:
    """Raises Refused; then nothing was written."""
    admitted = admit(options.artifact, Expected(options.pull_request, options.commit), options.out)
    what = "preview" if admitted.has_site else "report, without a site: the content has errors"
    print(f"{options.out}  {admitted.files:,} files, {admitted.bytes:,} bytes: {what}")
    return 0


def admit(artifact: Path, expected: Expected, out: Path) -> Admitted:
    """Writes `report.html`, `report.json`, `comment.md` and `site/` of the artifact into the new folder `out`, whole or not at all.

    Raises Refused with all that speaks against it, PreviewError if something stands at `out`.
    """
    if out.exists() or out.is_symlink():
        raise PreviewError(f"{out} is there already")
    out.parent.mkdir(parents=True, exist_ok=True)
    with scratch(out.parent) as folder:
        received, laid_out = folder / "received", folder / "laid-out"
        received.mkdir()
        laid_out.mkdir()
        _receive(artifact, received)
        if refusals := tuple(_refusals(received, laid_out, expected)):
            raise Refused(refusals)
        files = [path for path in laid_out.rglob("*") if path.is_file()]
        admitted = Admitted((laid_out / SITE).is_dir(), len(files), sum(path.stat().st_size for path in files))
        laid_out.rename(out)
    return admitted


def _receive(artifact: Path, folder: Path) -> None:
    """Unpacks the outer archive, which must have the files of an artifact and no others."""
    if (size := artifact.stat().st_size) > limits.ARTIFACT_BYTES:
        raise Refused([f"the artifact has {size:,} bytes: no more than {limits.ARTIFACT_BYTES:,}"])
    with artifact.open("rb") as file:
        entries = archive.entries(file, limits.PARTS, limits.ARTIFACT_BYTES, 2 * limits.ARTIFACT_BYTES)
        names = {entry.name for entry in entries}
        missing = sorted({manifest.NAME, *manifest.ALWAYS} - names)
        found = [f"{shown(name)}: is no file of an artifact" for name in sorted(names - SIZES.keys())]
        found += [f"{name}: is missing" for name in missing]
        large = [one for one in entries if one.size > SIZES.get(one.name, one.size)]
        found += [f"{one.name}: has {one.size:,} bytes: no more than {SIZES[one.name]:,}" for one in large]
        if found:
            raise Refused(found)
        for entry in entries:
            archive.unpack(file, entry, folder / entry.name)


def _refusals(received: Path, laid_out: Path, expected: Expected) -> Iterator[str]:
    """What speaks against the artifact, in the order of what is read first; what it gives is laid out on the way."""
    yield from _manifest_faults(received, expected)
    try:
        report = from_json((received / manifest.REPORT).read_bytes().decode("utf-8"))
        (laid_out / manifest.REPORT).write_text(as_json(report), encoding="utf-8")
    except UnicodeDecodeError:
        yield f"{manifest.REPORT}: is not UTF-8"
        return
    except ReportError as error:
        yield f"{manifest.REPORT}: is no report: {shown(str(error))}"
        return
    yield from _comment_faults(report, received, laid_out)
    of_site = list(_site_faults(report, received, laid_out))
    yield from of_site
    yield from _page_faults(received, laid_out, AnyFile() if of_site else _pages(laid_out))


def _comment_faults(report: Report, received: Path, laid_out: Path) -> Iterator[str]:
    """The comment is written anew from the report; one that says anything else was not made by our program."""
    written = comment(report, Links("", "")).encode()
    if (received / manifest.COMMENT).read_bytes() != written:
        yield f"{manifest.COMMENT}: is not the comment that the report gives"
    (laid_out / manifest.COMMENT).write_bytes(written)


def _site_faults(report: Report, received: Path, laid_out: Path) -> Iterator[str]:
    bundle = received / manifest.BUNDLE
    if bundle.exists() != report.is_publishable:
        says = "can be published" if report.is_publishable else "has errors"
        yield f"{manifest.BUNDLE}: is {'there' if bundle.exists() else 'missing'}, and the report says that the content {says}"
    elif bundle.exists():
        try:
            yield from (f"{manifest.BUNDLE}: {line}" for line in lay_out(bundle, laid_out / SITE))
        except Refused as refused:
            yield from (f"{manifest.BUNDLE}: {line}" for line in refused.refusals)


def _pages(laid_out: Path) -> Set[str]:
    """The pages beside the report, and itself."""
    return {path.relative_to(laid_out).as_posix() for path in laid_out.rglob("*.html")} | {manifest.REPORT_PAGE}


def _page_faults(received: Path, laid_out: Path, known: Set[str]) -> Iterator[str]:
    """Of the report as a page."""
    raw = (received / manifest.REPORT_PAGE).read_bytes()
    own = Own(fixed()[f"{manifest.REPORT_PAGE}#style"], "data:", fixed()[f"{manifest.REPORT_PAGE}#icon"])
    faults = islice(dict.fromkeys(page_faults(manifest.REPORT_PAGE, raw, known, own)), limits.TOLD_OF_ONE)
    yield from (f"{manifest.REPORT_PAGE}: {fault}" for fault in faults)
    (laid_out / manifest.REPORT_PAGE).write_bytes(raw)


def _manifest_faults(received: Path, expected: Expected) -> Iterator[str]:
    try:
        told = manifest.read_manifest((received / manifest.NAME).read_bytes())
    except ValueError as error:
        yield f"{manifest.NAME}: {error}"
        return
    if told.pull_request != expected.pull_request:
        yield f"{manifest.NAME}: names the pull request {told.pull_request}, and the event {expected.pull_request}"
    if told.commit != expected.commit:
        yield f"{manifest.NAME}: names the commit {told.commit}, and the event {shown(expected.commit)}"
    yield from _sum_faults(received, told)


def _sum_faults(received: Path, told: Manifest) -> Iterator[str]:
    there = {path.name: manifest.sized(path) for path in received.iterdir() if path.name != manifest.NAME}
    yield from (f"{manifest.NAME}: lists {shown(name)}, which is not there" for name in sorted(told.files.keys() - there.keys()))
    yield from (f"{manifest.NAME}: does not list {name}" for name in sorted(there.keys() - told.files.keys()))
    both = sorted(there.keys() & told.files.keys())
    yield from (f"{name}: has another size or sum than {manifest.NAME} says" for name in both if told.files[name] != there[name])
