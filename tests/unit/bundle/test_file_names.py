"""Names that Windows, macOS or a stick could not hold are told before they are packed."""

from __future__ import annotations

import pytest

from briefing.bundle.names import faults
from briefing.limits import PATH


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("top/" + "a" * PATH, "184 characters: no more than 180"),
        ("top/nul.html", "nul.html is the name of a device of Windows"),
        ("top/Com1/x.html", "Com1 is the name of a device of Windows"),
        ("top/a./x.html", "drops a dot at the end"),
        ("top/a ", "other characters"),
        ("top/é.html", "other characters"),
        ("top//x", '"" has other characters'),
    ],
)
def test_what_some_disk_cannot_hold(name: str, said: str) -> None:
    (fault,) = faults([name])
    assert fault.startswith(name)
    assert said in fault


def test_names_that_differ_in_capitals_alone() -> None:
    (fault,) = faults(["top/en/a.html", "top/EN/A.html"])
    assert fault.endswith("would take it for top/en/a.html")


def test_what_every_disk_can_hold() -> None:
    assert list(faults(["top-2031.2/en/incidents/hb-0001.html", "top-2031.2/console.html", "top-2031.2/" + "a" * (PATH - 11)])) == []
