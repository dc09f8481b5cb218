"""A machine with given conditions: the program and the records are laid there, and it writes what is asked for."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from folders import BASE
from same_bytes.conditions import CONDITIONS, Machine

import build

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
PROGRAM = (
    "build.py",
    "mkdocs.yml",
    "LICENSE",
    "LICENSE-CONTENT.md",
    "NOTICE.md",
    "requirements.txt",
    "requirements-licences.txt",
    "briefing",
    "templates",
    "site_src",
)
STRANGER = 54_321
"""A user whom no system knows by name."""
CLOCK = {"45 years slow": -45 * 365 * 86_400, "20 years fast": 20 * 365 * 86_400}
OLD = 500_000_000
"""A moment in 1985."""
CHANGES = {
    "incidents/2031/hb-0001.yml": ("Shots on Customs Quay", "Shots at the quay"),
    "incidents/2031/inc-0002.yml": ("The second shooting", "Shots again"),
}
"""A file of the harbour or of a smaller archive, a text in it, and how it was before."""

Tree = dict[str, tuple[int, bytes]]
"""Path → mode and content."""


def written(content: Path, before: Path, out: Path, what: str, *more: str) -> list[list[str]]:
    """The commands that write what is asked for into folders below `out`; `more` options for the site and the bundles."""
    of = ["--content", str(content)]
    if what == "the bundles":
        return [["bundle", *of, "--out", str(out / "dist"), *more]]
    return [
        ["build", *of, "--out", str(out / "site"), "--base-url", BASE, *more],
        ["single", Path(_changed(content)).stem, *of, "--out", str(out / "single")],
        ["report", *of, "--base", str(before), "--out", str(out / "report")],
    ]


def as_before(records: Path, folder: Path) -> Path:
    """The records as they were before a change."""
    shutil.copytree(records, folder, copy_function=shutil.copyfile)
    path = folder / _changed(records)
    now, then = CHANGES[_changed(records)]
    text = path.read_text(encoding="utf-8")
    assert now in text
    path.write_text(text.replace(now, then), encoding="utf-8")
    return folder


def _changed(records: Path) -> str:
    return next(name for name in CHANGES if (records / name).is_file())


def made_here(records: Path, folder: Path) -> dict[str, Tree]:
    """What this machine makes of the records, by what is asked for. Raises ValueError if a command fails."""
    before = as_before(records, folder / "former/content")
    found = {}
    for number, what in enumerate(CONDITIONS["what is made"]):
        out = folder / f"here-{number}"
        for words in written(records, before, out, what):
            if build.main(words):
                raise ValueError(f"{words[0]} failed")
        found[what] = made(out)
    return found


def made(folder: Path) -> Tree:
    """What was made in the folder, with the rights that others have of it; those of a report are the umask's."""
    files = ((path, path.relative_to(folder).as_posix()) for path in sorted(folder.rglob("*")) if path.is_file())
    return {name: (0 if name.startswith("report/") else path.stat().st_mode & 0o777, path.read_bytes()) for path, name in files}


def different(one: Tree, other: Tree) -> list[str]:
    """The names of the files that are not the same in both."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def run(machine: Machine, records: Path, folder: Path, python: str = sys.executable) -> Tree:
    """What that machine makes of the records, below `folder`, where nothing else is. `python`: one that has the packages.

    Beside the folder lies what `python -O` has compiled of them, so that it does so once for several machines.
    """
    home = folder / machine["folder"]
    out, content, before = home / "out", home / "content", as_before(records, home / "before/content")
    _lay(machine, home)
    more = ["--jobs", machine["workers"]]
    if machine["cache"] != "none":
        shutil.copytree(before, content)
        _start(python, machine, home, [["build", "--content", str(content), "--out", str(out / "site"), "--base-url", BASE, *more]])
        shutil.rmtree(content)
    shutil.copytree(records, content, copy_function=shutil.copyfile)
    if machine["files"] != "as checked out":
        _grow_old(home, content, before)
    if machine["repository"] == ".git":
        _commit(home)
    uncached = ["--no-cache"] if machine["cache"] == "none" and machine["what is made"] != "the bundles" else []
    _start(python, machine, home, written(content, before, out, machine["what is made"], *more, *uncached))
    if machine["what is made"] == "the bundles":
        shutil.rmtree(out / "site", ignore_errors=True)
    return made(out)


def _lay(machine: Machine, home: Path) -> None:
    """The program, written in the order of the machine; what Python has compiled of it comes along, where it is of use."""
    ignored = shutil.ignore_patterns("__pycache__") if "-O" in machine["Python"] else None
    for name in sorted(PROGRAM, reverse=machine["order of files in a folder"] == "reversed"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, home / name, ignore=ignored)
        else:
            shutil.copy2(ROOT / name, home / name)


def _grow_old(home: Path, *records: Path) -> None:
    for folder in records:
        for path in filter(Path.is_file, folder.rglob("*")):
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    for path in [*home.rglob("*"), home]:
        path.chmod(0o700 if path.is_dir() else 0o600)
        os.utime(path, (OLD, OLD))
    for path in home.rglob("*.pyc"):  # it says of which moment its source is (PEP 552): else Python compiles all of it anew
        raw = path.read_bytes()
        path.write_bytes(raw[:8] + OLD.to_bytes(4, "little") + raw[12:])


def _commit(home: Path) -> None:
    for words in (["init"], ["add", "content"], ["-c", "user.name=a", "-c", "user.email=a@localhost", "commit", "--message", "Records"]):
        subprocess.run(["git", "-C", str(home), *words], capture_output=True, check=True)  # noqa: S603, S607


def _start(program: str, machine: Machine, home: Path, commands: Sequence[Sequence[str]]) -> None:
    """In a process of its own, with nothing of our environment but what is given."""
    is_stranger = machine["user"] != "ours"
    python = [program, *(["-O"] if "-O" in machine["Python"] else []), str(HERE / "elsewhere/commands.py")]
    done = subprocess.run(  # noqa: S603 - our own program
        [*(_stranger() if is_stranger else ()), *python, str(home), json.dumps(commands, ensure_ascii=False)],
        cwd=home,
        env=_environment(machine, home),
        umask=int(machine["umask"], 8),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")


def _environment(machine: Machine, home: Path) -> dict[str, str]:
    language = machine["language"]
    found = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(HERE / "elsewhere"),
        "ORDER": machine["order of files in a folder"],
        "CLOCK": str(CLOCK[machine["clock"]]),
        "TZ": machine["zone"],
        "LANG": language,
        "LC_ALL": language,
        "PYTHONHASHSEED": machine["hash seed"],
    }
    if not language.endswith("UTF-8"):
        found |= {"PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "LOCPATH": str(_locale(home, language))}
    if machine["SOURCE_DATE_EPOCH"] != "none":
        found["SOURCE_DATE_EPOCH"] = machine["SOURCE_DATE_EPOCH"]
    if "-O" in machine["Python"]:
        found["PYTHONPYCACHEPREFIX"] = str(home.parent.parent / "compiled")
    return found | ({"NAMELESS": "1"} if machine["user"] != "ours" else {"HOME": str(home / "home")})


def _locale(home: Path, language: str) -> Path:
    """A folder with the locale, where the system can make it; elsewhere the language is that of C, in ASCII."""
    folder = home.parent / "locales"
    if shutil.which("localedef") and not folder.exists():
        folder.mkdir()
        name, _, charset = language.partition(".")
        subprocess.run(["localedef", "-i", name, "-f", charset, str(folder / language)], capture_output=True, check=False)  # noqa: S603, S607
    return folder


@cache
def _stranger() -> tuple[str, ...]:
    """Words before a command that starts it as a user without a name, if we may. He can read our files, wherever they lie."""
    ids = f"--reuid={STRANGER}", f"--regid={STRANGER}", "--clear-groups"
    words = ("setpriv", *ids, "--inh-caps=+dac_override", "--ambient-caps=+dac_override")
    may = shutil.which("setpriv") and subprocess.run([*words, "true"], capture_output=True, check=False).returncode == 0  # noqa: S603
    return words if may else ()
