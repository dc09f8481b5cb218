"""What SECURITY.md says of words that must not be known works: they are found, and gone when all is done as it stands there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from assurance.ledger import Assured
from own_git import ALONE, git

from briefing.leaks.__main__ import main

ROOT = Path(__file__).parent.parent
LANGUAGES = ("SECURITY.md", "SECURITY.ar.md")
WORDS = ("Zolvek Quorimat", "زولفيك قوريمات", "+963 55 0100", "salma@example.org")
RECORD = f"id: inc-0001\nsummary:\n  en: {WORDS[0]} was there ({WORDS[2]}).\n  ar: كان {WORDS[1]} هناك.\n"
TOOLS = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"


def steps(name: str) -> str:
    """The commands of the third step, and the option that is added for an author."""
    text = (ROOT / name).read_text(encoding="utf-8")
    block = re.search(r"^```sh\n(git clone --mirror .*?)^```", text, re.MULTILINE | re.DOTALL)
    option = re.search(r"`(--mailmap \.\./mailmap\.txt)`.*?`(New Name [^`]+)`", text)
    assert block
    assert option
    (line,) = [line for line in block[1].split("\n") if line.startswith("git filter-repo")]
    return block[1].replace(line, f"{line} {option[1]}")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository in which a name was written, changed and taken out again, with a branch, a tag and a forge of its own."""
    forge, folder = tmp_path / "forge.git", tmp_path / "work/repository"
    folder.mkdir(parents=True)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    for number, text in enumerate((RECORD, RECORD + "# About Zolvek Quorimat\n", "id: inc-0001\nsummary: null\n")):
        (folder / "inc-0001.yml").write_text(text, encoding="utf-8")
        git(folder, "add", ".")
        git(folder, "commit", "--quiet", "--message", f"Change {number}: {WORDS[number % 2]}", name=WORDS[0], address=WORDS[3])
        git(folder, "tag", "--annotate", f"v{number}", "--message", WORDS[1], name=WORDS[0], address=WORDS[3])
    git(folder, "branch", "other", "HEAD~1")
    git(tmp_path, "clone", "--quiet", "--mirror", folder.as_uri(), str(forge))
    (folder.parent / "words.txt").write_text("\n".join(WORDS) + "\n", encoding="utf-8")
    (folder.parent / "mailmap.txt").write_text("New Name <new@example.org> <salma@example.org>\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_are_gone_when_all_is_done_as_it_stands_there(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, assured: Assured
) -> None:
    forge = tmp_path / "forge.git"
    words = str(folder.parent / "words.txt")
    assert main([words, str(folder)]) == 1
    found = {int(line.rpartition(" ")[2]) for line in capsys.readouterr().out.splitlines()[:-1]}
    assert found == {1, 2, 3, 4}
    commands = steps(language).replace("git@github.com:OWNER/REPOSITORY.git", forge.as_uri())
    environment = {**os.environ, **ALONE, "PATH": TOOLS}
    subprocess.run(["sh", "-eu", "-c", commands], cwd=folder, env=environment, check=True, capture_output=True)  # noqa: S603, S607
    git(forge, "reflog", "expire", "--expire=now", "--all")
    git(forge, "gc", "--quiet", "--prune=now")  # what a forge does when it is asked
    git(tmp_path, "clone", "--quiet", forge.as_uri(), str(tmp_path / "anew"))
    for place in (forge, tmp_path / "anew"):
        assert main([words, str(place)]) == 0, capsys.readouterr().out
    log = git(tmp_path / "anew", "log", "--all", "--format=%an %ae %s")
    assert set(log.splitlines()) == {f"New Name new@example.org Change {number}: [withheld]" for number in range(3)}
    assured("expunged-words", len(found), 4)
