"""What is told to programs survives the page that it stands in."""

from __future__ import annotations

import json

import pytest
from jinja2 import Environment

from briefing.json_ld import json_ld
from briefing.verify.outline import outline

HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!-- <script> -->",
    "<!--",
    "]]>",
    "&lt;b&gt; & &amp;",
    "\u2028\u2029",
    'a "quoted" \\ stroke',
    "{{ 7 * 7 }} {% raw %}",
    "موجز «الرصيف» \U0001d538 \ud7ff",
]


@pytest.mark.parametrize("is_escaping", [True, False])
@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_comes_back_as_it_was(text: str, is_escaping: bool) -> None:
    template = Environment(autoescape=is_escaping).from_string(  # noqa: S701 - both ways on purpose
        '<title>x</title><script type="application/ld+json">{{ node }}</script><p id="after"></p>'
    )
    found = outline(template.render(node=json_ld({"@type": "Report", "headline": text, text: [text]})))
    [block] = found.linked
    assert json.loads(block) == {"@context": "https://schema.org", "@type": "Report", "headline": text, text: [text]}
    assert (found.inline_scripts, found.ids) == ([], ["after"])
    assert not set("<>&\u2028\u2029\n") & set(block)
