"""The checker finds what is wrong, and nothing in what is right; and nothing is wrong on the fabricated site."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import serving
from playwright.sync_api import Browser
from searches import searches

from rtl.browser import window
from rtl.seeds import IN_STYLES, SEEDS, Seed
from rtl.sound import SOUND, SOUND_STYLES
from rtl.stylesheets import RULES, STYLES, of_style, physical
from rtl.sweep import at_widths, sweep
from rtl.trial import Trial

LENDING = "plainText"
"""The rule that lends its texts to the others."""


@pytest.fixture(scope="module")
def trial(browser: Browser, site: Path) -> Iterator[Trial]:
    with serving(site) as root:
        context = window(browser)
        yield Trial(context.new_page(), root)
        context.close()


def named(seed: Seed) -> str:
    return f"{seed.language}: {seed.name}: {seed.rule}"


def test_every_seeded_fault_is_found_by_its_rule(trial: Trial) -> None:
    found = {seed: {found.rule for found in trial.findings(seed, (seed.rule, LENDING))} for seed in SEEDS}
    missed = [named(seed) for seed, rules in found.items() if seed.rule not in rules]
    assert missed == []
    assert len(SEEDS) > 90


def test_nothing_is_found_in_what_is_right(trial: Trial) -> None:
    """All of a language in one page, one below the other."""
    for language in ("ar", "en"):
        together = "".join(f'<div id="{number}">{html}</div>' for number, (_, own, html) in enumerate(SOUND) if own == language)
        assert [str(found) for found in trial.findings(Seed("sound", "", together, language=language))] == []
    assert len(SOUND) > 30


UNWRAPPED = "for (const one of document.querySelectorAll('bdi')) one.replaceWith(...one.childNodes); document.body.normalize()"


@pytest.mark.parametrize(
    ("page", "rule"), [("ar/briefings/2031-03-quay.html", "latinOrder"), ("ar/actors/quay-committee.html", "listOrder")]
)
def test_a_page_without_its_isolates_is_out_of_order(trial: Trial, page: str, rule: str) -> None:
    shown = trial.page.context.new_page()
    shown.goto(trial.root + page)
    assert rule not in {found.rule for found in at_widths(shown, page, [1280])}
    shown.evaluate(UNWRAPPED)
    assert rule in {found.rule for found in at_widths(shown, page, [1280])}


def test_every_rule_has_a_seed(trial: Trial) -> None:
    trial.go("ar")
    rules = set(trial.page.evaluate("rtl.rules")) - {LENDING}
    assert rules | {"systemFont"} == {seed.rule for seed in SEEDS}


@pytest.mark.parametrize(("name", "rule", "style"), IN_STYLES)
def test_a_physical_style_is_found(name: str, rule: str, style: str) -> None:
    assert [found.rule for found in of_style("seed.css", style)] == [rule], name


def test_every_rule_of_styles_has_a_seed() -> None:
    assert {rule.__name__ for rule in RULES} == {rule for _, rule, _ in IN_STYLES}


@pytest.mark.parametrize("style", SOUND_STYLES)
def test_a_logical_style_is_right(style: str) -> None:
    assert list(of_style("sound.css", style)) == []


def test_nothing_is_wrong_in_our_styles() -> None:
    assert [str(found) for found in physical(STYLES)] == []


def test_nothing_is_wrong_on_the_fabricated_site(site: Path, at_full_size: bool) -> None:
    """A few pages of each kind, which share the widths; `make assurance` looks at each page at all four, `make rtl` at the real ones."""
    assert [str(found) for found in sweep(site, jobs=1, is_shared=not at_full_size, searched=searches().values())] == []


def test_a_fault_in_one_page_of_a_site_is_told_with_its_place(site: Path, tmp_path: Path) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    page = copy / "ar/contact.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</article>", '<p id="x">بين الأيام 6–12 منه</p></article>'), encoding="utf-8")
    told = [str(found) for found in sweep(copy, jobs=1, among="ar/contact.html")]
    assert told == ["ar/contact.html: latinOrder: #x: 6–12 [drawn as 12–6] at 320, 360, 768, 1280"]
