"""Browsers get the site's files as they are, its pages with what reloads them, and nothing from elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from folders import tree

from briefing.hosting import headers, policy
from briefing.serve.answers import FIELDS, answer
from briefing.serve.state import State

STATE = State("of-now")
PAGE = "<!doctype html>\n<html>\n<head>\n<title>A</title>\n</head>\n<body>\n<p>A</p>\n</body>\n</html>\n"
ADDED = PAGE.replace(
    "</head>", '<link rel="stylesheet" href="/-/serve.css">\n<script src="/-/serve.js" data-state="of-now" defer></script>\n</head>'
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "en").mkdir(parents=True)
    for name in ("index.html", "en/index.html", "en/a.html", "404.html"):
        (folder / name).write_text(PAGE.replace(">A<", f">{name}<"), encoding="utf-8")
    (folder / "data.sqlite").write_bytes(b"</head>\0")
    (folder / ".briefing-site").write_text("ours", encoding="utf-8")
    (tmp_path / "secret.html").write_text("secret", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/", "index.html"),
        ("/en/", "en/index.html"),
        ("/en/a.html", "en/a.html"),
        ("/en/a.html?q=1", "en/a.html"),
        ("/en/%61.html", "en/a.html"),
    ],
)
def test_a_page_brings_what_reloads_it(address: str, name: str, site: Path) -> None:
    before = tree(site)
    given = answer(address, site, STATE)
    assert (given.status, given.content.decode()) == (200, ADDED.replace(">A<", f">{name}<"))
    assert given.fields["Content-Length"] == str(len(given.content))
    assert tree(site) == before


def test_other_files_are_as_they_are_and_the_fields_those_of_the_site(site: Path) -> None:
    given = answer("/data.sqlite", site, State("of-now", "a fault"))
    assert (given.status, given.content, given.fields["Content-Type"]) == (200, b"</head>\0", "application/octet-stream")
    assert FIELDS.items() <= given.fields.items()
    sent = policy.META.replace(" file:", "") + "; connect-src 'self'; frame-ancestors 'none'"
    assert headers.FIELDS | {"Content-Security-Policy": sent} == FIELDS


def test_a_page_may_ask_whether_the_site_has_changed_and_nothing_else(site: Path) -> None:
    (site / "index.html").write_text(PAGE.replace("<title>", f"{policy.META}<title>"), encoding="utf-8")
    assert f"{policy.META}; connect-src 'self'<title>" in answer("/", site, STATE).content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "/none.html",
        "/en",
        "/../secret.html",
        "/en/../../secret.html",
        "/%2e%2e/secret.html",
        "//{root}/secret.html",
        "/%2F{root}/secret.html",
        "/..%5Csecret.html",
        "/c:secret.html",
        "/.briefing-site",
        "/en/%00",
    ],
)
def test_nothing_else_is_given(address: str, site: Path) -> None:
    given = answer(address.format(root=str(site.parent)), site, STATE)
    assert (given.status, given.content.decode()) == (404, ADDED.replace(">A<", ">404.html<"))


@pytest.mark.parametrize("address", ["/-/../answers.py", "/-/answers.py", "/-/"])
def test_of_the_servers_own_files_two(address: str, site: Path) -> None:
    assert (answer(address, site, STATE).status, answer(address, site, STATE).content) == (404, b"")
    assert [answer(f"/-/{name}", site, STATE).fields["Content-Type"].split(";")[0] for name in ("serve.css", "serve.js")] == [
        "text/css",
        "text/javascript",
    ]


def test_a_fault_stands_in_the_page_as_text(site: Path) -> None:
    found = answer("/en/a.html", site, State("of-now", "actors/<b>.yml:1:1: error[E010]: \"a\" & 'b'")).content.decode()
    assert "\n<body>\n<section " in found
    assert "actors/&lt;b&gt;.yml:1:1: error[E010]: &quot;a&quot; &amp; &#x27;b&#x27;</pre>" in found
    assert "<p>en/a.html</p>" in found


def test_a_fault_is_told_where_there_is_no_site(tmp_path: Path) -> None:
    found = answer("/", tmp_path / "none", State("of-now", "nothing can be built"))
    assert found.status == 404
    assert "nothing can be built" in found.content.decode()
