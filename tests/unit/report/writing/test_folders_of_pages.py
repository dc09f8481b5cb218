"""The comment finds the page of a record where the site has it."""

from __future__ import annotations

from briefing import urls
from briefing.report.writing.pairs import FOLDER_OF


def test_the_folders_are_those_of_the_site() -> None:
    assert FOLDER_OF == urls.FOLDERS
