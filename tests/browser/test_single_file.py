"""A single file in a browser, from the disk, all else refused: it asks for nothing, and its languages are chosen without a script."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from conformance.accessibility import OF_COLOURS, axe
from conformance.findings import told
from PIL import Image, ImageChops
from playwright.sync_api import BrowserContext, Page, Request, Route
from rtl.browser import script
from rtl.fonts import Fonts
from rtl.sweep import WIDTHS as ALL_WIDTHS
from rtl.sweep import at_widths
from windows import Windows

from briefing.command.content import catalog_of
from briefing.derive.scope import Scope
from briefing.derive.single import single_part
from briefing.locales import locale
from briefing.single import readable, single
from briefing.single.styles import lettered, styles

NAMES = {"hb-0001": "incident", "hb-0011": "incident", "2031-03-quay": "briefing"}
LANGUAGES = ("ar", "en")
WIDTHS = (1280, 360)


@pytest.fixture(scope="module")
def folder(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("a file ملف")
    catalog = catalog_of(harbour)
    for name, kind in NAMES.items():
        (made / f"{name}.html").write_bytes(single(catalog, kind, name, ""))
    return made


@pytest.fixture(params=["hb-0011", "2031-03-quay"])
def address(request: pytest.FixtureRequest, folder: Path) -> str:
    return (folder / f"{request.param}.html").as_uri()


@pytest.fixture
def alone(context: BrowserContext, address: str) -> Iterator[Page]:
    """The file in a window that refuses every other request, and without scripts of the page's own."""
    asked: list[str] = []
    told: list[str] = []

    def refuse(route: Route, request: Request) -> None:
        if request.url == address:
            route.continue_()
        else:
            asked.append(request.url)
            route.abort()

    context.route("**/*", refuse)
    context.set_offline(True)
    page = context.new_page()
    page.on("console", lambda message: told.append(message.text))
    page.goto(address)
    yield page
    assert [one for one in asked if not one.startswith("data:")] == []
    assert told == []


def shown(page: Page) -> list[str]:
    return [code for code in LANGUAGES if page.locator(f"#{code}").is_visible()]


def test_a_language_is_chosen_with_the_mouse(alone: Page) -> None:
    assert shown(alone) == ["ar"]
    for code in ("en", "ar"):
        label = alone.locator(f"label[for=show-{code}]").bounding_box()
        assert label
        assert min(label["width"], label["height"]) >= 24
        alone.mouse.click(label["x"] + 4, label["y"] + 4)
        assert shown(alone) == [code]


def test_a_language_is_chosen_with_the_keyboard_and_the_focus_is_seen(alone: Page) -> None:
    alone.keyboard.press("Tab")
    assert alone.evaluate("document.activeElement.id") == "show-ar"
    alone.keyboard.press("ArrowDown")
    assert shown(alone) == ["en"]
    outline = alone.evaluate("getComputedStyle(document.activeElement.nextElementSibling).outlineStyle")
    assert (alone.evaluate("document.activeElement.id"), outline) == ("show-en", "solid")
    alone.keyboard.press("ArrowUp")
    assert shown(alone) == ["ar"]


def test_a_screen_reader_is_told_the_names_and_what_is_chosen(alone: Page) -> None:
    assert alone.get_by_role("radio", name="العربية").is_checked()
    assert not alone.get_by_role("radio", name="English").is_checked()
    assert alone.get_by_role("heading", level=1).count() == 1


def test_without_styles_both_languages_stand_one_after_the_other(alone: Page) -> None:
    alone.evaluate("document.querySelector('style').disabled = true; document.styleSheets[0].disabled = true")
    assert shown(alone) == ["ar", "en"]


def test_on_paper_both_languages_stand_and_no_buttons(alone: Page) -> None:
    alone.emulate_media(media="print")
    assert shown(alone) == ["ar", "en"]
    assert not alone.locator("label").first.is_visible()
    assert alone.evaluate("getComputedStyle(document.querySelectorAll('article')[1]).breakBefore") == "page"


def test_links_within_lead_to_what_is_shown(alone: Page) -> None:
    for code in LANGUAGES:
        alone.check(f"#show-{code}")
        hidden = alone.evaluate(
            "code => [...document.querySelectorAll(`#${code} a[href^='#']`)].map(a => a.hash)"
            ".filter(hash => !document.getElementById(code).contains(document.querySelector(hash)))",
            code,
        )
        assert hidden == []


ADVANCE = """([text, family]) => {
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.font = `100px ${family}`;
  return canvas.measureText(text).width;
}"""


def test_the_fonts_of_the_file_draw_it_and_join_its_letters(alone: Page) -> None:
    assert alone.evaluate("document.fonts.ready.then(() => [...document.fonts].every(face => face.status === 'loaded'))")
    ours, others = (alone.evaluate(ADVANCE, ["المرفأ", family]) for family in ("Vazirmatn", "serif"))
    assert ours != others
    apart = sum(alone.evaluate(ADVANCE, [letter, "Vazirmatn"]) for letter in "لمرفأا")
    assert ours < apart * 0.95


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_either_language(measured: Windows, folder: Path, scheme: str) -> None:
    """An incident and a briefing, each in one language on a desk and in the other on a phone; in the dark, an incident on a desk and a
    briefing on a phone, each in the language that it has there in no other colours.
    """
    page = measured(color_scheme="dark" if scheme == "dark" else "light").new_page()
    for turn, name in enumerate(("hb-0001", "2031-03-quay"), start=scheme == "dark"):
        page.goto((folder / f"{name}.html").as_uri())
        ways = list(zip(WIDTHS, LANGUAGES[:: 1 if turn % 2 else -1], strict=True))
        for width, code in ways[turn - 1 : turn] if scheme == "dark" else ways:
            page.set_viewport_size({"width": width, "height": 900})
            page.locator(f"#show-{code}").evaluate("one => one.click()")
            assert told(axe(page, f"{name} {code}", OF_COLOURS if scheme == "dark" else ())) == ""


def test_nothing_is_wrong_with_direction_order_or_type_in_either_language(measured: Windows, folder: Path) -> None:
    """Each language of each file at every fourth width: incidents are looked at in all of them."""
    page = measured(reduced_motion="reduce", color_scheme="light").new_page()
    page.add_init_script(script())
    fonts = Fonts(page)
    for turn, name in enumerate(NAMES):
        page.goto((folder / f"{name}.html").as_uri())
        page.evaluate("document.fonts.ready.then(() => true)")
        for number, code in enumerate(LANGUAGES, start=2 * turn):
            page.locator(f"#show-{code}").evaluate("one => one.click()")
            found = (*at_widths(page, f"{name} {code}", ALL_WIDTHS[number % 4 :: 4]), *fonts.findings(f"{name} {code}"))
            assert [str(one) for one in found] == []


def test_short_names_change_no_pixel(context: BrowserContext, harbour: Path, folder: Path, tmp_path: Path, is_tried_whole: bool) -> None:
    """The file looks as it does with every class, custom property and id under its name: an incident on a desk, a briefing on a phone; with
    `--whole` each of the files at both widths.
    """
    catalog = catalog_of(harbour)
    page = context.new_page()
    for (name, kind), widths in zip(NAMES.items(), [WIDTHS] * 3 if is_tried_whole else ((), WIDTHS[:1], WIDTHS[1:]), strict=True):
        if not widths:
            continue
        parts = [single_part(Scope(catalog, locale(code), ""), kind, name) for code in LANGUAGES]
        html = readable(parts, "", is_short=False)
        head = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        (tmp_path / "named.html").write_text(
            f"{head}<style>{lettered(styles(html, LANGUAGES), html)}</style><body>{html}", encoding="utf-8"
        )
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            named, short = (picture(page, path) for path in (tmp_path / "named.html", folder / f"{name}.html"))
            assert named == short, f"{name}, {width}"


DRAWN_AGAIN = """() => document.querySelectorAll("use").forEach(one => {
  const line = document.querySelector(one.getAttribute("href")).cloneNode();
  one.replaceWith(line);
})"""


def test_a_line_of_the_first_map_is_the_same_in_the_second(context: BrowserContext, real_singles: Path, tmp_path: Path) -> None:
    page = context.new_page()
    page.goto((real_singles / "2024-08-hasakah-siege.html").as_uri())
    page.check("#show-en")
    drawing = page.locator("#en svg").first
    assert page.locator("#en use").count() > 1
    drawing.screenshot(path=tmp_path / "again.png")
    page.evaluate(DRAWN_AGAIN)
    drawing.screenshot(path=tmp_path / "itself.png")
    again, itself = (Image.open(tmp_path / name).convert("RGB") for name in ("again.png", "itself.png"))
    assert ImageChops.difference(again, itself).getbbox() is None


def picture(page: Page, path: Path) -> tuple[tuple[int, int], bytes]:
    """The size and the pixels of the whole page."""
    page.goto(path.as_uri())
    page.evaluate("document.fonts.ready.then(() => true)")
    with Image.open(BytesIO(page.screenshot(full_page=True))) as drawn:
        return drawn.size, drawn.convert("RGB").tobytes()
