"""The content of a commit, taken as raw files."""

from __future__ import annotations

import os
import subprocess
from base64 import b64encode
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from assurance.ledger import Assured
from folders import tree
from own_git import git

from briefing.preview import take as taking
from briefing.preview.__main__ import main
from briefing.preview.errors import PreviewError
from briefing.preview.take import take

FETCHING = Path(__file__).parents[3] / "scripts/take_content.sh"


class Repository:
    """A repository in which commits are made of trees, as a hostile hand could make them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.git("init", "--quiet", "--initial-branch=main", ".")

    def git(self, *words: str, given: bytes = b"") -> str:
        return git(self.folder, *words, given=given)

    def blob(self, content: bytes) -> str:
        return self.git("hash-object", "-w", "--stdin", given=content)

    def pointed_at(self, mode: str) -> str:
        """An object for an entry of that mode: a submodule's commit is none of the repository's."""
        return "1" * 40 if mode == "160000" else self.blob(b"/etc/passwd")

    def tree(self, entries: list[tuple[str, str, str]]) -> str:
        kinds = {"040000": "tree", "160000": "commit"}
        lines = b"".join(f"{mode} {kinds.get(mode, 'blob')} {name}\t".encode() + path.encode() + b"\0" for mode, name, path in entries)
        return self.git("mktree", "-z", "--missing", given=lines)

    def commit(self, tree: str) -> str:
        return self.git("commit-tree", "-m", "x", tree)

    def content(self, files: Mapping[str, bytes], mode: str = "100644") -> str:
        """A commit with these files right in its content folder."""
        inner = self.tree([(mode, self.blob(content), name) for name, content in files.items()])
        return self.commit(self.tree([("040000", inner, "content")]))


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "repository")


def test_only_the_content_comes_with_its_bytes_as_they_are(repository: Repository, tmp_path: Path) -> None:
    inner = repository.tree([("100644", repository.blob(b"a: \xff\r\n$Id$\n"), "a.yml"), ("100755", repository.blob(b""), "run.sh")])
    content = repository.tree(
        [("040000", inner, "places"), ("100644", repository.blob(b"*  text eol=lf ident filter=x\n"), ".gitattributes")]
    )
    commit = repository.commit(
        repository.tree(
            [("040000", content, "content"), ("100644", repository.blob(b"evil"), "build.py"), ("040000", content, "templates")]
        )
    )
    repository.git("config", "filter.x.smudge", "touch smudged")
    assert take(repository.folder, commit, tmp_path / "out") == 3
    assert tree(tmp_path / "out") == {
        ".gitattributes": b"*  text eol=lf ident filter=x\n",
        "places/a.yml": b"a: \xff\r\n$Id$\n",
        "places/run.sh": b"",
    }
    assert (tmp_path / "out/places/run.sh").stat().st_mode & 0o111 == 0
    assert not list(tmp_path.rglob("smudged"))


@pytest.mark.parametrize(("mode", "told"), [("120000", "a symbolic link"), ("160000", "a submodule")])
def test_links_and_submodules_are_refused_with_their_path(
    repository: Repository, tmp_path: Path, mode: str, told: str, assured: Assured
) -> None:
    inner = repository.tree([("100644", repository.blob(b"x"), "a.yml"), (mode, repository.pointed_at(mode), "b.yml")])
    commit = repository.commit(repository.tree([("040000", repository.tree([("040000", inner, "places")]), "content")]))
    with pytest.raises(PreviewError, match=f"^places/b.yml: {told}"):
        take(repository.folder, commit, tmp_path / "out")
    assert not (tmp_path / "out").exists()
    assured("hostile-commits", 1, 1)


@pytest.mark.parametrize("mode", ["120000", "160000", "100644"])
def test_a_content_folder_that_is_none_is_refused(repository: Repository, tmp_path: Path, mode: str, assured: Assured) -> None:
    commit = repository.commit(repository.tree([(mode, repository.pointed_at(mode), "content")]))
    with pytest.raises(PreviewError, match=r"has no folder content|is a symbolic link|a submodule"):
        take(repository.folder, commit, tmp_path / "out")
    assured("hostile-commits", 1, 1)


@pytest.mark.parametrize("name", ["..", ".git", ".GIT", "git~1\\x", "a\\b", "new\nline", "c\x1b[31m", "\u202egpj.yml", "x" * 250])
def test_names_that_mean_something_else_somewhere_are_refused(repository: Repository, tmp_path: Path, name: str, assured: Assured) -> None:
    with pytest.raises(PreviewError, match="a name that not every disk can hold"):
        take(repository.folder, repository.content({name: b"x"}), tmp_path / "out")
    assert list(tmp_path.iterdir()) == [repository.folder]
    assured("hostile-commits", 1, 1)


def test_names_that_are_one_on_other_disks_are_refused(repository: Repository, tmp_path: Path, assured: Assured) -> None:
    with pytest.raises(PreviewError, match="but for the case of its letters"):
        take(repository.folder, repository.content({"A.yml": b"1", "a.yml": b"2"}), tmp_path / "out")
    assured("hostile-commits", 1, 1)


def test_what_is_too_much_is_refused(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, assured: Assured) -> None:
    commit = repository.content({"a.yml": b"12345", "b.yml": b"123"})
    monkeypatch.setattr(taking, "LARGEST", 4)
    with pytest.raises(PreviewError, match=r"^a.yml: 5 bytes"):
        take(repository.folder, commit, tmp_path / "out")
    monkeypatch.setattr(taking, "LARGEST", 5)
    assert take(repository.folder, commit, tmp_path / "fits") == 2
    monkeypatch.setattr(taking, "HEAVIEST", 7)
    with pytest.raises(PreviewError, match="8 bytes: no more than 7"):
        take(repository.folder, commit, tmp_path / "out")
    monkeypatch.setattr(taking, "MOST", 1)
    with pytest.raises(PreviewError, match="2 files: no more than 1"):
        take(repository.folder, commit, tmp_path / "out")
    assured("hostile-commits", 3, 3)


def test_what_stands_there_stays(repository: Repository, tmp_path: Path) -> None:
    (tmp_path / "out").symlink_to(tmp_path)
    with pytest.raises(PreviewError, match="is there already"):
        take(repository.folder, repository.content({"a.yml": b"x"}), tmp_path / "out")


def test_replaced_objects_and_hooks_have_no_say(repository: Repository, tmp_path: Path) -> None:
    commit, other = repository.content({"a.yml": b"true"}), repository.content({"a.yml": b"false"})
    repository.git("replace", commit, other)
    repository.git("config", "core.fsmonitor", "touch ../asked")
    take(repository.folder, commit, tmp_path / "out")
    assert (tmp_path / "out/a.yml").read_bytes() == b"true"
    assert not (tmp_path / "asked").exists()


def test_the_command_says_what_it_took(repository: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commit = repository.content({"a.yml": b"x"})
    words = ["take", "--repository", str(repository.folder), "--out", str(tmp_path / "out"), "--commit"]
    assert main([*words, commit]) == 0
    assert capsys.readouterr().out == f"1 files of {commit} in {tmp_path / 'out/content'}\n"
    assert (tmp_path / "out/content/a.yml").read_bytes() == b"x"
    assert main([*words, commit]) == 1
    assert main([*words, "0" * 40]) == 1
    with pytest.raises(SystemExit):
        main([*words, "HEAD"])
    with pytest.raises(SystemExit):
        main([*words, "--upload-pack=x"])


class Guarded(BaseHTTPRequestHandler):
    """A forge that asks git for nothing and gives it nothing; it keeps what git shows of itself."""

    def do_GET(self) -> None:
        self.server.shown.append(self.headers["Authorization"])  # type: ignore[attr-defined]
        self.send_error(404)

    def log_message(self, *_: object) -> None:
        pass


@pytest.mark.parametrize("token", ["t0ken-of-the-job" * 4, ""], ids=["private", "public"])
def test_git_shows_the_job_s_token_to_the_forge_alone_and_keeps_it_nowhere(token: str, repository: Repository) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Guarded) as forge:
        forge.shown = []  # type: ignore[attr-defined]
        Thread(target=forge.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{forge.server_port}"
        repository.git("remote", "add", "origin", f"{address}/owner/archive")
        environment = {"PATH": os.environ["PATH"], "GITHUB_SERVER_URL": address, "GITHUB_TOKEN": token, "GIT_TERMINAL_PROMPT": "0"}
        command = ["sh", str(FETCHING), "1" * 40, "out"]
        told = subprocess.run(command, cwd=repository.folder, env=environment, capture_output=True, check=False)  # noqa: S603 - ours
        forge.shutdown()
    word = b64encode(f"x-access-token:{token}".encode()).decode()
    assert set(forge.shown) == {f"Basic {word}" if token else None}  # type: ignore[attr-defined]
    written = b"".join(path.read_bytes() for path in repository.folder.rglob("*") if path.is_file())
    assert not any(secret.encode() in written + told.stdout + told.stderr for secret in (token, word) if token)
    assert told.returncode != 0


def test_folders_that_hold_one_another_again_and_again_are_not_listed_to_their_end(
    repository: Repository, tmp_path: Path, assured: Assured
) -> None:
    """A thousand million files, of ten objects."""
    inner = repository.tree([("100644", repository.blob(b"x"), str(number)) for number in range(10)])
    for _ in range(8):
        inner = repository.tree([("040000", inner, str(number)) for number in range(10)])
    commit = repository.commit(repository.tree([("040000", inner, "content")]))
    with pytest.raises(PreviewError, match="files or more: no more than 50,000"):
        take(repository.folder, commit, tmp_path / "content")
    assured("hostile-commits", 1, 1)
