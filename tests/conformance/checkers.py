"""The two checkers of HTML, each started once for a whole site: the Nu checker (W3C) and html-validate."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from conformance.findings import HERE, Finding

MODULES = HERE / "node_modules"
NU = MODULES / "vnu-jar/build/dist/vnu.jar"
HTML_VALIDATE = MODULES / "html-validate/bin/html-validate.mjs"
SHORT = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
"""What Java does for programs that run for hours costs more here than it saves."""


def program(name: str) -> str:
    found = shutil.which(name)
    assert found, f"{name} is not installed: run `make test`, which installs it"
    return found


def nu(site: Path) -> list[Finding]:
    """Every error of the Nu HTML checker in the pages of a built site.

    Its warnings about the policy are none of them: it does not know what `'self'` means for a file.
    """
    command = [program("java"), *SHORT, "-Xss4m", "-jar", str(NU), "--format", "json", "--stdout", "--exit-zero-always", "--errors-only"]
    messages = _json([*command, "--skip-non-html", str(site)])["messages"]
    return [Finding("nu", _relative(each["url"], site), each["message"], each.get("extract", "")) for each in messages]


def html_validate(site: Path) -> list[Finding]:
    """Every finding of html-validate, preset `standard`, in the pages of a built site."""
    config = ["--config", str(HERE / "htmlvalidate.json"), "--formatter", "json"]
    return list(_of_files(_json([program("node"), str(HTML_VALIDATE), *config, f"{site}/**/*.html"]), site))


def _of_files(files: list[Any], site: Path) -> Iterator[Finding]:
    for file in files:
        for each in file["messages"]:
            yield Finding(
                "html-validate", _relative(file["filePath"], site), f"{each['ruleId']}: {each['message']}", each.get("selector") or ""
            )


def _json(command: list[str]) -> Any:
    """What the program writes. Into a file: at its end html-validate does not wait until a pipe has taken everything."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as file:
        told = subprocess.run(command, stdout=file, stderr=subprocess.PIPE, text=True, check=False)  # noqa: S603 - ours
        file.seek(0)
        text = file.read()
    assert text.startswith(("{", "[")), told.stderr
    return json.loads(text)


def _relative(name: str, site: Path) -> str:
    return name.removeprefix("file:").removeprefix(str(site)).lstrip("/")
