"""A library that is not Python finds a file whatever the encoding of the locale is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from briefing.utf_8_path import utf_8_path

NAME = "مستودع ثانٍ"
ASKED = "import sys; from pathlib import Path; from briefing.utf_8_path import utf_8_path; print(ascii(utf_8_path(Path(sys.argv[1]))))"
ROOT = Path(__file__).parents[2]


def test_a_path_is_given_in_utf_8_under_a_locale_in_ascii_too() -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    words = [sys.executable, "-c", ASKED, os.fsencode(NAME)]
    done = subprocess.run(words, env=environment, cwd=ROOT, capture_output=True, check=True)  # noqa: S603 - our own program
    assert done.stdout.decode().strip() == ascii(NAME) == ascii(utf_8_path(Path(NAME)))
