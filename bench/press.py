"""The outlets of the invented country, and the articles that the incidents are told from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from bench.calendar_words import date_words, day_words, month_words
from bench.country import Place
from bench.words import Form, Name, Pair, Phrase
from bench.yaml_text import Value

FIRST, LAST = date(2012, 1, 20), date(2025, 12, 20)
OUTLETS = (
    ("newspaper", "صحيفة {}", "the {} Gazette", True),
    ("news_site", "موقع {}", "{} Online", False),
    ("news_agency", "وكالة {}", "the {} News Agency", True),
    ("broadcaster", "إذاعة {}", "{} Radio", True),
    ("broadcaster", "تلفزيون {}", "{} TV", False),
    ("monitor_site", "نشرة {}", "the {} Bulletin", True),
)
HEADLINES = (
    Phrase("توتر جديد في {p} ووجهاء يدعون إلى التهدئة", "New tension in {p} as notables call for calm"),
    Phrase("ماذا جرى في {p}؟", "What happened in {p}?"),
    Phrase("سكان {p} يروون ما شهدوه", "Residents of {p} tell what they saw"),
    Phrase("الطريق إلى {p} مغلق مجددًا", "Road to {p} closed again"),
    Phrase("روايات متباينة عما جرى في {p}", "Accounts differ of what happened in {p}"),
    Phrase("هدوء حذر في {p}", "Uneasy calm in {p}"),
)
INFERRED = Phrase(
    "النص غير مؤرخ. ويسمّي يومه {w}، ويوافق ذلك ما تذكره مقالات أخرى عن الشهر نفسه، لكن النص وحده لا يثبت السنة.",
    "The text is not dated. It names {w} as its own day, which agrees with what other articles say of the same month; "
    "but the text alone does not establish the year.",
)
BETWEEN = Phrase(
    "النص غير مؤرخ. ويتحدث عن يوم {w} بوصفه يومه أو يومًا قريبًا منه، فقد نُشر بين {x} و{y}.",
    "The text is not dated. It speaks of {w} as its own day or one close to it, and was therefore published between {x} and {y}.",
)
MONTH_ALONE = Phrase(
    "لا يذكر النص يوم نشره، بل الشهر وحده: {m}.", "The text does not give its day of publication, but the month alone: {m}."
)
UNDATED = Phrase("لا يحمل النص تاريخًا، ولم نجد ما يدل عليه.", "The text does not bear a date, and we found nothing that points to one.")
NOTE = Phrase(
    "المقطع 1 هو العنوان، والمقطع {n} تعليق على صورة. ونسخة المقال التي بين أيدينا كاملة.",
    "Segment 1 is the headline, and segment {n} is the caption of a picture. The copy of the article at hand is complete.",
)
UNGRADED = Pair(
    "لم نقيّم أي وسيلة إعلام. والدرجة F تعني أن الموثوقية لا يمكن الحكم عليها، ولا تعني أنها ضعيفة.",
    "We have not graded any outlet. F means that reliability cannot be judged; it does not mean that it is low.",
)
OWNER = Phrase(
    "تملكها أسرة من {p}، بحسب ما تقوله الوسيلة عن نفسها.", "A family from {p} owns it, according to what the outlet says of itself."
)


@dataclass(frozen=True, slots=True)
class Outlet:
    id: str
    kind: str
    names: Pair
    name: Name


@dataclass(frozen=True, slots=True)
class Source:
    id: str
    outlet: Outlet
    published: date
    """The true day, whether or not the text gives it."""
    edtf: str | None
    place: Place
    language: str

    @property
    def is_dated(self) -> bool:
        return self.edtf == self.published.isoformat()


def outlets(names: Iterator[Pair], number: int) -> tuple[Outlet, ...]:
    return tuple(_outlet(next(names), *OUTLETS[index % len(OUTLETS)]) for index in range(number))


def _outlet(title: Pair, kind: str, ar: str, en: str, feminine: bool) -> Outlet:
    words = Pair(ar.format(title.ar), en.format(title.en))
    names = Pair(words.ar, words.en.removeprefix("the "))
    return Outlet(names.en.lower().replace(" ", "-"), kind, names, Name(Form(words.ar, feminine), Form(words.en)))


def articles(random: Random, papers: Sequence[Outlet], places: Sequence[Place], number: int) -> tuple[Source, ...]:
    """`number` articles, in order of publication."""
    towns = [place for place in places if place.kind in ("city", "town", "village") and place.publish_as == "point"]
    days = sorted(FIRST + timedelta(random.randrange((LAST - FIRST).days)) for _ in range(number))
    return tuple(_article(random, index, day, random.choice(papers), random.choice(towns)) for index, day in enumerate(days))


def _article(random: Random, index: int, day: date, outlet: Outlet, place: Place) -> Source:
    number = f"src-{day:%Y-%m}-{index + 1:05}"
    language = "en" if random.random() < 0.2 else "ar"
    return Source(number, outlet, day, _published(random, day), place, language)


def _published(random: Random, day: date) -> str | None:
    forms = (f"{day}", f"{day}?", f"[{day}..{day + timedelta(3)}]", f"{day:%Y-%m}", None)
    return random.choices(forms, (86, 5, 4, 3, 2))[0]


def source_record(random: Random, source: Source) -> dict[str, Value]:
    title = random.choice(HEADLINES).say(p=source.place.name)
    is_known = random.random() < 0.6
    address = f"https://{source.outlet.id}.example/{source.published:%Y/%m}/{source.id[-5:]}" if is_known else None
    is_archived = is_known and random.random() < 0.5
    visited = f"2026-{random.randint(1, 10):02}-{random.randint(1, 28):02}"
    return {
        "id": source.id,
        "outlet": source.outlet.id,
        "title": title.en if source.language == "en" else title.ar,
        "title_translations": title,
        "language": source.language,
        "published": source.edtf,
        **_how_published(source),
        "url": address,
        "url_status": random.choice(("live", "live", "dead", "moved", "paywalled")) if address else "unknown",
        "archive_url": f"https://archive.example/{source.id}" if is_archived else None,
        "archived_at": visited if is_archived else None,
        "accessed_at": visited if address else None,
        "sha256": hashlib.sha256(source.id.encode()).hexdigest(),
        "text_scope": "excerpt" if random.random() < 0.1 else "full",
        "note": NOTE.say(n=Pair(*[str(random.randint(3, 6))] * 2)) if random.random() < 0.5 else None,
    }


def _how_published(source: Source) -> dict[str, Value]:
    if source.is_dated:
        return {}
    if source.edtf is None:
        return {"published_rationale": UNDATED.say()}
    day = source.published
    if source.edtf.startswith("["):
        return {"published_rationale": BETWEEN.say(w=day_words(day), x=date_words(day), y=date_words(day + timedelta(3)))}
    if source.edtf.endswith("?"):
        return {"published_rationale": INFERRED.say(w=day_words(day))}
    return {"published_rationale": MONTH_ALONE.say(m=month_words(day))}


def outlet_record(random: Random, outlet: Outlet, places: Sequence[Place]) -> dict[str, Value]:
    is_known = random.random() < 0.5
    return {
        "id": outlet.id,
        "names": outlet.names,
        "country": None,
        "kind": outlet.kind,
        "affiliation_note": OWNER.say(p=random.choice(places).name) if is_known else None,
        "reliability": "F",
        "reliability_rationale": UNGRADED,
    }
