"""What leaves the computer of whoever works on the records tells nothing of that person, of the computer, or of what was withheld."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest
from assurance.ledger import Assured
from ci.kept import BUILD, kept_of_builds
from fabricate import INCIDENT, SOURCE, write_files
from own_git import git
from withheld.canaries import NAME, NUMBER, seen
from withheld.made import Made, archive_in
from withheld.overlays import overlay
from withheld.records import guarded, opened, under_plain_names

from briefing.preview.__main__ import main as put

LATIN, ARABIC = (f"{first} {second}" for first, second in zip(*NAME, strict=True))
WHO = {
    **{f"GIT_{role}_NAME": f"{LATIN} {ARABIC}" for role in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{role}_EMAIL": f"{NAME.second[0]}@{NAME.first[0]}.example" for role in ("AUTHOR", "COMMITTER")},
}
"""The author and the committer of every commit."""
COMPUTER = dict.fromkeys(("USER", "LOGNAME", "USERNAME", "HOSTNAME", "EMAIL", "REAL_NAME", "GITHUB_ACTOR", "GITLAB_USER_EMAIL"), LATIN)
"""What the environment says of who runs the program, and where."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """In a repository whose last commit withholds what the one before showed: names of persons wherever git keeps any."""
    folder = tmp_path_factory.mktemp("told") / f"{LATIN} {ARABIC}"
    made = archive_in(folder, under_plain_names(*opened()))
    git(folder, "init", "--quiet", "--initial-branch", f"{NAME.first[0]}/{NAME.second[0]}", ".")
    git(folder, "config", "user.name", f"{LATIN} {ARABIC}")
    git(folder, "remote", "add", "origin", f"https://{NAME.second[0]}@{NAME.first[0]}.example/{NUMBER}")
    for changes, message in ((None, f"Written by {LATIN}"), (under_plain_names(*guarded()), f"Withheld, as {ARABIC} asked")):
        if changes:
            archive_in(folder, changes)
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--message", message, name=WHO["GIT_AUTHOR_NAME"], address=WHO["GIT_AUTHOR_EMAIL"])
    with pytest.MonkeyPatch.context() as patched:
        for name, value in {**WHO, **COMPUTER, "HOME": str(folder)}.items():
            patched.setenv(name, value)
        where = ["--content", str(made.content), "--base", "HEAD~1"]
        made.run("report", "report", *where, "--out", str(folder / "report"))
        made.run(
            "preview", "preview", *where, "--out", str(folder / "preview"), "--jobs", "1", "--commit", git(folder, "rev-parse", "HEAD")
        )
        shutil.rmtree(folder / "preview/before")
    return made


def test_what_reviewers_are_given_tells_nothing(made: Made, assured: Assured) -> None:
    """The report, and the preview with its artifact; the site as it was before stays with whoever compares it."""
    parts = [*made.parts("report", "preview"), *made.all_printed()]
    hits = {name: found for name, raw in parts if (found := seen(raw) + seen(name.encode()))}
    told = len(WHO) + len(COMPUTER) + len(PLACES)
    assured("withheld-authors", tried=told, held=0 if hits else told)
    assert hits == {}
    names = {name for name, _ in parts}
    assert {"preview/artifact/report.html", "preview/artifact/comment.md", "report/report.json", "preview/site/data/archive.json"} <= names
    assert any(name.startswith("preview/artifact/") and ".zip!" in name for name in names)
    kept = {path.removeprefix(BUILD) for path in kept_of_builds()} - {"preview.env"}
    assert {path for path in kept if not any(name.startswith(path) for name in names)} == set(), "all that any pipeline keeps was looked at"


PLACES = ("a branch", "an address of a remote", "a name in the settings of git", "a message of a commit", "a path", "a home")
"""Where else a name of a person stands in the repository and on the computer."""


def test_the_host_of_previews_keeps_no_name_of_who_puts_them_there(
    made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, assured: Assured
) -> None:
    """In no object of git: commits, trees, files."""
    git(tmp_path, "init", "--quiet", "--bare", "host.git")
    shutil.copytree(made.folder / "preview/site", tmp_path / "admitted/site", ignore=shutil.ignore_patterns(".*"))
    shutil.copy(made.folder / "preview/report.html", tmp_path / "admitted")
    for name, value in {**WHO, **COMPUTER, "HOME": str(made.folder)}.items():
        monkeypatch.setenv(name, value)
    where = ["--host", str(tmp_path / "host.git"), "--branch", "previews", "--address", "https://previews.example/"]
    assert put(["put", "--pull-request", "7", "--from", str(tmp_path / "admitted"), "--site", "https://site.example/", *where]) == 0
    held = subprocess.run(["git", "cat-file", "--batch-all-objects", "--batch"], cwd=tmp_path / "host.git", check=True, capture_output=True)  # noqa: S607
    assured("withheld-authors", tried=len(WHO) + len(COMPUTER), held=0 if seen(held.stdout) else len(WHO) + len(COMPUTER))
    assert seen(held.stdout) == []
    assert b"pr-7" in held.stdout


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_check_against_the_sources_tells_no_word_of_them(form: str, tmp_path: Path, assured: Assured) -> None:
    """Not even where a quotation is not found in them, or eight words of ours are theirs."""
    ours = "the guard fell back over the old bridge"
    text = f"{LATIN} said that {ours}, {NUMBER}.\n{ARABIC}\n"
    changes = {
        SOURCE: {"sha256": hashlib.sha256(text.encode()).hexdigest()},
        INCIDENT: {"summary.en": f"It is told that {ours}.", "claims.0.cites.0.quote": "nobody fell"},
    }
    made = archive_in(tmp_path, changes)
    write_files(tmp_path / "evidence", {f"{NAME.first[0]}.txt": text}, {})
    told = made.run(form, "check", "--content", str(made.content), "--evidence", str(tmp_path / "evidence"), "--format", form, status=1)
    assert ("E041" in told, "E042" in told) == (True, True)
    assured("withheld-printed", tried=1, held=1 - bool(seen(told.encode())))
    assert seen(told.encode()) == []


@pytest.mark.parametrize("form", ["text", "json", "github"])
@pytest.mark.parametrize("more", [[], ["--gaps"]])
def test_a_check_with_private_records_tells_no_word_of_them(form: str, more: list[str], tmp_path: Path, assured: Assured) -> None:
    made = archive_in(tmp_path, {})
    private = write_files(tmp_path / "private", {}, overlay())
    words = ["check", "--content", str(made.content), "--private", str(private), "--format", form, "--today", "2031-07-01", *more]
    told = made.run(form, *words)
    assured("withheld-printed", tried=1, held=1 - bool(seen(told.encode())))
    assert seen(told.encode()) == []


@pytest.mark.parametrize(("command", "words"), [("build", []), ("bundle", []), ("single", ["inc-0001"]), ("check", [])])
def test_an_error_tells_no_line_of_a_record_that_is_not_published(command: str, words: list[str], tmp_path: Path, assured: Assured) -> None:
    """But to whoever asks the check for it."""
    changes, found = guarded()
    draft = found.canaries["file name of the draft incident"].id
    name = f"incidents/2027/{draft}.yml"
    made = archive_in(tmp_path, {**changes, name: {**changes[name], "event": {"type": LATIN, "sub_type": None, "basis": ["c1"]}}})
    out = ["--out", str(tmp_path / "out")] if command != "check" else []
    told = made.run(command, command, *words, "--content", str(made.content), *out, status=1).replace(draft, "")
    assert f"content/{name}:".replace(draft, "") in told
    if command != "check":
        assured("withheld-printed", tried=1, held=1 - bool(seen(told.encode())))
    assert bool(seen(told.encode())) is (command == "check")


def test_what_must_not_be_public_is_not_repeated_where_that_is_said(tmp_path: Path, assured: Assured) -> None:
    """In a public repository: a note, a withheld actor, coordinates that are not shown."""
    point = f"{{lat: 36.73, lon: 40.37, basis: survey, source: {LATIN}}}"
    made = archive_in(tmp_path, {})
    for file, old, new in (
        ("site.yml", "public: false", "public: true"),
        (INCIDENT, "revisions:", f"internal_notes: {LATIN}\nrevisions:"),
        ("actors/hill-guard.yml", "inter: null", f"inter: null\ninternal_notes: {ARABIC}"),
        ("places/karvan-province.yml", "kind: governorate", "kind: city"),
        ("places/karvan-province.yml", "point: null", f"point: {point}"),
    ):
        path = made.content / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
    told = "".join(
        made.run(form, "check", "--content", str(made.content), "--format", form, status=1) for form in ("text", "json", "github")
    )
    assert told.count("E031") >= 6
    assert "the coordinates that are not shown" in told
    assured("withheld-printed", tried=3, held=0 if seen(told.encode()) else 3)
    assert seen(told.encode()) == []
