"""An archive that is written in one language alone: with `untranslated: fallback` every page is there in both, and says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fabricate import INCIDENT, NONE_KILLED, SITE, as_yaml, records, write_site

import build


def only(data: Any, code: str) -> Any:
    """The record with its texts in that language alone."""
    if isinstance(data, dict):
        return {code: data[code]} if data.keys() == {"ar", "en"} else {key: only(item, code) for key, item in data.items()}
    return [only(item, code) for item in data] if isinstance(data, list) else data


@pytest.mark.parametrize(("written", "missing", "text"), [("ar", "en", NONE_KILLED[1]), ("en", "ar", NONE_KILLED[0])])
def test_all_texts_of_one_language_may_be_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], written: str, missing: str, text: str
) -> None:
    files = {name: as_yaml(only(data, written)) for name, data in records().items() if name != SITE}
    content = write_site(tmp_path / "content", {**files, SITE: {"untranslated": "fallback"}})
    assert build.main(["check", "--content", str(content), "--no-cache"]) == 0
    assert capsys.readouterr().out.endswith(" no problems\n")
    assert build.main(["build", "--content", str(content), "--out", str(tmp_path / "site"), "--jobs", "1", "--no-cache"]) == 0
    names = {code: {path.name for path in (tmp_path / "site" / code).rglob("*.html")} for code in (written, missing)}
    assert names[written] == names[missing]
    page = (tmp_path / "site" / missing / "incidents" / f"{Path(INCIDENT).stem}.html").read_text(encoding="utf-8")
    assert text in page
    assert f'lang="{written}"' in page
