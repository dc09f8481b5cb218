"""What stands below an incident's claims: assessment, context, related incidents, revisions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

from bench.voices import Voice
from bench.words import Form, Name, Pair, Phrase, capital, joined
from bench.yaml_text import Value

EDITOR = "night-desk"
REASONS = {
    "well_supported": (
        Pair(
            "تقول جهتان مستقلتان إحداهما عن الأخرى إن ما جرى وقع على هذا النحو، ولا نجد في مصادرنا من ينفيه.",
            "Two bodies that are independent of each other say that it happened so, and we find nobody in our sources who denies it.",
        ),
        Pair(
            "يرد الأمر نفسه في كلام جهتين لا تستند إحداهما إلى الأخرى، وتختلف بعض التفاصيل بينهما.",
            "The same is said by two bodies that do not rely on each other; some of their details differ.",
        ),
    ),
    "weakly_supported": (
        Pair(
            "لا نجد في مصادرنا جهتين مستقلتين تقولان الأمر نفسه، ولا ما يؤكد الرواية من خارج المقال.",
            "We do not find two independent bodies in our sources that say the same, nor anything beyond the article that confirms it.",
        ),
        Pair(
            "الرواية من مصادر لم تسمّها الوسيلة، وينقلها المقال من غير أن يبيّن كيف عرفت تلك المصادر بما جرى.",
            "The account comes from sources whom the outlet did not name; the article relays it without showing how they came to know it.",
        ),
        Pair(
            "يروي المقال ما جرى بصياغته، ولا ينسب معظم التفاصيل إلى أحد.",
            "The article tells what happened in its own voice and does not attribute most of the details to anybody.",
        ),
    ),
    "disputed": (
        Pair(
            "تختلف الروايات في الجهة المسؤولة: تُنسب الحادثة إلى جهة، ويرد في المقال نفي لذلك.",
            "The accounts differ on who was responsible: the incident is attributed to one body, and the article carries a denial of it.",
        ),
    ),
    "conceded": (
        Pair(
            "أعلنت الجهة نفسها مسؤوليتها، وينقل المقال إعلانها.",
            "The body itself claimed responsibility, and the article relays its announcement.",
        ),
    ),
}
CONTEXTS = (
    Phrase(
        "{k:يروي|تروي} [{k}](source:{s}) ذلك في سياق {k:حديثه|حديثها} عن الخلاف بين {a} و{b} على الطرق المؤدية إلى {p}.",
        "[{k}](source:{s}) tells this as part of its account of the dispute between {a} and {b} over the roads to {p}.",
    ),
    Phrase(
        "{k:يقول|تقول} [{k}](source:{s}) إن التوتر في {p} سبق الحادثة بأسابيع، {k:ويذكر|وتذكر} وساطات محلية بين {a} و{b}.",
        "[{k}](source:{s}) says that tension in {p} preceded the incident by weeks, and mentions local mediation between {a} and {b}.",
    ),
    Phrase(
        "{k:يورد|تورد} [{k}](source:{s}) الخبر مع أخبار أخرى من {p} و{q}، {k:ولا يربط|ولا تربط} بينها صراحة.",
        "[{k}](source:{s}) gives the news together with other news from {p} and {q}, and does not link them expressly.",
    ),
)
SEE = (
    Phrase(
        "وعن الأيام نفسها انظر [حادثة أخرى](incident:{i}) وقعت في الناحية نفسها.",
        "For the same days see [another incident](incident:{i}) in the same area.",
    ),
    Phrase(
        "وتتحدث مصادرنا عن [حادثة قريبة منها](incident:{i}) في المكان والوقت.",
        "Our sources speak of [an incident close to it](incident:{i}) in place and time.",
    ),
)
SILENT = (
    Pair(
        "ولا يورد المقال ما قالته الجهات الأخرى يومئذ، ولا نعرف إن كان كاتبه قد سألها.",
        "The article does not carry what other bodies said at the time, and we do not know whether its author asked them.",
    ),
    Pair(
        "وقد قابلنا ما يرويه المقال بتقارير سابقة عن المنطقة نفسها، ولا نجد فيه ما يناقضه.",
        "We compared what the article tells with earlier reports on the same area, and do not find anything that contradicts it.",
    ),
    Pair("ولا نعرف هل جرى تحقيق في الأمر.", "We do not know whether there was an inquiry into it."),
    Pair("ولا تبيّن مصادرنا من كان يسيطر على المكان يومئذ.", "Our sources do not show who controlled the place at the time."),
)
FIRST_PUBLISHED = Pair("نُشر لأول مرة.", "First published.")
CHANGES: tuple[tuple[str, tuple[str, ...], Pair], ...] = (
    (
        "correction",
        ("date",),
        Pair("صُحّح التاريخ بعد مقابلته بيوم الأسبوع الذي يذكره المقال.", "The date was corrected by the weekday that the article gives."),
    ),
    (
        "clarification",
        ("claims",),
        Pair("أُضيف من نقل الإفادة الأولى وكيف وصلت إلينا.", "Added who relayed the first claim and how it reached us."),
    ),
    ("patch", ("summary",), Pair("عُدّلت صياغة الملخص.", "The wording of the summary was changed.")),
    ("correction", ("locations",), Pair("صُحّح المكان بعد رسالة من قارئ.", "The place was corrected after a message from a reader.")),
)
WITHDRAWN = Pair("سُحب السجل لأن الوسيلة التي نشرت المقال سحبته.", "The record was withdrawn because the outlet withdrew the article.")
MERGED = Pair("دُمج السجل في سجل آخر عن الحادثة نفسها.", "The record was merged into another one on the same incident.")


def assessment(random: Random, grade: str | None) -> Value:
    if grade is None:
        return None
    return {"grade": grade, "rationale": random.choice(REASONS[grade]), "by": EDITOR, "on": _day(random, 3, 4)}


def context(random: Random, slots: Mapping[str, Name], voices: Sequence[Voice], others: Sequence[str]) -> Value:
    """Background, with links to the article and mostly to another incident."""
    if random.random() < 0.05:
        return None
    source = voices[0].source
    title = Name(source.outlet.name.ar, Form(capital(Pair("", source.outlet.name.en.text)).en))
    parts = [random.choice(CONTEXTS).say(k=title, s=Pair(source.id, source.id), **slots)]
    if others and random.random() < 0.85:
        parts.append(random.choice(SEE).say(i=Pair(others[0], others[0])))
    if random.random() < 0.8:
        parts.append(random.choice(SILENT))
    return joined(*parts)


def related(random: Random, others: Sequence[tuple[str, bool, bool]]) -> list[Value]:
    """Links to at most three others: each by id, whether of the same episode, and whether earlier."""
    episode = [(name, is_earlier) for name, is_same, is_earlier in others if is_same]
    found: list[Value] = []
    for name, is_earlier in episode[: random.choice((1, 1, 2, 3))]:
        kind = random.choice(("same_episode", "same_episode", "response_to" if is_earlier else "led_to"))
        found.append({"incident": name, "type": kind})
    if not found and others and random.random() < 0.3:
        found.append({"incident": others[0][0], "type": "possibly_same"})
    return found


def revisions(random: Random, status: str) -> list[Value]:
    first: Value = {"on": _day(random, 1, 2), "kind": "added", "note": FIRST_PUBLISHED}
    if status in ("withdrawn", "merged"):
        kind, note = ("withdrawn", WITHDRAWN) if status == "withdrawn" else ("merged", MERGED)
        return [first, {"on": _day(random, 6, 9), "kind": kind, "note": note}]
    if random.random() < 0.12:
        kind, fields, note = random.choice(CHANGES)
        return [first, {"on": _day(random, 4, 9), "kind": kind, "fields": fields, "note": note}]
    return [first]


def _day(random: Random, first: int, last: int) -> str:
    return f"2026-{random.randint(first, last):02}-{random.randint(1, 28):02}"
