"""When an incident took place: every kind of EDTF that records use, each with its reasoning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from bench.calendar_words import date_words, day_words, month_words, weekday
from bench.press import Source
from bench.words import Pair, Phrase, joined
from bench.yaml_text import Value


class Dating(NamedTuple):
    share: float
    edtf: str | None
    """`x` the day, `y` a later one, `m` the month, `year` the year."""
    basis: str
    rationale: Phrase | None
    earlier: tuple[int, int]
    """How many days before its publication the article's event lies: the least and the most."""


DATINGS = (
    Dating(9, "{x}", "stated", None, (0, 6)),
    Dating(1, "{x}T{time}", "stated", None, (0, 6)),
    Dating(
        14,
        "{x}",
        "relative",
        Phrase("يقول المقال «أمس»، وهو مؤرّخ في يوم {w}، فيكون ذلك يوم {x}.", "The article says “yesterday” and is dated {w}: that is {x}."),
        (1, 1),
    ),
    Dating(
        10,
        "{x}",
        "relative",
        Phrase(
            "يسمّي المقال يوم {d} بلا تاريخ، وهو مؤرّخ في يوم {w}؛ والمقصود يوم {d} الذي سبقه، أي {x}.",
            "The article names {d} without a date and is dated {w}; it means the {d} before, that is {x}.",
        ),
        (2, 6),
    ),
    Dating(
        26,
        "{x}",
        "inferred_external",
        Phrase(
            "لا يذكر المقال يوم الحادثة. وتضعها تقارير أخرى في يوم {x}، ويوافق ذلك ترتيب الوقائع كما يرويها المقال.",
            "The article does not give the day of the incident. Other reports put it on {x}, which fits the order of events as the article "
            "tells them.",
        ),
        (1, 12),
    ),
    Dating(
        8,
        "{x}~",
        "inferred_text",
        Phrase(
            "يقول المقال «قبل أيام»، وهو مؤرّخ في يوم {w}؛ وقد أخذنا {xd} تاريخًا تقريبيًا.",
            "The article says “some days ago” and is dated {w}; we take {xd} as an approximate date.",
        ),
        (3, 5),
    ),
    Dating(
        8,
        "{x}?",
        "inferred_text",
        Phrase(
            "السنة مستنتجة: يسمّي المقال يوم {d} ويذكر الشهر، ويوافق ذلك {xd}، والنص وحده يجعل سنة أخرى ممكنة.",
            "The year is inferred: the article names {d} and the month, which fits {xd}; the text alone leaves another year possible.",
        ),
        (1, 9),
    ),
    Dating(
        2,
        "{x}%",
        "inferred_external",
        Phrase(
            "التاريخ تقريبي وموضع شك: تضعه تقارير أخرى في حوالي {xd}، ولا تتفق على يوم واحد.",
            "The date is approximate and in doubt: other reports put it around {xd} and do not agree on one day.",
        ),
        (4, 15),
    ),
    Dating(
        7,
        "{x}/{y}",
        "inferred_text",
        Phrase(
            "يقول المقال إن ما جرى بدأ يوم {x} وانتهى يوم {y}. والتاريخان محسوبان من يومي الأسبوع اللذين يذكرهما.",
            "The article says that it began on {x} and ended on {y}. Both dates are computed from the weekdays that it gives.",
        ),
        (5, 9),
    ),
    Dating(
        4,
        "{x}/",
        "inferred_text",
        Phrase(
            "يجعل المقال البداية يوم {x}، ولا تذكر مصادرنا متى انتهى ما جرى.",
            "The article puts the beginning on {x}; our sources do not say when it ended.",
        ),
        (2, 9),
    ),
    Dating(
        3,
        "{x}/..",
        "inferred_text",
        Phrase(
            "يجعل المقال البداية يوم {x}، ويقول إن ما جرى كان مستمرًا حتى يوم نشره، {w}.",
            "The article puts the beginning on {x} and says that it was continuing on the day of publication, {w}.",
        ),
        (2, 9),
    ),
    Dating(
        1,
        "/{y}",
        "inferred_text",
        Phrase(
            "يجعل المقال النهاية يوم {y}، ولا تذكر مصادرنا متى بدأ ما جرى.",
            "The article puts the end on {y}; our sources do not say when it began.",
        ),
        (3, 9),
    ),
    Dating(
        1,
        "../{y}",
        "inferred_text",
        Phrase(
            "يجعل المقال النهاية يوم {y}، ويقول إن ما جرى بدأ قبل ذلك بكثير.",
            "The article puts the end on {y} and says that it began long before.",
        ),
        (3, 9),
    ),
    Dating(
        7,
        "[..{y}]",
        "inferred_text",
        Phrase(
            "لا يؤرّخ المقال الحادثة، لكنه يتحدث عنها بوصفها سابقة لاجتماع عُقد يوم {y}، فهي في ذلك اليوم أو قبله.",
            "The article does not date the incident, but speaks of it as earlier than a meeting of {y}; it fell on or before that day.",
        ),
        (4, 9),
    ),
    Dating(
        8,
        "[{x}..{y}]",
        "inferred_text",
        Phrase(
            "لا يذكر المقال اليوم، ويجعل الحادثة بعد إغلاق الطريق يوم {x} وقبل فتحه يوم {y}.",
            "The article does not give the day, and puts the incident after the closing of the road on {x} and before its opening on {y}.",
        ),
        (5, 9),
    ),
    Dating(
        1,
        "[{x}..]",
        "inferred_text",
        Phrase(
            "لا يذكر المقال اليوم، ويقول إن الحادثة تلت ما جرى يوم {x}.",
            "The article does not give the day, and says that the incident followed what happened on {x}.",
        ),
        (5, 9),
    ),
    Dating(
        3,
        "{m}",
        "inferred_text",
        Phrase("يذكر المقال الشهر وحده، وهو {mw}.", "The article gives the month alone, which is {mw}."),
        (5, 40),
    ),
    Dating(
        2,
        "{m}-XX",
        "inferred_text",
        Phrase(
            "يقول المقال إن ذلك كان في يوم من {mw}، ولا يذكر أي يوم.",
            "The article says that it was on a day of {mw} and does not say which.",
        ),
        (5, 40),
    ),
    Dating(
        1,
        "{year}",
        "inferred_external",
        Phrase("لا يذكر المقال سوى السنة، وهي {year}.", "The article does not give more than the year, which is {year}."),
        (20, 200),
    ),
    Dating(
        1,
        "{year}-XX",
        "inferred_external",
        Phrase("وقع ذلك في شهر من سنة {year} لا تذكره مصادرنا.", "It was in a month of {year} that our sources do not name."),
        (20, 200),
    ),
    Dating(
        1,
        None,
        "inferred_text",
        Phrase(
            "لا يذكر المقال متى وقع ذلك، ولم نجد ما يدل عليه.",
            "The article does not say when it was, and we found nothing that points to it.",
        ),
        (1, 9),
    ),
)
DATELESS = tuple(dating for dating in DATINGS if dating.rationale is None or "{w}" not in dating.rationale.ar)
"""Those that need no day of publication."""
OF_THE_DAY = (
    Pair(
        "ويتفق ذلك مع ما تذكره مقالات أخرى عن الأسبوع نفسه، ومنها ما يتحدث عن إغلاق الطريق في اليوم التالي.",
        "This agrees with what other articles say of the same week, some of which speak of the road being closed on the following day.",
    ),
    Pair(
        "ويضع تقرير آخر الحادثة في اليوم نفسه، وهو يستند إلى شهود سمعوا ما جرى من القرى المجاورة.",
        "Another report puts the incident on the same day, relying on witnesses who heard it from the neighbouring villages.",
    ),
)
"""What may support a day."""
OF_ANY_DAYS = (
    Pair(
        "ولم نجد في مصادرنا ما يناقض هذا التاريخ، ولا وثيقة تؤكده، وأبقيناه كما يُفهم من الأيام التي يسمّيها المقال.",
        "We did not find anything in our sources that contradicts this date, nor a document that confirms it, and kept it as the days that "
        "the article names suggest.",
    ),
    Pair(
        "وقد نُشر المقال والأحداث جارية، ولذلك أخذنا بما فيه، وسنصحح التاريخ إذا ظهر مصدر أوثق.",
        "The article was published while events were under way, so we follow it, and shall correct the date if a better source appears.",
    ),
    Pair(
        "وقد قابلنا النص بما نُشر في الشهر نفسه عن الطريق وعن المحادثات التي سبقت ما جرى، وأبقينا التاريخ كما يُفهم من ترتيب الفقرات.",
        "We compared the text with what was published in the same month on the road and on the talks that came before, and kept the date "
        "as the order of the paragraphs suggests.",
    ),
)
PARTS = ("dawn", "morning", "afternoon", "evening", "night")


@dataclass(frozen=True, slots=True)
class When:
    record: dict[str, Value]
    """The record's `date`."""
    year: int
    """Its folder."""
    day: date | None
    """The day, if it is certain."""


def dated(random: Random, source: Source) -> When:
    """When what `source` tells took place: never after its publication."""
    datings = DATINGS if source.is_dated else DATELESS
    dating = random.choices(datings, [one.share for one in datings])[0]
    first = source.published - timedelta(random.randint(*dating.earlier))
    last = first + timedelta(random.randint(1, 3))
    record: dict[str, Value] = {"edtf": _edtf(random, dating, first, last), "basis": dating.basis}
    record["rationale"] = _rationale(random, dating, source, first, last)
    is_certain = dating.edtf == "{x}"
    if is_certain and random.random() < 0.35:
        record.update(_time(random))
    year = last.year if dating.edtf in ("/{y}", "../{y}", "[..{y}]") else source.published.year if dating.edtf is None else first.year
    return When(record, year, first if is_certain else None)


def _edtf(random: Random, dating: Dating, first: date, last: date) -> str | None:
    if dating.edtf is None:
        return None
    time = f"{random.randint(0, 23):02}:{random.choice((0, 15, 30, 45)):02}"
    return dating.edtf.format(x=first, y=last, m=f"{first:%Y-%m}", year=first.year, time=time)


def _rationale(random: Random, dating: Dating, source: Source, first: date, last: date) -> Pair | None:
    if dating.rationale is None:
        return None
    year = Pair(str(first.year), str(first.year))
    days = {"w": day_words(source.published), "x": day_words(first), "xd": date_words(first), "y": day_words(last), "d": weekday(first)}
    text = dating.rationale.say(**days, mw=month_words(first), year=year)
    parts = [random.choice(OF_THE_DAY)] if dating.edtf == "{x}" and random.random() < 0.5 else []
    is_of_days = "{x" in str(dating.edtf) or "{y}" in str(dating.edtf)
    parts += [random.choice(OF_ANY_DAYS)] if is_of_days and random.random() < 0.8 else []
    return joined(text, *parts)


def _time(random: Random) -> dict[str, Value]:
    if random.random() < 0.5:
        return {"time_precision": 2, "part_of_day": random.choice(PARTS)}
    return {"time": f"{random.randint(0, 23):02}:{random.choice((0, 10, 20, 30, 40, 50)):02}", "time_precision": 1}
