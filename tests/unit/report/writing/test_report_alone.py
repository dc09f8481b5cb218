"""What the job that publishes a preview needs of the report works with the standard library alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import reports

from briefing.report.writing.json import as_json
from briefing.report.writing.links import Links
from briefing.report.writing.markdown import comment

ROOT = Path(__file__).parents[4]
PROGRAM = """
import sys
sys.path.insert(0, sys.argv[1])
from briefing.report.writing.json import from_json
from briefing.report.writing.links import Links
from briefing.report.writing.markdown import comment
sys.stdout.buffer.write(comment(from_json(sys.stdin.buffer.read().decode()), Links("", "")).encode())
"""


def test_the_comment_is_written_by_a_bare_python() -> None:
    command = [sys.executable, "-I", "-S", "-c", PROGRAM, str(ROOT)]
    made = subprocess.run(command, input=as_json(reports.EVERYTHING).encode(), capture_output=True, check=True)  # noqa: S603 - our own program
    assert made.stdout.decode() == comment(reports.EVERYTHING, Links("", ""))
