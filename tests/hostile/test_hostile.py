"""Files that were made to break a reader, and every file that once did: each ends soon, in problems at their places."""

from __future__ import annotations

from pathlib import Path

import pytest
from fabricate import BRIEFING, GUARD, INCIDENT, SITE, TOWN, WORD, as_yaml, changed, records, write_site
from fuzz.properties import holds
from mutation.trials import Archive

FULL = 256 * 1024
"""Bytes that a record may have."""
LAUGHS = "a: &a [x, x, x]\n" + "".join(
    f"{name}: &{name} [*{before}, *{before}, *{before}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def with_keys(name: str, **more: object) -> bytes:
    return as_yaml(changed(records()[name], more)).encode()


def filled(sign: str) -> bytes:
    return (sign * FULL).encode()[:FULL]


BOMBS: dict[str, bytes] = {
    "brackets 200,000 deep": b"[" * 200_000 + b"]" * 60_000,
    "braces 100,000 deep": b"{a: " * 65_000,
    "items 130,000 deep": b"- " * 130_000 + b"x",
    "blocks 400 deep": "\n".join(f"{' ' * depth}a:" for depth in range(400)).encode(),
    "keys of keys": b"? " * 130_000,
    "a billion laughs": LAUGHS.encode(),
    **{
        f"nothing but {sign!r}": filled(sign)
        for sign in ["[", "{", "]", "- ", "? ", ": ", "&a", "*a", "&a ", "*a ", "!", "! ", "!a ", "%", "%a\n"]
    },
    **{
        f"nothing but {sign!r} ": filled(sign)
        for sign in ["'", '"', '"\\', "#", " ", "\t", "\n", "\r", "\r\n", "a", "a\n", "a ", "a:\n", "ا", "|\n", ">\n ", ",", "---\n"]
    },
    "a line of 256 KB": b"id: " + b"x" * (FULL - 5) + b"\n",
    "a quoted line of 256 KB": b'id: "' + b"x " * (FULL // 2 - 5) + b'"\n',
    "100,000 lines": b"id: >\n" + b" x\n" * 85_000,
    "more than 256 KB": b"x" * (FULL + 1),
    "20,000 unknown keys": "".join(f"k{number}: 1\n" for number in range(20_000)).encode(),
    "one key 20,000 times": b"a: 1\n" * 20_000,
    "14,000 unknown sources": with_keys(GUARD, aka=[{"text": "x", "lang": "en", "used_by": [f"s{number}" for number in range(14_000)]}]),
    "14,000 unknown claims": with_keys(INCIDENT, **{"event.basis": [f"c{number}" for number in range(9, 14_009)]}),
    "5,000 wrong items": with_keys(INCIDENT, claims=[{"id": "x"}] * 5_000),
    "10,000 links": with_keys(GUARD, profile={"ar": "[x](actor:y) " * 2_000, "en": "[x](actor:z) " * 2_000}),
    "a text of stars": with_keys(GUARD, profile={"ar": "*" * 39_000, "en": "**a " * 9_000}),
    "a text of brackets": with_keys(GUARD, profile={"ar": "[" * 39_000, "en": "[a](" * 9_000}),
    "a text of numbers": with_keys(GUARD, profile={"ar": "٢ ٣ " * 9_000, "en": "1,2.3-" * 6_000}),
}
BOUNDARIES: dict[str, bytes] = {
    "empty": b"",
    "blanks": b"   \n  \n",
    "tabs": b"\t\t\n\t",
    "comments": b"# a\n# b\n",
    "line ends of old Macs": b"id: hill-guard\rkind: x\r",
    "NEL line ends": "id: hill-guard\x85kind: x".encode(),
    "line separators": "id: hill-guard\u2028kind: x\u2029".encode(),
    "a mark in the middle": "id: hill-\ufeffguard\n".encode(),
    "a mark at the start": "\ufeffid: hill-guard\n".encode(),
    "UTF-16": "id: hill-guard\n".encode("utf-16"),
    "UTF-32": "id: hill-guard\n".encode("utf-32"),
    "Windows-1256": "id: حرس\n".encode("windows-1256"),
    "two encodings": "id: حرس\n".encode() + "id: حرس\n".encode("windows-1256"),
    "NULs": b"id: a\x00b\n",
    "only NULs": b"\x00" * 1000,
    "overlong": b"id: \xc0\xaf\n",
    "a surrogate in UTF-8": b"id: \xed\xa0\x80\n",
    "beyond Unicode": b"id: \xf4\x90\x80\x80\n",
    "cut in a letter": "id: ح".encode()[:-1],
    "an escaped surrogate": rb'id: "\ud800"',
    "escaped controls": rb'id: "\0\a\b\e\v\x1b\N\_\L\P"',
    "an escape beyond Unicode": rb'id: "\U00110000"',
    "an escaped key": rb'"\x69d": hill-guard',
    "a merge": b"a: &a {b: c}\nd:\n  <<: *a\n",
    "a merge in quotation marks": b"'<<': {a: b}\n",
    "a key that is a mapping": b"? {a: b}\n: c\n",
    "a key of several lines": b"? |\n  a\n  b\n: c\n",
    "documents": b"--- {a: b}\n--- {c: d}\n...\n",
    "directives": b"%YAML 1.2\n%TAG ! tag:x,2000:\n---\nid: !a b\n",
    "a directive of the future": b"%YAML 9.9\n---\nid: x\n",
    "tags that run": b"id: !!python/object/apply:os.system ['true']\n",
    "a table": b"id;kind\r\nhill-guard;armed_group\r\n",
    "a table of another program": b'"id","kind"\n"hill-guard","armed_group"\n',
    "a picture": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(range(256)) * 4,
    "an archive": b"PK\x03\x04\x14\x00" + bytes(range(256)),
    "a page of the web": b"<!DOCTYPE html><html><script>alert(1)</script></html>",
    "JSON": b'{"id": "hill-guard", "kind": "armed_group", "aka": [{"text": "\\ud83d\\ude00"}]}',
    "a tilde": b"~",
    "a dash": b"-",
    "a colon": b":",
    "a question": b"?",
    "a command to GitHub": b"id: x\n::error file=a::b\n",
}
FOUND: dict[str, tuple[str, bytes]] = {
    "the start of a document and nothing behind it": (GUARD, b"---"),
    "languages that are lists": (SITE, with_keys(SITE, locales=[[]])),
    "a language that is a mapping": (SITE, with_keys(SITE, locales=["ar", {"untranslated": "refuse"}])),
    "a dash below a text and an empty line": (GUARD, b"a\n\n-"),
    "a text that is a list": (GUARD, with_keys(GUARD, profile={"ar": []})),
}
"""What the fuzz test found, as small as it can be."""


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return Archive(write_site(tmp_path_factory.mktemp("hostile") / "content"))


@pytest.mark.parametrize("raw", BOMBS.values(), ids=BOMBS)
def test_bombs(archive: Archive, tmp_path: Path, raw: bytes) -> None:
    holds(archive, GUARD if b"schema_version" not in raw else INCIDENT, raw, tmp_path, longest=3.0)


@pytest.mark.parametrize("raw", BOUNDARIES.values(), ids=BOUNDARIES)
@pytest.mark.parametrize("name", [GUARD, SITE, WORD, TOWN, BRIEFING, "pages/en/contact.md"])
def test_boundaries(archive: Archive, tmp_path: Path, name: str, raw: bytes) -> None:
    holds(archive, name, raw, tmp_path)


@pytest.mark.parametrize(("name", "raw"), FOUND.values(), ids=FOUND)
def test_what_was_found(archive: Archive, tmp_path: Path, name: str, raw: bytes) -> None:
    holds(archive, name, raw, tmp_path)


@pytest.mark.parametrize("raw", BOUNDARIES.values(), ids=BOUNDARIES)
def test_none_of_these_is_taken_for_a_record(archive: Archive, tmp_path: Path, raw: bytes) -> None:
    problems = archive.with_file(GUARD, archive.read(GUARD, raw, tmp_path))[1]
    assert [problem for problem in problems if problem.path == f"content/{GUARD}" and problem.level == "error"]
