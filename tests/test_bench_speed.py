"""The measuring of builds: what is compared with what, and how figures come into the documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.generate import generate
from bench.peers.html_text import markdown
from bench.speed import builds, changes, docs, report
from bench.speed.anew import made_anew
from bench.speed.contenders import OTHERS, Ours
from bench.speed.figures import plain
from bench.speed.growth import sizes
from bench.speed.rounds import ratios, rounds
from bench.speed.watched import EVERY, Taken, next_look
from briefing.write import put

ROOT = Path(__file__).parent.parent


def taken(seconds: float) -> Taken:
    return Taken(seconds, seconds, 100)


def test_what_takes_long_to_look_at_is_looked_at_seldom() -> None:
    assert next_look(now=10.001, due=10.0) == 10.001 + EVERY
    assert next_look(now=11.0, due=10.0) == 31.0


def test_ratios_are_of_one_round_and_of_those_that_were_measured() -> None:
    clocks = iter([2.0, 4.0, 9.0, 3.0, 30.0])
    measures = {name: lambda: taken(next(clocks)) for name in ("one", "other", "slow")}
    measured = list(rounds(measures, 2, {"slow"}))
    assert [sorted(one) for one in measured] == [["one", "other", "slow"], ["one", "other"]]
    assert ratios(measured, "other", "one") == [2.0, 0.1]
    assert ratios(measured, "slow", "one") == [4.5]


def test_a_large_archive_is_built_by_the_slow_ones_with_their_index_alone(tmp_path: Path) -> None:
    generate(tmp_path / "content", 24, seed=3)
    everyone = [Ours(tmp_path / "content", 1), *(one(tmp_path, 1) for one in OTHERS.values())]
    named = (tmp_path / "actor.yml", 500)
    small = set(builds.measures(everyone, builds.PARTS, named))
    assert small - set(builds.measures(everyone, builds.PARTS, named, True)) == {f"{name}, pages alone" for name in builds.SLOW}
    assert set(builds.measures(everyone, ["incident"], named)) == {report.OURS, report.HUGO, "ours, one incident changed"}


def test_the_changed_incident_is_one_that_readers_see(tmp_path: Path) -> None:
    generate(tmp_path / "content", 24, seed=3)
    path = changes.incident(tmp_path / "content")
    before = path.read_text(encoding="utf-8")
    assert "\nstatus: published\n" in before
    with changes.changed(path, "anew"):
        assert path.read_text(encoding="utf-8").replace(" anew\n", "\n", 1) == before
    assert path.read_text(encoding="utf-8") == before


def test_what_is_made_anew_is_told_from_what_is_other_than_before(tmp_path: Path) -> None:
    for name in ("kept.html", "same.html", "other.html", "feed.xml"):
        (tmp_path / name).write_text("a", encoding="utf-8")

    def build() -> None:
        for name, text in (("same.html", "a"), ("other.html", "b"), ("feed.xml", "a")):
            (tmp_path / f"{name}~").write_text(text, encoding="utf-8")
            (tmp_path / f"{name}~").rename(tmp_path / name)

    found = made_anew(tmp_path, build)
    assert (found["pages"], found["pages anew"], found["pages changed"]) == (3, 2, 1)
    assert (found["files"], found["files anew"], found["files changed"]) == (1, 1, 0)


def test_material_gets_sections_as_its_guides_write_them() -> None:
    html = '<h1>No</h1><h2 id="a">A</h2><ul><li>one <a href="b.html">b_c</a></li></ul><table><tr><th>x</th><td>y</td></tr></table>'
    assert markdown(html) == "## A { #a }\n\n-   one [b\\_c](b.html)\n\n| x | y |\n| --- | --- |\n"
    assert markdown("<details><summary>S</summary><p>in</p></details>") == '??? note "S"\n\n    in\n'


FIGURES = {
    "builds": {
        "5000": {
            "rounds": plain([{"ours, everything": taken(6), "Hugo, everything": taken(10), "Material, everything": taken(200)}]),
            "named": 500,
            "anew": {},
            "kinds": {},
        }
    }
}


def test_what_is_asked_for_is_said_to_be_reached_or_not() -> None:
    lines = report.asked(FIGURES).splitlines()
    assert "| 5,000: everything ÷ Hugo with index | 0.70 | 0.60 | yes |" in lines
    assert not any("one changed" in line for line in lines), "what was not measured is not told"


def test_documents_get_the_figures_that_there_are_and_keep_the_others() -> None:
    text = "<!-- figures: asked -->\nold\n<!-- end -->\n<!-- figures: growth -->\nstays\n<!-- end -->\n"
    found = docs.filled(text, FIGURES)
    assert "old" not in found
    assert "0.60" in found
    assert "stays" in found


@pytest.mark.parametrize("name", docs.DOCUMENTS)
def test_every_table_of_a_document_is_one_that_can_be_filled(name: str) -> None:
    found = docs.PLACE.findall((ROOT / name).read_text(encoding="utf-8"))
    assert found
    assert {table for _, table, _ in found} <= set(docs.TABLES)


def test_what_a_site_holds_is_told_by_what_it_is_for(tmp_path: Path) -> None:
    put(
        tmp_path,
        {
            "en/a.html": b"12",
            "data/a.csv": b"1",
            "search/en.js": b"1",
            "assets/search/en/terms-0.0123456789ab.js": b"123",
            "assets/css/site.0123456789ab.css": b"1",
        },
    )
    assert sizes(tmp_path) == {"pages": [1, 2], "data": [1, 1], "search": [2, 4], "others": [1, 1], "largest": [1, 3]}
