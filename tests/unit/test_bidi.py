"""Runs of the other direction stay whole. Field notes, «Bidirectional text»: every case that a browser turns round."""

from __future__ import annotations

import pytest

from briefing.bidi import FSI, PDI, isolate, plain_isolate


def ltr(run: str) -> str:
    return f'<bdi dir="ltr">{run}</bdi>'


def latin(run: str) -> str:
    return f'<bdi lang="en" dir="ltr">{run}</bdi>'


def arabic(run: str) -> str:
    return f'<bdi lang="ar" dir="rtl">{run}</bdi>'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("في 2024-08-12 وقع", f"في {ltr('2024-08-12')} وقع"),
        ("من 6–12 آب", f"من {ltr('6–12')} آب"),
        ("بين 10-15 عنصرًا", f"بين {ltr('10-15')} عنصرًا"),
        ("نسبة 25% منهم", f"نسبة {ltr('25%')} منهم"),
        ("هاتف +963 مقطوع", f"هاتف {ltr('+963')} مقطوع"),
        ("عند 35.21, 40.36 شمالًا", f"عند {ltr('35.21, 40.36')} شمالًا"),
        ("عند -35.21, -40.36", f"عند {ltr('-35.21, -40.36')}"),
        ("بلغت −5 درجات", f"بلغت {ltr('−5')} درجات"),
        ("الساعة 21:30 مساءً", f"الساعة {ltr('21:30')} مساءً"),
        ("يوم 12/8/2024", f"يوم {ltr('12/8/2024')}"),
        ("نحو 1,000 شخص و3.5 كم", f"نحو {ltr('1,000')} شخص و{ltr('3.5')} كم"),
    ],
)
def test_numbers_in_arabic(text: str, shown: str) -> None:
    assert isolate(text, "rtl") == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("قوات SDF هناك", f"قوات {latin('SDF')} هناك"),
        ("وكالة Blue Gazette Weekly قالت", f"وكالة {latin('Blue Gazette Weekly')} قالت"),
        ("طائرة MQ-9 وأخرى F-16", f"طائرة {latin('MQ-9')} وأخرى {latin('F-16')}"),
        ("«SDF» (QSD)", f"«{latin('SDF')}» ({latin('QSD')})"),
        ("رمز inc-0001 وSY0802", f"رمز {latin('inc-0001')} و{latin('SY0802')}"),
        ("بريد a.b@c.example هنا", f"بريد {latin('a.b@c.example')} هنا"),
        ("قال É. Moreau ثم O’Neill", f"قال {latin('É. Moreau')} ثم {latin('O’Neill')}"),
        ("في https://x.example/a?b=1&c=2#d, ثم", f"في {latin('https://x.example/a?b=1&amp;c=2#d')}, ثم"),
        ("وسم #event و#date+first", f"وسم {latin('#event')} و{latin('#date+first')}"),
        ("مع Qamişlo وHesekê", f"مع {latin('Qamişlo')} و{latin('Hesekê')}"),
    ],
)
def test_latin_runs_in_arabic(text: str, shown: str) -> None:
    assert isolate(text, "rtl") == shown


@pytest.mark.parametrize(
    "text",
    [
        "عام 2012",
        "في 2012. 30 جنديًا",
        "في عام 2024، و30 جنديًا",
        "بين 1 و2",
        "الأعداد 10 20 30",
        "من 6 إلى 12 آب/أغسطس 2024",
        "المقاطع 3 و5.",
        "كلام عربي لا غير؟",
        "",
    ],
)
def test_plain_numbers_and_sentences_are_left_alone(text: str) -> None:
    """Two numbers with a sentence's end between them are no pair of coordinates."""
    assert isolate(text, "rtl") == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the «القامشلي» road", f"the {arabic('«القامشلي»')} road"),
        ("in حي حلكو، القامشلي today", f"in {arabic('حي حلكو، القامشلي')} today"),
        ("الحسكة (Hasakah)", f"{arabic('الحسكة')} (Hasakah)"),
        ("ڕڵۆێە is Sorani", f"{arabic('ڕڵۆێە')} is Sorani"),
        ("by فوج 54 حرس then", f"by {arabic('فوج 54 حرس')} then"),
        ("قوات 54 men", f"{arabic('قوات')} 54 men"),
        ("plain 6–12, 25% and +963", "plain 6–12, 25% and +963"),
    ],
)
def test_arabic_runs_in_english(text: str, shown: str) -> None:
    assert isolate(text, "ltr") == shown


@pytest.mark.parametrize("direction", ["rtl", "ltr"])
def test_markup_is_escaped(direction: str) -> None:
    shown = isolate("<b onclick='x'>&\"SDF\" و<i>", direction)
    assert "<b " not in shown
    assert "<i>" not in shown
    assert shown.striptags() == "<b onclick='x'>&\"SDF\" و<i>"


@pytest.mark.parametrize("text", ["a&b", "R&B، <script>1-2</script>", "x{}y {0} %s"])
def test_no_character_is_lost(text: str) -> None:
    for direction in ("rtl", "ltr"):
        assert isolate(text, direction).striptags() == text


@pytest.mark.parametrize(
    ("text", "direction", "isolated"),
    [
        ("قوات SDF", "rtl", True),
        ("قوات التلال 2012", "rtl", False),
        ("The «قسد»", "ltr", True),
        ("The Hill Guard", "ltr", False),
    ],
)
def test_titles_that_mix_directions(text: str, direction: str, isolated: bool) -> None:
    assert plain_isolate(text, direction) == (f"{FSI}{text}{PDI}" if isolated else text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("سُحب: 2031-04-crossing", f"{FSI}سُحب: {FSI}2031-04-crossing{PDI}{PDI}"),
        ("من 6–12", f"من {FSI}6–12{PDI}"),
        ("قوات SDF 2012", f"{FSI}قوات {FSI}SDF 2012{PDI}{PDI}"),
    ],
)
def test_runs_of_several_parts_keep_their_order_in_titles(text: str, shown: str) -> None:
    assert plain_isolate(text, "rtl") == shown
