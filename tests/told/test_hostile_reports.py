"""The change report in each of its forms: a hostile text everywhere in it is text."""

from __future__ import annotations

import pytest
from assurance.ledger import Assured
from hostile_texts.corpus import VECTORS
from told.forges import REFERENCES, Rendered, references
from told.hostile_reports import EVERY, FORMS, sample, wrong

SAMPLES = {"comment": sample(EVERY, 40), "page": EVERY[::40], "json": EVERY[::10]}


@pytest.mark.parametrize("form", FORMS)
def test_a_hostile_text_everywhere_is_text(form: str, assured: Assured) -> None:
    texts = SAMPLES[form]
    found = wrong(form, texts)
    assert found == []
    assured(f"hostile-report-{form}", len(texts), len(texts) - len(found))


def test_the_rules_of_this_test_find_what_they_are_for() -> None:
    """Each of what a forge looks for stands in one of the texts."""
    found = Rendered("".join(f"<p>{one.text.replace('<', '(')}</p>" for one in VECTORS if one.group == "forges"))
    told = list(references(found))
    assert {name for name in REFERENCES if not any(one.startswith(f"{name}: ") for one in told)} == set()
