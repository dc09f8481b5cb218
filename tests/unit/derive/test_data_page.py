"""The page of the data offers every file of data, and explains every column of every table."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from fabricate import catalog_of

from briefing.command.content import edition
from briefing.jobs import in_memory
from briefing.render import Edition


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return edition(catalog_of(tmp_path_factory.mktemp("data") / "content"), "")


@pytest.mark.parametrize("code", ["ar", "en"])
def test_every_file_of_data_can_be_downloaded(built: Edition, code: str) -> None:
    offered = re.findall(r'href="\.\./(data/[^"]+)" download', built.pages[f"{code}/data.html"].body)
    assert sorted(offered) == sorted(path for path in built.files if path.startswith("data/"))
    assert len(offered) == len(set(offered)) >= 9


@pytest.mark.parametrize("code", ["ar", "en"])
def test_every_column_is_named(tmp_path: Path, built: Edition, code: str) -> None:
    body = built.pages[f"{code}/data.html"].body
    _, data = in_memory(catalog_of(tmp_path / "content"), "")
    for table in (*data.tables, *data.links):
        [part] = re.findall(rf'<details class="table" id="table-{table.name}">(.*?)</details>', body, re.DOTALL)
        assert re.findall("<dt>.*?</dt>", part, re.DOTALL)
        named = re.findall('<code(?: lang="en")?(?: dir="ltr")?>([^<]*)</code>', part)
        assert named == [table.name, *(column.name for column in table.columns)]


def test_the_rows_are_told_as_the_database_counts_them(tmp_path: Path, built: Edition) -> None:
    """By whoever wrote them: of a large archive it would take long to count them again."""
    _, data = in_memory(catalog_of(tmp_path / "content"), "")
    for table in (*data.tables, *data.links):
        number = len(list(table.rows))
        assert data.rows[table.name] == number
        [part] = re.findall(rf'<details class="table" id="table-{table.name}">(.*?)</summary>', built.pages["en/data.html"].body, re.DOTALL)
        assert re.search(rf">{number} rows?<", part)


def test_the_licences_of_data_texts_and_program_stand_apart(tmp_path: Path) -> None:
    licences = {"site.yml": {"data_license": "CC0-1.0", "content_license": "CC-BY-4.0", "code_license": "MIT"}}
    body = edition(catalog_of(tmp_path / "content", licences), "").pages["en/data.html"].body
    told = re.findall(r"<dt>([^<]*)</dt><dd><a [^>]*><bdi[^>]*>([^<]*)</bdi>", unescape(body))
    assert told == [("The data", "CC0-1.0"), ("The texts", "CC-BY-4.0"), ("The program", "MIT")]


def test_what_is_large_is_told_in_megabytes(built: Edition) -> None:
    sizes = re.findall(r'download__size"><bdi>([^<]*)</bdi>', built.pages["en/data.html"].body)
    assert sizes
    assert all(re.fullmatch(r"\d+ KB|\d+\.\d MB", size) for size in sizes)


@pytest.mark.parametrize("address", [None, "https://boats.example/releases?of=karvan&all"])
def test_it_leads_to_the_copies_where_their_address_is_known(tmp_path: Path, address: str | None) -> None:
    body = edition(catalog_of(tmp_path / "content", {"site.yml": {"downloads": address}}), "").pages["en/data.html"].body
    found = [
        unescape(href)
        for href in re.findall(r'<a href="(https:[^"]*)" rel="noopener noreferrer"><bdi dir="ltr">the downloads</bdi></a>', body)
    ]
    assert found == [address] * (address is not None)
    assert "attached to each release" in body
