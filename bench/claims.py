"""The claims of an incident: what each voice says of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from bench.calendar_words import day_words
from bench.dating import When
from bench.phrases import (
    ADDS,
    AT_LEAST,
    AT_MOST,
    CLAIMS_OWN,
    DENIES,
    DENIES_OWN,
    FURTHER,
    HOURS,
    LIKELY,
    NO_POSITION,
    QUOTES,
    RESPONSIBLE,
    TAILS,
    TOLLS,
    Further,
    Toll,
)  # fmt: skip
from bench.scenes import MEANS, SPOTS, Scene
from bench.voices import Voice
from bench.words import NOUNS, QUANTITIES, Form, Name, Pair, Phrase, Spoken, counted, quantity, sentence
from bench.yaml_text import Value

CONFLICT = Phrase(
    "تتعارض الحصيلتان: {o:يذكر|تذكر} {o} {n}، و{r:يذكر|تذكر} {r} {m}، ولا نجد في مصادرنا ما يرجّح إحداهما",
    "The two counts contradict each other: {o} {o:gives|give} {n}, {r} {r:gives|give} {m}; nothing in our sources favours one",
)
ON_THE_DAY = Phrase("{s} يوم {w}", "{s} on {w}")
USED = Phrase("{a} {a:استعمل|استعملت} {m} في {x}", "{a} used {m} in {x}")
FIRST_COUNT = Phrase("{o:ذكر|ذكرت} {o} في حصيلة أولى أن {s}", "{o} said in a first count that {s}")
LATER_COUNT = Phrase("{o:ذكر|ذكرت} {o} لاحقًا أن {s}", "{o} said later that {s}")
OWN = {
    (feminine, plural): Name(Form("قواتها" if feminine else "قواته", True), Form("their forces" if plural else "its forces", True))
    for feminine in (False, True)
    for plural in (False, True)
}
CIVILIAN_STATUS = {"persons": "unknown", "civilians": "civilian", "families": "civilian"}
CASUALTIES = frozenset({"killed", "injured", "detained", "displaced"})
VIOLENT = frozenset({"battles", "explosions_remote_violence"})


@dataclass
class Telling:
    """An incident while it is being told."""

    random: Random
    scene: Scene
    slots: dict[str, Name]
    about: dict[str, str]
    """The actors `a` and `b` by id."""
    voices: tuple[Voice, ...]
    when: When
    claims: list[dict[str, Value]] = field(default_factory=list)
    used: set[tuple[str, str]] = field(default_factory=set)
    """Who has said what already."""

    def add(self, attribute: str, voice: Voice, text: Pair, **more: Value) -> None:
        """One more claim; `more` replaces any of its keys."""
        claim: dict[str, Value] = {
            "id": f"c{len(self.claims) + 1}",
            "attribute": attribute,
            "about": None,
            "position": "asserts",
            "value": None,
            "text": text,
            "originator": voice.originator,
            "chain": voice.chain,
            "speech_act": voice.speech_act,
            "cites": (self._cite(voice),),
        }
        self.claims.append({**claim, **more})

    def _cite(self, voice: Voice) -> Value:
        start = self.random.randint(2, 24)
        cite: dict[str, Value] = {"source": voice.source.id, "locator": tuple(range(start, start + self.random.choice((1, 1, 1, 2, 2, 3))))}
        if self.random.random() < 0.02:
            cite["quote"] = self.random.choice(QUOTES[voice.source.language])
        return cite

    def is_new(self, voice: Voice, phrase: Phrase) -> bool:
        """Whether the voice has not said this yet; from now on it has."""
        said = (voice.name.en.text, phrase.en)
        is_new = said not in self.used
        self.used.add(said)
        return is_new

    def clause(self, voice: Voice, phrase: Phrase, **more: Spoken) -> Pair:
        """What the voice says in the words of the phrase; often at another spot, or with something added."""
        slots = self.words_of(voice)
        if self.random.random() < 0.4:
            spot = self.random.choice(SPOTS).say(**self.slots)
            slots = {**slots, "d": Name(Form(spot.ar), Form(spot.en))}
        said = phrase.say(**{**slots, **more})
        return self.random.choice(TAILS).say(s=said, **slots) if self.random.random() < 0.3 else said

    def words_of(self, voice: Voice) -> dict[str, Name]:
        """The slots; a side that speaks of itself says “its forces”."""
        own = next((side for side, actor in self.about.items() if voice.actor and voice.actor.id == actor), None)
        return {**self.slots, own: OWN[voice.name.ar.second, voice.name.en.second]} if own else self.slots


def occurrence(telling: Telling, voice: Voice, phrase: Phrase) -> None:
    clause = phrase.say(**telling.words_of(voice))
    if telling.when.day and telling.random.random() < 0.5:
        clause = ON_THE_DAY.say(s=clause, w=day_words(telling.when.day))
    about = telling.about["a"] if "{a}" in phrase.en else None
    telling.add("occurrence", voice, voice.says(telling.random, clause), about=about, value=telling.scene.value)


def denial(telling: Telling, voice: Voice) -> None:
    """The side that is named denies its part; anyone else denies what is said of it."""
    random = telling.random
    if voice.actor and voice.actor.id == telling.about["a"]:
        text = sentence(random.choice(DENIES_OWN).say(o=voice.name, **telling.slots))
    else:
        text = sentence(DENIES.say(o=voice.name, s=random.choice(telling.scene.clauses).say(**telling.words_of(voice))))
    telling.add("responsibility", voice, text, about=telling.about["a"], position="denies")


def accusation(telling: Telling, voice: Voice) -> None:
    clause = telling.clause(voice, RESPONSIBLE)
    telling.add("responsibility", voice, voice.says(telling.random, clause), about=telling.about["a"])


def claim_of_responsibility(telling: Telling, voice: Voice) -> None:
    text = sentence(CLAIMS_OWN.say(o=voice.name, **telling.slots))
    telling.add("responsibility", voice, text, about=telling.about["a"], speech_act="claim_of_responsibility")


def means(telling: Telling, voice: Voice) -> None:
    if telling.scene.means:
        term = telling.random.choice(telling.scene.means)
        if telling.is_new(voice, Phrase("", term)):
            clause = telling.clause(voice, USED, m=MEANS[term])
            telling.add("means", voice, voice.says(telling.random, clause), about=telling.about["a"], value=term)


def duration(telling: Telling, voice: Voice) -> None:
    phrase = telling.random.choice(HOURS)
    if telling.is_new(voice, phrase):
        time = f"{telling.random.randint(0, 23):02}:{telling.random.choice((0, 15, 30, 45)):02}"
        length = counted(telling.random.randint(1, 14), NOUNS["hours"], "accusative")
        telling.add("time", voice, voice.says(telling.random, telling.clause(voice, phrase, n=length, t=Pair(time, time))))


def further(telling: Telling, voice: Voice) -> None:
    is_violent = telling.scene.type in VIOLENT
    item: Further = telling.random.choice([one for one in FURTHER if one.is_for_any or is_violent])
    if telling.is_new(voice, item.phrase):
        clause = telling.clause(voice, item.phrase)
        about = telling.about[item.about] if item.about else None
        if voice.actor and telling.random.random() < 0.15:
            text = sentence(NO_POSITION.say(o=voice.name, s=clause))
            telling.add(item.attribute, voice, text, about=about, value=item.value, position="no_position")
        else:
            frame = telling.random.choices((None, ADDS, LIKELY), (80, 12 if len(telling.claims) > 1 else 0, 8))[0]
            telling.add(item.attribute, voice, voice.says(telling.random, clause, frame), about=about, value=item.value)


def toll(telling: Telling, voice: Voice) -> None:
    random = telling.random
    item: Toll = random.choice([one for one in TOLLS if one.is_for_any or telling.scene.is_deadly])
    if not telling.is_new(voice, item.phrase):
        return
    kind = random.choice(item.kinds)
    if item.attribute in CASUALTIES and random.random() < 0.15:
        _corrected_toll(telling, voice, item, kind)
        return
    if item.attribute in CASUALTIES and random.random() < 0.1 and (other := _other_voice(telling, voice, item)):
        _conflicting_toll(telling, (voice, other), item, kind)
        return
    value, words = _number(random, kind, 3 if item.attribute == "movement" else 1)
    said = voice.says(random, telling.clause(voice, item.phrase, n=words))
    _add_toll(telling, voice, item, kind, value, said, **_review(random))


def _corrected_toll(telling: Telling, voice: Voice, item: Toll, kind: str) -> None:
    """A first count, and the one that replaced it."""
    first = telling.random.randint(1, 9)
    for number, frame, status in ((first, FIRST_COUNT, "superseded"), (first + telling.random.randint(1, 9), LATER_COUNT, "current")):
        clause = telling.clause(voice, item.phrase, n=counted(number, NOUNS[kind]))
        _add_toll(telling, voice, item, kind, _exact(number), voice.says(telling.random, clause, frame), status=status)


def _other_voice(telling: Telling, voice: Voice, item: Toll) -> Voice | None:
    """Another voice that has not given this toll yet."""
    return next((other for other in telling.voices if other.name != voice.name and telling.is_new(other, item.phrase)), None)


def _conflicting_toll(telling: Telling, voices: tuple[Voice, Voice], item: Toll, kind: str) -> None:
    """Two counts of the same, by two originators."""
    first = telling.random.randint(1, 9)
    numbers = (first, first + telling.random.randint(1, 9))
    words = [counted(number, NOUNS[kind], "accusative") for number in numbers]
    note = sentence(CONFLICT.say(o=voices[0].name, r=voices[1].name, n=words[0], m=words[1]))
    for voice, number in zip(voices, numbers, strict=True):
        slots: dict[str, Spoken] = {**telling.words_of(voice), "n": counted(number, NOUNS[kind])}
        clause = item.phrase.say(**slots)
        _add_toll(telling, voice, item, kind, _exact(number), voice.says(telling.random, clause), status="conflict", note=note)


def _add_toll(telling: Telling, voice: Voice, item: Toll, kind: str, value: dict[str, Value], said: Pair, **more: Value) -> None:
    casualties = item.attribute in CASUALTIES
    full = {**value, "kind": kind, "civilian_status": CIVILIAN_STATUS.get(kind, "combatant") if casualties else None}
    about = telling.about[item.about] if item.about else None
    telling.add(item.attribute, voice, said, about=about, value=full, **more)


def _review(random: Random) -> dict[str, Value]:
    return {"status": "work_needed"} if random.random() < 0.03 else {}


def _exact(number: int) -> dict[str, Value]:
    return {"min": number, "max": number}


def _number(random: Random, kind: str, least: int) -> tuple[dict[str, Value], Pair]:
    """A count as an originator gives it, and the words for it."""
    form = random.choices(("exact", "least", "most", "between", "vague"), (66, 12, 4, 6, 12))[0]
    if form == "vague":
        term = random.choice(sorted(QUANTITIES))
        return {"min": None, "max": None, "term": term}, quantity(term, NOUNS[kind])
    number = min(least + int(random.expovariate(0.2)), 140)
    words = counted(number, NOUNS[kind])
    if form == "least":
        return {"min": number, "max": None}, AT_LEAST.say(n=words)
    if form == "most":
        return {"min": None, "max": number}, AT_MOST.say(n=words)
    if form == "between":
        return _between(number + 2, number + 2 + random.randint(1, 5), kind)
    return _exact(number), words


def _between(least: int, most: int, kind: str) -> tuple[dict[str, Value], Pair]:
    words = counted(most, NOUNS[kind])
    return {"min": least, "max": most}, Pair(f"ما بين {least} و{words.ar}", f"between {least} and {most} {NOUNS[kind].several}")


def more_claims(telling: Telling, number: int) -> None:
    """Adds claims until there are `number`, as far as the voices have that much to say."""
    weights = (5, *[4] * (len(telling.voices) - 1))
    for _ in range(number * 6):
        if len(telling.claims) < number:
            voice = telling.random.choices(telling.voices, weights)[0]
            telling.random.choices((further, toll, means, duration), (62, 16, 14, 8))[0](telling, voice)
