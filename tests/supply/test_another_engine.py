"""The engine can be replaced: ProperDocs, which goes on where MkDocs 1.6 stopped, gives the same site, to the byte.

Neither leaves its name in a page: our pages have no generator tag, which would be all that may differ.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from assurance.ledger import Assured
from folders import BASE, tree

ROOT = Path(__file__).parents[2]
INSTEAD = Path(__file__).parent / "properdocs_instead"
MARKERS = {".briefing-site", ".nojekyll"}
"""What only our own command writes."""


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own words
        [sys.executable, *words], cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )


def held(built: dict[str, bytes], expected: dict[str, bytes]) -> int:
    return sum(built.get(name) == content for name, content in expected.items())


def test_a_build_with_properdocs_in_the_place_of_mkdocs(harbour: Path, site: Path, tmp_path: Path, assured: Assured) -> None:
    words = ("--content", str(harbour), "--out", str(tmp_path / "site"), "--jobs", "2", "--no-cache")
    done = run("build.py", *words, PYTHONPATH=str(INSTEAD))
    assert done.returncode == 0, done.stderr
    built, expected = tree(tmp_path / "site"), tree(site)
    assert built == expected
    assured("another-engine", len(expected), held(built, expected))


def test_properdocs_called_by_itself(harbour: Path, based: Path, tmp_path: Path, assured: Assured) -> None:
    ours = {"BRIEFING_OUT": str(tmp_path / "site"), "BRIEFING_CONTENT": str(harbour), "BRIEFING_BASE_URL": BASE}
    words = ("-m", "properdocs", "build", "--quiet", "--config-file", "mkdocs.yml")
    done = run(*words, PYTHONPATH=str(INSTEAD), NO_MKDOCS_2_WARNING="1", **ours)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    built = tree(tmp_path / "site")
    expected = {name: content for name, content in tree(based).items() if name not in MARKERS}
    assert built == expected
    assured("another-engine", len(expected), held(built, expected))


def test_it_is_really_in_its_place() -> None:
    done = run("-c", "import mkdocs.commands.build as engine; print(engine.__file__)", PYTHONPATH=str(INSTEAD))
    assert "/properdocs/" in Path(done.stdout).as_posix()
    there = run("-c", "import importlib.util as util; print(util.find_spec('mkdocs').origin)").stdout.strip()
    assert "/mkdocs/" in Path(there).as_posix()
    assert "a file of MkDocs is read" in run("-c", f"open({there!r})", PYTHONPATH=str(INSTEAD)).stderr


def test_no_page_names_its_generator(site: Path) -> None:
    assert [name for name, content in tree(site).items() if b'name="generator"' in content or b"<generator" in content] == []
