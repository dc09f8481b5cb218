"""The quick reading of a page gives what the thorough one gives, whatever stands in the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.verify import scan as module
from briefing.verify.outline import outline
from briefing.verify.scan import scan

HOSTILE = [
    "",
    "plain text",
    "a < b > c",
    "<",
    "<p",
    '<p id="a" <p id="b">',
    '<p id="a><p id="b">',
    '<a title="x>y" href="z.html">',
    "<a title='\"' href=x.html id='b'>",
    '<a href="a.html"href="b.html">',
    '<a href = "a.html">',
    '<A HREF="a.html" ID="a">',
    '<p id="a" id="b">',
    '<p id id="">',
    '<p id="a&amp;b&#39;&notit;&nbsp">',
    '<p onclick=x() onLoad="y" STYLE="z" style>',
    '<svg viewBox="0 0 1 1"><use href="#a"/><title>t</title></svg>',
    '<svg><a xlink:href="a.html" href="b.html"/></svg>',
    '<html><html lang=\'ar\'><html lang="en" dir="ltr"><html>',
    '<html lang="en"><html>',
    "<title>A</title><title>B</title>",
    "<title> </title><title>B &amp; <b>C</b></title>",
    "<title>open",
    "<title/>x</title>",
    "<title>x</TITLE>y</title>",
    "<titles>x</titles>",
    "<script>if (a < b) x()</script>",
    '<script>"<p id=a>"</script><p id="b">',
    '<script>x = "<p id=1>"</script >',
    '<script>"<!--<script>"</script>--></script><p id="a">',
    "<script src=x.js></script>",
    '<script src="x.js">a()</script>',
    '<script src="x.js"/><p id="a">',
    '<script/><p id="a"></script>',
    '<script type="application/ld+json">{"a": "&amp;"}</script>',
    '<script type="application/json">{}</script>',
    '<script type="Application/json">{}</script>',
    "<script\n>x()</script>",
    "<SCRIPT>x()</SCRIPT>",
    '<style>a > b</style><style><p id="a"></style><p id="b">',
    '<textarea><p id="a"></textarea>',
    '<iframe><p id="a"></iframe>',
    '<noscript><meta http-equiv="refresh" content="0; url=x.html"></noscript>',
    '<meta http-equiv="Refresh" content="0; url=x.html?a&amp;b">',
    '<meta http-equiv="Content-Security-Policy" content="default-src *">',
    '<!-- <p id="a"> --><p id="b">',
    '<!--><p id="a">-->',
    '<!-- > <p id="a"> -->',
    "<!doctype html><!DOCTYPE html>",
    '<![CDATA[<p id="a">]]>',
    '<?php <p id="a"> ?>',
    '</p id="a"><p id="b">',
    '</><p id="a">',
    '</p <a href="a.html">',
    '<p/id="a">',
    '<p\tid="a"\n\fclass>',
    '<p\u00a0id="a">',
    '<p id="a"\u2003>',
    '<p data-x="<b id=c>" id="a">',
    '<p id="a\nb">',
    '<p x=1 id="a">',
    '<p id=a"b">',
    '<p "id="a">',
    '<embed><object data="x"><base href="y"><form action="z">',
    '<p id="\x00">',
    "<ſcript>x</ſcript><İd>",
    "<>",
    '<><p id="a">',
    '<p id="a"><>',
    '<p id="a"><',
    '</p <a href="a.html"> >',
    '<p title="</b>" id="a">',
    '</b ><p id="a"></é><p id="b">',
    '<p id="a"></p',
    '<p class="a" id="b"><li dir="rtl" onclick="x()"><div class="a" style><dd class="A" id="c"><dt class="a&b" id="d">',
    '<p class="a"<a id="x">',
    '<p class="a"><embed class="a"><style class="a"><p id="b"></style>',
    '<title class="a">x<p class="b"></title>',
    '<!-- <p class="a"> <p id="b"> -->',
    '<P class="a"><Span id="b"><ſpan class="c"><dıv>',
]


@pytest.mark.parametrize("html", HOSTILE)
def test_hostile_and_broken(html: str) -> None:
    assert scan(html) == outline(html)
    assert scan(f'<p id="first">{html}') == outline(f'<p id="first">{html}')


def test_every_page_of_a_site(based: Path) -> None:
    for path in based.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert scan(html) == outline(html), path


def test_no_page_of_ours_is_slow(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "outline", lambda html: pytest.fail("was parsed thoroughly"))
    for path in site.rglob("*.html"):
        scan(path.read_text(encoding="utf-8"))


def test_few_tags_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MANY", 10)
    page = "".join(f'<p id="a{number}"><a href="b{number}.html">' for number in range(50))
    assert scan(page) == outline(page)
    assert len(module._TAGS) <= 10
