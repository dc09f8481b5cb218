"""The numbers that a text says."""

from __future__ import annotations

import pytest

from briefing.language.numbers import numbers, ordinals, says

EN_UNITS = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
EN_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

AR_UNITS = {
    1: ("واحد", "واحدة"),
    2: ("اثنان", "اثنتين"),
    3: ("ثلاثة", "ثلاث"),
    4: ("أربعة", "أربع"),
    5: ("خمسة", "خمس"),
    6: ("ستة", "ست"),
    7: ("سبعة", "سبع"),
    8: ("ثمانية", "ثماني"),
    9: ("تسعة", "تسع"),
}
AR_TEENS = {
    11: ("أحد عشر", "إحدى عشرة"),
    12: ("اثنا عشر", "اثنتي عشرة", "اثني عشر"),
    **{unit + 10: (f"{masculine} عشر", f"{feminine} عشرة") for unit, (masculine, feminine) in AR_UNITS.items() if unit > 2},
}
AR_TENS = {20: "عشر", 30: "ثلاث", 40: "أربع", 50: "خمس", 60: "ست", 70: "سبع", 80: "ثمان", 90: "تسع"}


def english(number: int) -> str:
    if number < 20:
        return EN_UNITS[number]
    tens = EN_TENS[number // 10 - 2]
    return f"{tens}-{EN_UNITS[number % 10]}" if number % 10 else tens


def arabic(number: int) -> list[str]:
    if number == 0:
        return ["صفر"]
    if number < 20:
        return list(AR_UNITS.get(number) or AR_TEENS.get(number) or ("عشرة", "عشر"))
    tens = [AR_TENS[number - number % 10] + case for case in ("ون", "ين")]
    return [f"{unit} و{ten}" for unit in AR_UNITS[number % 10] for ten in tens] if number % 10 else tens


def values(text: str, language: str) -> list[float]:
    return [mention.value for mention in numbers(text, language)]


def test_every_number_below_a_hundred_is_read_in_english() -> None:
    for number in range(100):
        assert values(f"They counted {english(number)} of them.", "en") == [number]


def test_every_number_below_a_hundred_is_read_in_arabic() -> None:
    for number, words in [(one, spelled) for one in range(100) for spelled in arabic(one)]:
        assert values(f"بلغ عددهم {words} هناك", "ar") == [number], words
        assert number < 2 or values(f"اكتفى ب{words} هناك", "ar") == [number], words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قُتل 12 شخصًا", [12]),
        ("قُتل ١٢ شخصًا", [12]),
        ("بين 10 و15 عنصرًا", [10, 15]),
        ("1,200 مقاتل", [1200]),
        ("١٬٢٠٠ مقاتل", [1200]),
        ("مئة وخمسة", [105]),
        ("مائة وخمسة وعشرون", [125]),
        ("مئتان وثلاثون", [230]),
        ("ثلاثمئة مقاتل", [300]),
        ("ثلاث مئة وعشرة", [310]),
        ("ألف ومئتان وخمسون", [1250]),
        ("ألفان وثلاثة", [2003]),
        ("ثلاثة آلاف مقاتل", [3000]),
        ("12 ألف نازح", [12000]),
        ("مليون ونصف", [1_000_000]),
        ("لأربعة جنود", [4]),
        ("بثلاث سيارات", [3]),
        ("مقتل جنديين", [2]),
        ("قُتل جنديان", [2]),
        ("بقتيلين", [2]),
        ("سيارتان", [2]),
        ("بطائرتين", [2]),
        ("قُتل مدنيان", [2]),
        ("قُتل الجنديان", [2]),
        ("كلا الطرفين", [2, 2]),
        ("عشرات القتلى ومئات الجرحى وآلاف النازحين", []),
        ("قُتل مدنيين", []),
        ("بين القريتين سكان ونيران وعنوان", [2]),
        ("كمية من السلاح", []),
        ("لستُ منهم", []),
        ("أحد الجنود، ولم يقتل أحد", []),
        ("يوم الاثنين 12 آب/أغسطس 2024", []),
        ("من 6 إلى 12 آب/أغسطس", []),
        ("الساعة 12:30", []),
        ("السادس والثالث", []),
    ],
)
def test_numbers_in_arabic(text: str, found: list[float]) -> None:
    assert values(text, "ar") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12 people and 1,200 others", [12, 1200]),
        ("two hundred and five", [205]),
        ("a hundred men", [100]),
        ("three thousand two hundred", [3200]),
        ("12 thousand", [12000]),
        ("3.5 million", [3_500_000]),
        ("two and three", [2, 3]),
        ("Twenty-one of them", [21]),
        ("both sides", [2]),
        ("hundreds, thousands and dozens; a dozen", []),
        ("on 12 August 2024, from 6–12 May, in 2020", []),
        ("at 12:30 or 9 pm", []),
        ("the sixth day, the 6th", []),
        ("a second attack", []),
        ("see [the article](source:src-2024-08-one)", []),
    ],
)
def test_numbers_in_english(text: str, found: list[float]) -> None:
    assert values(text, "en") == found


@pytest.mark.parametrize(
    ("text", "language", "form"),
    [
        ("12 men", "en", "digits"),
        ("twelve men", "en", "word"),
        ("one of them", "en", "one"),
        ("both", "en", "both"),
        ("Regiment 54", "en", "designation"),
        ("the M4", "en", "designation"),
        ("جنديان", "ar", "dual"),
        ("جندي واحد", "ar", "one"),
        ("الفوج 54", "ar", "designation"),
        ("المروحيتين", "ar", "both"),
    ],
)
def test_the_form_is_told(text: str, language: str, form: str) -> None:
    assert [mention.form for mention in numbers(text, language)] == [form]


def test_a_mention_knows_its_place() -> None:
    text = "قُتل خمسة وعشرون جنديًا"
    (mention,) = numbers(text, "ar")
    assert text[mention.start : mention.end] == "خمسة وعشرون"


def test_ordinals_are_found_apart() -> None:
    assert [mention.value for mention in ordinals("the sixth, the 7th", "en")] == [6, 7]
    assert [mention.value for mention in ordinals("اليوم السادس والثاني عشر", "ar")] == [6, 12]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("أسفر عن سقوط قتيلين", "ar", 2),
        ("اكتفى بقتيلين", "ar", 2),
        ("قتل مدنيين اثنين", "ar", 2),
        ("مسلحين", "ar", 2),
        ("لأربعة منهم", "ar", 4),
        ("12 عنصرا", "ar", 12),
        ("اثني عشر عنصرا", "ar", 12),
        ("ما لا يقل عن 4", "ar", 4),
        ("مقتل جندي", "ar", 1),
        ("لم يُقتل أحد", "ar", 0),
        ("a soldier was killed", "en", 1),
        ("no one was killed", "en", 0),
        ("a couple of men", "en", 2),
        ("eighteen men", "en", 18),
    ],
)
def test_a_text_says_a_number(text: str, language: str, value: int) -> None:
    assert says(text, language, value)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("أسفر عن سقوط قتيلين", "ar", 3),
        ("12 آب/أغسطس", "ar", 12),
        ("خمسة وعشرون", "ar", 20),
        ("قُتل جنود", "ar", 2),
        ("قُتل جنود", "ar", 0),
        ("twenty-one", "en", 20),
        ("soldiers were killed", "en", 1),
        ("soldiers were killed", "en", 2),
        ("12 August", "en", 12),
        ("douze", "fr", 12),
    ],
)
def test_a_text_does_not_say_a_number(text: str, language: str, value: int) -> None:
    assert not says(text, language, value)


def test_a_language_we_cannot_read_has_no_numbers() -> None:
    assert numbers("12", "fr") == ()
