import re
from pathlib import Path

import material
import pytest

from briefing import assets

SITE = Path(__file__).parents[3] / "site_src"


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("a {\n  color: red;\n}\n\nb { margin: 0 1px; }", "a{color:red}b{margin:0 1px}"),
        ("/* why */ a { /* no; } */ color: red }", "a{color:red}"),
        ('a::before { content: "a ; /* b */ }  c"; }', 'a::before{content:"a ; /* b */ }  c"}'),
        ("a { content: 'it\\'s  {' }", "a{content:'it\\'s  {'}"),
        (".a :is(b, c) > d + e {}", ".a :is(b,c) > d + e{}"),
        ("a { width: calc(1px + (2px - 1rem)) }", "a{width:calc(1px + (2px - 1rem))}"),
        ("@media (width >= 40em) and (hover) { a { b: c } }", "@media (width >= 40em) and (hover){a{b:c}}"),
    ],
)
def test_what_has_no_meaning_goes_and_what_has_one_stays(css: str, expected: str) -> None:
    assert assets.stripped(css) == expected


def test_the_sheets_are_joined_in_the_listed_order_and_the_dark_one_stays_apart() -> None:
    published = assets.stylesheets({"base": "b { c: d }", "dark": "e { f: g }", "fonts": "a { c: d }"})
    assert published == {"css/site.css": "a{c:d}\nb{c:d}\n", "css/dark.css": "e{f:g}\n"}


def test_a_sheet_that_is_not_listed_is_not_forgotten() -> None:
    with pytest.raises(KeyError):
        assets.stylesheets({"stray": "", "dark": ""})


def test_every_sheet_and_script_is_listed_and_there() -> None:
    assert sorted(path.stem for path in SITE.glob("css/*.css")) == sorted([*assets.SHEETS, assets.DARK])
    assert sorted(path.relative_to(SITE).as_posix() for path in SITE.glob("js/*.js")) == sorted(
        {assets.FIRST, assets.MOVED, *(f"js/{name}.js" for name in assets.SCRIPTS)} - {assets.SEARCH_SCRIPT}
    )


def test_every_part_of_the_search_is_listed_and_there() -> None:
    assert sorted(path.stem for path in SITE.glob("js/search/*.js")) == sorted(assets.SEARCH)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("/* why */\nconst b = 1;\n", "const b = 1;"),
        ("/* two\n   lines */\n  const b = 1;", "const b = 1;"),
        ('  // goes\nconst b = "/* no */"; // stays\n\n\n', 'const b = "/* no */"; // stays'),
        ("/* stays */ b();\nc();\n/* goes */\n", "/* stays */ b();\nc();"),
    ],
)
def test_a_part_of_the_search_loses_the_comments_that_have_their_lines_to_themselves(written: str, kept: str) -> None:
    assert assets.search_script({"vlq": '"use strict";\n' + written}) == f'"use strict";\n{{\n{kept}\n}}\n'


def test_the_parts_of_the_search_are_joined_in_the_listed_order() -> None:
    assert assets.search_script({"shelf": "b();", "vlq": "a();"}) == '"use strict";\n{\na();\nb();\n}\n'


def test_a_part_of_the_search_that_is_not_listed_is_not_forgotten() -> None:
    with pytest.raises(KeyError):
        assets.search_script({"stray": ""})


def test_the_dark_sheet_only_gives_other_values_to_what_the_light_one_names() -> None:
    dark, *light = [(SITE / f"css/{name}.css").read_text(encoding="utf-8") for name in (assets.DARK, *assets.SHEETS)]
    named = set(re.findall(r"(--[\w-]+):", dark))
    theme = {name for name in named if name.startswith(("--md-typeset-table", "--md-code"))}
    assert named - theme <= set(re.findall(r"(--[\w-]+):", "".join(light)))


def test_the_light_sheets_know_no_scheme() -> None:
    """What is for the dark alone stands in the dark sheet, which paper never sees."""
    for name in assets.SHEETS:
        assert not re.search("color-scheme[=\\]]|prefers-color-scheme", (SITE / f"css/{name}.css").read_text(encoding="utf-8")), name


def test_a_page_loads_the_scripts_of_its_kind_and_those_of_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        assets, "SCRIPTS", {"everywhere": frozenset(), "tides": frozenset({"harbour", "pier"}), "ships": frozenset({"pier"})}
    )
    assert assets.scripts("harbour") == ("js/everywhere.js", "js/tides.js")
    assert assets.scripts("text") == ("js/everywhere.js",)


def test_every_colour_and_size_that_a_sheet_asks_for_is_given() -> None:
    theme = next(Path(material.__file__).parent.glob("templates/assets/stylesheets/main.*.css")).read_text(encoding="utf-8")
    sheets = {path.stem: path.read_text(encoding="utf-8") for path in SITE.glob("css/*.css")}
    published = assets.stylesheets(sheets, theme)["css/site.css"]
    assert set(re.findall(r"var\((--[\w-]+)\)", published)) <= set(re.findall(r"(--[\w-]+):", published))
    assert len(published) < 90_000
