"""The HTTP fields for servers: what they forbid, and the files that tell servers of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.hosting import headers, nginx, policy

ROOT = Path(__file__).parents[3]


def rules(text: str) -> dict[str, dict[str, str]]:
    """`_headers` as the hosts read it: a line at the margin is a pattern, an indented one a field."""
    found: dict[str, dict[str, str]] = {}
    for line in filter(None, text.split("\n")):
        if line.startswith("/"):
            found[line] = {}
        else:
            name, value = line.split(":", 1)
            [*found.values()][-1][name.strip()] = value.strip()
    return found


def test_the_policy_sent_is_the_pages_own_without_a_disk_and_forbids_frames() -> None:
    sent = headers.FIELDS["Content-Security-Policy"]
    assert sent == f"{policy.META.replace(' file:', '')}; frame-ancestors 'none'"
    assert "file:" not in sent


def test_nothing_of_a_device_is_allowed() -> None:
    features = headers.FIELDS["Permissions-Policy"].split(", ")
    assert {"camera=()", "geolocation=()", "microphone=()"} < set(features)
    assert all(feature.endswith("=()") for feature in features)


def test_the_hosts_read_the_same_fields() -> None:
    read = rules(headers.as_file(headers.RULES))
    assert read["/*"] == headers.FIELDS
    assert read["/*"] | read["/assets/*"] == headers.fields("assets/fonts/a.woff2")
    assert "\r" not in headers.as_file(headers.RULES)
    assert max(map(len, headers.as_file(headers.RULES).split("\n"))) < 2000, "Cloudflare Pages reads no longer line"


def test_no_field_stands_under_two_patterns_that_meet() -> None:
    everywhere, *others = headers.RULES.values()
    assert not any(everywhere.keys() & given.keys() for given in others)


def test_only_what_never_changes_under_its_name_is_kept_long() -> None:
    kept = {path: headers.fields(path)["Cache-Control"] for path in ("assets/css/a.css", "index.html", "search/en.js", "data/assets/a")}
    assert kept == {**dict.fromkeys(kept, "no-cache"), "assets/css/a.css": "public, max-age=31536000, immutable"}


def test_nginx_sends_the_same() -> None:
    text = (ROOT / "docs" / nginx.NAME).read_text(encoding="utf-8")
    assert text == nginx.configuration(), "run build.py schema"
    assert dict(re.findall(r'^ *add_header (\S+) "(.*)" always;$', text, re.MULTILINE)) == headers.FIELDS
    assert "location ~ \\.csv$ { types {} default_type text/csv; }" in text, "a type that nginx does not know is not compressed"
    assert len(re.findall("add_header", text)) == len(headers.FIELDS) + 1, "a location with its own would lose all others"


def test_nginx_keeps_no_addresses_of_readers_and_gives_nothing_that_is_hidden() -> None:
    text = nginx.configuration()
    assert re.findall(r"^ *access_log (.*);$", text, re.MULTILINE) == ["off"]
    assert re.findall(r"error_log \S+ (\w+);", text) == ["emerg"], "what is less grave names the reader whose connection failed"
    hidden = re.compile(re.findall(r"location ~ (\S+) { return 404; }", text)[0])
    asked = ("/.git/config", "/deep/.env", "/.briefing-site", "/_headers", "/en/index.html", "/assets/a.b.css")
    assert [path for path in asked if hidden.search(path)] == list(asked[:4])


@pytest.mark.parametrize("name", ["fields.md", "fields.ar.md"])
def test_the_documents_explain_each_directive_and_field_as_it_is_sent(name: str) -> None:
    text = (ROOT / "docs/hosting" / name).read_text(encoding="utf-8")
    rows = re.findall(r"^\| \u200e?`([^`]+)`\u200e? \|", text, re.MULTILINE)
    directives = [f"{directive} {value}" for directive, value in policy.DIRECTIVES.items()]
    others = [field for field in headers.fields("index.html") if field != "Content-Security-Policy"]
    assert rows == [*directives, "frame-ancestors 'none'", *others]
