"""The trusted job as a whole: what it needs, and what it says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from briefing.preview.__main__ import COMMANDS, main
from briefing.preview.errors import PreviewError

ROOT = Path(__file__).parents[3]
ALONE = "import sys; sys.path.insert(0, sys.argv[1]); from briefing.preview.__main__ import main; sys.exit(main(sys.argv[2:]))"


@pytest.mark.parametrize("command", COMMANDS)
def test_the_standard_library_is_enough(command: str) -> None:
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-I", "-S", "-c", ALONE, str(ROOT), command, "--help"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert COMMANDS[command].partition(" ")[0] in done.stdout


def test_a_fault_is_told_in_lines_that_no_log_takes_for_commands(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(options: object) -> int:
        raise PreviewError("::error::x\n##[group]\x1b[31m \u202e")

    monkeypatch.setattr("briefing.preview.sweep.run", refuse)
    assert main(["sweep"]) == 1
    assert capsys.readouterr().err == "sweep: ::error::x\nsweep: #\ufffd[group]\ufffd[31m \ufffd\n"


@pytest.mark.parametrize("words", [[], ["unknown"], ["put", "--pull-request", "0"], ["put", "--pull-request", "1;x"], ["download"]])
def test_wrong_usage_ends_with_2(words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
