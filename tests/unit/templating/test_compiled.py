"""Our templates as functions write what Jinja writes, byte for byte, and refuse at least what it refuses."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from folders import BASE
from jinja2 import DictLoader, Environment, StrictUndefined, TemplateSyntaxError
from markupsafe import Markup

from briefing.bidi import isolate
from briefing.command.content import catalog_of
from briefing.derive import derive
from briefing.locales import OWN_NAMES, locale, say
from briefing.templating.compiled import TEMPLATES, Templates, prepare, templates
from briefing.templating.environment import environment

HOSTILE = "<b a=\"x\" c='y'>&amp;</b>\u2028"


@pytest.fixture(autouse=True)
def _own_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is compiled here is not kept among the code of the site."""
    monkeypatch.setattr("briefing.kept.code.FOLDER", tmp_path / "templates")


class Drawn(str):
    """A text that is HTML in a way of its own, as `markupsafe` allows."""

    def __html__(self) -> str:
        return "<i>"


def view(**values: object) -> SimpleNamespace:
    one = SimpleNamespace(value=HOSTILE, dir="rtl", html=Markup("<p>&amp;</p>"))
    return SimpleNamespace(
        **{"head": one, "text": HOSTILE, "drawn": Drawn("<"), "none": None, "number": 7, "pairs": {"a<": "b>"}, **values}
    )


SOUND = [
    "plain < & \" ' text\n",
    "{{ page.text }}{{ page.head.value }}{{ page.none }}{{ page.number }}{{ page.head.html }}{{ page.drawn }}{{ page.empty }}",
    "{{ '<' }}{{ 1 }}{{ none }}{{ true }}{{ page.text ~ '<' ~ page.number }}{{ page.number + 1 }}{{ ('<', page.text)[1] }}",
    "{{ page.head.html ~ '<' ~ page.text }}{{ page.head.html | lower }}{{ page.head.html | replace('p', '<') }}",
    "{{ _('a < b & c') }}{{ _('Map') | isolated('rtl') }}{{ page.text | isolated('rtl') }}{{ page.text | isolated('ltr') }}",
    "{{ page.text | lower }}{{ page.text | replace('b', 'c') }}{{ page.many | join(', ') }}{{ page.many | length }}",
    "{{ page.few | join('<') }}{{ page.empty | join('<') }}",
    "{% if page.none is none %}<{% elif page.text %}>{% else %}&{% endif %}{% if page.number is not none %}a{% endif %}",
    "{% if not page.text %}a{% elif page.none %}b{% elif page.text %}c{% endif %}{% if page.none %}d{% else %}e{% endif %}",
    "{{ page.text if page.number > 6 else '<' }}{{ page.text if page.number < 6 else '<' }}",
    "{{ '<' if page.none }}|{{ '<' if page.number }}",
    "{% if page.number == 7 and (page.none or page.text) and page.number != 8 and 6 <= page.number <= 7 %}yes{% endif %}",
    "{% if '<b' in page.text %}in{% endif %}{% if 'q' not in page.text and page.number >= 7 %}not{% endif %}",
    "{{ page.none or page.text }}{{ page.text and '&' }}{{ not page.text }}",
    "{% for one in page.many %}{{ one }}{% if not loop.last %}, {% endif %}{% endfor %}",
    "{% for one in page.empty %}x{% else %}<none>{% endfor %}{% for one in page.few %}{% else %}<none>{% endfor %}",
    "{% for one in page.many %}{% if loop.first %}first {% endif %}{{ loop.index0 }}{{ one }}{{ ' ' if not loop.last }}{% endfor %}",
    "{% for a in page.many %}{% for b in page.few %}{{ loop.index0 }}{{ a }}{{ b }}{% endfor %}{{ loop.last }};{% endfor %}",
    "{% for a in page.many %}{% set b = page.many[loop.index0] %}{% for c in page.few %}{% set d = c ~ b %}{{ d }}{% endfor %}{% endfor %}",
    "{% set a = page.few %}{% for b in a %}{{ b }}{% endfor %}{{ a | length }}",
    "{% for a in page.many if a != 'b' %}{{ a }}{% for b in page.many %}{{ loop.last }}{% endfor %}{% endfor %}",
    "{% for key, value in page.pairs.items() %} data-{{ key }}=\"{{ value }}\"{% endfor %}{{ page.pairs['a<'] }}",
    "{% block one %}{{ page.text }}{% block two %}<{% endblock %}{% endblock %}",
    "{% macro m(value, level=2, kind='<') %}<h{{ level }}>{{ value }}{{ kind }}{% endmacro %}{{ m(page.text) }}{{ m(1, kind=page.text) }}",
    "{% macro m(value) %}<i>{{ value }}</i>{% endmacro %}{{ m(m(page.text)) }}{{ m(_('<')) }}{{ m('<' | isolated('ltr')) }}{{ m([1]) }}",
    "{% macro m(page) %}{{ page }}{% endmacro %}{% macro n(from) %}{{ m(from) }}{% endmacro %}{{ n(page.text) }}{{ m(page) | length > 3 }}",
    "{% macro map(len) %}{% for join in len %}{{ join }}{% endfor %}{% endmacro %}{{ map(page.many) }}{{ page.many | length }}",
    '{% from "other" import shown, shown as other %}{{ shown(page.text) }}{{ other(page.many, last=page.text) }}',
    "  {% if page.text %}\n  a\n    {%- endif %}\n\n{# gone #}\n{{ page.number }}\n\n",
    "{% if page.text %}{% endif %}",
    "",
]
OTHER = "{% macro inner(x) %}<u>{{ x }}</u>{% endmacro %}{% macro shown(value, last='&') %}{{ inner(value) }}{{ last }}{% endmacro %}"


def both(source: str) -> tuple[Templates, Environment]:
    sources = {"pages/one.html.jinja": source, "other": OTHER}
    made = Environment(loader=DictLoader(sources), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.globals["_"] = lambda message: say(locale("ar"), message)
    made.filters["isolated"] = isolate
    return Templates("ar", sources.__getitem__), made


@pytest.mark.parametrize("source", SOUND)
def test_it_writes_what_jinja_writes(source: str) -> None:
    ours, jinja = both(source)
    page = view(many=("a", HOSTILE, "b", Markup("<c>"), "Ab 12 أ"), few=("<", 1), empty=())
    made = ours.page("one")(page)
    assert made == jinja.get_template("pages/one.html.jinja").render(page=page)
    assert type(made) is str


@pytest.mark.parametrize(
    "source",
    [
        "{{ name }}",
        "{{ page.text | upper }}",
        "{{ page.text | safe }}",
        "{% if page is defined %}{% endif %}",
        "{{ page.text.upper() }}",
        "{{ page.method(1) }}",
        "{{ page.text() }}",
        "{{ macro(page) }}",
        "{% macro m() %}{{ page.text }}{% endmacro %}{{ m() }}",
        "{% macro m(x) %}{{ caller() }}{% endmacro %}{% call m(1) %}{% endcall %}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(*page.many) }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m }}",
        "{{ _(page.text) }}",
        "{{ loop.last }}",
        "{% for one in page.many %}{{ loop.length }}{% endfor %}",
        "{% for one in page.many %}{{ loop }}{% endfor %}",
        "{% for one in page.many if one %}{{ loop.last }}{% endfor %}",
        "{% for one in page.many %}{% endfor %}{{ one }}",
        "{% if page.text %}{% set a = 1 %}{% endif %}{{ a }}",
        '{% extends "other" %}',
        '{% include "other" %}',
        '{% import "other" as other %}',
        "{% filter lower %}A{% endfilter %}",
        "{% set x %}A{% endset %}",
        "{{ page.number * 2 }}",
        "{{ {'a': page} }}",
        "{{ page.many[1:] }}",
        "{% if %}",
        "{% from page.text import shown %}",
    ],
)
def test_what_it_does_not_know_is_refused_when_it_is_compiled(source: str) -> None:
    with pytest.raises(TemplateSyntaxError):
        both(source)[0].page("one")


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("{{ page.missing }}", AttributeError),
        ("{% if page.missing %}{% endif %}", AttributeError),
        ("{% for one in page.missing %}{% endfor %}", AttributeError),
        ("{{ page.none.value }}", AttributeError),
        ("{{ page.pairs['c'] }}", KeyError),
        ("{{ page.many[9] }}", IndexError),
        ("{% macro m(x) %}{{ x }}{% endmacro %}{{ m() }}", TypeError),
        ("{% macro m(x) %}{{ x }}{% endmacro %}{{ m(1, 2) }}", TypeError),
        ("{% macro m(x) %}{{ x }}{% endmacro %}{{ m(1, y=2) }}", TypeError),
        ("{% for one in page.turns %}{% endfor %}", TypeError),
    ],
)
def test_what_is_missing_is_an_error_and_no_empty_text(source: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        both(source)[0].page("one")(view(many=(), turns=iter("ab")))


def test_a_macro_that_is_not_there_is_an_error_before_any_page_is_made() -> None:
    with pytest.raises(KeyError, match="nothing"):
        both('{% from "other" import nothing %}')[0].page("one")


def test_an_error_names_the_line_of_the_template() -> None:
    with pytest.raises(AttributeError) as raised:
        both("a\nb\n{{ page.missing }}")[0].page("one")(view())
    last = raised.traceback[-1]
    assert (Path(str(last.path)).name, last.lineno) == ("one.html.jinja", 2)


def test_every_template_is_known() -> None:
    for path in (TEMPLATES / "pages").iterdir():
        for code in ("ar", "en"):
            templates(code).page(path.name.removesuffix(".html.jinja"))


@pytest.mark.parametrize("base_url", ["", BASE])
def test_every_page_is_what_jinja_makes_of_it(harbour: Path, base_url: str) -> None:
    different: Mapping[str, Any] = {
        page.head.path: page
        for page in derive(catalog_of(harbour), base_url)
        if templates(page.head.lang).page(page.head.kind)(page)
        != environment(page.head.lang).get_template(f"pages/{page.head.kind}.html.jinja").render(page=page)
    }
    assert sorted(different) == []


def test_what_is_prepared_is_not_compiled_for_the_first_page(monkeypatch: pytest.MonkeyPatch) -> None:
    templates.cache_clear()
    prepare()
    monkeypatch.delattr("briefing.templating.compiled.code_of")
    for code in OWN_NAMES:
        for file in (TEMPLATES / "pages").iterdir():
            templates(code).page(file.name.removesuffix(".html.jinja"))
    with pytest.raises(NameError):
        Templates("en").page("home")
