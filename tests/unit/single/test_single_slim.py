from __future__ import annotations

import pytest

from briefing.single.slim import drawn_once, plain, shortened


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<bdi dir="rtl">سلام</bdi>', "<bdi>سلام</bdi>"),
        ('<bdi lang="ar" dir="rtl">«12 سلام»</bdi>', '<bdi lang="ar">«12 سلام»</bdi>'),
        ('<bdi dir="rtl">Tide سلام</bdi>', '<bdi dir="rtl">Tide سلام</bdi>'),
        ('<bdi dir="ltr">2031-04</bdi>', '<bdi dir="ltr">2031-04</bdi>'),
        ('a<span class="separator"> · </span>b', "a · b"),
    ],
)
def test_a_direction_is_named_only_where_the_text_does_not_tell_it(html: str, expected: str) -> None:
    assert plain(html) == expected


def test_a_line_that_is_drawn_twice_is_written_once() -> None:
    line, other = f'<path class="map__river" d="{"M0 0l1 1" * 20}"/>', '<path class="map__river" d="M0 0"/>'
    named = line.replace("<path", '<path id="line-1"')
    assert drawn_once(line + other + line + other) == named + other + '<use href="#line-1"/>' + other


CSS = '.note{color:var(--quiet)}.note > .badge{--quiet:url("data:x.note --quiet")}'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<p class="note unknown">x</p>', '<p class="c1">x</p>'),
        ('<p class="unknown">x</p>', "<p>x</p>"),
        ('<p id="a">x</p><a href="#b">y</a><i id="b">z</i>', '<p>x</p><a href="#n1">y</a><i id="n1">z</i>'),
        ('<p id="ar">x</p>', '<p id="ar">x</p>'),
        ('<i aria-labelledby="b"></i><i id="b"></i>', '<i aria-labelledby="n1"></i><i id="n1"></i>'),
        ("<ul>\n  <li>x\ny</li>\n</ul>", "<ul><li>x\ny</li></ul>"),
        ("<pre>a\n  b\n\nc</pre>\n<p>x</p>", "<pre>a\n  b\n\nc</pre><p>x</p>"),
        ('<p>a class="note" id="b" href="#b"</p>', '<p>a class="note" id="b" href="#b"</p>'),
    ],
)
def test_names_are_short_and_texts_whole(body: str, expected: str) -> None:
    assert shortened(body, CSS, {"ar"})[0] == expected


def test_the_style_sheet_has_the_same_short_names() -> None:
    assert shortened("", CSS, set())[1] == '.c1{color:var(--p1)}.c1 > .c2{--p1:url("data:x.note --quiet")}'
