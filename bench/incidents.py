"""Incidents: what is told in the articles, as records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from bench.claims import VIOLENT, Telling, accusation, claim_of_responsibility, denial, more_claims, occurrence
from bench.closing import assessment, context, related, revisions
from bench.dating import When, dated
from bench.forces import Actor
from bench.phrases import BYSTANDERS, NOTHING_MORE
from bench.scenes import FACILITY_SPOTS, SCENES, SPOTS, Scene
from bench.voices import Voice, actor_voice, outlet_voice, witness_voice
from bench.words import Form, Name, Pair, Phrase, capital, joined, sentence
from bench.world import World
from bench.yaml_text import Value

STATUSES = {"published": 965, "draft": 14, "in_review": 6, "withdrawn": 7, "merged": 8}
AROUND = Phrase(
    "تتحدث رواية واحدة على الأقل عن المحافظة من غير ذكر مكان.", "One account at least speaks of the governorate without naming a place."
)
SOMEWHERE = Phrase(
    "لا يُعرف إلا أنها وقعت في المحافظة، فالروايات لا تتفق على المكان.",
    "No more is known than the governorate: the accounts do not agree on the place.",
)
MENTIONED = Phrase("يرد ذكر {q} في الحديث عن الطريق المؤدي إلى المكان.", "{q} is mentioned in an account of the road to the place.")
SHORTEST, LONGEST = 2, 37
"""Claims of an incident, as in the real records."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is settled of an incident before it is told, so that others can refer to it."""

    id: str
    status: str
    scene: Scene
    episode: int
    source: int
    when: When
    slots: Mapping[str, Name]
    about: Mapping[str, str]
    places: tuple[str, str]


def plans(world: World, number: int) -> tuple[Plan, ...]:
    """The plans of `number` incidents in the order of their articles; one to five make an episode."""
    planned: list[Plan] = []
    episode = 0
    while len(planned) < number:
        random = Random(f"{world.seed}/episode/{episode}")  # noqa: S311
        sides = random.sample(world.armed, 2)
        governorate = random.choice(sorted(world.settlements))
        for _ in range(min(random.choice((1, 1, 2, 2, 3, 4, 5)), number - len(planned))):
            planned.append(_plan(random, world, len(planned), number, episode, sides, governorate))
        episode += 1
    return tuple(planned)


def _plan(random: Random, world: World, index: int, number: int, episode: int, sides: Sequence[Actor], governorate: str) -> Plan:
    (a, b), (p, q) = sides, random.sample(world.settlements[governorate], 2)
    slots = {"a": a.name, "b": b.name, "p": p.name, "q": q.name}
    near = random.choice(world.facilities[governorate]) if random.random() < 0.2 else None
    spot = random.choice(FACILITY_SPOTS).say(f=near.name, **slots) if near else random.choice(SPOTS).say(**slots)
    scene = random.choices(SCENES, [4 if one.type in VIOLENT else 1.5 for one in SCENES])[0]
    source = index * len(world.sources) // number
    return Plan(
        id=f"inc-{index + 1:0{max(4, len(str(number)))}}",
        status="published" if index == 0 else random.choices(list(STATUSES), list(STATUSES.values()))[0],
        scene=scene,
        episode=episode,
        source=source,
        when=dated(random, world.sources[source]),
        slots={**slots, "d": Name(Form(spot.ar), Form(spot.en)), "x": scene.event},
        about={"a": a.id, "b": b.id},
        places=(near.id if near else p.id, q.id),
    )


def incident_record(world: World, planned: Sequence[Plan], index: int) -> dict[str, Value]:
    plan = planned[index]
    random = Random(f"{world.seed}/incident/{index}")  # noqa: S311
    telling = Telling(random, plan.scene, dict(plan.slots), dict(plan.about), _voices(random, world, plan), plan.when)
    grade = _tell(telling, world, plan)
    others = [other for other in _near(planned, index) if other.status == "published"]
    basis = [str(claim["id"]) for claim in telling.claims if claim["attribute"] == "occurrence"]
    return {
        "schema_version": 1,
        "id": plan.id,
        "status": plan.status,
        **({"merged_into": others[0].id} if plan.status == "merged" else {}),
        "title": capital(random.choice(plan.scene.titles).say(**plan.slots)),
        "summary": _summary(telling),
        "date": plan.when.record,
        "locations": _locations(telling, plan, world),
        "event": {"type": plan.scene.type, "sub_type": plan.scene.sub_type if random.random() < 0.9 else None, "basis": basis},
        "participants": _participants(telling, grade),
        "claims": telling.claims,
        "assessment": assessment(random, grade),
        "context": context(random, plan.slots, telling.voices, [other.id for other in others if other.episode == plan.episode]),
        "related": related(random, [(other.id, other.episode == plan.episode, other.id < plan.id) for other in others]),
        "revisions": revisions(random, plan.status),
    }


def _near(planned: Sequence[Plan], index: int) -> list[Plan]:
    """Its neighbours: those of its episode first, then the nearer ones."""
    reach = [other for other in range(max(0, index - 12), min(len(planned), index + 13)) if other != index]
    episode = planned[index].episode
    return [planned[other] for other in sorted(reach, key=lambda other: (planned[other].episode != episode, abs(other - index)))]


def _voices(random: Random, world: World, plan: Plan) -> tuple[Voice, ...]:
    """The outlet and a witness always; officials, monitors, spokespeople and a second article often."""
    slots = dict(plan.slots)
    number = random.choices((1, 2, 3), (75, 20, 5))[0]
    sources = world.sources[plan.source : plan.source + number]
    pick = random.choice
    voices = [outlet_voice(source) for source in sources]
    voices += [witness_voice(random, pick(sources), world.outlets, slots) for _ in range(pick((1, 1, 2)))]
    for monitor in random.sample(world.monitors, pick((0, 0, 1, 1, 2))):
        voices.append(actor_voice(random, monitor, pick(sources), world.outlets, slots))
    if random.random() < 0.45:
        side = world.actors[plan.about[pick("ab")]]
        voices.append(actor_voice(random, pick(world.speakers.get(side.id, (side,))), pick(sources), world.outlets, slots))
    return tuple({voice.name.en.text: voice for voice in voices}.values())


def _tell(telling: Telling, world: World, plan: Plan) -> str | None:
    """The claims; and the grade that they carry."""
    random, voices = telling.random, telling.voices
    phrase = random.choice(plan.scene.clauses)
    occurrence(telling, voices[0], phrase)
    first = world.actors[plan.about["a"]]
    others = [voice for voice in voices if voice.actor and first not in (voice.actor, voice.actor.speaker_of)]
    grade = "weakly_supported"
    if len(others) > 1 and random.random() < 0.7:
        for voice in others[:2]:
            occurrence(telling, voice, phrase)
        grade = "well_supported"
    elif plan.scene.type in VIOLENT and random.random() < 0.12:
        claim_of_responsibility(telling, actor_voice(random, first, voices[0].source, world.outlets, telling.slots))
        grade = "conceded"
    elif plan.scene.type in VIOLENT and random.random() < 0.3:
        accusation(telling, voices[0])
        from_itself = random.random() < 0.75
        denial(telling, actor_voice(random, first, voices[0].source, world.outlets, telling.slots) if from_itself else voices[-1])
        grade = "disputed"
    more_claims(telling, min(LONGEST, max(SHORTEST, round(random.lognormvariate(1.56, 0.84)))))
    return grade if random.random() < 0.62 else None


def _summary(telling: Telling) -> Pair:
    """Two to four sentences: the first claims, and what is missing."""
    random = telling.random
    parts = []
    for number, claim in enumerate(telling.claims[: random.choice((2, 2, 3))]):
        text = claim["text"]
        assert isinstance(text, Pair)
        parts.append(Pair(f"و{text.ar}", text.en) if number else text)
    tolls = any(claim["attribute"] in ("killed", "injured") for claim in telling.claims)
    told = joined(*parts).ar
    silent = {side: telling.slots[side].ar.text in told and telling.about[side] not in _speaking(telling) for side in "ab"}
    fits = (telling.scene.is_deadly and not tolls, silent["b"], True, silent["a"])
    if random.random() < 0.8:
        missing = random.choice([phrase for phrase, is_true in zip(NOTHING_MORE, fits, strict=True) if is_true])
        parts.append(sentence(missing.say(**telling.slots)))
    return joined(*parts)


def _speaking(telling: Telling) -> set[str]:
    """The actors that have spoken themselves."""
    originators = [claim["originator"] for claim in telling.claims]
    return {str(one["actor"]) for one in originators if isinstance(one, Mapping)}


def _locations(telling: Telling, plan: Plan, world: World) -> list[Value]:
    """Where it happened; if only the governorate is known, that, and the place as one that is mentioned."""
    random = telling.random
    place, other = plan.places
    governorate = world.places[place].parents[-2]
    wording = sentence(capital(Pair(telling.slots["d"].ar.text, telling.slots["d"].en.text)))
    precision = random.choices((1, 2, 3), (35, 50, 15))[0]
    if precision == 3:
        found = [_location(governorate, "occurred", 3, SOMEWHERE.say(**telling.slots)), _location(place, "mentioned", 2, wording)]
    else:
        found = [_location(place, "occurred", precision, wording)]
    if f"{telling.slots['q'].en.text}" in wording.en or random.random() < 0.3:
        found.append(_location(other, "mentioned", 2, MENTIONED.say(**telling.slots)))
    if precision < 3 and random.random() < 0.35:
        found.append(_location(governorate, "mentioned", 3, AROUND.say(**telling.slots)))
    return found


def _location(place: str, role: str, precision: int, wording: Pair) -> Value:
    return {"place": place, "role": role, "geo_precision": precision, "wording": wording}


def _participants(telling: Telling, grade: str | None) -> list[Value]:
    random = telling.random
    found: list[Value] = []
    for side, role in (("a", "reported_initiator"), ("b", "reported_target")):
        claims = [str(claim["id"]) for claim in telling.claims if _names(claim, telling, side)]
        if claims:
            role = "claimant" if side == "a" and grade == "conceded" else role
            certainty = "disputed" if grade == "disputed" else "assessed" if grade == "well_supported" else "claimed"
            found.append({"actor": telling.about[side], "role": role, "certainty": certainty, "claims": claims})
    for words in random.sample(BYSTANDERS, random.choice((0, 1, 1, 2)) or not found):
        description = Pair(words.ar.text, words.en.text)
        found.append({"actor": None, "description": description, "role": "present", "certainty": "claimed", "claims": ["c1"]})
    return found


def _names(claim: Mapping[str, Value], telling: Telling, side: str) -> bool:
    """Whether the claim is about the side, or tells of the event with its name."""
    text = claim["text"]
    assert isinstance(text, Pair)
    return claim["about"] == telling.about[side] or (claim["attribute"] == "occurrence" and telling.slots[side].ar.text in text.ar)
