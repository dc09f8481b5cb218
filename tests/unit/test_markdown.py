"""Texts of records as HTML: a small, safe part of Markdown, and no way around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.markdown import Rendered, parsed_markdown, plain_blocks, render_markdown
from briefing.markdown.allowed import is_safe_link
from briefing.markdown.headings import Heading
from briefing.markdown.links import parsed_links, record_links
from briefing.markdown.parser import too_deep


def rendered(text: str, direction: str = "ltr", shift: int = 0) -> Rendered:
    return render_markdown(text, direction, lambda kind, name: f"../{kind}s/{name}.html", shift)


def html(text: str, direction: str = "ltr", shift: int = 0) -> str:
    return str(rendered(text, direction, shift).html).strip()


INERT = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;avascript&colon;alert(1)",
    "java\tscript:alert(1)",
    "\x01javascript:alert(1)",
    "javascript&NewLine;:alert(1)",
    "vbscript:x",
    "data:text/html;base64,PHNjcmlwdD4=",
    "data:image/svg+xml,x",
    "file:///etc/passwd",
    "mailto:a@b.example",
    "ftp://h.example/",
    "//h.example/",
    "///h.example",
    "/absolute",
    "../relative.html",
    "relative.html",
    "https:h.example",
    "https:///h.example",
    "https://user@h.example/",
    "https://user:word@h.example/",
    "https://h.example:80@evil.example/",
    "https://h.example\\\\@evil.example",
    "https:\\\\\\\\h.example",
    "https://пример.example/",
    "https://مثال.example/",
    "https://xn--e1afmkfd.example/",
    "https://h.XN--e1afmkfd.example/",
    "https://ｈ.example/",
    "https://[::1]/",
    "https://h_x.example/",
    "https://h.example:port/",
    "https://h.exa\u202emple/",
    "incident:INC-1",
    "incident:../../x",
    "person:somebody",
    "#Part",
    "#",
    "?q=1",
]


@pytest.mark.parametrize("url", INERT)
def test_no_link_outside_the_allow_list(url: str) -> None:
    for text in (f"[x]({url})", f"[x](<{url}>)", f"[x]({url} 'title')", f"[x][1]\n\n[1]: {url}\n", f"[x][1]\n\n[1]: <{url}>\n"):
        assert "<a" not in html(text)


@pytest.mark.parametrize(
    ("url", "href"),
    [
        ("https://h.example", "https://h.example"),
        ("http://h-1.example:8080/a/b?c=d&e=%20#f", "http://h-1.example:8080/a/b?c=d&amp;e=%20#f"),
        ("https://h.example/@name", "https://h.example/@name"),
        ("https://h.example/مسار", "https://h.example/%D9%85%D8%B3%D8%A7%D8%B1"),
    ],
)
def test_links_to_other_sites_tell_them_nothing(url: str, href: str) -> None:
    assert html(f"[x]({url})") == f'<p><a href="{href}" rel="noopener noreferrer">x</a></p>'


@pytest.mark.parametrize("kind", ["incident", "actor", "place", "source", "outlet", "briefing", "page"])
def test_links_to_records(kind: str) -> None:
    assert html(f"[x]({kind}:some-name-1)") == f'<p><a href="../{kind}s/some-name-1.html">x</a></p>'


def test_links_within_the_page() -> None:
    assert html("[x](#part-1)") == '<p><a href="#part-1">x</a></p>'


def test_which_records_a_text_links_to() -> None:
    text = "# [a](actor:one)\n\n- [b](page:about), [c](https://h.example), `[d](actor:two)`\n\n| h |\n|-|\n| [e](place:three) |\n"
    assert record_links(text) == [("actor", "one"), ("page", "about"), ("place", "three")]


@pytest.mark.parametrize("url", ["https://h.example/a\\b", "https://h.example/a b", "https://h.example/\n", " https://h.example", ""])
def test_addresses_with_strange_characters(url: str) -> None:
    assert not is_safe_link(url)


def test_html_is_shown_as_written() -> None:
    assert html("<b>x</b> & y") == "<p>&lt;b&gt;x&lt;/b&gt; &amp; y</p>"


@pytest.mark.parametrize(
    ("text", "shift", "heading", "shown"),
    [
        ("## Name {#name}", 0, Heading(2, "name", "Name"), '<h2 id="name">Name</h2>'),
        ("## Name", 0, Heading(2, "part-1", "Name"), '<h2 id="part-1">Name</h2>'),
        ("# Name {#name}", 1, Heading(2, "name", "Name"), '<h2 id="name">Name</h2>'),
        ("## Name", 1, Heading(3, "part-1", "Name"), '<h3 id="part-1">Name</h3>'),
        ("##### Name", 1, Heading(4, "part-1", "Name"), '<h4 id="part-1">Name</h4>'),
        (
            "## Some *more* `code` {#more-1}",
            0,
            Heading(2, "more-1", "Some more code"),
            '<h2 id="more-1">Some <em>more</em> <code dir="ltr">code</code></h2>',
        ),
        ("## Name {#Bad}", 0, Heading(2, "part-1", "Name {#Bad}"), '<h2 id="part-1">Name {#Bad}</h2>'),
        ("Name\n----", 0, Heading(2, "part-1", "Name"), '<h2 id="part-1">Name</h2>'),
    ],
)
def test_headings(text: str, shift: int, heading: Heading, shown: str) -> None:
    assert rendered(text, shift=shift).headings == (heading,)
    assert html(text, shift=shift) == shown


def test_headings_without_an_id_are_numbered_alike_in_both_languages() -> None:
    english, arabic = rendered("## One\n\n### Two {#two}\n\n## Three"), rendered("## أول\n\n### ثان {#two}\n\n## ثالث", "rtl")
    assert [heading.id for heading in english.headings] == [heading.id for heading in arabic.headings] == ["part-1", "two", "part-3"]
    assert [heading.text for heading in arabic.headings] == ["أول", "ثان", "ثالث"]


def test_texts_are_isolated_by_the_direction_of_their_language() -> None:
    assert html("قوات **SDF** و6–12", "rtl") == (
        '<p>قوات <strong><bdi lang="en" dir="ltr">SDF</bdi></strong> و<bdi dir="ltr">6–12</bdi></p>'
    )
    assert html("the قسد", "ltr") == '<p>the <bdi lang="ar" dir="rtl">قسد</bdi></p>'


def test_tables_have_no_style() -> None:
    shown = html("| a | b |\n|:-:|--:|\n| 1 | **2** |\n")
    assert shown.replace("\n", "") == (
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td><strong>2</strong></td></tr></tbody></table>"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one\ntwo", "<p>one\ntwo</p>"),
        ("> quoted", "<blockquote>\n<p>quoted</p>\n</blockquote>"),
        ("3. three\n4. four", '<ol start="3">\n<li>three</li>\n<li>four</li>\n</ol>'),
        ("- a\n- *b*", "<ul>\n<li>a</li>\n<li><em>b</em></li>\n</ul>"),
        ("---", "<hr>"),
        ("", ""),
    ],
)
def test_plain_markdown(text: str, shown: str) -> None:
    assert html(text) == shown


PIECES = [
    *["[a](actor:b)", "[the\nname](place:c)", "[الحرس\nالأول](actor:b)", "[*a* b](page:c)"] * 3,
    *["[a\n- b](actor:c)", "[a\n\nb](actor:c)", "[a](b)", "[", "]", "](actor:b)", "[a]: actor:b"],
    *[
        "a",
        "كلمة",
        "\n",
        "\n",
        "\n\n",
        " ",
        "  ",
        "    ",
        "\t",
        "- ",
        "1. ",
        "> ",
        "# ",
        "*",
        "**",
        "_",
        "~~",
        "~~~",
        "`",
        "```",
        "|",
        "---",
        "===",
    ],
    *["a | b\n--|--\n", "!", "\\", "<", ">", "&", "(", ")", "https://a.example", "a.example", "a@b.example"],
]


def mixtures(pieces: Sequence[str], number: int) -> Iterator[str]:
    """Texts of up to eight pieces, the same in every run. (Hypothesis would take ten times as long to think of them.)"""
    random = Random(1)  # noqa: S311
    for _ in range(number):
        yield "".join(random.choices(pieces, k=random.randint(0, 8)))


def test_links_found_without_the_parser_are_those_that_it_finds() -> None:
    wrong = [text for text in mixtures(PIECES, 4000) if record_links(text) != parsed_links(text)]
    assert wrong == []


def test_a_link_that_goes_on_to_the_next_line_is_one() -> None:
    assert record_links("- by [the\nGuard](actor:guard), and [so\non](actor:on)") == [("actor", "guard"), ("actor", "on")]
    assert record_links("# by [the\nGuard](actor:guard)") == []


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("One [guard of *two*](actor:x), a\nline.\n\nNext [page](page:y).", ("One guard of two, a line.", "Next page.")),
        ("One [guard](actor:x), a\nline.\n\n\n Next.", ("One guard, a line.", "Next.")),
        ("## Head {#h}\n\nText\\\nmore.", ("Head", "Text more.")),
        ("- one **two**\n- `three`\n\n1. four\n   - five", ("one two", "three", "four", "five")),
        ("> said\n\n| a | b |\n|---|---|\n| 1 | 2 |", ("said", "a", "b", "1", "2")),
        ("    code <b>\n\nA <b>tag</b> &amp; a * star", ("code <b>", "A <b>tag</b> & a * star")),
        ("[x](https://h.example/) and [not a link]", ("x and [not a link]",)),
        ("", ()),
    ],
)
def test_plain_words_of_each_block(text: str, blocks: tuple[str, ...]) -> None:
    assert plain_blocks(text) == blocks


@settings(max_examples=300)
@given(
    st.lists(
        st.sampled_from(
            ["one", "قوس", " ", "\n", "\n\n", "2031. ", "- ", "=", ".", "!", "«", "[a b](actor:x)", "[", "](page:y)", "\\", "&"]
        )
    )
)
def test_a_text_without_marks_is_read_as_the_parser_reads_it(parts: list[str]) -> None:
    """`*x*` at the end makes the parser read it."""
    text = "".join(parts)
    assert plain_blocks(f"{text}\n\n*x*")[:-1] == plain_blocks(text)


def test_a_text_without_marks_is_written_as_the_parser_writes_it() -> None:
    pieces = [*PIECES, "شب 12-3", "2024-08-12", "~", "  \n", "\u00a0", "\u200f", '"', "'"]
    for text in mixtures(pieces, 2000):
        given_texts = (text, "rtl", lambda kind, name: f"../{kind}s/{name}.html")
        assert render_markdown(*given_texts) == parsed_markdown(*given_texts), text


def test_brackets_in_brackets_never_reach_the_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """What they cost it grows with both their number and their depth; the check tells of them."""
    monkeypatch.setattr("briefing.markdown.parser._parser", lambda: pytest.fail("they were parsed"))
    for text in ("[" * 21, "![" * 21, "x " * 900 + "[a [" * 11):
        assert parsed_links(text) == []
        assert too_deep(text)
