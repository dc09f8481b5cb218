"""The code of templates, kept as Python keeps that of modules: until the template, what compiles it or Python changes."""

from __future__ import annotations

import marshal
import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path
from types import CodeType

from briefing.kept.digest import digest
from briefing.kept.sealed import read_sealed, write_sealed

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "build" / "cache" / "templates"


def code_of(name: str, source: str, path: str) -> CodeType:
    """What `briefing.templating.compiler` makes of the template, now or before. Raises TemplateSyntaxError."""
    file, writer = FOLDER / digest(path), digest(compilers(), name, source, path)
    kept = read_sealed(file, writer)
    if kept is not None:
        code: CodeType = marshal.loads(kept)  # noqa: S302 - sealed by ourselves
        return code
    from briefing.templating.compiler import compiled  # it needs Jinja, which takes its time

    code = compiled(source, name, path)
    if not sys.dont_write_bytecode:
        write_sealed(file, marshal.dumps(code), writer)
    return code


@cache
def compilers() -> str:
    """Differs if anything does that compiles templates."""
    own = Path(__file__).parent.parent / "templating" / "compiler.py"
    return digest(own.read_text(encoding="utf-8"), version("jinja2"), sys.version)
