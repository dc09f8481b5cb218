"""Of what a run makes, that is kept and published which is meant to be, and nothing beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ci.kept import FILES, kept

KEPT = {
    "preview.yml": {"build/preview/artifact/"},
    "preview-publish.yml": {"admitted/"},
    "publish.yml": {"site", "dist/"},
    "test.yml": set[str](),
    ".gitlab-ci.yml": {
        *("build/preview/artifact/", "build/preview/report.html", "build/preview/site/", "build/preview.env"),
        *("public", "site", "dist/"),
    },
}
"""Below `build/` only parts of a preview: not the site as it was, nor the records that were taken out, nor what the next run may use."""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_is_kept_but_what_is_meant_to_be(path: Path) -> None:
    assert kept(path) == KEPT[path.name]


@pytest.mark.parametrize(
    ("name", "old", "new", "found"),
    [
        (".gitlab-ci.yml", "      - build/preview/artifact/", "      - build/", "build/"),
        (".gitlab-ci.yml", "      dotenv: build/preview.env", "      junit: build/cache", "build/cache"),
        (".gitlab-ci.yml", "    publish: site", "    publish: content", "content"),
        ("preview.yml", "path: build/preview/artifact/", "path: build/preview/", "build/preview/"),
        ("publish.yml", "path: dist/", "path: .", "."),
    ],
)
def test_what_is_kept_besides_is_found(name: str, old: str, new: str, found: str, tmp_path: Path) -> None:
    text = next(path for path in FILES if path.name == name).read_text(encoding="utf-8")
    assert old in text
    (tmp_path / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert kept(tmp_path / name) - KEPT[name] == {found}
