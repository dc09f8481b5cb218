"""Questions to a forge: pages, tries, redirects, and where the token goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from forge import TOKEN, Forge

from briefing.preview.__main__ import main
from briefing.preview.errors import PreviewError
from briefing.preview.forge import github, gitlab
from briefing.preview.forge.api import LONGEST_WAIT, TRIES, Api, ApiError


@pytest.fixture
def forge() -> Iterator[Forge]:
    with Forge() as one:
        yield one


@pytest.fixture
def waited() -> list[float]:
    return []


@pytest.fixture
def api(forge: Forge, waited: list[float]) -> Api:
    return Api(forge.address, {"Authorization": f"Bearer {TOKEN}"}, waited.append)


COMMENTS = "/repos/upstream/archive/issues/5/comments"


def test_all_pages_of_a_list_are_read(forge: Forge, api: Api) -> None:
    for number in range(250):
        forge.add_comment(5, str(number))
    assert [item["body"] for item in api.pages(COMMENTS)] == [str(number) for number in range(250)]
    assert [asked.query["page"] for asked in forge.asked] == ["1", "2", "3"]


@pytest.mark.parametrize("status", [500, 502, 503, 429])
def test_a_passing_fault_is_waited_out(forge: Forge, api: Api, waited: list[float], status: int) -> None:
    forge.fail("GET", COMMENTS, status, {"Retry-After": "3"}, times=2)
    assert list(api.pages(COMMENTS)) == []
    assert waited == [3, 3]


def test_a_limit_of_pace_is_waited_out_and_a_refusal_is_not(forge: Forge, api: Api, waited: list[float]) -> None:
    forge.fail("GET", COMMENTS, 403, {"X-RateLimit-Remaining": "0"})
    assert list(api.pages(COMMENTS)) == []
    assert waited == [2]
    forge.fail("GET", COMMENTS, 403, {"X-RateLimit-Remaining": "17"})
    with pytest.raises(ApiError, match="status 403"):
        list(api.pages(COMMENTS))
    assert waited == [2]


def test_a_fault_that_stays_is_told_after_a_few_tries(forge: Forge, api: Api, waited: list[float]) -> None:
    forge.fail("GET", COMMENTS, 500, {}, times=99)
    with pytest.raises(ApiError, match=r"GET http://127.0.0.1:[0-9]+/repos/upstream/archive/issues/5/comments: status 500"):
        list(api.pages(COMMENTS))
    assert waited == [2, 4, 8, 16]
    assert len(forge.asked) == TRIES


def test_nobody_waits_for_hours(forge: Forge, api: Api, waited: list[float]) -> None:
    forge.fail("GET", COMMENTS, 429, {"Retry-After": str(int(LONGEST_WAIT) + 1)})
    with pytest.raises(ApiError, match="status 429"):
        list(api.pages(COMMENTS))
    assert waited == []


def test_what_may_have_been_made_is_not_made_again(forge: Forge, api: Api, waited: list[float]) -> None:
    forge.fail("POST", COMMENTS, 502, is_done=True)
    with pytest.raises(ApiError, match="status 502"):
        api.send("POST", COMMENTS, {"body": "x"})
    assert forge.texts(5) == ["x"]
    assert waited == []


def test_a_forge_that_is_not_there_is_told_without_the_token(forge: Forge, waited: list[float]) -> None:
    with Forge() as gone:
        address = gone.address
    with pytest.raises(ApiError, match="no answer") as error:
        Api(address, {"Authorization": f"Bearer {TOKEN}"}, waited.append).get("/x")
    assert len(waited) == TRIES - 1
    assert TOKEN not in str(error.value)


@pytest.mark.parametrize("content", [b"<html>", b"\xff", b""])
def test_an_answer_that_is_no_json_is_refused(forge: Forge, api: Api, content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forge, "_found", lambda asked: (200, {}, content))
    with pytest.raises(ApiError, match="something else than JSON"):
        api.get("/x")


def test_an_answer_that_is_no_list_is_refused(forge: Forge, api: Api) -> None:
    with pytest.raises(ApiError, match="something else than a list"):
        list(api.pages("/repos/upstream/archive"))


@pytest.fixture
def as_job(forge: Forge, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in forge.environment.items():
        monkeypatch.setenv(name, value)


@pytest.mark.usefixtures("as_job")
def test_an_artifact_is_loaded_from_the_storage_without_the_token(forge: Forge, tmp_path: Path) -> None:
    own = forge.add_artifact(3, b"PK any bytes")
    words = ["download", "--artifact", str(own), "--out", str(tmp_path / "a.zip")]
    assert main(words) == 0
    assert (tmp_path / "a.zip").read_bytes() == b"PK any bytes"
    assert [TOKEN in str(asked.headers) for asked in forge.asked] == [True]
    assert [TOKEN in str(asked.headers) for asked in forge.stored] == [False]
    assert main(words) == 1


@pytest.mark.usefixtures("as_job")
def test_an_artifact_that_is_too_large_is_refused(
    forge: Forge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    own = forge.add_artifact(3, b"12345")
    monkeypatch.setattr("briefing.preview.download.LARGEST", 4)
    assert main(["download", "--artifact", str(own), "--out", str(tmp_path / "a.zip")]) == 1
    assert not (tmp_path / "a.zip").exists()
    said = capsys.readouterr().err
    assert "more than the 4 bytes" in said
    assert "secret" not in said


@pytest.mark.parametrize("location", ["", "file:///etc/passwd", "ftp://elsewhere.example/", "http://[", "//"])
def test_nobody_is_sent_on_to_another_kind_of_address(forge: Forge, api: Api, location: str) -> None:
    forge.fail("GET", "/x", 302, {"Location": location}, times=9)
    with pytest.raises(ApiError, match=r"unsafe address|more than 5 times"):
        api.get("/x")
    assert len(forge.asked) <= 5


def test_what_is_to_be_changed_is_not_sent_on(forge: Forge, api: Api) -> None:
    forge.fail("PATCH", "/x", 307, {"Location": f"{forge.storage}/x"})
    with pytest.raises(ApiError, match="status 307"):
        api.send("PATCH", "/x", {"body": "x"})
    assert forge.stored == []


def test_a_token_is_told_by_nothing(forge: Forge) -> None:
    assert TOKEN not in repr(github(forge.environment))
    assert TOKEN not in repr(gitlab(forge.gitlab_environment))


@pytest.mark.parametrize(
    "given",
    [
        {"GITHUB_TOKEN": ""},
        {"GITHUB_TOKEN": "a\nb"},
        {"GITHUB_REPOSITORY": "archive"},
        {"GITHUB_REPOSITORY": "a/b/c"},
        {"GITHUB_REPOSITORY": "../x"},
        {"GITHUB_API_URL": "http://api.example"},
        {"GITHUB_API_URL": "file:///etc"},
    ],
)
def test_an_environment_that_is_none_is_refused(forge: Forge, given: dict[str, str]) -> None:
    with pytest.raises(PreviewError) as error:
        github({**forge.environment, **given})
    assert TOKEN not in str(error.value)
