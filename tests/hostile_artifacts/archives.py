"""Zips in which two programs would find different files, or that never end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hostile_artifacts.artifact import TOP
from hostile_artifacts.spoiling import (
    INNER,
    PAGE,
    Case,
    bomb,
    inner,
    more,
    one,
    outer,
    raw,
)
from hostile_artifacts.zips import Member, zipped

from briefing.preview.artifact import limits

HEAVY = "the files would have … bytes when unpacked: no more than 2,147,483,648"
DIFFERENT = "its own header says something else than the directory"
ZIPS: Mapping[str, Case] = {
    "no zip": raw(
        lambda _: b"<html>", "the archive does not end with the end of its directory: it is cut, no zip, or has something behind it"
    ),
    "nothing": raw(lambda _: b"", "the archive does not end with the end of its directory: it is cut, no zip, or has something behind it"),
    "cut": raw(
        lambda whole: whole[:-1], "the archive does not end with the end of its directory: it is cut, no zip, or has something behind it"
    ),
    "no file": raw(
        lambda _: zipped([]), "comment.md: is missing", "preview.json: is missing", "report.html: is missing", "report.json: is missing"
    ),
    "something before it": raw(
        lambda whole: b"#!/bin/sh\n" + whole,
        "the end of the directory does not say where the directory is: parts, a comment, or something between",
    ),
    "something behind it": raw(
        lambda whole: whole + b"PK", "the archive does not end with the end of its directory: it is cut, no zip, or has something behind it"
    ),
    "a comment of the archive": outer(
        list,
        "the archive does not end with the end of its directory: it is cut, no zip, or has something behind it",
        comment=2,
        after=b"xx",
    ),
    # Some readers take the first end of a directory that they find from behind, others the one at the very end.
    "a second archive in its comment": raw(
        lambda _: zipped([Member("comment.md")], comment=22, after=zipped([])),
        "the end of the directory does not say where the directory is: parts, a comment, or something between",
    ),
    "something between files": inner(
        one(INNER, before=b"PK\3\4"), f"{INNER}: does not begin where the file before it ends: something overlaps or is hidden"
    ),
    "something before the directory": inner(list, "something stands between the last file and the directory", between=b"<script>"),
    "another name in its own header": inner(one(INNER, own={"name": b"x.html"}), f"{INNER}: {DIFFERENT}"),
    "another size in its own header": inner(one(INNER, own={"size": 1}), f"{INNER}: {DIFFERENT}"),
    "another compression in its own header": inner(one(INNER, own={"method": 8}), f"{INNER}: {DIFFERENT}"),
    "sizes behind a file that lie": inner(
        one(INNER, flags=8, own={"crc": 0, "stored": 0, "size": 0}),
        f"{INNER}: what stands behind it says something else than the directory",
    ),
    "an extra field in its own header": inner(one(INNER, own={"extra": b"\1\0\0\0"}), f"{INNER}: {DIFFERENT}"),
    "a header that is none": raw(lambda whole: b"PK\3\5" + whole[4:], "report.html: has no header of its own"),
    "another place than its own": inner(
        more(Member(f"{TOP}/en/z.html", offset=1)),
        f"{TOP}/en/z.html: does not begin where the file before it ends: something overlaps or is hidden",
    ),
    # Fifield, "A better zip bomb": many names for the same bytes.
    "files that overlap": inner(
        more(Member(f"{TOP}/z1.html", b"x", offset=0, is_absent=True)),
        f"{TOP}/z1.html: does not begin where the file before it ends: something overlaps or is hidden",
    ),
    "a file that reaches into the directory": inner(
        lambda members: [*members[:-1], replace(members[-1], own={"stored": 10**6}, bytes=members[-1].content)],
        f"{TOP}/verify.sh: {DIFFERENT}",
    ),
    "ZIP64 by its count": outer(list, "the archive wants to be read as ZIP64", here=0xFFFF, count=0xFFFF),
    "ZIP64 by its place": outer(list, "the archive wants to be read as ZIP64", start=0xFFFFFFFF),
    "ZIP64 by a size": inner(one(INNER, size=0xFFFFFFFF, method=8), f"{INNER}: wants to be read as ZIP64", HEAVY),
    "an archive in parts": outer(
        list, "the end of the directory does not say where the directory is: parts, a comment, or something between", disk=1
    ),
    "fewer files than there are": outer(list, "the directory has more in it than its files", here=4, count=4),
    "more files than there are": outer(list, "the directory is broken off", here=6, count=6),
    "a file more than an artifact has": outer(more(Member("index.html")), "index.html: is no file of an artifact"),
    "too many files": inner(
        lambda members: [Member(f"{TOP}/{number}") for number in range(limits.FILES + 1)],
        "the archive has 60,001 files: no more than 60,000",
    ),
    "a sum that is wrong": inner(one(INNER, crc=1), f"{PAGE}: its bytes are not those that its header promises"),
    "a size that is too small": inner(one(INNER, method=8, size=9), f"{PAGE}: its bytes are not those that its header promises"),
    "a size that is too large": inner(one(INNER, method=8, size=999), f"{PAGE}: its bytes are not those that its header promises"),
    "stored in two sizes": inner(one(INNER, size=9), f"{INNER}: is stored as it is, and yet has two sizes"),
    "no deflate": inner(one(INNER, method=8, bytes=b"\xff\xff"), f"{PAGE}: is not compressed as its header says"),
    "something behind what is compressed": inner(
        one(INNER, method=8, bytes=b"\x03\0<script>", content=b""), f"{PAGE}: is not compressed as its header says"
    ),
    "a bomb that says so": inner(
        bomb(INNER, 4_000_000_000), f"{INNER}: would have 4,000,000,000 bytes when unpacked: no more than 201,326,592", HEAVY
    ),
    "a bomb that grows too fast": inner(bomb(INNER, 4_000_000), f"{INNER}: would become … times as large when unpacked: no more than 200"),
    "a bomb that lies": inner(bomb(INNER, 1_000_000), f"{PAGE}: its bytes are not those that its header promises"),
    "many large files": inner(
        more(*(Member(f"{TOP}/data/{number}.csv", bytes=bytes(10), size=60_000_000, method=8) for number in range(40))),
        *(f"{TOP}/data/{number}.csv: would become 6,000,000 times as large when unpacked: no more than 200" for number in range(40)),
        HEAVY,
    ),
    "a manifest that is a book": outer(one("preview.json", content=b" " * 20_000), "preview.json: has 20,000 bytes: no more than 16,384"),
}
