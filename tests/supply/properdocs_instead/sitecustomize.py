"""With this folder on Python's path, ProperDocs takes the place of MkDocs in every process, and no file of MkDocs can be read."""

import os
import sys
from importlib.util import find_spec
from typing import Any


def _folder(package: str) -> str:
    found = find_spec(package)
    assert found
    assert found.submodule_search_locations
    return os.path.join(found.submodule_search_locations[0], "")


MKDOCS = _folder("mkdocs")


def refuse(event: str, details: tuple[Any, ...]) -> None:
    if event == "open" and isinstance(details[0], str) and details[0].startswith(MKDOCS):
        raise RuntimeError(f"a file of MkDocs is read: {details[0]}")


sys.addaudithook(refuse)

import properdocs.replacement  # type: ignore[import-not-found,unused-ignore]  # noqa: E402, F401 - its import is all that it asks for
