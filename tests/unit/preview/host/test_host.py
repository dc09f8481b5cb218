"""The branch on which previews stand: put there, taken away, swept, by several at once."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from forge import Forge, pull
from own_git import git

from briefing.hosting import policy
from briefing.preview import host as hosts
from briefing.preview.__main__ import main
from briefing.preview.errors import PreviewError
from briefing.preview.host import Host
from briefing.preview.host.access import access
from briefing.preview.host.noindex import LINE, with_noindex
from briefing.preview.host.root import root_files

PAGE = f'<!doctype html>\n<head>\n<meta http-equiv="Content-Security-Policy" content="{policy.META}">\n<title>x</title>\n'.encode()
OWN = sorted(root_files())


class Shown:
    """A repository that hosts previews, as its readers see it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        git(folder, "init", "--quiet", "--bare", ".")

    def files(self) -> dict[str, bytes]:
        names = git(self.folder, "ls-tree", "-r", "--name-only", "previews").splitlines()
        return {name: self._bytes(name) for name in names}

    def _bytes(self, name: str) -> bytes:
        return subprocess.run(["git", "show", f"previews:{name}"], cwd=self.folder, check=True, capture_output=True).stdout  # noqa: S603, S607

    def previews(self) -> list[str]:
        return sorted(name for name in git(self.folder, "ls-tree", "--name-only", "previews").splitlines() if name not in OWN)

    def tip(self) -> str:
        return git(self.folder, "rev-parse", "previews")


@pytest.fixture
def shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shown:
    """An empty repository, and the environment of a job that puts previews there."""
    for name, value in {
        "PREVIEW_REPOSITORY": str(tmp_path / "host.git"),
        "PREVIEW_BRANCH": "previews",
        "PREVIEW_ADDRESS": "https://previews.example/here",
        "SITE_ADDRESS": "https://archive.example/",
    }.items():
        monkeypatch.setenv(name, value)
    return Shown(tmp_path / "host.git")


@pytest.fixture
def admitted(tmp_path: Path) -> Path:
    """A preview as `admit` lays it out."""
    folder = tmp_path / "admitted"
    (folder / "site/ar").mkdir(parents=True)
    for name, content in {
        "report.html": PAGE + b"the report",
        "report.json": b"{}",
        "comment.md": b"x",
        "site/index.html": PAGE,
        "site/ar/a-1.html": PAGE + "نص\r\n".encode(),
        "site/data.bin": bytes(range(256)),
        "site/.hidden": b"",
    }.items():
        (folder / name).write_bytes(content)
    (folder / "site/.hidden").unlink()
    return folder


def put(number: int, folder: Path) -> int:
    return main(["put", "--pull-request", str(number), "--from", str(folder)])


def test_a_preview_stands_in_its_folder_and_its_bytes_are_those_of_the_build(shown: Shown, admitted: Path) -> None:
    assert put(12, admitted) == 0
    files = shown.files()
    assert sorted(files) == sorted(
        [*OWN, *(f"pr-12/{name}" for name in ("report.html", "site/index.html", "site/ar/a-1.html", "site/data.bin"))]
    )
    for path in [admitted / "report.html", *admitted.glob("site/**/*.html")]:
        name = path.relative_to(admitted).as_posix()
        found = files[f"pr-12/{name}"]
        assert found.count(LINE) == 1
        assert found.count(b'<meta name="robots" content="noindex">') == 1
        assert found.replace(LINE, b"") == path.read_bytes()
        assert found.index(LINE) == found.index(b'">') + 2
    assert files["pr-12/site/data.bin"] == bytes(range(256))


def test_the_root_lists_nothing_and_keeps_search_engines_out(shown: Shown, admitted: Path) -> None:
    put(12, admitted)
    files = shown.files()
    assert "  X-Robots-Tag: noindex\n" in files["_headers"].decode()
    assert "Disallow" not in files["robots.txt"].decode()
    assert files[".nojekyll"] == b""
    for name in ("index.html", "404.html"):
        assert LINE in files[name]
        assert b"href" not in files[name]
        assert b"pr-12" not in files[name]


def test_a_new_one_takes_the_place_of_the_old_one_and_leaves_the_others(shown: Shown, admitted: Path) -> None:
    put(7, admitted)
    put(12, admitted)
    (admitted / "site/ar/a-1.html").unlink()
    (admitted / "site/new.txt").write_text("new")
    put(12, admitted)
    files = shown.files()
    assert "pr-12/site/new.txt" in files
    assert "pr-12/site/ar/a-1.html" not in files
    assert "pr-7/site/ar/a-1.html" in files


def test_there_is_no_history_and_the_same_previews_are_the_same_commit(shown: Shown, admitted: Path) -> None:
    put(12, admitted)
    first = shown.tip()
    put(7, admitted)
    assert git(shown.folder, "rev-list", "--count", "previews") == "1"
    assert main(["remove", "--pull-request", "7"]) == 0
    assert shown.tip() == first


def test_what_is_taken_away_is_gone(shown: Shown, admitted: Path) -> None:
    put(12, admitted)
    assert main(["remove", "--pull-request", "12"]) == 0
    assert sorted(shown.files()) == OWN
    git(shown.folder, "reflog", "expire", "--expire=now", "--all")
    git(shown.folder, "gc", "--quiet", "--prune=now")
    assert "a-1.html" not in git(shown.folder, "rev-list", "--objects", "--all")


def test_taking_away_what_is_not_there_is_no_fault(shown: Shown) -> None:
    assert main(["remove", "--pull-request", "12"]) == 0
    assert sorted(shown.files()) == OWN


def test_a_report_without_a_site_is_shown_alone(shown: Shown, admitted: Path) -> None:
    put(12, admitted)
    for path in sorted((admitted / "site").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    put(12, admitted)
    assert [name for name in shown.files() if name.startswith("pr-12/")] == ["pr-12/report.html"]


@pytest.mark.parametrize("step", ["_shown", "_is_pushed", "_fetched"])
def test_two_jobs_at_once_both_arrive(shown: Shown, admitted: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    before_the_push: list[Callable[[], object]] = [lambda: put(7, admitted), lambda: put(8, admitted)]
    really = getattr(hosts, step)

    def overtaken(*words: object) -> object:
        if before_the_push:
            before_the_push.pop()()
        return really(*words)

    monkeypatch.setattr(hosts, step, overtaken)
    assert put(12, admitted) == 0
    assert shown.previews() == ["pr-12", "pr-7", "pr-8"]


def test_a_race_that_is_always_lost_ends(shown: Shown, admitted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hosts, "_is_pushed", lambda *_: False)
    assert put(12, admitted) == 1


def test_a_host_that_refuses_is_told(shown: Shown, admitted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hook = shown.folder / "hooks/pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho not today >&2; exit 1\n")
    hook.chmod(0o755)
    assert put(12, admitted) == 1
    assert "not today" in capsys.readouterr().err


def test_a_branch_that_holds_something_else_stays_as_it_is(shown: Shown, admitted: Path, tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    git(work, "init", "--quiet", "--initial-branch=previews", ".")
    (work / "README.md").write_text("mine")
    git(work, "add", ".")
    git(work, "commit", "--quiet", "-m", "x")
    git(work, "push", "--quiet", str(shown.folder), "previews")
    tip = shown.tip()
    assert put(12, admitted) == 1
    assert shown.tip() == tip


def test_links_are_not_published(shown: Shown, admitted: Path) -> None:
    (admitted / "site/passwd.txt").symlink_to("/etc/passwd")
    assert put(12, admitted) == 1
    assert git(shown.folder, "branch") == ""


@pytest.mark.parametrize("name", [".git/config", "a b.txt", 'x".txt', "نص.txt", "a\nM 100644 inline b"])
def test_names_that_no_build_gives_are_not_published(shown: Shown, admitted: Path, name: str) -> None:
    (admitted / "site" / name).parent.mkdir(exist_ok=True, parents=True)
    (admitted / "site" / name).write_text("x")
    assert put(12, admitted) == 1
    assert git(shown.folder, "branch") == ""


@pytest.mark.parametrize("page", [b"<!doctype html>", PAGE + PAGE])
def test_a_page_must_have_one_policy(shown: Shown, admitted: Path, page: bytes) -> None:
    (admitted / "site/index.html").write_bytes(page)
    assert put(12, admitted) == 1


def test_the_line_stands_behind_the_policy() -> None:
    assert with_noindex(PAGE, "x").decode().splitlines()[2:4] == [PAGE.decode().splitlines()[2], LINE.decode().strip()]


@pytest.mark.parametrize(
    ("preview", "site"),
    [
        ("https://archive.example/", "https://archive.example/"),
        ("https://archive.example/previews/", "https://archive.example/site/"),
        ("https://ARCHIVE.example", "https://archive.example"),
        ("https://archive.example:443/x", "https://archive.example/"),
        ("https://archive.example./x", "https://archive.example/"),
        ("http://archive.example/", "https://archive.example/"),
        ("https://owner.github.io/previews/", "https://owner.github.io/archive/"),
        ("https://archive.example:8443/x", "https://archive.example:8443/"),
        ("https://previews.example/", ""),
        ("", "https://archive.example/"),
        ("javascript:x", "https://archive.example/"),
        ("https://name:word@previews.example/", "https://archive.example/"),
        ("https://previews.example/?x", "https://archive.example/"),
    ],
)
def test_previews_on_the_site_s_own_origin_are_refused(
    shown: Shown, admitted: Path, monkeypatch: pytest.MonkeyPatch, preview: str, site: str
) -> None:
    monkeypatch.setenv("PREVIEW_ADDRESS", preview)
    monkeypatch.setenv("SITE_ADDRESS", site)
    assert put(12, admitted) == 1
    assert git(shown.folder, "branch") == ""


@pytest.mark.parametrize("preview", ["https://previews.archive.example/", "https://archive.example:8443/", "http://localhost:8000/"])
def test_another_origin_is_one(shown: Shown, admitted: Path, monkeypatch: pytest.MonkeyPatch, preview: str) -> None:
    monkeypatch.setenv("PREVIEW_ADDRESS", preview)
    assert put(12, admitted) == 0


def test_without_a_host_nothing_is_done(admitted: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("PREVIEW_REPOSITORY", raising=False)
    assert (put(12, admitted), main(["remove", "--pull-request", "12"]), main(["sweep"])) == (0, 0, 0)
    assert capsys.readouterr().out.count("no host for previews is configured") == 3


@pytest.mark.parametrize(
    "remote",
    [
        "--upload-pack=x",
        "ext::sh -c x",
        "https://name:a-token@host.example/x",
        "file:///x",
        "git@host.example:../x",
        "http://host.example/x",
    ],
)
def test_a_repository_s_address_that_is_none_is_refused(remote: str) -> None:
    with pytest.raises(PreviewError) as error:
        Host(remote, "previews")
    assert "a-token" not in str(error.value)


@pytest.mark.parametrize("branch", ["", "-x", "a..b", "a b", "a:b", "x.lock/", "refs/*"])
def test_a_branch_that_is_none_is_refused(branch: str) -> None:
    with pytest.raises(PreviewError):
        Host("https://host.example/x.git", branch)


def test_a_key_lies_where_only_we_can_read_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREVIEW_DEPLOY_KEY", "-----BEGIN KEY-----\nabc\n-----END KEY-----")
    environment = access("git@github.com:owner/previews.git", tmp_path)
    assert (tmp_path / "key").read_text() == "-----BEGIN KEY-----\nabc\n-----END KEY-----\n"
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600
    assert "github.com ssh-ed25519 " in (tmp_path / "known_hosts").read_text()
    assert "StrictHostKeyChecking=yes" in environment["GIT_SSH_COMMAND"]
    assert "abc" not in str(environment)


def test_a_token_is_given_to_git_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREVIEW_HOST_TOKEN", "a-secret-word")
    environment = access("https://host.example/owner/previews.git", tmp_path)
    done = subprocess.run(
        ["git", "credential", "fill"],  # noqa: S607
        input="protocol=https\nhost=host.example\n\n",
        env={**environment, "GIT_CONFIG_GLOBAL": os.devnull},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "username=x-access-token\npassword=a-secret-word\n" in done.stdout
    assert [name for name, value in environment.items() if "a-secret-word" in value] == ["PREVIEW_HOST_TOKEN"]


@pytest.fixture
def forge(monkeypatch: pytest.MonkeyPatch) -> Iterator[Forge]:
    with Forge() as one:
        for name, value in one.environment.items():
            monkeypatch.setenv(name, value)
        yield one


def test_what_is_closed_is_swept_and_the_rest_stays(shown: Shown, admitted: Path, forge: Forge) -> None:
    forge.pulls += [pull(7), pull(8, state="closed"), pull(100)]
    for number in (7, 8, 9, 100):
        put(number, admitted)
    assert main(["sweep"]) == 0
    assert shown.previews() == ["pr-100", "pr-7"]


def test_on_gitlab_too(shown: Shown, admitted: Path, forge: Forge, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in forge.gitlab_environment.items():
        monkeypatch.setenv(name, value)
    forge.merge_requests |= {7: "opened", 8: "merged", 9: "closed"}
    for number in (7, 8, 9):
        put(number, admitted)
    assert main(["sweep"]) == 0
    assert shown.previews() == ["pr-7"]


@pytest.mark.parametrize("path", ["/repos/upstream/archive", "/repos/upstream/archive/pulls/8"])
def test_without_a_sure_answer_all_stay(shown: Shown, admitted: Path, forge: Forge, path: str) -> None:
    forge.pulls += [pull(7, state="closed"), pull(8, state="closed")]
    for number in (7, 8):
        put(number, admitted)
    forge.fail("GET", path, 403 if path.endswith("8") else 404, {}, times=99)
    assert main(["sweep"]) == 1
    assert shown.previews() == ["pr-7", "pr-8"]
