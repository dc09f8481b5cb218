"""Folders, names and sites that are larger than they may be are refused, in one line and before anything of the old site changes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from assurance.ledger import Assured
from fabricate import INCIDENT, claim, faults, problems_of, write_site

import build
from briefing import limits, urls
from briefing.bundle.names import faults as faults_of_names
from briefing.derive.record_parts.address import SLUGS
from briefing.lists.every_part import MENTION, OUTLET_SOURCES
from briefing.load import load
from briefing.locales import OWN_NAMES
from briefing.markdown.headings import heading_ids
from briefing.printable import LONGEST
from briefing.problems import LONGEST_EXCERPT, BuildError, Place, as_text, at
from briefing.rules.identifier import IN_LISTS, IN_PAGES
from briefing.verify import verify
from briefing.verify.sizes import too_large

HARBOUR = Path(__file__).parent.parent / "sites/harbour"
PAGE, DATA = "en/index.html", "data/claims.csv"
SITES: dict[str, tuple[dict[str, int], str]] = {
    "a page": ({PAGE: limits.PAGE_BYTES}, f"{PAGE}: has 8,388,609 bytes: no more than 8,388,608"),
    "a file of data": ({DATA: limits.DATA_BYTES}, f"{DATA}: has 1,073,741,825 bytes: no more than 1,073,741,824"),
    "the site": (
        {f"{DATA}{number}": limits.GIBIBYTE for number in range(16)},
        "the site has 17,179,869,185 bytes: no more than 17,179,869,184",
    ),
}


@pytest.mark.parametrize("what", SITES)
def test_a_site_keeps_within_its_limits(what: str, assured: Assured) -> None:
    sizes, told = SITES[what]
    first = next(iter(sizes))
    beyond = {**sizes, first: sizes[first] + 1} if what != "the site" else {**sizes, "robots.txt": 1}
    found = list(too_large(sizes)), list(too_large(beyond))
    assert found == ([], [told])
    assured("limits-of-what-is-made", 2, 2)


def test_a_site_has_no_more_files_than_it_may(monkeypatch: pytest.MonkeyPatch, assured: Assured) -> None:
    monkeypatch.setattr(limits, "SITE_FILES", 2)
    assert list(too_large({PAGE: 1, DATA: 1})) == []
    assert list(too_large({PAGE: 1, DATA: 1, "robots.txt": 1})) == ["the site has 3 files: no more than 2"]
    assured("limits-of-what-is-made", 2, 2)


def test_a_build_that_makes_too_much_publishes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, assured: Assured) -> None:
    """What `verify` tells keeps any site from being published."""
    monkeypatch.setattr(limits, "DATA_BYTES", 10_000)
    data = tmp_path / "site" / DATA
    data.parent.mkdir(parents=True)
    data.write_bytes(bytes(10_000))
    assert verify(tmp_path / "site", (), "") == []
    data.write_bytes(bytes(10_001))
    assert verify(tmp_path / "site", (), "") == [f"{DATA}: has 10,001 bytes: no more than 10,000"]
    assured("limits-of-what-is-made", 2, 2)


def test_a_folder_has_no_more_files_and_folders_than_it_may(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, assured: Assured) -> None:
    content = write_site(tmp_path / "content")
    number = sum(path.is_file() for path in content.rglob("*"))
    monkeypatch.setattr(limits, "FILES", number)
    assert load(content).problems == ()
    monkeypatch.setattr(limits, "FILES", number - 1)
    with pytest.raises(BuildError, match=f"holds {number} files: no more than {number - 1}"):
        load(content)
    monkeypatch.undo()
    deep = content / "/".join(["a"] * limits.FOLDERS_DEEP)
    deep.mkdir(parents=True)
    (deep / "x.yml").touch()
    assert [problem.code for problem in load(content).problems] == ["E005"]
    (deep / "a").mkdir()
    with pytest.raises(BuildError, match="holds 11 folders in one another: no more than 10"):
        load(content)
    assured("limits-of-what-is-made", 4, 4)


def test_no_name_can_be_too_long_for_a_disk(assured: Assured) -> None:
    """Whatever ids, short name and release are chosen: the check bounds them, so that no bundle is refused when it is made."""
    name = "a" * limits.ID
    top = f"{'s' * limits.SLUG}-{'r' * limits.RELEASE}-2031-05-10-{max(OWN_NAMES, key=len)}"
    languages = [code for code in OWN_NAMES if len(code) == len(max(OWN_NAMES, key=len))]
    paths = [urls.side_by_side(languages[0], kind, name) for kind in ("incident", "briefing")]
    paths += [
        urls.record_part(languages[0], kind, name, f"{slug}-{'2024-08-' if listed in (MENTION, OUTLET_SOURCES) else ''}999")
        for listed, (kind, slug) in SLUGS.items()
    ]
    paths += [urls.of_kind(languages[0], kind, name, 999) for kind in urls.FOLDERS]
    paths += [urls.actor_feed(languages[0], name), urls.page(languages[0], name)]
    held = [path for path in paths if list(faults_of_names([f"{top}/{path}"])) == []]
    assert held == paths
    assured("limits-of-what-is-made", len(paths), len(held))


def test_a_month_has_no_more_claims_than_the_database_has_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, assured: Assured
) -> None:
    monkeypatch.setattr("briefing.rules.beyond_limit.CLAIMS_A_MONTH", 2)
    assert problems_of(tmp_path / "a", {}) == []
    more = [
        claim(number, "killed", actor, "A claim.", "إفادة.")
        for number, actor in enumerate(("river-council", "hill-guard", "hill-guard"), 1)
    ]
    found = [told for told in faults(problems_of(tmp_path / "b", {INCIDENT: {"claims": more}})) if told.startswith("E045")]
    assert found == [f"E045 {INCIDENT}: the incidents of 2031-05 have 3 claims: no more than 2"]
    assured("limits-of-what-is-made", 2, 2)


def test_a_problem_keeps_little_of_a_long_line() -> None:
    line = "a" * 100_000 + "\ufeff" + "b" * 100_000
    problem = at("x.yml", line, Place(1, 100_001), "E006", "m" * 5_000)
    assert len(problem.excerpt) == LONGEST_EXCERPT
    assert len(problem.message) == LONGEST
    assert problem.excerpt[problem.column - problem.start] == "\ufeff"
    shown, caret = as_text(problem).split("\n")[1:]
    assert shown[caret.index("^")] == "\N{REPLACEMENT CHARACTER}"


def test_a_report_is_not_written_among_the_records(tmp_path: Path, capsys: pytest.CaptureFixture[str], assured: Assured) -> None:
    content = write_site(tmp_path / "content")
    words = ["report", "--base", str(content), "--content", str(content), "--out"]
    assert build.main([*words, str(content / "report")]) == 2
    assert "lie in each other" in capsys.readouterr().err
    assert not (content / "report").exists()
    assured("limits-of-what-is-made", 1, 1)


def test_what_pages_call_their_parts_is_kept_from_ids(site: Path) -> None:
    """Whoever gives a part of a page an id adds it to the rule, or no incident or heading of that name could be published."""
    incidents = {path.stem for path in (site / "en/incidents").glob("*.html")}
    lists = [*(site / "en/timeline").glob("*.html"), *(site / "en").glob("map*.html")]
    found = {name for path in lists for name in re.findall(r' id="([^"]+)"', path.read_text(encoding="utf-8"))}
    assert "filters" in found
    assert {name for name in found - incidents if not IN_LISTS.fullmatch(name)} == set()
    for page in ("contact", "wording", "about", "methodology"):
        named = heading_ids((HARBOUR / f"pages/en/{page}.md").read_text(encoding="utf-8"))
        found = set(re.findall(r' id="([^"]+)"', (site / f"en/{page}.html").read_text(encoding="utf-8")))
        assert {name for name in found - set(named) if not IN_PAGES.fullmatch(name)} == set()
