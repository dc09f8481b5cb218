"""The reader of hashtags that the tests ask: what the standard has, and what it has not."""

from __future__ import annotations

import pytest
from hashtags import Hashtag, faults, hashtag, hashtags


@pytest.mark.parametrize(
    ("text", "tag", "attributes"),
    [
        ("#org", "#org", set()),
        ("#org+id", "#org", {"id"}),
        (" #Affected +killed+F ", "#affected", {"killed", "f"}),
        ("#adm1 +name +i_ku_arab", "#adm1", {"name", "i_ku_arab"}),
        ("#meta+id+id", "#meta", {"id"}),
    ],
)
def test_a_tag_is_read(text: str, tag: str, attributes: set[str]) -> None:
    assert hashtag(text) == Hashtag(tag, frozenset(attributes))


@pytest.mark.parametrize(
    "text",
    ["", "org", "#", "#1st", "# org", "#org+", "#org++id", "#org id", "#org+1", "#org+i-ar", "#منظمة", "#org+id#geo", "#*"],
)
def test_what_is_no_tag_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no hashtag"):
        hashtag(text)


def test_a_row_may_leave_columns_without_a_tag_but_not_all() -> None:
    assert hashtags(["#org", " ", "#geo+lat"]) == [hashtag("#org"), None, hashtag("#geo+lat")]
    with pytest.raises(ValueError, match="without hashtags"):
        hashtags(["", " "])


@pytest.mark.parametrize(
    ("tag", "good", "bad"),
    [
        ("#date+start", ["2031", "2031-03", "2028-02-29"], ["10 March", "2031-13", "2031-02-29", "2031-3-1", "2031-03-1x", "٢٠٣١"]),
        ("#affected+killed", ["0", "-1", "12.5"], ["many", "1,000", "1e3", "٣", "."]),
        ("#indicator+num+killed", ["7"], ["seven"]),
        ("#indicator+killed", ["7", "seven"], []),
        ("#org+id", ["anything"], []),
    ],
)
def test_values_are_as_their_tag_has_them(tag: str, good: list[str], bad: list[str]) -> None:
    found = faults([hashtag(tag), None], [[cell, "x"] for cell in ["", *good, *bad]])
    assert found == [f"{hashtag(tag)}: {cell}" for cell in bad]
