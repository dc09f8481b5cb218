"""The one comment on a pull request."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from forge import BOT, TOKEN, Forge

from briefing.preview.__main__ import main
from briefing.report.writing.json import as_json
from briefing.report.writing.markdown import MARKER
from briefing.views.report import Report, Turnover

REPORT = Report(
    format="1",
    before="1234567890",
    after="content",
    locales=("ar", "en"),
    is_publishable=True,
    summary={"ar": "لا شيء يتغيّر للقارئ.", "en": "No change for readers."},
    attention=(),
    records=(),
    effects=(),
    pages=(),
    translations=(),
    problems=Turnover((), ()),
    gaps=Turnover((), ()),
    size_before=None,
    size_after=None,
)


@pytest.fixture(params=["github", "gitlab"])
def forge(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Forge]:
    """Either forge, and the environment of its job."""
    with Forge() as one:
        for name, value in {
            **(one.environment if request.param == "github" else one.gitlab_environment),
            "PREVIEW_ADDRESS": "https://previews.example/",
            "SITE_ADDRESS": "https://archive.example/here/",
            "RUN_ADDRESS": "https://forge.example/runs/3",
        }.items():
            monkeypatch.setenv(name, value)
        yield one


@pytest.fixture
def admitted(tmp_path: Path) -> Path:
    folder = tmp_path / "admitted"
    (folder / "site").mkdir(parents=True)
    (folder / "report.json").write_text(as_json(REPORT), encoding="utf-8")
    return folder


def comment(folder: Path, *more: str) -> int:
    return main(["comment", "--pull-request", "5", "--from", str(folder), *more])


def writes(forge: Forge) -> list[str]:
    return [asked.method for asked in forge.asked if asked.method != "GET"]


def test_it_is_made_once_and_left_as_it_is(forge: Forge, admitted: Path) -> None:
    forge.add_comment(5, "a question")
    assert (comment(admitted), comment(admitted)) == (0, 0)
    assert len(forge.texts(5)) == 2
    assert forge.texts(5)[1].startswith(f"{MARKER}\n")
    assert writes(forge) == ["POST"]


def test_it_leads_to_the_preview_and_to_the_site(forge: Forge, admitted: Path) -> None:
    comment(admitted)
    assert 'href="https://previews.example/pr-5/site/' in forge.texts(5)[0]
    assert 'href="https://previews.example/pr-5/report.html"' in forge.texts(5)[0]
    assert 'href="https://archive.example/here/' in forge.texts(5)[0]
    assert "those of the base branch" in forge.texts(5)[0]


def test_a_place_of_its_own_may_be_given(forge: Forge, admitted: Path) -> None:
    comment(admitted, "--shown", "https://group.example/-/project/mr-5")
    assert 'href="https://group.example/-/project/mr-5/site/' in forge.texts(5)[0]


def test_without_a_site_or_a_host_nothing_leads_there(forge: Forge, admitted: Path) -> None:
    (admitted / "site").rmdir()
    comment(admitted)
    assert "pr-5/site" not in forge.texts(5)[0]
    assert "pr-5/report.html" in forge.texts(5)[0]
    comment(admitted, "--address", "")
    assert "previews.example" not in forge.texts(5)[0]
    assert 'href="https://forge.example/runs/3"' in forge.texts(5)[0]


def test_it_is_changed_when_it_says_something_else(forge: Forge, admitted: Path) -> None:
    comment(admitted)
    comment(admitted, "--site", "")
    assert len(forge.texts(5)) == 1
    assert "archive.example" not in forge.texts(5)[0]
    assert len(writes(forge)) == 2


def test_a_stranger_s_marker_is_not_ours(forge: Forge, admitted: Path) -> None:
    forge.add_comment(5, f"{MARKER}\nhello")
    forge.add_comment(5, f"as {MARKER} says", BOT)
    comment(admitted)
    assert forge.texts(5)[:2] == [f"{MARKER}\nhello", f"as {MARKER} says"]
    assert len(forge.texts(5)) == 3


def test_it_is_found_among_many(forge: Forge, admitted: Path) -> None:
    for number in range(230):
        forge.add_comment(5, f"question {number}")
    comment(admitted)
    comment(admitted)
    assert len(forge.texts(5)) == 231


@pytest.mark.parametrize(("outcome", "told"), [("refused", "was not published"), ("failed", "There is no preview")])
def test_what_went_wrong_is_said_with_a_link_to_the_log(forge: Forge, admitted: Path, outcome: str, told: str) -> None:
    comment(admitted)
    assert comment(admitted, "--outcome", outcome) == 0
    (text,) = forge.texts(5)
    assert told in text
    assert '<p lang="ar" dir="rtl">' in text
    assert text.count('<a href="https://forge.example/runs/3">') == 2


def test_of_what_changes_the_workflows_no_report_is_shown(forge: Forge, admitted: Path) -> None:
    assert comment(admitted, "--outcome", "workflows") == 0
    (text,) = forge.texts(5)
    assert "there is no preview and no report" in text
    assert "href" not in text


def test_after_closing_it_says_that_the_preview_is_gone(forge: Forge, admitted: Path) -> None:
    comment(admitted)
    assert main(["comment", "--pull-request", "5", "--outcome", "closed"]) == 0
    (text,) = forge.texts(5)
    assert "its preview is gone" in text
    assert "href" not in text


def test_where_none_was_made_closing_makes_none(forge: Forge) -> None:
    assert main(["comment", "--pull-request", "5", "--outcome", "closed"]) == 0
    assert forge.texts(5) == []


def test_a_forge_that_stumbles_while_it_makes_it_is_not_asked_twice(forge: Forge, admitted: Path) -> None:
    for path in ("/repos", "/api"):
        forge.fail("POST", path, 502, is_done=True)
    assert comment(admitted) == 0
    assert len(forge.texts(5)) == 1


def test_a_forge_that_stumbles_before_it_makes_it_is_asked_again(forge: Forge, admitted: Path) -> None:
    for path in ("/repos", "/api"):
        forge.fail("POST", path, 502)
    assert comment(admitted) == 0
    assert len(forge.texts(5)) == 1


def test_a_refusal_is_told_without_the_token(forge: Forge, admitted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in ("/repos", "/api"):
        forge.fail("POST", path, 403, {}, times=9)
    assert comment(admitted) == 1
    said = capsys.readouterr()
    assert "status 403" in said.err
    assert TOKEN not in said.out + said.err


@pytest.mark.parametrize("raw", [b"{}", b"\xff", b"[[["])
def test_a_report_that_is_none_is_refused(forge: Forge, admitted: Path, raw: bytes) -> None:
    (admitted / "report.json").write_bytes(raw)
    assert comment(admitted) == 1
    assert forge.texts(5) == []


@pytest.mark.parametrize("address", ["javascript:alert(1)", 'https://x.example/"><b>', "https://name:word@x.example/"])
def test_an_address_that_is_none_is_refused(forge: Forge, admitted: Path, address: str) -> None:
    assert comment(admitted, "--address", address) == 1
    assert comment(admitted, "--site", address) == 1
    assert comment(admitted, "--outcome", "failed", "--run", address) == 1
    assert forge.texts(5) == []
