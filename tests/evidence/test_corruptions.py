"""Seeded slips in sound citations of two invented texts: how many are found, and with the right code at the right key."""

from __future__ import annotations

import copy
import random
import re
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from fabricate import SOURCE, as_yaml, both, claim, count, incident, records, write_site

from briefing.evidence import SourceText, Texts
from briefing.evidence.weigh import weigh
from briefing.examine import Examined, examine
from briefing.load import Document, load
from briefing.problems import Problem
from briefing.validate import Validated, validate
from briefing.yaml.values import values

TRIALS = 80
SEED = 20310510
SEGMENTS = 12
SAID = {
    "en": {
        2: "two",
        4: "four",
        7: "7",
        12: "twelve",
        19: "nineteen",
        35: "thirty-five",
        88: "88",
        230: "two hundred and thirty",
        1500: "1,500",
    },
    "ar": {
        2: "قذيفتان",
        3: "ثلاثة",
        6: "٦",
        11: "أحد عشر",
        17: "سبعة عشر",
        25: "خمسة وعشرين",
        99: "تسعة وتسعين",
        400: "أربعمئة",
        1200: "1200",
    },
}
"""Number → how the source writes it."""
FILLERS = {
    "en": re.findall(
        r"\w+", "harbour crew ropes lanterns water morning carried toward island market sailors bread quiet winter bridge cart"
    ),
    "ar": re.findall(r"\w+", "مرفأ بحر شراع موج صباح جزيرة سوق خبز هدوء شتاء جسر عربة أحمال قمح إبحار مؤونة"),
}
LETTERS = {"en": "abcdefghijklmnopqrstuvwxyz", "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآىةؤئ"}
KINDS = ("segment", "number", "letter", "copy")
CODES = {"segment": {"W140", "E041"}, "number": {"W140"}, "letter": {"E041"}, "copy": {"E042"}}


def source(language: str, rng: random.Random) -> list[list[str]]:
    """The words of each segment; the first ones are its number's, the others mean nothing together."""
    numbers = list(SAID[language].values())
    return [[*numbers[index % len(numbers)].split(), *rng.choices(FILLERS[language], k=14)] for index in range(SEGMENTS)]


def record(language: str, segments: list[list[str]]) -> dict[str, Any]:
    """An incident with a claim for each segment: its number, and every other time four words of it."""
    said, claims = list(SAID[language]), []
    for index, words in enumerate(segments):
        value = said[index % len(said)]
        cite = {"source": f"src-{language}", "locator": [index + 1], "quote": " ".join(words[-4:]) if index % 2 else None}
        more = {
            "value": count(value, value),
            "cites": [cite],
            "chain": [{"source": f"src-{language}"}],
        }
        claims.append({**claim(index + 1, "killed", "river-council", "", **more), "text": both("إفادة.", "A report.")})
    return {**incident(f"inc-{language}"), "claims": claims}


class Archive:
    """Two sound incidents, the texts that they cite, and the rest of the fabricated site."""

    def __init__(self, folder: Path) -> None:
        rng = random.Random(SEED)  # noqa: S311 - trials are to be the same each time
        self.segments = {language: source(language, rng) for language in SAID}
        self.incidents = {language: record(language, segments) for language, segments in self.segments.items()}
        written = {language: "\n".join(map(" ".join, segments)) for language, segments in self.segments.items()}
        self.texts = Texts({sha(text): SourceText(f"{language}.txt", text) for language, text in written.items()}, ())
        base = records()[SOURCE]
        sources = {
            f"sources/src-{name}.yml": {**base, "id": f"src-{name}", "language": name, "sha256": sha(written[name])} for name in SAID
        }
        incidents = {f"incidents/2031/inc-{name}.yml": value for name, value in self.incidents.items()}
        self.validated: Validated = validate(load(write_site(folder, {**sources, **incidents})))

    def problems(self, language: str, changed: dict[str, Any]) -> list[Problem]:
        """What is found in one incident when it is changed."""
        documents = tuple(self.examined(item, language, changed) for item in self.validated.documents)
        weighed = weigh(documents, self.texts)
        return [problem for problem in weighed.problems if problem.path.endswith(f"/inc-{language}.yml")]

    def examined(self, item: Examined, language: str, changed: dict[str, Any]) -> Examined:
        document = item.document
        if not isinstance(document, Document) or document.stem != f"inc-{language}":
            return item
        text = as_yaml(changed)
        return examine(Document(document.kind, document.path, document.stem, text, values(text)), self.validated.context)


def sha(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def corrupted(archive: Archive, language: str, kind: str, rng: random.Random) -> dict[str, Any]:
    """The incident with one slip."""
    changed = copy.deepcopy(archive.incidents[language])
    index = rng.randrange(SEGMENTS)
    one = changed["claims"][index - index % 2 + 1 if kind == "letter" else index]
    cite = one["cites"][0]
    if kind == "segment":
        cite["locator"] = [neighbour(cite["locator"][0], rng)]
    elif kind == "number":
        value = one["value"]["min"] + rng.choice([-3, -2, -1, 1, 2, 10])
        one["value"] = count(value, value)
    elif kind == "letter":
        cite["quote"] = misspelt(cite["quote"], LETTERS[language], rng)
    else:
        words = archive.segments[language][index]
        start = rng.randrange(len(words) - 8)
        one["text"][language] = f"… {disguised(words[start : start + 8], rng)} …"
    return changed


def neighbour(number: int, rng: random.Random) -> int:
    return rng.choice([other for other in (number - 1, number + 1) if 1 <= other <= SEGMENTS])


def misspelt(quote: str, letters: str, rng: random.Random) -> str:
    place = rng.choice([index for index, letter in enumerate(quote) if letter != " "])
    return quote[:place] + rng.choice(letters.replace(quote[place], "")) + quote[place + 1 :]


def disguised(words: list[str], rng: random.Random) -> str:
    """The same words with other capitals, hamzas, vowel marks and punctuation between them."""
    others = [word.upper().translate(str.maketrans("أإآةى", "اااهي")) for word in words]
    marked = [word[:1] + ("\u064e" if word[0] > "\u0600" else "") + word[1:] for word in others]
    return "".join(word + rng.choice([" ", ", ", " «", "\n"]) for word in marked).strip(" ,«\n")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return Archive(tmp_path_factory.mktemp("corruptions") / "content")


@pytest.mark.parametrize("language", SAID)
def test_the_archive_is_sound(archive: Archive, language: str) -> None:
    assert archive.problems(language, archive.incidents[language]) == []


def test_slips_are_found(archive: Archive, capsys: pytest.CaptureFixture[str], at_full_size: bool) -> None:
    """`make assurance` makes more of them."""
    trials = 200 if at_full_size else TRIALS
    rng = random.Random(SEED)  # noqa: S311 - trials are to be the same each time
    tried: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for trial in range(trials):
        kind, language = KINDS[trial % len(KINDS)], rng.choice(list(SAID))
        problems = archive.problems(language, corrupted(archive, language, kind, rng))
        tried[kind] += 1
        found[kind] += bool(CODES[kind] & {problem.code for problem in problems})
    with capsys.disabled():
        print("\nslips found:", ", ".join(f"{kind} {found[kind]} of {tried[kind]}" for kind in KINDS))
    assert sum(tried.values()) == trials
    assert found["segment"] == tried["segment"]
    assert found["letter"] == tried["letter"]
    assert found["copy"] == tried["copy"]
    # one and none are looked for generously: any Arabic noun may be single
    assert found["number"] >= 0.9 * tried["number"]
