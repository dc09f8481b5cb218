"""A build that has nothing to do is over before a package is loaded: the options are read with the standard library alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
LOADED = """
import sys
from briefing.command.arguments import arguments
arguments([])
print(*sorted({name.partition(".")[0] for name in sys.modules} - set(sys.stdlib_module_names)))
"""


def test_the_options_of_a_build_need_no_package() -> None:
    done = subprocess.run([sys.executable, "-S", "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 ours
    assert (done.stderr, done.stdout.split()) == ("", ["__main__", "briefing"])
