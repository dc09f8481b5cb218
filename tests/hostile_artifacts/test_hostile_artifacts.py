"""What an untrusted job uploads is published only if our own build could have made it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from assurance.ledger import Assured
from hostile_artifacts.artifact import COMMIT, EXPECTED, NUMBER, REPORT, TOP, Artifact, report_files
from hostile_artifacts.corpus import CASES, SORTS
from hostile_artifacts.flips import content, is_refused, published, slip
from hostile_artifacts.spoiling import PAGE
from hostile_artifacts.zips import Member, zipped
from reports import NOTHING

from briefing.bundle.guide import guide
from briefing.bundle.pack import is_for_servers
from briefing.command.content import catalog_of
from briefing.derive.readme import readmes
from briefing.json_text import on_one_line
from briefing.preview.admit import admit
from briefing.preview.artifact import limits
from briefing.preview.artifact.refused import Refused
from briefing.preview.errors import PreviewError
from briefing.report.writing import json as writing

ROOT = Path(__file__).parents[2]
FOUND = re.compile(r"[1-9][\d,]{4,}(?= bytes| times)")
"""A number that follows what else is in the artifact, or how well it is packed."""
STREAMED = {"crc": 0, "stored": 0, "size": 0}


def refusals(raw: bytes, folder: Path) -> tuple[str, ...]:
    """Why the artifact is refused; nothing is there then but the artifact itself."""
    (folder / "artifact.zip").write_bytes(raw)
    with pytest.raises(Refused) as refused:
        admit(folder / "artifact.zip", EXPECTED, folder / "out")
    assert [path.name for path in folder.iterdir()] == ["artifact.zip"]
    return refused.value.refusals


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_artifact_is_refused(name: str, small: Artifact, tmp_path: Path, assured: Assured) -> None:
    spoil, told = CASES[name]
    found = refusals(spoil(small), tmp_path)
    assert tuple(FOUND.sub("…", line, 1) if "…" in wanted else line for line, wanted in zip_longest(found, told, fillvalue="")) == told
    assured("hostile-artifacts", 1, 1)


def test_there_are_many_of_them() -> None:
    assert len(CASES) == sum(map(len, SORTS)) > 200


def test_a_good_one_is_laid_out_as_it_was_built(whole: Artifact, tmp_path: Path, assured: Assured) -> None:
    (tmp_path / "artifact.zip").write_bytes(whole.raw())
    admitted = admit(tmp_path / "artifact.zip", EXPECTED, tmp_path / "out")
    assert whole.site is not None
    laid_out = content(tmp_path / "out")
    sums = laid_out.pop("site/SHA256SUMS")
    assert laid_out == {**whole.files, **{f"site/{name}": raw for name, raw in whole.site.items()}}
    assert admitted.has_site
    assert (admitted.files, admitted.bytes) == (len(laid_out) + 1, sum(map(len, laid_out.values())) + len(sums))
    assured("good-artifacts", admitted.files, len(laid_out) + 1)


def test_the_real_one_is_laid_out(real_site: Path, tmp_path: Path) -> None:
    catalog = catalog_of(ROOT / "content")
    shipped = {name: raw for name, raw in content(real_site).items() if not is_for_servers(name)}
    real = Artifact(report_files(NOTHING, "site"), {**shipped, **guide(readmes(catalog, "", "1", TOP))})
    (tmp_path / "artifact.zip").write_bytes(real.raw())
    assert admit(tmp_path / "artifact.zip", EXPECTED, tmp_path / "out").files == len(shipped) + 3 + 6 + 1
    assert content(tmp_path / "out/site").keys() >= shipped.keys()


def test_content_with_errors_gives_a_report_alone(small: Artifact, tmp_path: Path) -> None:
    broken = Artifact(report_files(replace(REPORT, is_publishable=False), ""), None)
    (tmp_path / "artifact.zip").write_bytes(broken.raw())
    assert not admit(tmp_path / "artifact.zip", EXPECTED, tmp_path / "out").has_site
    assert sorted(content(tmp_path / "out")) == ["comment.md", "report.html", "report.json"]


def test_zips_of_other_programs_are_read(small: Artifact, tmp_path: Path) -> None:
    """Python's, and what GitHub's action writes: names in UTF-8, sizes behind each file."""
    with ZipFile(tmp_path / "python.zip", "w", ZIP_DEFLATED) as archive:
        for name, raw in small.whole().items():
            archive.writestr(name, raw)
    admit(tmp_path / "python.zip", EXPECTED, tmp_path / "python")
    members = [
        Member(name, raw, method=8, flags=0x808, made_by=3 << 8 | 45, attributes=0x81A40020, own=STREAMED, is_streamed=True)
        for name, raw in small.whole().items()
    ]
    (tmp_path / "action.zip").write_bytes(zipped(members))
    admit(tmp_path / "action.zip", EXPECTED, tmp_path / "action")
    assert content(tmp_path / "python") == content(tmp_path / "action")


def test_what_is_there_already_stays(small: Artifact, tmp_path: Path) -> None:
    (tmp_path / "artifact.zip").write_bytes(small.raw())
    (tmp_path / "out").mkdir()
    with pytest.raises(PreviewError, match="is there already"):
        admit(tmp_path / "artifact.zip", EXPECTED, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_one_that_takes_too_long_to_look_at_is_refused(small: Artifact, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The job would end without a word."""
    monkeypatch.setattr(limits, "SECONDS", 0)
    assert refusals(small.raw(), tmp_path) == ("bundle.zip: takes more than 0 seconds to be looked through",)


def test_a_report_that_is_too_long_only_as_we_write_it_is_refused(small: Artifact, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    close = on_one_line(json.loads(small.files["report.json"])).encode()
    monkeypatch.setattr(writing, "LARGEST", len(close))
    (told,) = refusals(small.with_file("report.json", close).raw(), tmp_path)
    assert told == f"report.json: is no report: the report would have {len(small.files['report.json'])} bytes; {len(close)} are allowed"


def test_slips_are_refused_or_change_nothing(small: Artifact, tmp_path: Path, assured: Assured) -> None:
    """`make fuzz-preview` tries for longer."""
    expected = published(small.raw(), tmp_path / "good")
    assert expected is not None
    seeds = range(225, 249)
    refused = [seed for seed in seeds if slip(small, expected, seed, tmp_path / str(seed))]
    assert 16 < len(refused) < 24
    assured("artifacts-with-slips", len(seeds), len(seeds))


def test_a_slip_in_a_text_is_published_and_changes_nothing_else(small: Artifact, tmp_path: Path) -> None:
    """Not everything is refused; and what was changed elsewhere too would be told."""
    expected = published(small.raw(), tmp_path / "good")
    assert expected is not None
    assert small.site is not None
    raw = small.with_page(PAGE, small.site[PAGE].replace(b"<p>Harbour</p>", b"<p>Harbor</p>")).raw()
    assert not is_refused(raw, PAGE, expected, tmp_path / "slip")
    with pytest.raises(AssertionError, match="elsewhere"):
        is_refused(raw, "en/data.html", expected, tmp_path / "elsewhere")


def test_the_command_needs_no_package_and_tells_all_at_once(small: Artifact, tmp_path: Path) -> None:
    (tmp_path / "artifact.zip").write_bytes(small.with_file("comment.md", b"x").with_page("sw.js", b"x").raw())
    start = (
        "import sys, runpy; sys.path.insert(0, sys.argv.pop(1)); runpy.run_module('briefing.preview', run_name='__main__', alter_sys=True)"
    )
    words = ["admit", str(tmp_path / "artifact.zip"), "--pull-request", str(NUMBER), "--commit", COMMIT, "--out", str(tmp_path / "out")]
    done = subprocess.run([sys.executable, "-I", "-S", "-c", start, str(ROOT), *words], capture_output=True, text=True, check=False)  # noqa: S603
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "admit: comment.md: is not the comment that the report gives",
        "admit: bundle.zip: sw.js: is no file that our build writes there",
    ]
