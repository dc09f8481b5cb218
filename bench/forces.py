"""The actors of the invented country: forces, tribes, administrations, monitors, and those who speak for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

from bench.country import Place
from bench.press import Source
from bench.words import Form, Name, Pair, Phrase, Spoken
from bench.yaml_text import Value


class Kind(NamedTuple):
    kind: str
    inter: int | None
    ar: str
    en: str
    feminine: bool = False
    plural: bool = False
    share: int = 1


KINDS = (
    Kind("state_force", 1, "جيش {}", "{} Army"),
    Kind("state_force", 1, "قوات {}", "{} Forces", feminine=True, plural=True),
    Kind("police", 1, "شرطة {}", "{} Police", feminine=True, plural=True),
    Kind("armed_group", 2, "جبهة {}", "{} Front", feminine=True, share=3),
    Kind("armed_group", 2, "لواء {}", "{} Brigade", share=3),
    Kind("armed_group", 3, "كتيبة {}", "{} Battalion", feminine=True, share=3),
    Kind("armed_group", 3, "حركة {}", "{} Movement", feminine=True, share=2),
    Kind("armed_group", 4, "مجلس {} العسكري", "{} Military Council", share=2),
    Kind("tribal", 4, "عشيرة {}", "{} tribe", feminine=True, share=3),
    Kind("administration", None, "إدارة {}", "{} Administration", feminine=True, share=2),
    Kind("coalition", 8, "تحالف {}", "{} Coalition", share=1),
    Kind("international_org", None, "هيئة {} للإغاثة", "{} Relief Agency", feminine=True),
    Kind("monitor", None, "مرصد {}", "{} Observatory", share=2),
    Kind("monitor", None, "مركز {} للتوثيق", "{} Documentation Centre"),
)
ARMED = frozenset({"state_force", "police", "armed_group", "tribal", "coalition"})
GIVEN = (("سامر", "Samer"), ("عادل", "Adel"), ("نبيل", "Nabil"), ("كريم", "Karim"), ("هالة", "Hala"), ("ليلى", "Layla"), ("سعاد", "Suad"))
WOMEN = frozenset({"Hala", "Layla", "Suad"})
PROFILES = (
    Phrase(
        "{a} جهة مسلحة تنتشر في {p}، بحسب [{k}](source:{s}). ولا تذكر مصادرنا عدد أفرادها.",
        "An armed body, {a} {a:is|are} present in {p}, according to [{k}](source:{s}). Our sources do not give the number of its members.",
    ),
    Phrase(
        "جهة تعمل في {p}. أسسها وجهاء محليون بحسب [{k}](source:{s})، ولا تذكر مصادرنا من يمولها.",
        "A body that works in {p}. According to [{k}](source:{s}), local notables founded it; our sources do not say who funds it.",
    ),
)
SPEAKER = Phrase("يتحدث باسم {a}، بحسب [{k}](source:{s}).", "Speaks for {a}, according to [{k}](source:{s}).")
PERIODS = ("{}/..", "{}/", "{}-XX/..", "/{}", "../{}", "{}~/", "{}?", "{}-03/{}", "201X/..")


@dataclass(frozen=True, slots=True)
class Actor:
    id: str
    kind: Kind
    names: Pair
    name: Name
    """As it stands in a sentence."""
    home: Place
    speaker_of: Actor | None = field(default=None, repr=False)

    @property
    def is_armed(self) -> bool:
        return self.kind.kind in ARMED


def forces(random: Random, names: Iterator[Pair], places: Sequence[Place], number: int) -> tuple[Actor, ...]:
    """About `number` actors: each kind at least once, one in eight a person who speaks for another."""
    homes = [place for place in places if place.kind == "governorate"]
    weights = [kind.share for kind in KINDS]
    kinds = [*KINDS, *random.choices(KINDS, weights, k=max(0, number * 7 // 8 - len(KINDS)))]
    bodies = [_body(kind, next(names), random.choice(homes)) for kind in kinds]
    people = [_speaker(random, next(names), body) for body in random.sample(bodies, max(2, len(bodies) // 8))]
    return (*bodies, *people)


def _body(kind: Kind, title: Pair, home: Place) -> Actor:
    names = Pair(kind.ar.format(title.ar), kind.en.format(title.en))
    words = Name(Form(names.ar, kind.feminine), Form(f"the {names.en}", kind.plural))
    return Actor(names.en.lower().replace(" ", "-"), kind, names, words, home)


def _speaker(random: Random, family: Pair, body: Actor) -> Actor:
    ar, en = random.choice(GIVEN)
    names = Pair(f"{ar} {family.ar}", f"{en} {family.en}")
    person = Kind("person", None, "", "", feminine=en in WOMEN)
    return Actor(f"{en}-{family.en}".lower(), person, names, Name(Form(names.ar, person.feminine), Form(names.en)), body.home, body)


def actor_record(random: Random, actor: Actor, actors: Sequence[Actor], sources: Sequence[Source]) -> dict[str, Value]:
    """The actor's file: what it is called, by whom, and how it stands to others, as the sources have it."""
    source = random.choice(sources)
    return {
        "id": actor.id,
        "names": actor.names,
        "short_names": actor.names,
        "kind": actor.kind.kind,
        "inter": actor.kind.inter,
        "active": None if actor.speaker_of or random.random() < 0.4 else _period(random),
        "aka": _aliases(random, actor, sources),
        "relations": _relations(random, actor, actors, sources),
        "profile": _profile(random, actor, source),
        "wikidata": None,
        "reviewed_on": f"2026-{random.randint(1, 10):02}-{random.randint(1, 28):02}",
    }


def _period(random: Random) -> str:
    year = random.randint(2008, 2012)
    return random.choice(PERIODS).format(year, year + 3)


def _profile(random: Random, actor: Actor, source: Source) -> Pair:
    outlet = source.outlet
    told: dict[str, Spoken] = {"k": outlet.name, "s": Pair(source.id, source.id)}
    if actor.speaker_of:
        return SPEAKER.say(a=actor.speaker_of.name, **told)
    return PROFILES[0 if actor.is_armed else 1].say(a=actor.name, p=actor.home.name, **told)


def _aliases(random: Random, actor: Actor, sources: Sequence[Source]) -> list[Value]:
    used_by = sorted({source.id for source in random.sample(sources, min(len(sources), random.randint(1, 3)))})
    short = "".join(word[0] for word in actor.names.en.replace("the ", "").split()).upper()
    aliases: list[Value] = [{"text": actor.names.ar, "lang": "ar", "used_by": used_by}]
    if actor.is_armed:
        bare = actor.names.ar.split()[1]
        aliases.append({"text": f"مسلحو {bare}", "lang": "ar", "used_by": used_by[:1], "usage": "pejorative"})
        aliases.append({"text": short, "lang": "en", "usage": "self"})
    elif actor.speaker_of:
        title = "السيدة" if actor.kind.feminine else "السيد"
        aliases.append({"text": f"{title} {actor.names.ar}", "lang": "ar", "usage": "honorific"})
    return aliases


def _relations(random: Random, actor: Actor, actors: Sequence[Actor], sources: Sequence[Source]) -> list[Value]:
    if actor.speaker_of:
        return [_relation(random, "member_of", actor.speaker_of, sources)]
    if not actor.is_armed:
        return []
    others = [other for other in random.sample(actors, min(4, len(actors))) if other.is_armed and other is not actor]
    types = ("opposed_to", "allied_with", "supported_by", "part_of", "successor_of", "umbrella_of")
    return [_relation(random, kind, other, sources) for kind, other in zip(random.sample(types, len(types)), others, strict=False)]


def _relation(random: Random, kind: str, other: Actor, sources: Sequence[Source]) -> Value:
    cite: Value = {"source": random.choice(sources).id, "locator": sorted(random.sample(range(2, 25), random.randint(1, 3)))}
    return {"type": kind, "actor": other.id, "period": None if random.random() < 0.5 else _period(random), "cites": [cite]}
