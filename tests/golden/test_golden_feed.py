"""The feed of an actor as a program finds it, in `feed/<actor>.<language>.xml`.

`make golden` writes the files anew: read the difference before you commit it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.render import Edition

HERE = Path(__file__).parent / "feed"
ACTOR = "harbour-guard"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_feed_is_as_it_was(language: str, edition: Edition, is_rewriting: bool) -> None:
    kept = HERE / f"{ACTOR}.{language}.xml"
    raw = edition.files[f"{language}/actors/{ACTOR}.xml"]
    if is_rewriting:
        kept.parent.mkdir(exist_ok=True)
        kept.write_bytes(raw)
    assert raw.decode().split("\n") == kept.read_text(encoding="utf-8").split("\n")
