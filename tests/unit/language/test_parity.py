"""Two languages of one text: honest pairs agree, and a slip is named with what each language has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.parity import Difference, compare, differences


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("قُتل جنديان.", "Two soldiers were killed."),
        ("قُتل جنديان.", "Both soldiers were killed."),
        ("أُصيب مسلحين.", "Two gunmen were wounded."),
        ("قُتل جندي.", "One soldier was killed."),
        ("قُتل جندي واحد.", "A soldier was killed."),
        ("بين الطرفين", "between the sides"),
        ("خمسة وعشرون قتيلًا", "25 dead"),
        ("يوم الأربعاء 10 منه", "on Wednesday the 10th"),
        ("اليوم السادس", "its 6th day"),
        ("من 6 إلى 12 آب/أغسطس 2024", "6–12 August 2024"),
        ("ينفي المصدر ذلك.", "The source says that this is not so."),
        ("لا يورد المقال إلا ذلك.", "The article reports this alone."),
        ("لا ضحايا ولا أضرار.", "No casualties or damage."),
        ("لا يزال قائمًا.", "It still stands."),
        ("جهة غير معروفة", "an unknown party"),
        ("ما لا يقل عن أربعة", "at least four"),
        ("نحو 900 مقاتل", "about 900 fighters"),
        ("التقدم نحو البلدة", "an advance towards the town"),
        ("وقد يكون غدًا.", "It may be tomorrow."),
        ("في [المقال](source:src-2024-08-one)", "in [the article](source:src-2024-08-one)"),
        ("", ""),
    ],
)
def test_an_honest_pair_agrees(ar: str, en: str) -> None:
    assert differences(ar, en) == ()


@pytest.mark.parametrize(
    ("ar", "en", "kind", "has_ar", "has_en"),
    [
        ("قُتل جنديان.", "Three soldiers were killed.", "number", "جنديان", "Three"),
        ("قُتل 12 شخصًا.", "Some were killed.", "number", "12", ""),
        ("قُتل جنود.", "Two soldiers were killed.", "number", "", "Two"),
        ("خمسة وعشرون", "fifty-two", "number", "خمسة وعشرون", "fifty-two"),
        ("الفوج 54", "Regiment 45", "number", "54", "45"),
        ("في 12 آب/أغسطس 2024", "on 13 August 2024", "date", "12 آب/أغسطس 2024", "13 August 2024"),
        ("في 12 آب/أغسطس 2024", "on 12 July 2024", "date", "12 آب/أغسطس 2024", "12 July 2024"),
        ("في آب/أغسطس 2024", "in August 2023", "date", "آب/أغسطس 2024", "August 2023"),
        ("في آب/أغسطس 2024", "in August", "date", "آب/أغسطس 2024", ""),
        ("عند 12:30", "at 12:40", "date", "12:30", "12:40"),
        ("لم يُقتل أحد.", "Somebody was killed.", "negation", "لم", ""),
        ("قُتل أحدهم.", "Nobody was killed.", "negation", "", "Nobody"),
        ("لم يأتِ. ذهب.", "He came. He did not go.", "negation", "لم", "not"),
        ("ما لا يقل عن أربعة", "four", "hedge", "ما لا يقل عن", ""),
        ("أربعة", "at least four", "hedge", "", "at least"),
        ("أكثر من أربعة", "at least four", "hedge", "أكثر من", "at least"),
        ("نحو 900 مقاتل", "900 fighters", "hedge", "نحو", ""),
        ("ربما غدًا", "tomorrow", "hedge", "ربما", ""),
    ],
)
def test_a_slip_is_named(ar: str, en: str, kind: str, has_ar: str, has_en: str) -> None:
    assert differences(ar, en) == (Difference(kind, has_ar, has_en),)


def test_several_slips_are_all_named() -> None:
    found = differences("لم يُقتل 3 في آب/أغسطس.", "At least 4 were killed in May.")
    assert [difference.kind for difference in found] == ["number", "date", "hedge", "negation"]


def test_a_language_we_cannot_read_is_not_compared() -> None:
    assert compare("12", "fr", "13", "en") == ()


def test_a_pair_in_one_language_can_be_compared() -> None:
    assert compare("12 men", "en", "13 men", "en") == (Difference("number", "12", "13"),)


@given(st.text(), st.text())
def test_any_text_can_be_compared(ar: str, en: str) -> None:
    assert all(difference.kind in ("number", "date", "negation", "hedge") for difference in differences(ar, en))


@pytest.mark.parametrize("text", ["1" * 100_000, "1," * 5_000, "](" * 5_000, "12 " * 5_000, "لا " * 5_000, "a1’" * 5_000])
def test_a_text_of_any_length_is_read(text: str) -> None:
    assert compare(text, "ar", text, "ar") == ()
    assert compare(text, "en", text, "en") == ()
