"""Artifacts whose own files lie: manifest, report, comment, the report as a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hostile_artifacts.artifact import COMMIT, REPORT, changed, manifest_of, report_files
from hostile_artifacts.spoiling import (
    SEARCH,
    Case,
    beside,
    manifest,
    outer,
    raw,
    report_says,
    without,
)
from hostile_artifacts.zips import Member, zipped

from briefing.report.writing.links import Links
from briefing.report.writing.markdown import comment

OUTSIDE: Mapping[str, Case] = {
    "a strange file": raw(
        lambda _: zipped([Member("index.html")]),
        "index.html: is no file of an artifact",
        "comment.md: is missing",
        "preview.json: is missing",
        "report.html: is missing",
        "report.json: is missing",
    ),
    "no manifest": outer(without("preview.json"), "preview.json: is missing"),
    "no report": outer(without("report.json"), "report.json: is missing"),
    "a lying number": manifest(
        lambda files: manifest_of(files, pull_request=13), "preview.json: names the pull request 13, and the event 12"
    ),
    "a number in words": manifest(lambda files: manifest_of(files, pull_request="12"), "preview.json: names no pull request by its number"),
    "a number that is true": manifest(
        lambda files: manifest_of(files, pull_request=True), "preview.json: names no pull request by its number"
    ),
    "no number": manifest(
        lambda files: manifest_of(files, pull_request=None), "preview.json: names the pull request None, and the event 12"
    ),
    "a lying commit": manifest(
        lambda files: manifest_of(files, commit="f" * 40), f"preview.json: names the commit {'f' * 40}, and the event {COMMIT}"
    ),
    "a commit that commands": manifest(lambda files: manifest_of(files, commit="$(id)"), "preview.json: names no commit by its 40 digits"),
    "another format": manifest(lambda files: manifest_of(files, format="2"), 'preview.json: has another format than "1"'),
    "a key more": manifest(
        lambda files: manifest_of(files, run="x"), "preview.json: has not exactly the keys format, pull_request, commit and files"
    ),
    "a key twice": manifest(
        lambda files: b'{"pull_request": 12, ' + manifest_of(files)[1:], "preview.json: is no JSON in UTF-8, each key once"
    ),
    "a manifest that is deep": manifest(lambda files: b"[" * 16_000, "preview.json: is no JSON in UTF-8, each key once"),
    "a manifest that is a list": manifest(
        lambda files: b"[]", "preview.json: has not exactly the keys format, pull_request, commit and files"
    ),
    "a lying sum": manifest(
        lambda files: manifest_of({**files, "comment.md": b"x"}), "comment.md: has another size or sum than preview.json says"
    ),
    "a file that is not there": manifest(lambda files: manifest_of({**files, "../x": b""}), "preview.json: lists ../x, which is not there"),
    "a file that is not listed": manifest(
        lambda files: manifest_of(changed(files, "bundle.zip", None)), "preview.json: does not list bundle.zip"
    ),
    "a bundle with errors": (
        lambda artifact: replace(artifact, files=report_files(replace(REPORT, is_publishable=False), "")).raw(),
        ("bundle.zip: is there, and the report says that the content has errors",),
    ),
    "a report that is no JSON": beside(
        "report.json",
        b"{",
        "report.json: is no report: no JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)",
    ),
    "a key more in the report": report_says(
        lambda told: told.update(script="x"), "report.json: is no report: $: 'script' is not known here"
    ),
    "a report that is deep": beside(
        "report.json", b"[" * 100_000, "report.json: is no report: 100,000 brackets stand in one another: no more than 16"
    ),
    "a report in UTF-16": beside("report.json", lambda text: text.decode().encode("utf-16"), "report.json: is not UTF-8"),
    "a comment of its own": beside(
        "comment.md", b"@everyone: look at https://evil.example\n", "comment.md: is not the comment that the report gives"
    ),
    "a comment with more behind it": beside(
        "comment.md",
        lambda text: text + b"</details><img src=https://evil.example/x>",
        "comment.md: is not the comment that the report gives",
    ),
    "a comment without its marker": beside(
        "comment.md", lambda text: text.partition(b"\n")[2], "comment.md: is not the comment that the report gives"
    ),
    "a comment of another report": (
        lambda artifact: artifact.with_file("comment.md", comment(replace(REPORT, after="deadbee"), Links("", "")).encode()).raw(),
        ("comment.md: is not the comment that the report gives",),
    ),
    "a comment that leads away": (
        lambda artifact: artifact.with_file(
            "comment.md", comment(REPORT, Links("https://evil.example", "https://evil.example")).encode()
        ).raw(),
        ("comment.md: is not the comment that the report gives",),
    ),
    "a report's page with a script": beside(
        "report.html",
        lambda text: text.replace(b"</head>", f'<script src="site/{SEARCH}"></script>\n</head>'.encode()),
        f"report.html: has a <script> from site/{SEARCH}, which is no script of ours",
        "report.html: has a <script>, which this page never has",
    ),
    "a report's page with another style": beside(
        "report.html",
        lambda text: text.replace(b"</style>", b"body{display:none}</style>"),
        "report.html: has another style sheet than ours",
        "report.html: has another policy than ours",
    ),
    "a report's page with two styles": beside(
        "report.html",
        lambda text: text.replace(b"</head>", b"<style>p{}</style></head>"),
        "report.html: does not have the one style sheet that it brings with it",
    ),
    "a report's page that opens its policy": beside(
        "report.html",
        lambda text: text.replace(b"default-src &#39;none&#39;", b"default-src *"),
        "report.html: has another policy than ours",
    ),
    "a report's page with an image from elsewhere": beside(
        "report.html",
        lambda text: text.replace(b"</body>", b'<img src="https://evil.example/x.png" alt="">\n</body>'),
        "report.html: has a <img> from https://evil.example/x.png, which is no image of the preview",
    ),
    "a report's page with another icon": beside(
        "report.html",
        lambda text: text.replace(b'href="data:image/svg+xml,', b'href="data:image/svg+xml,%20'),
        "report.html: has a <link> to data:image/svg+xml,%20%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22"
        "%20viewBox=%220%200%2024%2024%22%3E%3Crect%20width=..., which is not what it links to in our pages",
    ),
    "a report's page that leads to a file that is not there": beside(
        "report.html",
        lambda text: text.replace(b"</body>", b'<a href="before/index.html">x</a>\n</body>'),
        "report.html: has a <a> that leads to before/index.html, which is no file of the preview and no address of the web",
    ),
}
