"""What is kept of a page comes back, and of the pages that are taken over those are asked again that may have lost a link."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.printing import Printed
from briefing.taken import FEW, Checks, Page, Taken, still_sound, told_of
from briefing.verify.links import Checked

AIM = Printed("en/aim.html", "incident", "2031-06-01", Checked((), "a b", (), ()))
LEADS = Printed("en/leads.html", "place", None, Checked((), "x", (("en/aim.html", "a", "aim.html#a"),), ()))
FILES = (("x.js", "../x.js"), ("en/filed.xml", "filed.xml?,[["))
FILED = Printed("en/filed.html", "actor", None, Checked((), "", (("en/a.html", "b", "a.html#b"),), FILES))
ALONE = Printed("en/alone.html", "search", None, Checked((), "en/aim.html ب", (), ()))
KEPT = {page.path: told_of(page) for page in (AIM, LEADS, FILED, ALONE)}


def taken(*pages: Printed) -> list[Page]:
    return [Taken(page.path, told_of(page)) for page in pages]


@pytest.mark.parametrize("page", [AIM, LEADS, FILED, ALONE])
def test_what_is_kept_comes_back(page: Printed) -> None:
    back = Taken(page.path, told_of(page))
    assert b"\n" not in told_of(page)
    assert (back.path, back.kind, back.changed, back.is_listed, back.checked) == (*page[:3], page.is_listed, page.checked)
    assert Checks([back])[page.path] == page.checked


@pytest.mark.parametrize(
    ("ids", "sound"),
    [("a b", {"en/leads.html", "en/alone.html"}), ("a b c", {"en/leads.html", "en/alone.html"}), ("b", {"en/alone.html"})],
)
def test_asked_again_is_what_leads_to_a_page_that_has_lost_a_part(ids: str, sound: set[str], tmp_path: Path) -> None:
    made = AIM._replace(checked=AIM.checked._replace(ids=ids))
    assert still_sound([made, *taken(LEADS, ALONE)], KEPT.get, tmp_path) == sound


@pytest.mark.parametrize(("missing", "sound"), [("none", {"en/filed.html"}), ("x.js", set()), ("en/filed.xml", set())])
def test_asked_again_is_what_leads_to_a_file_that_is_gone(missing: str, sound: set[str], tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    for name in {"x.js", "en/filed.xml"} - {missing}:
        (tmp_path / name).write_text("")
    assert still_sound(taken(FILED), KEPT.get, tmp_path) == sound


def test_of_a_page_of_which_nothing_was_kept_nobody_knows(tmp_path: Path) -> None:
    assert still_sound([AIM, *taken(LEADS, ALONE)], lambda path: None, tmp_path) == {"en/alone.html"}


def test_where_many_have_lost_a_part_everything_is_asked(tmp_path: Path) -> None:
    many = [AIM._replace(path=f"en/{number}.html") for number in range(FEW + 1)]
    assert still_sound([*many[1:], *taken(ALONE)], lambda path: None, tmp_path) == {"en/alone.html"}
    assert still_sound([*many, *taken(ALONE)], lambda path: None, tmp_path) == set()
