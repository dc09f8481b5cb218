"""What a page may do: use its own files, and nothing that it holds itself, in Chromium and in Firefox, over http and from a disk."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import reports
from assurance.ledger import Assured
from bundle.walks import BROWSERS
from chromium import Quiet, Sending, serving
from hostile_texts import pages
from hostile_texts.content import Hostile
from hostile_texts.intact import Looks
from hostile_texts.made import in_a_copy
from kinds import each_kind
from policy import attempts
from policy.visiting import faults, left, room, visited

from briefing.command.content import catalog_of
from briefing.hosting import headers, policy
from briefing.preview.host.root import root_files
from briefing.render import Edition
from briefing.report.page.html import html
from briefing.report.writing.links import Links
from briefing.serve.answers import DIRECTIVES
from briefing.serve.state import Shown
from briefing.serve.window import window
from briefing.single import single

LOOKUP = '<meta http-equiv="x-dns-prefetch-control" content="off">\n'
PLANTED = "en/sources/src-gull-quay.html"
"""A page that cites sources on other hosts."""
NEVER_FOLLOWED = "looked-up-in-advance.example"
ALONE = re.compile(
    r"default-src 'none'; style-src 'sha256-[\w+/=]{44}'; img-src (?P<sources>'none'|data:|'self' file:); font-src (?P=sources); "
    r"base-uri 'none'; form-action 'none'"
)
STUB = re.compile(r"<script[^>]* data-to=")
AHEAD = frozenset({"image for a width"})
"""What Firefox asks for before it has read the policy in the page, but not if the policy is sent. No page has that attribute."""


READ = f"({pages.OPENED})()"


class SendingOnce(Quiet):
    """Sends the policy with one page alone."""

    def end_headers(self) -> None:
        if self.path.endswith("/sent.html"):
            self.send_header("Content-Security-Policy", headers.FIELDS["Content-Security-Policy"])
        super().end_headers()


class Met(NamedTuple):
    browser: str
    told: dict[str, Any]
    asked: frozenset[str]
    """What the other host was asked for in the attempts."""

    def pages(self, *rooms: str) -> dict[str, Any]:
        return {f"{name}: {path}": page for name in rooms for path, page in self.told[name]["pages"].items()}


@pytest.fixture(scope="module")
def others(harbour: Path, dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every page of ours that is not of the site, with what it needs."""
    folder = tmp_path_factory.mktemp("others")
    for path in dist.glob("*.zip"):
        with zipfile.ZipFile(path) as archive:
            archive.extractall(folder)
    for path in dist.glob("*.html"):
        shutil.copy(path, folder)
    (folder / "based.html").write_bytes(single(catalog_of(harbour), "incident", "hb-0001", "https://harbour.example/velmar/"))
    (folder / "report.html").write_text(html(reports.EVERYTHING, Links("https://a.example", "https://b.example")), encoding="utf-8")
    for name, content in root_files().items():
        (folder / f"host-{name}").write_bytes(content)
    return folder


def of_others(folder: Path) -> list[str]:
    """What explains the bundles, and all that stands alone."""
    return sorted(path.relative_to(folder).as_posix() for path in (*folder.glob("*.html"), *folder.glob("*/README.html")))


def of_site(site: Path, edition: Edition) -> list[str]:
    """A page of each kind but that for unknown addresses, every other one in the other language, and one of those that lead on at once.

    `make assurance` opens all.
    """
    stubs = [path for path in sorted(site.rglob("*.html")) if STUB.search(path.read_text(encoding="utf-8"))]
    return [*(path for path in each_kind(edition) if path != "404.html"), stubs[0].relative_to(site).as_posix()]


@pytest.fixture(scope="module", params=BROWSERS)
def met(
    request: pytest.FixtureRequest, site: Path, made: Path, edition: Edition, others: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Met]:
    """One browser through all of it. Chromium opens all pages of the site in test_pages.py, and those of a site full of hostile texts
    in test_hostile_texts.py; here Firefox opens such ones, and uses the site.
    """
    names, tried = tmp_path_factory.mktemp("names"), tmp_path_factory.mktemp("tried")
    planted = tmp_path_factory.mktemp("planted") / "planted.html"
    page = (site / PLANTED).read_text(encoding="utf-8").replace(LOOKUP, "")
    planted.write_text(re.sub(r"https://[a-z.-]+\.example", f"https://{NEVER_FOLLOWED}", page), encoding="utf-8")
    is_firefox = request.param == "firefox"
    opened = of_site(made / "site", edition) if is_firefox else []
    uses = {"ar": "القناة"} if is_firefox else {}
    with (
        attempts.elsewhere() as other,
        serving(made / "site", Sending) as http,
        serving(site, Sending) as used,
        serving(tried, SendingOnce) as trying,
        window(0, site, Shown()) as served,
    ):
        for way in ("http", "file"):
            attempts.write(tried / way, other.address, policy.META)
        rooms = {
            "http": room(http, [*(["404.html"] if is_firefox else []), *opened[::2]]),
            "file": room(f"{made.as_uri()}/", [in_a_copy(made, path) for path in opened[1::2]]),
            "used": room(used, [], uses),
            "others": room(f"{others.as_uri()}/", of_others(others)),
            "serve": room(served, ["en/index.html"]),
            "tried": room(trying, ["http/open.html", "http/guarded.html", "http/sent.html"]),
            "tried from the disk": room(f"{tried.as_uri()}/", ["file/open.html", "file/guarded.html"]),
            "planted": room(f"{planted.parent.as_uri()}/", [planted.name]),
        }
        yield Met(request.param, visited(request.param, rooms, names, READ), frozenset(other.asked))


def test_pages_are_quiet_and_hold_nothing_of_their_own(met: Met, assured: Assured) -> None:
    """No error, no warning, no violation, no request to another host; no style, handler or script; no link that tells who follows it."""
    opened = met.pages("http", "file", "others")
    wrong = {
        name: page["faults"] + faults(page["held"], None if name.startswith("others") else policy.META) for name, page in opened.items()
    }
    assert {name: found for name, found in wrong.items() if found} == {}
    assured("policy-pages", len(opened), len(opened))


def test_firefox_shows_hostile_texts_as_they_are_written(met: Met, hostile: Hostile, assured: Assured) -> None:
    """Nothing of them runs, no element is theirs. Without a word of the console, as all pages here."""
    opened, looks = met.pages("http", "file"), Looks(hostile.told)
    assert {name: page["read"]["facts"] for name, page in opened.items() if page["read"]["facts"] != pages.SOUND} == {}
    for name, page in opened.items():
        pages.read(looks, name, page["read"])
    assert [fault for look in looks.values() for fault in look.broken] == []
    if opened:
        seen = sum(len(look.seen) for look in looks.values())
        assert seen > 300
        assured("texts-opened-in-firefox", len(opened), len(opened))
        assured("texts-shown-in-firefox", seen, seen)


def test_what_stands_alone_has_a_policy_that_runs_nothing(met: Met) -> None:
    policies = {name: page["held"]["policy"] for name, page in met.pages("others").items()}
    alone = {name: given for name, given in policies.items() if given != policy.META}
    assert sum(name.endswith("README.html") for name in alone) == 3
    assert len(alone) == 3 + len(("two briefings", "an incident", "the report", "two pages of the host of previews")) + 2
    assert {name: given for name, given in alone.items() if not ALONE.fullmatch(given)} == {}


def test_the_site_is_used_without_a_word(met: Met, assured: Assured) -> None:
    """Search, timeline, map, colours over http; from the disk test_walks.py uses them, in both browsers."""
    used = met.told["used"]["used"]
    assert len(used) == (4 if met.browser == "firefox" else 0)
    assert {step: found for step, found in used.items() if found} == {}
    if used:
        assured("policy-uses", len(used), len(used))


def test_a_page_that_is_served_while_it_is_written_asks_its_server_alone(met: Met) -> None:
    (page,) = met.pages("serve").values()
    assert page["faults"] == ["walk: EventSource"]
    assert faults(page["held"], policy.written(DIRECTIVES)) == []


def test_whatever_is_tried_comes_to_nothing(met: Met, assured: Assured) -> None:
    came = {name.removesuffix(".html"): _came(met, name, page) for name, page in met.pages("tried", "tried from the disk").items()}
    assert came["tried: http/open"] == came["tried from the disk: file/open"] == attempts.EVERY
    assert came["tried: http/sent"] == frozenset()
    ahead = AHEAD if met.browser == "firefox" else frozenset[str]()
    assert came["tried: http/guarded"] | came["tried from the disk: file/guarded"] <= ahead
    tried = 3 * len(attempts.EVERY) - 2 * len(ahead)
    assured("policy-attempts", tried, tried)


def _came(met: Met, name: str, page: dict[str, Any]) -> frozenset[str]:
    folder = name.split(": ")[1].removesuffix("html").replace(".", "/")
    return frozenset({*page["ran"], *(one.removeprefix(folder) for one in met.asked if one.startswith(folder))})


def test_no_host_is_asked_or_looked_up_before_a_link_is_followed(met: Met, assured: Assured) -> None:
    hosts = [host for page in met.pages("http", "file", "others").values() for host in page["held"]["hosts"]]
    assert [said for said in left(met.told) if NEVER_FOLLOWED not in said] == []
    if met.browser == "firefox":
        assert NEVER_FOLLOWED in left(met.told), "of a page that does not forbid it, Firefox looks up the hosts at once"
        assert len(hosts) > 5
        assured("policy-lookups", len(hosts), len(hosts))
