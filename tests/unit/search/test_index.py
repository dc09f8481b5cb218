"""The files of the index: their names, what the first says of the others, and that nothing but the records changes them."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from fabricate import BRIEFING, INCIDENT, both, catalog_of, incident, write_site
from index_reading import decode, lengthened, rows

from briefing.assets.names import digest, is_named_by, plain
from briefing.command.content import catalog_of as built_catalog
from briefing.jobs import indexes
from briefing.search import index as module
from briefing.search.index import index
from briefing.search.shards import read

ROOT = Path(__file__).parents[3]


def files(folder: Path, changes: dict[str, Any] | None = None, code: str = "en") -> dict[str, Any]:
    """Name → value of each file, that of the root without its own name."""
    found = dict(read(raw) for raw in index(catalog_of(folder, changes), code).values())
    return {name.partition("/")[2]: value for name, value in found.items()}


def test_each_file_says_its_own_name(tmp_path: Path) -> None:
    for path, raw in index(catalog_of(tmp_path), "en").items():
        assert (plain(path) or path) == f"search/{read(raw)[0]}.js"
        assert re.fullmatch(r"search/en\.js|assets/search/en/(terms|links|texts)-[0-9]+\.[0-9a-f]{12}\.js", path)


def test_the_root_names_the_others_by_their_bytes(tmp_path: Path) -> None:
    """And so of all whose address is known beforehand the root alone has to be asked for anew."""
    written = index(catalog_of(tmp_path), "en")
    root = read(written.pop("search/en.js"))[1]
    assert {f"search/en/{name}.js": digest for name, digest in root["files"].items()} == {
        plain(path): digest(raw) for path, raw in written.items()
    }
    assert all(is_named_by(path, raw) for path, raw in written.items())


def test_the_first_file_tells_of_the_others(tmp_path: Path) -> None:
    found = files(tmp_path)
    root = found[""]
    assert (root["format"], root["words"], root["terms"], root["texts"]) == (2, [], [keys(found["terms-0"])[0]], [0])
    assert (
        root["pages"] == len(found["texts-0"]) == sum(number for _, number in root["kinds"]) == sum(number for _, number in root["years"])
    )
    assert root["kinds"][:3] == [["briefing", 1], ["incident", 1], ["actor", 2]]
    assert root["years"] == [["2031", 2], ["", 4], ["2031", 1], ["", root["pages"] - 7]]
    assert sorted(root["actors"]) == ["hill-guard", "river-council"]


def test_what_is_shown_of_a_page(tmp_path: Path) -> None:
    shown = {page[0]: page for page in files(tmp_path, {INCIDENT: {"context": None}})["texts-0"]}
    assert shown["en/incidents/inc-0001.html"] == [
        "en/incidents/inc-0001.html",
        "Clash near Tamsil",
        "10 May 2031",
        "Tamsil",
        "Two accounts of one clash.",
        ["The River Council says that two soldiers were killed.", "The Hill Guard denies that any soldier was killed."],
    ]
    assert shown["en/map.html"] == ["en/map.html", "Map"]
    assert shown["en/places/tamsil.html"][6] == [["تمسيل", "ar"]]


def keys(shard: list[str]) -> list[str]:
    return list(lengthened(shard[0]))


def pages_of(letters: str) -> list[tuple[int, int]]:
    """Page and field of each posting."""
    number, found = 0, []
    for step in decode(letters):
        number += step // 4
        found.append((number, step % 4))
    return found


def test_postings_are_steps_from_page_to_page(tmp_path: Path) -> None:
    more = {f"incidents/2031/inc-000{number}.yml": incident(f"inc-000{number}", f"2031-0{number}") for number in (2, 3)}
    found = files(tmp_path, more)
    assert pages_of(next(row.postings[0] for row in rows(found["terms-0"]) if row.key == "2031")) == [
        (0, 1),
        (1, 1),
        (2, 1),
        (3, 1),
        (8, 1),
    ]
    paths = [page[0] for page in found["texts-0"]]
    assert paths[1:4] == [f"en/incidents/inc-000{number}.html" for number in (1, 3, 2)]


def test_a_large_index_is_cut_and_has_lists_of_its_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = files(tmp_path / "whole")
    monkeypatch.setattr(module, "TERMS", 100)
    monkeypatch.setattr(module, "SHARD", 500)
    cut = files(tmp_path / "cut")
    root = cut[""]
    terms, links, texts = ([cut[f"{kind}-{number}"] for number in range(len(root[kind]))] for kind in ("terms", "links", "texts"))
    assert min(map(len, (terms, texts))) > 1
    assert [row for shard in terms for row in rows(shard)] == list(rows(whole["terms-0"]))
    assert [page for shard in texts for page in shard] == whole["texts-0"]
    assert root["terms"] == [keys(shard)[0] for shard in terms]
    assert root["texts"] == [sum(map(len, texts[:number])) for number in range(len(texts))]
    assert root["links"] == [int(next(iter(shard))) for shard in links]
    listed = {length: list(lengthened(cut[f"words-{length}"])) for length in root["words"]}
    assert {len(word) for word in listed[6]} == {6}
    assert "tamsil" in listed[6]
    assert sorted(word for words in listed.values() for word in words) == [
        key for key in keys(whole["terms-0"]) if not re.match("[~0-9-]", key)
    ]


def test_actors_and_places_are_linked_in_files_of_their_own(tmp_path: Path) -> None:
    found = files(tmp_path)
    kinds = {str(number): page[0].split("/")[1] for number, page in enumerate(found["texts-0"])}
    assert [{kinds[number] for number in found[f"links-{shard}"]} for shard in range(2)] == [{"actors"}, {"places"}]


def test_the_version_changes_with_any_text(tmp_path: Path) -> None:
    one, other = (files(tmp_path / name, {BRIEFING: {"title": both("ع", name)}})[""] for name in "ab")
    assert one["version"] != other["version"]
    assert {name for name, digest in one["files"].items() if digest != other["files"][name]} == {"terms-0", "texts-0"}


def test_the_order_of_sets_changes_nothing(tmp_path: Path) -> None:
    content = write_site(tmp_path / "content")
    program = (
        "import hashlib, sys; from pathlib import Path; from briefing.command.content import catalog_of;"
        "from briefing.jobs import indexes;"
        "print(hashlib.sha256(repr(list(indexes(catalog_of(Path(sys.argv[1]))).items())).encode()).hexdigest())"
    )

    environment, command = {**os.environ, "PYTHONHASHSEED": "2"}, [sys.executable, "-c", program, str(content)]
    elsewhere = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True).stdout.decode().strip()  # noqa: S603
    found = repr(list(indexes(built_catalog(content)).items()))
    assert elsewhere == hashlib.sha256(found.encode()).hexdigest()


HOSTILE = '</script><script>x()</script> ");x();(" \\ \\u0022 \' ` ${x} <!-- --> ]]> &lt;'


def test_whatever_a_record_says_stays_data(tmp_path: Path) -> None:
    changes = {
        INCIDENT: {"title": both(HOSTILE, HOSTILE), "claims.0.text": both(HOSTILE, HOSTILE)},
        "site.yml": {"name": both(HOSTILE, HOSTILE)},
    }
    written = index(catalog_of(tmp_path, changes), "en")
    for raw in written.values():
        assert len(raw.decode().splitlines()) == 1
        assert b"</" not in raw
    texts = next(raw for path, raw in written.items() if "/texts-0." in path)
    page = next(page for page in read(texts)[1] if "inc-0001" in page[0])
    assert (page[1], page[5][0]) == (HOSTILE, HOSTILE)
