"""Unpacked anywhere and opened, without a network: everything works, in Chromium and in Firefox, as their readers have them set."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from once import once
from walks import BROWSERS, walked

HARD = Path("موجز 100% #1 & co + 'x' \"y\"") / "%D8%A3?؛ [ن]~$(1)"
"""Blanks, Arabic letters, and all signs that mean something in an address or to a shell."""
NAME = "harbour-2031.2-2032-02-01"
REAL = "real-2026.1"
CODES = {
    "chromium": {NAME: ("ar",), f"{NAME}-en": ("en",), REAL: ("ar",)},
    "firefox": {NAME: ("en",), f"{NAME}-ar": ("ar",)},
}
"""Who walks through which copies, and in which languages: each step is taken in either browser, in either language and in every copy."""
ALONE = (f"{NAME}-ar", f"{NAME}-en")
"""They have one language."""
THE_SAME = ("timeline", "map", "colours")
"""Steps on pages that are in such a copy as they are in the whole one: they are taken there, by `make assurance` in each."""
QUERY = {NAME: {"ar": "ميناء", "en": "Lantern"}, REAL: {"ar": "الحسكة", "en": "Hasakah"}}
WORD = {NAME: {"ar": "القناة", "en": "quay"}, REAL: {"ar": "حصار", "en": "siege"}}
"""What is looked for in the search, and in the words of the timeline."""
OWN = (".mozilla.com", ".google.com", ".googleapis.com", ".gstatic.com")
"""Where the browsers ask on their own account, whatever they show."""
PLANTED = """<!doctype html><title>x</title><link rel=stylesheet href=no.css><script src=no.js></script>
<img src="https://planted.example/x.png"><script>
  fetch("data:,x");
  new XMLHttpRequest();
  console.warn("planted warning");
  new Image().src = "https://planted.example/y.png";
  document.addEventListener("DOMContentLoaded", () => setTimeout(() => { document.title = "done"; throw new Error("planted error"); }));
</script>"""
REFUSED = (
    '<!doctype html><meta http-equiv="Content-Security-Policy" content="script-src file:"><title>done</title><script>let x = 1;</script>'
)


@pytest.fixture(scope="session")
def unpacked_under_a_hard_path(dist: Path, real_zip: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every zip unpacked, the single files beside them, nothing of it to be written to."""

    def unpack(folder: Path) -> None:
        hard = folder / HARD
        hard.mkdir(parents=True)
        for path in (*sorted(dist.glob("*.zip")), real_zip):
            with zipfile.ZipFile(path) as archive:
                archive.extractall(hard)
        for single in dist.glob("*.html"):
            shutil.copy(single, hard)
        for path in hard.rglob("*"):
            path.chmod(0o555 if path.is_dir() else 0o444)

    return once(tmp_path_factory, "hard", unpack) / HARD


class Walk(NamedTuple):
    browser: str
    folder: Path
    found: dict[str, Any]
    without: dict[str, tuple[str, ...]]
    """The steps that were not taken, by copy."""

    def by(self, step: str) -> dict[tuple[str, str], Any]:
        """What a step gave, by copy and language."""
        copies = {copy: met["facts"]["by"] for copy, met in self.found["copies"].items()}
        copied = {copy: codes for copy, codes in CODES[self.browser].items() if step not in self.without[copy]}
        taken = {(copy, code): copies[copy][code][step] for copy, codes in copied.items() for code in codes}
        assert {key: facts["failed"] for key, facts in taken.items() if "failed" in facts} == {}
        return taken


@pytest.fixture(scope="module", params=BROWSERS)
def walk(
    request: pytest.FixtureRequest, unpacked_under_a_hard_path: Path, tmp_path_factory: pytest.TempPathFactory, at_full_size: bool
) -> Walk:
    folder = unpacked_under_a_hard_path
    turn = BROWSERS.index(request.param)
    without = {name: THE_SAME if name in ALONE and not at_full_size else () for name in CODES[request.param]}
    copies = {
        name: {
            "root": f"{(folder / name).as_uri()}/",
            "codes": codes,
            "query": _of(QUERY, name),
            "word": _of(WORD, name),
            "files": "all" if at_full_size else ("first", "last")[turn] if name == NAME else "one",
            "without": without[name],
        }
        for name, codes in CODES[request.param].items()
    }
    planted = tmp_path_factory.mktemp("planted")
    probes = {"planted": planted / "planted.html", "refused": planted / "refused.html"}
    for path, text in zip(probes.values(), (PLANTED, REFUSED), strict=True):
        path.write_text(text, encoding="utf-8")
    found = walked(
        request.param,
        tmp_path_factory.mktemp("downloads"),
        copies=copies,
        singles={path.name: path.as_uri() for path in sorted(folder.glob("*.html"))[turn::2]},
        probes={name: path.as_uri() for name, path in probes.items()},
    )
    return Walk(request.param, folder, found, without)


def _of(words: dict[str, dict[str, str]], copy: str) -> dict[str, str]:
    return words[REAL if copy == REAL else NAME]


def wrong(facts: dict[str, Any], path: str, code: str) -> dict[str, Any]:
    """What is not as it should be if this is the page, in this language, drawn in our font."""
    is_right = {
        "path": facts["path"].startswith(path),
        "lang": facts["lang"] == code,
        "dir": facts["dir"] == ("rtl" if code == "ar" else "ltr"),
        "heading": bool(facts["heading"]),
        "fonts": facts["fonts"] >= (2 if code == "ar" else 1),
        "latin": facts["latin"],
        "arabic": facts["arabic"] or code != "ar",
    }
    return {name: facts[name] for name, is_so in is_right.items() if not is_so}


def test_it_is_the_browser_that_is_meant(walk: Walk) -> None:
    assert walk.found["version"].lower().startswith({"chromium": ("chrome/", "headlesschrome/"), "firefox": ("firefox/",)}[walk.browser])


def test_nothing_is_broken_refused_or_asked_of_a_host(walk: Walk) -> None:
    """No error, no warning, no violation of the policy, no missing file; no fetch, no request of scripts, no worker."""
    assert {name: one["faults"] for name, one in (walk.found["copies"] | walk.found["singles"]).items() if one["faults"]} == {}
    assert [said for said in walk.found["left"] if not any(own in said for own in (*OWN, "planted.example"))] == []


def test_what_is_planted_is_seen(walk: Walk) -> None:
    told = "\n".join(walk.found["probes"]["planted"])
    wanted = (
        "walk: fetch",
        "walk: XMLHttpRequest",
        "planted warning",
        "planted error",
        "no.css",
        "no.js",
        "left: https://planted.example/x.png",
    )
    assert [one for one in wanted if one not in told] == []
    assert any("planted.example" in said for said in walk.found["left"])
    assert any("script-src-elem violated by inline" in said for said in walk.found["probes"]["refused"])


def test_the_readme_leads_to_the_archive(walk: Walk) -> None:
    for (copy, code), facts in walk.by("arrive").items():
        first = "en" if copy.endswith("-en") else "ar"
        assert wrong(facts["readme"], "README.html", first) == {}, copy
        assert wrong(facts, f"{code}/index.html", code) == {}, copy


def test_the_other_language_is_one_link_away_where_it_is_there(walk: Walk) -> None:
    for (copy, code), facts in walk.by("language").items():
        if copy in ALONE:
            assert facts == {"links": []}
            continue
        (other,) = {"ar", "en"} - {code}
        assert wrong(facts["there"], f"{other}/index.html", other) == {}, copy
        assert wrong(facts["back"], f"{code}/index.html", code) == {}, copy


def test_a_word_is_found_and_its_page_opened_with_the_keyboard(walk: Walk) -> None:
    for (copy, code), facts in walk.by("search").items():
        assert len(facts["found"]) > 1, copy
        assert facts["isThere"], copy
        assert wrong(facts, f"{code}/", code) == {}, copy


def test_the_timeline_is_filtered_and_leads_to_an_incident(walk: Walk) -> None:
    for (copy, code), facts in walk.by("timeline").items():
        assert 0 < facts["after"] < facts["before"], copy
        assert facts["told"], copy
        assert wrong(facts["incident"], f"{code}/incidents/", code) == {}, copy


def test_a_place_is_chosen_on_the_map(walk: Walk) -> None:
    for (copy, code), facts in walk.by("map").items():
        assert 0 < facts["after"] < facts["before"], copy
        assert facts["hash"] == f"#place={facts['place']}", copy
        assert facts["drawn"] > 3, copy
        assert wrong(facts, f"{code}/map.html", code) == {}, copy


def test_light_and_dark_are_exchanged(walk: Walk) -> None:
    """Firefox keeps apart what each file keeps: there the choice holds for its page."""
    for key, facts in walk.by("colours").items():
        assert facts["after"] != facts["before"], key
        assert facts["kept"] == facts["after"], key
        if walk.browser == "chromium":
            assert facts["next"] == facts["after"], key


def test_the_languages_stand_side_by_side_where_both_are_there(walk: Walk) -> None:
    for (copy, code), facts in walk.by("sideBySide").items():
        if copy in ALONE:
            assert facts == {"languages": []}
            continue
        assert {"ar", "en"} <= set(facts["languages"]), copy
        assert wrong(facts, f"{code}/side-by-side/", code) == {}, copy


def test_what_is_offered_for_download_comes_as_it_stands_in_the_copy(walk: Walk, at_full_size: bool) -> None:
    """One file is asked for, and of one copy one of every kind, in each browser another: they are the same in every copy.

    By `make assurance` all are, in every copy.
    """
    for copy, codes in CODES[walk.browser].items():
        facts, data = walk.found["copies"][copy]["facts"]["data"], walk.folder / copy / "data"
        assert "failed" not in facts, copy
        resources = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))["resources"]
        assert {f"../data/{resource['path']}" for resource in resources} <= set(facts["offered"]), copy
        if at_full_size:
            assert facts["found"].keys() == set(facts["offered"]), copy
        if copy == NAME:
            assert {Path(href).suffix for href in facts["found"]} == {Path(href).suffix for href in facts["offered"]}
        assert facts["found"], copy
        for href, came in facts["found"].items():
            size = (walk.folder / copy / codes[0] / href).stat().st_size
            assert came == {"downloaded": size} or came.get("shown", 0) > 100, (copy, href)
            assert "downloaded" in came or not href.endswith((".csv", ".sqlite")), (copy, href)


def test_a_single_file_turns_to_the_other_language_without_scripts(walk: Walk) -> None:
    assert len(walk.found["singles"]) == 1
    for name, one in walk.found["singles"].items():
        facts = one["facts"]
        assert (facts["first"], facts["second"], facts["again"]) == (["ar"], ["en"], ["ar"]), name
        assert facts["scripts"] == 0, name
        assert wrong(facts, name, "ar") == {}, name
