"""Ways to spoil a good artifact in one place. Each gives the spoilt artifact, and what is to be said of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

from hostile_artifacts.artifact import TOP, Artifact, Spoil, changed
from hostile_artifacts.zips import Member, zipped

from briefing.assets.shipped import shipped_paths
from briefing.hosting import policy

Case = tuple[Spoil, tuple[str, ...]]
BUNDLE = "bundle.zip: "
PAGE = "en/map.html"
INNER = f"{TOP}/{PAGE}"
OTHER = f"{TOP}/en/data.html"
ASSETS = shipped_paths()
SHEET, FEED, LOGO, FONT = (ASSETS[name] for name in ("css/site.css", "feed.css", "icons/logo.svg", "fonts/vazirmatn-latin.woff2"))
COPY, MOVED, SEARCH = (ASSETS[f"js/{name}.js"] for name in ("copy", "moved", "search"))


def outer(change: Callable[[list[Member]], list[Member]], *refusals: str, **end: object) -> Case:
    """Another list of members of the artifact."""
    return lambda artifact: zipped(change(artifact.outer()), **end), refusals  # type: ignore[arg-type]


def inner(change: Callable[[list[Member]], list[Member]], *refusals: str, **end: object) -> Case:
    """Another list of members of the bundle."""

    def spoil(artifact: Artifact) -> bytes:
        return artifact.with_bundle(zipped(change(artifact.members()), **end)).raw()  # type: ignore[arg-type]

    return spoil, tuple(BUNDLE + line for line in refusals)


def one(name: str, **told: object) -> Callable[[list[Member]], list[Member]]:
    """The member of that name with something else in its fields."""
    return lambda members: [replace(member, **told) if member.name == name else member for member in members]  # type: ignore[arg-type]


def more(*members: Member) -> Callable[[list[Member]], list[Member]]:
    return lambda found: [*found, *members]


def without(name: str) -> Callable[[list[Member]], list[Member]]:
    return lambda members: [member for member in members if member.name != name]


def named(name: str, *refusals: str) -> Case:
    """One file more in the bundle, of that name below its top."""
    return lambda artifact: artifact.with_page(name, b"x").raw(), tuple(BUNDLE + line for line in refusals)


def file(name: str, content: bytes | Callable[[bytes], bytes] | None, *refusals: str) -> Case:
    """Another content of a file of the site, with a true list of sums."""

    def spoil(artifact: Artifact) -> bytes:
        assert artifact.site is not None
        return artifact.with_page(name, content(artifact.site[name]) if callable(content) else content).raw()

    return spoil, tuple(f"{BUNDLE}{name}: {line}" for line in refusals)


def body(html: str, *refusals: str) -> Case:
    """A page with that in its body."""
    return file(PAGE, lambda raw: raw.replace(b"<p>Harbour</p>", html.encode()), *refusals)


def head(html: str, *refusals: str) -> Case:
    """A page with that in its head."""
    return file(PAGE, lambda raw: raw.replace(b"<title>Harbour</title>", f"<title>Harbour</title>\n{html}".encode()), *refusals)


def page(old: str, new: str, *refusals: str) -> Case:
    return swapped(PAGE, old, new, *refusals)


def swapped(name: str, old: str, new: str, *refusals: str) -> Case:
    """A file of the site in which one text stands for another."""

    def change(raw: bytes) -> bytes:
        assert old.encode() in raw, f"{name} does not hold {old}"
        return raw.replace(old.encode(), new.encode(), 1)

    return file(name, change, *refusals)


def beside(name: str, content: bytes | Callable[[bytes], bytes] | None, *refusals: str) -> Case:
    """Another content of a file of the artifact, with a true manifest."""
    return lambda artifact: artifact.with_file(name, content(artifact.files[name]) if callable(content) else content).raw(), refusals


def manifest(change: Callable[[dict[str, bytes]], bytes], *refusals: str) -> Case:
    """Another manifest."""

    def spoil(artifact: Artifact) -> bytes:
        files = changed(artifact.whole(), "preview.json", None)
        return zipped([Member(name, content) for name, content in {**files, "preview.json": change(files)}.items()])

    return spoil, refusals


def raw(change: Callable[[bytes], bytes], *refusals: str) -> Case:
    """Other bytes of the artifact."""
    return lambda artifact: change(artifact.raw()), refusals


def report_says(change: Callable[[dict[str, object]], object], *refusals: str) -> Case:
    """A report with something else in it, under the old comment."""

    def spoil(text: bytes) -> bytes:
        told = json.loads(text)
        change(told)
        return json.dumps(told).encode()

    return beside("report.json", spoil, *refusals)


def bomb(member: str, size: int) -> Callable[[list[Member]], list[Member]]:
    """A file that says it has so many bytes, and does not."""
    return one(member, content=b"\0" * 4_000_000, method=8, size=size)


def policy_line() -> str:
    return f'<meta http-equiv="Content-Security-Policy" content="{policy.META}">\n'


LINK = 0o120777 << 16
NOT_WRITTEN = "is not written as our templates write, from here on: "
