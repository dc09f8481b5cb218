"""Names that hold a digest of the bytes."""

from __future__ import annotations

import hashlib

import pytest

from briefing.assets import hashed
from briefing.assets.names import is_named_by, named, plain
from briefing.assets.shipped import shipped, shipped_paths

STYLE = b'@font-face{src:url("../fonts/quay.woff2")}'


def site(**changes: bytes) -> dict[str, bytes]:
    """What is published, by the names that we call it."""
    files = {
        "css/site.css": STYLE,
        "fonts/quay.woff2": b"letters",
        "js/box.js": b'const ENGINE = ["../js/tide.js"];',
        "js/tide.js": b"tide();",
        "icons/quay.svg": b"<svg/>",
    }
    return {plain(path): path.encode() for path in hashed({**files, **{name.replace("__", "/"): one for name, one in changes.items()}})}


def test_a_name_holds_the_beginning_of_the_sha_256() -> None:
    assert named("css/site.css", b"a{}") == f"assets/css/site.{hashlib.sha256(b'a{}').hexdigest()[:12]}.css"


@pytest.mark.parametrize("name", ["css/site.css", "js/words.ar.js", "feed.css", "search/en/terms-0.js"])
def test_the_plain_name_is_what_was_named(name: str) -> None:
    assert plain(named(name, b"x")) == name
    assert is_named_by(named(name, b"x"), b"x")
    assert not is_named_by(named(name, b"x"), b"y")


@pytest.mark.parametrize(
    "path", ["css/site.css", "assets/css/site.css", "assets/css/site.0123.css", "search/en.js", "x/assets/a.0123456789ab.css"]
)
def test_what_has_no_digest_has_no_plain_name(path: str) -> None:
    assert plain(path) == ""
    assert not is_named_by(path, b"")


def moved(name: str, content: bytes) -> set[str]:
    """What has another name if that one has another content."""
    before, after = site(), site(**{name.replace("/", "__"): content})
    return {one for one in before if before[one] != after[one]}


def test_what_changes_has_another_name_and_so_has_what_names_it() -> None:
    assert moved("css/site.css", STYLE + b"b{}") == {"css/site.css"}
    assert moved("fonts/quay.woff2", b"other") == {"fonts/quay.woff2", "css/site.css"}
    assert moved("js/tide.js", b"ebb();") == {"js/tide.js", "js/box.js"}


def test_what_names_another_names_it_as_it_is_published() -> None:
    published = hashed({"css/site.css": STYLE, "fonts/quay.woff2": b"letters"})
    [sheet] = [content for path, content in published.items() if path.endswith(".css")]
    assert sheet.replace(b"../", b"assets/") == STYLE.replace(b"../fonts/quay.woff2", named("fonts/quay.woff2", b"letters").encode())


def test_what_is_named_and_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError, match=r"fonts/quay\.woff2"):
        hashed({"css/site.css": STYLE})


def test_everything_that_we_ship_is_named_by_its_bytes() -> None:
    assert {path for path, content in shipped().items() if not is_named_by(path, content)} == set()
    assert shipped_paths().keys() >= {
        "css/site.css",
        "css/dark.css",
        "js/search.js",
        "fonts/vazirmatn-arabic.woff2",
        "icons/logo.svg",
        "feed.css",
    }
