"""Negations and reservations."""

from __future__ import annotations

import pytest

from briefing.language.assertion import hedges, negations


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("It does not say.", "en", ("not",)),
        ("They didn’t come, never.", "en", ("didn’t", "never")),
        ("No one was hurt.", "en", ("No one",)),
        ("It denies this and refuses that.", "en", ()),
        ("He knows a notion.", "en", ()),
        ("لم يُقتل ولن يُقتل", "ar", ("لم", "ولن")),
        ("من دون ذكر", "ar", ("دون",)),
        ("ليست جديدة", "ar", ("ليست",)),
        ("بلا قتال، غير معروف، عدم", "ar", ("بلا", "غير", "عدم")),
        ("لا يزال قائمًا", "ar", ()),
        ("لا يذكر إلا واحدًا", "ar", ()),
        ("لا سيما هناك", "ar", ()),
        ("كلا الطرفين", "ar", ()),
        ("ما لا يقل عن 4", "ar", ()),
        ("غير أن النص", "ar", ()),
        ("rien", "fr", ()),
    ],
)
def test_negations(text: str, language: str, found: tuple[str, ...]) -> None:
    assert negations(text, language) == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("at least four", "en", {"at_least"}),
        ("no fewer than 4", "en", {"at_least"}),
        ("up to 12", "en", {"at_most"}),
        ("more than 12", "en", {"more_than"}),
        ("about 12 men", "en", {"about"}),
        ("talk about it, around town", "en", set()),
        ("it may possibly", "en", {"perhaps"}),
        ("in May", "en", set()),
        ("according to them", "en", {"reported"}),
        ("ما لا يقل عن 4", "ar", {"at_least"}),
        ("أربعة على الأقل", "ar", {"at_least"}),
        ("لا يزيد على 4", "ar", {"at_most"}),
        ("ما يصل إلى 12", "ar", {"at_most"}),
        ("أكثر من 12", "ar", {"more_than"}),
        ("أقل من 12", "ar", {"less_than"}),
        ("نحو 12 عنصرًا", "ar", {"about"}),
        ("بنحو أسبوع", "ar", {"about"}),
        ("التقدم نحو المدينة", "ar", set()),
        ("وقد يكون هناك", "ar", {"perhaps"}),
        ("وقد وقع ذلك", "ar", set()),
        ("قد تعرّض لهجوم", "ar", set()),
        ("ربما بحسب المصدر", "ar", {"perhaps", "reported"}),
        ("peut-être", "fr", set()),
    ],
)
def test_hedges(text: str, language: str, found: set[str]) -> None:
    assert set(hedges(text, language)) == found
