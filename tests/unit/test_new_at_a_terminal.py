"""Starting a record at a terminal, or with answers that are piped in."""

from __future__ import annotations

import os
import pty
import select
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from core_schema import read_core
from folders import tree

import build
from briefing.authoring.known import known

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def content(harbour: Path, tmp_path: Path) -> Path:
    """A copy of the fabricated site that may be written to."""
    shutil.copytree(harbour, tmp_path / "content")
    return tmp_path / "content"


def check(content: Path) -> int:
    return build.main(["check", "--content", str(content)])


LONGEST = 60
"""Seconds that a program at a terminal may take for an answer."""


def _can_be_interrupted() -> None:
    """A program that is started in the background begins with Ctrl-C switched off."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Terminal:
    """`build.py new` on a terminal of its own, to which lines are typed when it asks."""

    def __init__(self, *words: str) -> None:
        self.here, there = pty.openpty()
        command = [sys.executable, str(ROOT / "build.py"), "new", *words]
        self.process = subprocess.Popen(command, stdin=there, stdout=there, stderr=there, preexec_fn=_can_be_interrupted)  # noqa: S603 our own program
        os.close(there)

    def until(self, prompt: str) -> str:
        """What is shown up to the next prompt; all that is left if the program ends."""
        shown = b""
        while not shown.decode("utf-8", "ignore").endswith(prompt):
            assert select.select([self.here], [], [], LONGEST)[0], f"nothing more after {shown.decode('utf-8', 'replace')[-200:]}"
            try:
                more = os.read(self.here, 4096)
            except OSError:
                break
            if not more:
                break
            shown += more
        return shown.decode("utf-8").replace("\r\n", "\n")

    def interrupt(self) -> None:
        """Ctrl-C, until something is said: before the program waits for a line it is only noted."""
        for _ in range(LONGEST):
            self.process.send_signal(signal.SIGINT)
            if select.select([self.here], [], [], 1)[0]:
                return

    def type(self, line: str) -> str:
        """Answers, and gives what is shown until the next question."""
        os.write(self.here, f"{line}\n".encode())
        return self.until(") > ")


@pytest.fixture
def terminals() -> Iterator[list[Terminal]]:
    started: list[Terminal] = []
    yield started
    for one in started:
        one.process.kill()
        one.process.wait()
        os.close(one.here)


def test_an_editor_at_a_terminal(content: Path, terminals: list[Terminal]) -> None:
    """Each answer is checked at once, and asked for again with the reason."""
    terminals.append(talk := Terminal("incident", "--content", str(content)))
    assert "A few neutral words, without the date, in Arabic" in talk.until(") > ")
    assert "A few neutral words, without the date, in English" in talk.type("عاصفة عند الرصيف")
    assert "The date; null if nothing at all is known of it." in talk.type("A storm at the quay")
    assert '"30.2.2033"' in talk.type("30.2.2033")
    assert "the month has only 28 days" in talk.type("2033-02-30")
    assert "customs-quay · رصيف الجمارك · Customs Quay" in talk.type("2033-02-03")
    assert "nothing has “atlantis” in its id or name" in talk.type("atlantis")
    assert "= customs-quay" in talk.type("رصيف")
    assert "this is needed" in talk.type("")
    assert "battles · معارك · Battles" in talk.type("src-leaflet")
    assert "The id of the record\n(Enter: hb-0012) > " in talk.type("5")
    assert '"hb-0001" exists already' in talk.type("hb-0001")
    os.write(talk.here, b"\n")
    said = talk.until("\0")
    assert "content/incidents/2033/hb-0012.yml is written." in said
    assert talk.process.wait(timeout=60) == 0
    record = read_core((content / "incidents/2033/hb-0012.yml").read_text(encoding="utf-8"))
    assert record["title"] == {"ar": "عاصفة عند الرصيف", "en": "A storm at the quay"}
    assert (record["date"]["edtf"], record["locations"][0]["place"]) == ("2033-02-03", "customs-quay")
    assert (record["claims"][0]["cites"][0]["source"], record["event"]["type"]) == ("src-leaflet", "riots")


def test_leaving_in_the_middle_leaves_nothing(content: Path, terminals: list[Terminal]) -> None:
    before = tree(content.parent)
    terminals.append(talk := Terminal("actor", "--content", str(content)))
    talk.until(") > ")
    talk.type("برج الريح")
    talk.interrupt()
    assert "build.py: nothing was written" in talk.until("\0")
    assert talk.process.wait(timeout=LONGEST) == 130
    assert tree(content.parent) == before


def asked(content: Path, kind: str, lines: list[str], *more: str) -> subprocess.CompletedProcess[str]:
    """`build.py new` with the answers piped in."""
    command = [sys.executable, str(ROOT / "build.py"), "new", kind, "--content", str(content), *more]
    typed = "".join(f"{line}\n" for line in lines)
    return subprocess.run(command, input=typed, capture_output=True, text=True, encoding="utf-8")  # noqa: S603 our own program


def test_answers_can_be_piped_in(content: Path) -> None:
    done = asked(content, "outlet", ["برج الريح", "", "", "", "wind-tower"], "--ask", "--lang", "ar")
    assert (done.returncode, done.stderr) == (0, "")
    assert "اسم وسيلة الإعلام (العربية)" in done.stdout
    assert check(content) == 0
    assert read_core((content / "outlets/wind-tower.yml").read_text(encoding="utf-8"))["names"] == {"ar": "برج الريح", "en": "[names]"}


def test_the_end_of_the_answers_leaves_nothing(content: Path) -> None:
    before = tree(content.parent)
    done = asked(content, "place", ["برج الريح"], "--ask")
    assert (done.returncode, done.stderr) == (130, "\nbuild.py: nothing was written\n")
    assert tree(content.parent) == before


def test_an_option_is_not_asked_for_again(content: Path) -> None:
    done = asked(content, "place", ["city", "", ""], "--ask", "--names-en", "Wind Tower", "--names-ar", "برج الريح")
    assert done.returncode == 0
    assert done.stdout.count(") > ") == 3
    assert read_core((content / "places/wind-tower.yml").read_text(encoding="utf-8"))["kind"] == "city"


def test_a_wrong_option_is_said_before_anything_is_asked(content: Path) -> None:
    done = asked(content, "place", [], "--ask", "--kind", "castle")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith('build.py: --kind: "castle" is no term of the vocabulary place-kind: ')
    assert {"city", "town"} <= set(done.stderr.split("place-kind: ")[1].strip().split(", "))


def test_answers_that_are_piped_in_unasked_are_not_read(content: Path) -> None:
    done = asked(content, "outlet", ["برج الريح"], "--names-en", "Wind Tower")
    assert (done.returncode, ") > " in done.stdout) == (0, False)


def test_a_long_list_is_shown_in_part(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    count = len(known(content).names["place"])
    done = asked(content, "place", ["", "", ""], "--ask")
    assert f"… and {count - 15} more: type a part of the name" in done.stdout
