"""Who tells of an incident, and by which way it reached us: the originators and chains of its claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from bench.forces import Actor
from bench.phrases import RELAYED, SAYS, WITNESSES
from bench.press import Outlet, Source
from bench.words import Form, Name, Pair, Phrase, sentence
from bench.yaml_text import Value

IN_ITS_OWN_WORDS = Phrase("{k} بصياغته", "{k}, in its own voice")
IN_HER_OWN_WORDS = Phrase("{k} بصياغتها", "{k}, in its own voice")
SPOKESPERSON = Phrase("بصفته متحدثًا باسم {a}", "as a spokesperson of {a}")
SPOKESWOMAN = Phrase("بصفتها متحدثة باسم {a}", "as a spokesperson of {a}")
CORRESPONDENT = Phrase("مراسل في {q}", "a correspondent in {q}")


@dataclass(frozen=True, slots=True)
class Voice:
    """An originator, and the source in which it is read."""

    name: Name
    originator: dict[str, Value]
    speech_act: str
    source: Source
    chain: tuple[Value, ...]
    relay: Outlet | None = None
    actor: Actor | None = None

    def says(self, random: Random, clause: Pair, frame: Phrase | None = None) -> Pair:
        """The sentence in which the voice says `clause`; through its relay, if it has one."""
        if frame is None:
            frame = random.choice(RELAYED if self.relay and random.random() < 0.7 else SAYS)
        slots = {"k": self.relay.name} if self.relay else {}
        return sentence(frame.say(o=self.name, s=clause, **slots))


def outlet_voice(source: Source) -> Voice:
    """The article's outlet in its own voice."""
    outlet = source.outlet
    words = IN_HER_OWN_WORDS if outlet.name.ar.second else IN_ITS_OWN_WORDS
    originator: dict[str, Value] = {"actor": None, "description": words.say(k=outlet.name), "named": True}
    return Voice(outlet.name, originator, "media_report", source, ({"source": source.id},))


def witness_voice(random: Random, source: Source, relays: Sequence[Outlet], slots: dict[str, Name]) -> Voice:
    """Somebody whom the article does not name."""
    act, named, words, feminine, plural = random.choice(WITNESSES)
    said = words.say(**slots)
    who = Name(Form(said.ar, feminine), Form(said.en, plural))
    relay, chain = _way(random, source, relays, slots)
    return Voice(who, {"actor": None, "description": said, "named": named}, act, source, chain, relay)


def actor_voice(random: Random, actor: Actor, source: Source, relays: Sequence[Outlet], slots: dict[str, Name]) -> Voice:
    """A body, a monitor or a spokesperson, by name."""
    relay, chain = _way(random, source, relays, slots)
    originator: dict[str, Value] = {"actor": actor.id}
    if actor.speaker_of:
        words = SPOKESWOMAN if actor.kind.feminine else SPOKESPERSON
        originator["description"] = words.say(a=actor.speaker_of.name)
    originator["named"] = True
    act = "monitor_report" if actor.kind.kind == "monitor" else "official_statement"
    return Voice(actor.name, originator, act, source, chain, relay, actor)


def _way(random: Random, source: Source, relays: Sequence[Outlet], slots: dict[str, Name]) -> tuple[Outlet | None, tuple[Value, ...]]:
    """How the words came into the article: directly, through another outlet, or through a person and an outlet."""
    last: Value = {"source": source.id}
    steps = random.choices((1, 2, 3), (55, 33, 12))[0]
    if steps == 1:
        return None, (last,)
    relay = random.choice([outlet for outlet in relays if outlet is not source.outlet])
    link: Value = {"outlet": relay.id}
    return relay, (link, last) if steps == 2 else ({"description": CORRESPONDENT.say(**slots)}, link, last)
