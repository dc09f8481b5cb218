"""The comment as forges render it: every text reads as it was given, and nothing in it becomes more than text.

GitHub parses with cmark-gfm, sanitises, then looks through each text of the result for references; GitLab does much the same. The
parser is run; of the rest its rules are written down here as they are documented, on the safe side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

import cmarkgfm
import pytest
import reports
from cmarkgfm.cmark import Options
from hypothesis import given
from hypothesis import strategies as st

from briefing.report.writing.fit import length
from briefing.report.writing.inert import HOOK, inert, visible
from briefing.report.writing.links import Links
from briefing.report.writing.markdown import LONGEST, MARKER, comment
from briefing.report.writing.rows import Rows
from briefing.views.report import Remark, Report

LINKS = Links("https://site.example/a", "https://preview.example/pr-12/site", "https://preview.example/pr-12/report.html")
ELEMENTS = frozenset({"a", "b", "br", "code", "del", "details", "div", "h3", "h4", "ins", "p", "span", "summary", "table", "td", "tr"})
ATTRIBUTES = frozenset({"align", "colspan", "dir", "href", "lang", "open"})
REFERENCES = {
    "a mention": r"(?<![\w/])@[a-z0-9][\w-]*",
    "an issue": r"#\d+|\bGH-\d+",
    "an advisory": r"\bGHSA-\w{4}|\bCVE-\d{4}",
    "a commit": r"\b[0-9a-f]{7,40}\b",
    "a shortcode": r":[\w+-]+:",
    "an address": r"\b[a-z][a-z0-9+.-]*://|\bwww\.",
    "an e-mail address": r"[\w.+-]+@[\w-]+\.\w",
    "a formula": r"\$[^$]+\$|\$`",
    "a merge request": r"!\d+",
    "a snippet, an epic, an alert": r"[$&]\d+|\^alert#",
    "a label": r"~[\w\"]",
    "a milestone, a variable": r"%[\w\"{]",
    "an iteration": r"\*iteration:",
    "a link of Markdown": r"!?\[[^\]]*\]\s?\(|\[[^\]]*:[^\]]*\]|\[\[",
    "a mark of a change": r"\{\+|\[-|\{-|\[\+",
    "a table of contents": r"\[\[?_?TOC_?\]?\]",
    "a ticket": r"\b[A-Z][A-Z0-9_]+-\d+",
}
HOSTILE = [
    "@admin @org/team @a-b",
    "#12 GH-12 owner/name#12 a/b@0123456789abcdef JIRA-12 AB1-12 ghsa-abcd-efgh-ijkl CVE-2031-1234",
    "0123456789abcdef0123456789abcdef01234567 deadbeef 1234567",
    ":smile: :+1: :100: ::x::",
    "https://evil.example/x http://a www.evil.example mailto:a@b.example ftp://a.b a@b.example <https://x.example>",
    "$x$ $$y$$ $`z`$ \\(a\\) ```math\nx\n```",
    '!12 &12 $12 ~label ~"two words" %milestone %{project_name} ^alert#1 *iteration:"a" [vulnerability:12] [issue:a/b/1] [[page]] [TOC]',
    "[x](https://evil.example) ![x](https://evil.example/x.png) [x]: https://evil.example [^1] [^1]: x",
    "<script>alert(1)</script><img src=x onerror=alert(1)><a href='javascript:x'>y</a><style>*{}</style><iframe></iframe>",
    "</td></tr></table></details></div><h1>x</h1>",
    "<!-- briefing-preview --> --> <!-- x",
    "&lt;b&gt; &amp;lt; &#64;admin &colon;",
    "a | b\n|---|---|\n| c | d",
    "```\ncode\n```\n~~~\n    indented\n\n\n\n# heading\n- [ ] task\n> quote\n***\n1. one",
    "/close\n/merge\r\n/label ~a\n\n/lgtm",
    "**bold** _em_ `code` ~~gone~~ <ins>x</ins> {+ in +} [- out -] [+ in +] {- out -}",
    "\u202eevil\u202c \u2066\u2067open \u2069\u2069\u2069 shut \u2068",
    "line\u2028line\u2029line\x85line\vline\fline",
    "nul\0bel\x07esc\x1b[31m \x9b \ufffe \ufdd0",
    "قال @مستخدم في #12 إن http://x.example/ا هو «GH-3» (1، 2)",
    "'\"><&`",
    "\\@admin \\#12 \\<b\\>",
    " \t leading and trailing \t ",
]


class Rendered(HTMLParser):
    """What a forge gets out of the parser: elements, attributes, and each text between two tags."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.hrefs: list[str] = []
        self.texts: list[str] = []
        self.comments: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.hrefs += [value or "" for name, value in attrs if name == "href"]
        if tag == "br":
            self.texts.append("\n")
        else:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


def rendered(text: str) -> Rendered:
    """As GitHub's parser has it, with all that it adds to CommonMark."""
    html = cmarkgfm.github_flavored_markdown_to_html(text, options=Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES)
    assert html == text, "Markdown has found something to do"
    return Rendered(html)


def check(report: Report) -> Rendered:
    text = comment(report, LINKS, reports.words("@admin #1", "@admin #1"))
    found = rendered(text)
    assert text.startswith(MARKER + "\n")
    assert found.comments == [" briefing-preview "]
    assert found.open == []
    assert found.elements <= ELEMENTS
    assert found.attributes <= ATTRIBUTES
    assert all(re.fullmatch(r"https://(site\.example/a|preview\.example/pr-12)/[\w./-]+", href) for href in found.hrefs)
    assert length(text) <= LONGEST
    assert "" not in text.removesuffix("\n").split("\n")
    return found


def references(found: Rendered) -> Iterator[str]:
    """What a forge would make of the texts."""
    for text in found.texts:
        yield from (f"{name}: {text!r}" for name, rule in REFERENCES.items() if re.search(rule, text, re.IGNORECASE))


@pytest.mark.parametrize("report", [reports.EVERYTHING, reports.NOTHING, reports.BROKEN], ids=["everything", "nothing", "broken"])
def test_the_parser_leaves_the_comment_as_it_is(report: Report) -> None:
    assert list(references(check(report))) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_everywhere_is_text(text: str) -> None:
    found = check(reports.everywhere(text))
    assert list(references(found)) == []
    assert shown(text) in shown("".join(found.texts))


SIGNS = st.sampled_from(
    [*"@#!$%~^&*[](){}<>|`'\"\\/:-+_=.,; \n\r\t01234567abcdefghxyz", "قال", "«", "\u202e", "\u2067", "\u2069", "www", "http", "GH", "://"]
)


@given(st.lists(SIGNS, max_size=60).map("".join))
def test_any_text_is_text(text: str) -> None:
    for language in ("ar", "en"):
        found = rendered(f"<p>{inert(text, language)}</p>\n")
        assert list(references(found)) == []
        assert "".join(found.texts).removesuffix("\n") == visible(text)
        assert found.elements <= {"p", "span", "br"}


@given(st.text(max_size=40))
def test_what_opens_a_direction_closes_it(text: str) -> None:
    depth = 0
    for sign in visible(text):
        depth += (sign in "\u2066\u2067\u2068") - (sign == "\u2069")
        assert depth >= 0
        assert sign not in "\u202a\u202b\u202c\u202d\u202e"
    assert depth == 0


def test_the_rules_of_this_test_find_what_they_are_for() -> None:
    found = Rendered("".join(f"<p>{text.replace('<', '(')}</p>" for text in HOSTILE))
    told = list(references(found))
    assert {name for name in REFERENCES if not any(one.startswith(f"{name}: ") for one in told)} == set()
    assert HOOK.search("@")


def shown(text: str) -> str:
    """What is left when blanks are one blank, as in HTML."""
    return " ".join(visible(text).split())


def many(number: int, text: str) -> Report:
    """A report with that many of everything, each with a text."""
    report = reports.everywhere(text)
    return replace(
        report,
        attention=report.attention * number,
        records=report.records * number,
        effects=report.effects * number,
        pages=report.pages * number,
        problems=replace(report.problems, new=report.problems.new * number),
    )


@pytest.mark.parametrize("text", ["a word and another ", "كلمة وأخرى ", "@", "<", "\U0001f600", "\u2067"])
@pytest.mark.parametrize("number", [1, 30])
def test_the_comment_is_never_longer_than_a_forge_takes(text: str, number: int) -> None:
    found = check(many(number, text * 400))
    assert all(one in found.hrefs for one in [LINKS.report])


def test_what_is_left_out_is_told_with_its_number() -> None:
    text = comment(many(60, "word"), LINKS)
    left = [int(one) for one in re.findall(r'Not shown here</span>: (\d+) – <a href="https://preview.example/pr-12/report.html">', text)]
    records = 7 * 60
    assert records - text.count("<summary>~ ") - text.count("<summary>+ ") - text.count("<summary>− ") in left
    assert len(set(left)) >= 4


def test_a_short_part_keeps_its_rows_when_a_long_one_loses_some() -> None:
    page = reports.EVERYTHING.pages[0]
    report = replace(reports.EVERYTHING, pages=tuple(replace(page, path=f"ar/incidents/hb-{number}.html") for number in range(2000)))
    text = comment(report, LINKS)
    assert text.count("Not shown here") == 1
    assert any("the accounts were contested and now agree" in one for one in Rendered(text).texts)


def test_without_addresses_there_are_no_links() -> None:
    assert "<a " not in comment(reports.EVERYTHING, Links("", ""))


def test_pages_lead_to_both_states() -> None:
    hrefs = check(reports.EVERYTHING).hrefs
    assert "https://preview.example/pr-12/site/en/actors/hill-guard.html" in hrefs
    assert "https://site.example/a/en/actors/guard-of-the-hill.html" in hrefs
    assert "https://site.example/a/ar/incidents/hb-0011.html" in hrefs
    assert "https://preview.example/pr-12/site/ar/incidents/hb-0011.html" not in hrefs
    assert "https://site.example/a/ar/sources/coast-radio-2031-03-05.html" not in hrefs


def test_the_first_language_of_the_site_comes_first() -> None:
    turned = replace(reports.EVERYTHING, locales=("en", "ar"))
    text = comment(turned, LINKS)
    assert text.split("\n")[1] == '<div dir="ltr" lang="en">'
    assert text.index("7 records") < text.index("يتغيّر 7")
    only = comment(replace(turned, locales=("en",)), LINKS)
    assert "يتغيّر" not in only


def test_with_errors_the_problems_come_first() -> None:
    text = comment(reports.BROKEN, LINKS)
    assert text.index("E201") < text.index("<h4>")


def test_where_nothing_changes_it_is_short() -> None:
    text = comment(reports.NOTHING, LINKS)
    assert "<details" not in text
    assert length(text) < 1500


def remarks(number: int) -> tuple[Remark, ...]:
    return tuple(replace(reports.EVERYTHING.attention[0], words=reports.words(f"الأمر {one}", f"Matter {one}.")) for one in range(number))


def test_what_to_look_at_first_keeps_its_rows_when_all_else_is_long() -> None:
    text = comment(replace(many(60, "a word and another " * 40), attention=remarks(60)), LINKS)
    assert all(f"Matter {one}." in text for one in range(60))
    assert len(text) > LONGEST * 0.8


@pytest.mark.parametrize(("number", "cut"), [(0, 1), (400, 2)], ids=["pages give way first", "then translations"])
def test_the_room_is_given_up_in_order(number: int, cut: int) -> None:
    told, page = reports.EVERYTHING, reports.EVERYTHING.pages[0]
    pages = tuple(replace(page, path=f"ar/incidents/hb-{one}.html") for one in range(2000))
    report = replace(told, pages=pages, translations=told.translations * (1 + number), effects=told.effects * 8)
    text = comment(report, LINKS)
    assert sum("the accounts were contested and now agree" in one for one in Rendered(text).texts) == 8
    assert text.count("Not shown here") == cut


def test_of_pages_that_are_left_out_the_pages_are_counted() -> None:
    ar, en = (one for one in reports.EVERYTHING.pages[:2])
    pages = tuple(replace(one, path=f"{one.lang}/incidents/hb-{number}.html") for number in range(900) for one in (ar, en))
    text = comment(replace(reports.EVERYTHING, pages=pages), LINKS)
    left = int(re.findall(r"Not shown here</span>: (\d+)", text)[0])
    assert left == 1800 - len(re.findall(r'href="https://preview.example/pr-12/site/\w+/incidents/hb-\d{1,3}.html">[^<]', text))


def test_of_thousands_of_records_only_as_many_are_made_as_there_may_be_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    monkeypatch.setattr(Rows, "record", lambda rows, one, is_open: made.append(one.id) or "x" * 500)
    monkeypatch.setattr(Rows, "remark", lambda rows, one: made.append(one.id) or "x" * 500)
    text = comment(many(1000, "word"), LINKS)
    assert len(made) < 1000
    assert length(text) <= LONGEST


def test_a_language_in_which_nothing_changed_is_written_once() -> None:
    said = comment(reports.in_one_language(), Links("", ""))
    assert said.count("بقي النص") == 1
    assert "بقي النص (لم يتغيّر)" in said
    assert "<del>old</del> → <ins>new</ins>" in said


def test_a_record_of_many_fields_is_folded_and_one_of_few_beside_it_is_not() -> None:
    long = replace(reports.RECORDS[0], fields=reports.RECORDS[0].fields * 3)
    text = comment(replace(reports.EVERYTHING, records=(long, reports.RECORDS[0])), LINKS)
    assert text.index("<details><summary>~ <b>") < text.index("<details open><summary>~ <b>")


def test_the_columns_of_the_sizes_have_names() -> None:
    sizes = comment(reports.EVERYTHING, LINKS).partition("Size of the site")[2]
    assert re.findall(r'<td>[^<]+<span dir="ltr" lang="en">(\w+)</span></td>', sizes)[:3] == ["Before", "After", "Difference"]
