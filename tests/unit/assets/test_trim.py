from __future__ import annotations

import pytest

from briefing.assets.trim import trimmed

OURS = frozenset({"ours"})


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("p{a:b}.ours p{c:d}.theirs{e:f}", "p{a:b}.ours p{c:d}"),
        (".theirs,.ours>a:not(.theirs){a:b}", ""),
        (".theirs,.ours{a:b}", ".ours{a:b}"),
        (".ours :is(.theirs,p){a:b}.ours :is(.theirs,i.theirs){c:d}", ".ours :is(.theirs,p){a:b}"),
        (":where(.ours,.theirs) :is(ul,ol)[class]:not([hidden])>li{a:b}", ":where(.ours,.theirs) :is(ul,ol)[class]:not([hidden])>li{a:b}"),
        (".ours:is(h1,h2),.theirs:is(h1,h2){a:b}", ".ours:is(h1,h2){a:b}"),
        ("@media print{.ours{a:b}.theirs{c:d}}@media(x){.theirs{a:b}}", "@media print{.ours{a:b}}"),
        ('@charset "UTF-8";p{a:b}', "p{a:b}"),
        ("@keyframes turn{0%{a:b}to{c:d}}p{a:b}", "p{a:b}"),
        ('[href$=".pdf"]{a:b}', '[href$=".pdf"]{a:b}'),
        ('.ours:after{content:"}.theirs{"}', '.ours:after{content:"}.theirs{"}'),
        ('.ours{a:url("data:x;y,{z}");b:c}', '.ours{a:url("data:x;y,{z}");b:c}'),
        (":root{--a:1;--b:2}.ours{c:var(--a)}.theirs{c:var(--b)}", ":root{--a:1}.ours{c:var(--a)}"),
        (":root{--a:var(--b);--b:2}.ours{c:d}", ".ours{c:d}"),
        (":root{--a:var(--b);--b:2}.ours{c:var(--a, 3)}", ":root{--a:var(--b);--b:2}.ours{c:var(--a, 3)}"),
    ],
)
def test_what_our_pages_can_meet_stays(css: str, expected: str) -> None:
    assert trimmed(css, OURS) == expected
