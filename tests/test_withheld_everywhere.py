"""What must not be shown stands in no byte of the built site: no page, drawing, image, sheet, list of filters, log or citation."""

from __future__ import annotations

import base64
import gzip
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from fabricate import (
    BRIDGE,
    BRIEFING,
    GUARD,
    INCIDENT,
    PROVINCE,
    SITE,
    TOWN,
    VOCABULARIES,
    WORD,
    actor,
    as_yaml,
    both,
    changed,
    claim,
    incident,
    place,
    records,
    write_site,
)
from folders import tree
from search_listing import unfolded

import build
from briefing.command.content import catalog_of
from briefing.leaks.forms import forms
from briefing.leaks.packed import unpacked
from briefing.single import single

REASON = both("حُجب لسلامته.", "Withheld for safety.")
BASE = "https://example.org/karvan/"
HIDDEN_AT, ELSEWHERE = ("36.73", "40.37"), ("35.11", "41.92")


def pair() -> dict[str, str]:
    """Words that stand in hidden records alone."""
    return both("زولفيك", "Zolvek")


def point(where: tuple[str, str]) -> dict[str, Any]:
    return {"lat": where[0], "lon": where[1], "basis": "survey", "source": "Zolvek survey"}


def hidden_actor(name: str) -> dict[str, Any]:
    return {
        **actor(name, "زولفيك قوريمات", "Zolvek Quorimat", "person"),
        "previous_ids": ["zolvek-quorimat"],
        "relations": [{"type": "part_of", "actor": "hill-guard", "period": "2031", "cites": cites()}],
    }


def cites() -> list[dict[str, Any]]:
    return [{"source": "src-2031-05-gazette", "locator": [1]}]


def related_to(name: str) -> list[dict[str, Any]]:
    return [{"type": "allied_with", "actor": name, "period": None, "cites": cites()}]


def taking_part(name: str, role: str) -> dict[str, Any]:
    return {"actor": name, "role": role, "certainty": "claimed", "claims": ["c1"]}


def at(name: str, role: str = "occurred", precision: int = 1) -> dict[str, Any]:
    return {"place": name, "role": role, "geo_precision": precision, "wording": both("قرب بيت زولفيك", "By Zolvek's house")}


def unpublished(name: str, status: str) -> dict[str, Any]:
    """An incident of a month, a year and a kind that no other has."""
    words = {"title": pair(), "summary": pair(), "context": pair()}
    hidden = {**incident(name, "2027-11-23"), **words, "status": status, "previous_ids": [f"{name}-before"]}
    hidden["event"] = {"type": "protests", "sub_type": None, "basis": ["c1"]}
    hidden["claims"] = [claim(1, "statement", "hill-guard", "Zolvek says so.", "زولفيك")]
    hidden["revisions"] = [{"on": "2027-12-24", "kind": "added", "note": pair()}]
    return hidden


def site(where: tuple[str, str] = HIDDEN_AT) -> dict[str, Any]:
    """The fabricated records with something withheld in every way that the records know."""
    plain = records()[INCIDENT]
    told = claim(
        3, "killed", "zolvek-man", "A man says so.", about="zolvek-man", chain=[{"actor": "zolvek-man"}, {"source": "src-2031-05-gazette"}]
    )
    guarded = {
        **plain,
        "claims": [*plain["claims"], told],
        "participants": [*plain["participants"], taking_part("zolvek-man", "reported_target")],
        "locations": [at("zolvek-house"), at("zolvek-yard", "mentioned")],
        "sensitivity": {"reason": REASON, "withhold_actors": ["zolvek-man"], "publish_places_as": "given"},
    }
    coarse = {
        **incident("inc-0002", "2031-04"),
        "locations": [at("zolvek-well")],
        "sensitivity": {"reason": REASON, "publish_places_as": "parent"},
    }
    nowhere = {
        **incident("inc-0003", "2030"),
        "locations": [at("zolvek-ford", precision=2)],
        "sensitivity": {"reason": REASON, "publish_places_as": "none"},
    }
    return {
        INCIDENT: guarded,
        "incidents/2031/inc-0002.yml": coarse,
        "incidents/2030/inc-0003.yml": nowhere,
        "incidents/2027/zolvek-draft.yml": unpublished("zolvek-draft", "draft"),
        "incidents/2027/zolvek-review.yml": unpublished("zolvek-review", "in_review"),
        "incidents/2027/inc-0009.yml": {**withdrawn(), "revisions": [*unpublished("x", "draft")["revisions"], gone()]},
        "actors/zolvek-man.yml": hidden_actor("zolvek-man"),
        GUARD: {"relations": related_to("zolvek-man")},
        "places/zolvek-house.yml": hidden_place(where, "zolvek-house", "none"),
        "places/zolvek-yard.yml": hidden_place(where, "zolvek-yard", "parent"),
        "places/zolvek-well.yml": hidden_place(where, "zolvek-well", "point"),
        "places/zolvek-ford.yml": hidden_place(where, "zolvek-ford", "point", []),
        "places/open-field.yml": {
            **place("open-field", "الحقل", "Open Field", "village", ["karvan-province"], "area"),
            "point": point(where),
        },
        "base-maps/karvan.yml": {
            "id": "karvan",
            "source": "invented",
            "outlines": [
                {"place": "zolvek-yard", "names": pair(), "lines": ["36.1,40.1 36.2,40.1 36.2,40.2 36.1,40.1"]},
                {"place": "karvan-province", "names": None, "lines": ["35,39 38,39 38,42 35,42 35,39"]},
            ],
        },
        BRIEFING: {"incidents": ["inc-0001", "inc-0002"], "query": {"period": "2027/2031"}},
        "briefings/asked.yml": {**changed(records()[BRIEFING], {"id": "asked"}), "query": {"actor": "zolvek-man"}},
        "briefings/gone.yml": {
            **changed(records()[BRIEFING], {"id": "gone"}),
            "status": "withdrawn",
            "withdrawn": {key: value for key, value in gone().items() if key != "kind"},
            "title": pair(),
            "summary": pair(),
            "body": pair(),
        },
        "briefings/zolvek.yml": {
            **changed(records()[BRIEFING], {"id": "zolvek"}),
            "status": "draft",
            "title": pair(),
            "summary": pair(),
            "body": pair(),
        },
    }


def noted(changes: dict[str, Any]) -> dict[str, Any]:
    """With what is the editors' own in every record: notes, waivers and fingerprints of translations."""
    own = {
        "internal_notes": "Zolvek told us. زولفيك أخبرنا.",
        "waivers": [{"code": "W101", "reason": "Zolvek, زولفيك."}],
        "translations": [{"language": "en", "original": "ar", "fingerprint": "cc771234cc77"}],
    }
    terms = (VOCABULARIES / "quantity.yml").read_text(encoding="utf-8")
    return {
        **{name: {**changes.get(name, {}), **own} for name in {**records(), **changes}},
        "vocabularies/quantity.yml": f"{terms}\n{as_yaml(own)}",
    }


def hidden_place(where: tuple[str, str], name: str, publish_as: str, parents: list[str] | None = None) -> dict[str, Any]:
    around = ["tamsil", "karvan-province"] if parents is None else parents
    return {
        **place(name, "بيت زولفيك", "Zolvek House", "village", around, publish_as),
        "pcode": "ZV771234",
        "point": point(where),
        "previous_ids": [f"{name}-once"],
    }


def withdrawn() -> dict[str, Any]:
    return {**unpublished("inc-0009", "withdrawn"), "previous_ids": []}


def gone() -> dict[str, Any]:
    return {"on": "2031-06-03", "kind": "withdrawn", "note": both("سُحب.", "Taken down.")}


def build_of(folder: Path, changes: dict[str, Any]) -> Path:
    write_site(folder / "content", noted(changes))
    assert build.main(["--content", str(folder / "content"), "--out", str(folder / "site"), "--base-url", BASE, "--jobs", "1"]) == 0
    _write_singles(folder / "content", folder / "site/single")
    return folder / "site"


def _write_singles(content: Path, folder: Path) -> None:
    """Beside the site every single file that can be had."""
    catalog = catalog_of(content)
    folder.mkdir()
    for kind, names in (("incident", catalog.incidents), ("briefing", catalog.briefings)):
        for name in names:
            (folder / f"{name}.html").write_bytes(single(catalog, kind, name, BASE))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_of(tmp_path_factory.mktemp("withheld"), site())


def texts(site: Path) -> Iterator[tuple[str, str]]:
    """Every file's path and bytes, unpacked, as letters. The index of the search is read both as it stands and with its words in full."""
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        raw = path.read_bytes()
        name = path.relative_to(site).as_posix()
        in_full = unfolded(raw) if "search/" in name and path.suffix == ".js" else ""
        yield name, f"{name}\n{in_full}\n" + (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8", "replace")


def found(site: Path, pattern: str) -> list[str]:
    return [f"{name}: {text[max(0, hit.start() - 80) : hit.end() + 40]}" for name, text in texts(site) if (hit := re.search(pattern, text))]


@pytest.mark.parametrize("word", ["(?i)zolvek", "زولفيك", "(?i)quorimat", "قوريمات", "771234"])
def test_no_hidden_word_stands_anywhere(built: Path, word: str) -> None:
    assert found(built, word) == []


@pytest.fixture(scope="module")
def bundled(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that is handed out of the same records: archives, single files, sums."""
    out = tmp_path_factory.mktemp("bundled") / "dist"
    assert build.main(["bundle", "--content", str(built.parent / "content"), "--out", str(out), "--base-url", BASE, "--jobs", "1"]) == 0
    return out


@pytest.mark.parametrize("word", ["Zolvek", "زولفيك", "Quorimat", "قوريمات", "771234"])
def test_no_hidden_word_stands_in_any_file_however_it_is_encoded_or_packed(built: Path, bundled: Path, word: str) -> None:
    pattern = forms(word)
    packed = [part for folder in (built, bundled) for name, raw in tree(folder).items() for part in unpacked(name, raw)]
    assert [name for name, raw in packed if pattern.search(raw) or pattern.search(name.encode())] == []
    names = [name for name, _ in packed]
    assert {"data/archive.sqlite!", "data/archive.json", "data/changes.json", "en/feed.xml", "en/actors/hill-guard.xml"} <= set(names)
    assert [name for name in names if ".zip!" in name and name.endswith("/data/archive.sqlite!")]


@pytest.mark.parametrize("word", ["Zolvek", "زولفيك"])
def test_the_search_would_find_it(word: str, tmp_path: Path) -> None:
    """In each of the forms, within other bytes, in an archive and in a database."""
    pattern, codes = forms(word), [ord(letter) for letter in word]
    texts = [
        word,
        word.upper(),
        json.dumps(word),
        quote(word),
        *("".join(form.format(code) for code in codes) for form in ("&#{};", "&#x{:x};")),
    ]
    texts += [base64.b64encode(b"\xd9" * before + word.encode() + b"q" * behind).decode() for before in range(6) for behind in range(4)]
    assert [text for text in texts if not pattern.search(f"a{text}b".encode())] == []
    assert not pattern.search("Zolv ek زولفي ك".encode())
    with sqlite3.connect(tmp_path / "a.sqlite") as database:
        database.execute("CREATE VIRTUAL TABLE words USING fts5(word, content='')")
        database.execute("INSERT INTO words(rowid, word) VALUES (1, ?)", (word,))
    database.close()
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.write(tmp_path / "a.sqlite", "a.sqlite")
    assert [name for name, raw in unpacked("a.zip", (tmp_path / "a.zip").read_bytes()) if pattern.search(raw)]


@pytest.mark.parametrize("number", HIDDEN_AT)
def test_no_hidden_coordinate_stands_anywhere(built: Path, number: str) -> None:
    assert found(built, rf"(?<![0-9]){re.escape(number)}") == []


def test_no_byte_depends_on_what_is_hidden(built: Path, tmp_path: Path) -> None:
    """Other coordinates, and no drafts at all, give the same site: no drawing, count or link tells of them."""
    other = {name: change for name, change in site(ELSEWHERE).items() if not is_unpublished(change)}
    plain = tree(build_of(tmp_path, other))
    assert [name for name, raw in tree(built).items() if plain.get(name) != raw] == []
    assert plain.keys() == tree(built).keys()


def is_unpublished(change: Any) -> bool:
    return change.get("status") in ("draft", "in_review")


def test_nothing_is_counted_or_dated_that_is_not_published(built: Path) -> None:
    """The year, the month and the kind of the drafts are on no page, in no filter and under no bar."""
    assert [
        name for name, text in texts(built) if name.endswith(".html") and re.search(r"2027|/protests|badge--protests|\"protests\"", text)
    ] == []
    timeline = (built / "en/timeline/index.html").read_text(encoding="utf-8")
    assert re.findall(r'class="entry[^"]*" id="([a-z0-9-]+)"', timeline) == ["inc-0003", "inc-0002", "inc-0001"]


def test_the_pages_that_are_searched_are_there(built: Path) -> None:
    """What is shown in place of the hidden words is found by the same search."""
    assert found(built, "Withheld for safety")
    assert found(built, "Taken down")
    assert any(name.startswith("assets/search/en/terms-") for name in (line.partition(":")[0] for line in found(built, "withheld")))
    names = {name for name, _ in texts(built)}
    assert {"en/map.html", "en/side-by-side/incidents/inc-0001.html", "en/revisions.html", "en/places/open-field.html"} <= names
    assert "images/og/tamsil-road.png" in names
    assert {PROVINCE, TOWN, BRIDGE, SITE, WORD} <= set(records())


OTHERS = ("first-man", "second-man"), ("first-well", "second-well")


def elsewhere_public(man: str, well: str) -> dict[str, Any]:
    """Two actors and two places that one incident names openly, and of which another one withholds one each."""
    men, wells = OTHERS
    open_one = {
        **incident("inc-0002", "2031-04"),
        "participants": [taking_part(name, "present") for name in men],
        "locations": [{"place": name, "role": "occurred", "geo_precision": 1} for name in wells],
    }
    guarded = {
        **records()[INCIDENT],
        "participants": [taking_part(man, "reported_target"), taking_part("hill-guard", "reported_initiator")],
        "claims": [*records()[INCIDENT]["claims"], claim(3, "demand", man, "A demand.", about=man)],
        "locations": [{"place": well, "role": "occurred", "geo_precision": 1}],
        "sensitivity": {"reason": REASON, "withhold_actors": [man], "publish_places_as": "parent"},
    }
    return {
        INCIDENT: guarded,
        "incidents/2031/inc-0002.yml": open_one,
        **{f"actors/{name}.yml": actor(name, f"رجل {name}", f"Man {name}", "person") for name in men},
        **{
            f"places/{name}.yml": {
                **place(name, name, name, "village", ["tamsil", "karvan-province"], "point"),
                "point": point((f"36.{at}", "40.4")),
            }
            for at, name in enumerate(wells, 1)
        },
        BRIEFING: {"incidents": ["inc-0001", "inc-0002"]},
    }


def test_who_and_where_is_withheld_cannot_be_told_from_the_site(tmp_path: Path) -> None:
    """Whichever of two known actors and places an incident withholds, every byte is the same."""
    one, other = (tree(build_of(tmp_path / man, elsewhere_public(man, well))) for man, well in zip(*OTHERS, strict=True))
    assert [name for name, raw in one.items() if other.get(name) != raw] == []
