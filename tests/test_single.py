"""`build.py single`: what is in a file, what is not, and what is refused. The letters, links and names have tests of their own."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from assurance.ledger import Assured
from folders import BASE, Changed, tree

import build
from briefing.bundle.narrow import narrow
from briefing.catalog import Catalog
from briefing.command.content import catalog_of
from briefing.limits import SINGLE_BYTES
from briefing.single import file_name, single
from briefing.verify.outline import outline

NAMES = {"hb-0001": "incident", "hb-0011": "incident", "2031-03-quay": "briefing", "2031-guard": "briefing"}
ROOT = Path(build.__file__).parent


@pytest.fixture(scope="module")
def catalog(harbour: Path) -> Catalog:
    return catalog_of(harbour)


@pytest.fixture(scope="module")
def texts(catalog: Catalog) -> dict[str, str]:
    return {name: single(catalog, kind, name, "").decode() for name, kind in NAMES.items()}


@pytest.fixture(scope="module")
def based_texts(catalog: Catalog) -> dict[str, str]:
    return {name: single(catalog, kind, name, BASE).decode() for name, kind in NAMES.items()}


@pytest.fixture
def command(harbour: Path, tmp_path: Path) -> Callable[..., int]:
    def run(*names: str, content: Path = harbour) -> int:
        return build.main(["single", *names, "--content", str(content), "--out", str(tmp_path / "dist")])

    return run


# Real content


def test_no_file_of_a_real_record_is_too_heavy_to_pass_on(real_singles: Path) -> None:
    sizes = {path.relative_to(real_singles).as_posix(): path.stat().st_size for path in real_singles.rglob("*.html")}
    assert {name: size for name, size in sizes.items() if size > SINGLE_BYTES} == {}


def test_real_files_ask_for_nothing(real_singles: Path) -> None:
    for path in real_singles.rglob("*.html"):
        assert (
            re.findall(r"<script|<iframe|<object|<embed| src=| style=| on[a-z]+=|@import|url\((?!\"data:|#)", path.read_text("utf-8")) == []
        ), path


# What is in a file


def test_a_file_has_every_language_and_the_first_is_chosen(texts: dict[str, str]) -> None:
    for text in texts.values():
        assert re.findall(r'<input [^>]*id="show-(\w+)"( checked)?>', text) == [("ar", " checked"), ("en", "")]
        assert re.findall(r'<label [^>]*for="show-(\w+)" lang="(\w+)" dir="(\w+)">(\w+)<', text) == [
            ("ar", "ar", "rtl", "العربية"),
            ("en", "en", "ltr", "English"),
        ]
        assert re.findall(r'<article [^>]*id="(\w+)" lang="(\w+)" dir="(\w+)"', text) == [("ar", "ar", "rtl"), ("en", "en", "ltr")]
        assert '<html lang="ar" dir="rtl">' in text
        assert "#show-ar:checked~#en,#show-en:checked~#ar{display:none}" in text


def test_the_policy_names_the_one_style_sheet_and_forbids_the_rest(texts: dict[str, str]) -> None:
    for text in texts.values():
        (css,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
        (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
        assert policy.replace("&#39;", "'") == (
            f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
        )


def test_the_licence_of_the_font_stands_beside_its_letters(texts: dict[str, str]) -> None:
    for text in texts.values():
        assert "Copyright 2015 The Vazirmatn Project Authors" in text
        assert "SIL Open Font License, Version 1.1" in text


def test_links_lead_into_the_file_or_to_what_the_records_name(texts: dict[str, str]) -> None:
    for name, text in texts.items():
        page = outline(text)
        hrefs = [href for tag, href in page.links if tag == "a"]
        assert len(page.ids) == len(set(page.ids))
        assert {href for href in hrefs if href.startswith("#") and href[1:] not in page.ids} == set(), name
        assert {urlsplit(href).scheme for href in hrefs if not href.startswith("#")} <= {"https", "mailto"}
        assert [link for link in re.findall(r'<a [^>]*href="https?:[^>]*>', text) if 'rel="noopener noreferrer"' not in link] == []


def test_with_a_base_address_a_file_says_where_its_living_page_is(texts: dict[str, str], based_texts: dict[str, str]) -> None:
    for name, text in based_texts.items():
        for code in ("ar", "en"):
            folder = "incidents" if NAMES[name] == "incident" else "briefings"
            assert f'<a href="{BASE}{code}/{folder}/{name}.html"' in text
        assert BASE not in texts[name]
        assert re.search(rf'<a href="{BASE}en/actors/[a-z-]+\.html"', text)


def claims(catalog: Catalog, name: str) -> list[str]:
    return [claim.text["ar"] for claim in catalog.incidents[name].claims]


def words(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", "", html)))


def test_every_claim_of_an_incident_stands_in_it_once(catalog: Catalog, texts: dict[str, str]) -> None:
    for name in ("hb-0001", "hb-0011"):
        said = claims(catalog, name)
        assert [words(texts[name]).count(f"{text} (") for text in said] == [said.count(text) for text in said]


def test_a_briefing_tells_each_of_its_incidents_with_its_claims(catalog: Catalog, texts: dict[str, str]) -> None:
    for name in ("2031-03-quay", "2031-guard"):
        told = words(texts[name])
        assert catalog.briefing_incidents[name]
        for incident in catalog.briefing_incidents[name]:
            assert [text for text in claims(catalog, incident) if text not in told] == []
            assert catalog.incidents[incident].title["en"] in told


def test_sources_stand_with_their_headlines_and_addresses(catalog: Catalog, texts: dict[str, str]) -> None:
    cited = {cite.source for claim in catalog.incidents["hb-0001"].claims for cite in claim.cites}
    for source in (catalog.sources[name] for name in cited):
        assert source.title is None or source.title in words(texts["hb-0001"])
        assert source.url is None or f'href="{source.url}" rel="noopener noreferrer"' in texts["hb-0001"]


def test_where_all_would_be_too_heavy_it_is_told_in_fewer_words(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch, texts: dict[str, str]
) -> None:
    monkeypatch.setattr("briefing.limits.SINGLE_BYTES", 1000)
    short = single(catalog, "briefing", "2031-guard", "").decode()
    assert len(short) < len(texts["2031-guard"])
    note = "It also says of each claim"
    assert note in short
    assert note not in texts["2031-guard"]
    told = words(short)
    assert [text for name in catalog.briefing_incidents["2031-guard"] for text in claims(catalog, name) if text not in told] == []


def test_a_file_that_no_browser_opens_is_refused_and_nothing_is_written(
    command: Callable[..., int], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str], assured: Assured
) -> None:
    monkeypatch.setattr("briefing.limits.SINGLE_BYTES", 1_000)
    monkeypatch.setattr("briefing.limits.PAGE_BYTES", 1_000)
    assert command("hb-0001") == 2
    assert re.search(r"the file of hb-0001 would have [\d,]+ bytes: no more than 1,000\n", capsys.readouterr().err)
    assert not (tmp_path / "dist").exists()
    assured("limits-of-what-is-made", 1, 1)


def test_no_two_versions_and_records_share_a_name(catalog: Catalog) -> None:
    def named(release: str, name: str) -> str:
        releases = (catalog.site.releases[0].model_copy(update={"name": release, "on": "2099-12-31"}),)
        return file_name(replace(catalog, site=catalog.site.model_copy(update={"releases": releases})), name)

    assert named("1-2024", "x") != named("1", "2024-x")
    assert named("1_a", "x") != named("1", "a-x")


def test_in_one_language_there_is_nothing_to_choose(catalog: Catalog) -> None:
    text = single(narrow(catalog, "en"), "incident", "hb-0001", "").decode()
    assert "<input" not in text
    assert '<html lang="en" dir="ltr">' in text


HOSTILE = '</style><script>window.broken=1</script><!--told--> id="ar" class="account" href="#ar"'


def test_hostile_texts_are_texts(changed: Changed) -> None:
    content = changed("briefings/2031-03-quay.yml", {"en: The nights on the quay": f"en: '{HOSTILE}'"})
    text = single(catalog_of(content), "briefing", "2031-03-quay", "").decode()
    assert "<script" not in text
    assert text.count("</style>") == 1
    assert text.count("<!--") == 0
    assert HOSTILE.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&#34;") in text


# The same bytes


def test_the_command_writes_what_it_says(
    command: Callable[..., int], catalog: Catalog, texts: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("hb-0001", "2031-guard", "hb-0001") == 0
    written = tree(tmp_path / "dist")
    names = {name: file_name(catalog, name) for name in ("hb-0001", "2031-guard")}
    assert set(written) == {*names.values(), "SHA256SUMS"}
    assert {name: written[file].decode() == texts[name] for name, file in names.items()} == {"hb-0001": True, "2031-guard": True}
    assert f"{names['hb-0001']}  {len(texts['hb-0001'].encode()):,} bytes\n" in capsys.readouterr().out
    assert re.fullmatch(r"harbour-[A-Za-z0-9._-]+_hb-0001\.html", names["hb-0001"])


# What is refused


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("hb-9", 'no published incident or briefing is called "hb-9": did you mean "hb-0001"?'),
        ("hb-00011", 'no published incident or briefing is called "hb-00011": did you mean "hb-0011"?'),
        ("2031-03-key", 'no published incident or briefing is called "2031-03-key": did you mean "2031-03-quay"?'),
        ("2031-quay", "2031-quay is now called 2031-03-quay: ask for that one"),
        ("zzzzzzzz", 'no published incident or briefing is called "zzzzzzzz"'),
        ("hb-0010", "hb-0010 is a draft: only what is published is passed on"),
        ("hb-0008", "hb-0008 was withdrawn: only what is published is passed on"),
        ("hb-0009", "hb-0009 was merged into hb-0001: ask for that one"),
        ("harbour-guard", "harbour-guard is of the kind actor: only an incident or a briefing can be had as one file"),
    ],
)
def test_what_cannot_be_had_is_one_line_and_nothing_is_written(
    command: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, told: str
) -> None:
    assert command("hb-0001", name) == 1
    assert capsys.readouterr().err.splitlines()[-1] == f"build.py: {told}"
    assert not (tmp_path / "dist").exists()


def test_every_id_that_cannot_be_had_is_told(command: Callable[..., int], capsys: pytest.CaptureFixture[str]) -> None:
    assert command("zzzzzzzz", "hb-0010", "hb-0008") == 1
    assert len([line for line in capsys.readouterr().err.splitlines() if line.startswith("build.py: ")]) == 3


def test_files_of_others_stay(command: Callable[..., int], tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist/thesis.txt").write_text("ten years of work", encoding="utf-8")
    assert command("hb-0001") == 2
    assert set(tree(tmp_path / "dist")) == {"thesis.txt"}


def test_what_was_made_before_stays_beside_it(command: Callable[..., int], tmp_path: Path) -> None:
    assert command("hb-0001") == 0
    before = tree(tmp_path / "dist")
    assert command("hb-0002") == 0
    after = tree(tmp_path / "dist")
    assert {name: after[name] for name in before if name != "SHA256SUMS"} == {
        name: raw for name, raw in before.items() if name != "SHA256SUMS"
    }
    assert after["SHA256SUMS"].count(b"\n") == 2
