"""Tables of phrases for claims: who says it, what else is said of an event, and how sure anyone is.

In each phrase both languages carry the same numbers, dates, negations and hedges.
Further slots: `o` the originator, `k` the outlet that relays, `s` the clause, `x` the event, `q` another place.
"""

from __future__ import annotations

from typing import NamedTuple

from bench.words import Phrase, name

SAYS = (
    Phrase("{o:يقول|تقول} {o} إن {s}", "{o} {o:says|say} that {s}"),
    Phrase("{o:يقول|تقول} {o} إن {s}", "{o} {o:says|say} that {s}"),
    Phrase("{o:يفيد|تفيد} {o} بأن {s}", "{o} {o:reports|report} that {s}"),
    Phrase("{o:ذكر|ذكرت} {o} أن {s}", "{o} said that {s}"),
)
ADDS = Phrase("{o:يضيف|تضيف} {o} أن {s}", "{o} {o:adds|add} that {s}")
LIKELY = Phrase("{o:يرجّح|ترجّح} {o} أن {s}", "{o} {o:considers|consider} it likely that {s}")
RELAYED = (
    Phrase("{k:ينقل|تنقل} {k} عن {o} أن {s}", "{k} quotes {o} as saying that {s}"),
    Phrase("{o:يقول|تقول} {o}، بحسب ما {k:نقله|نقلته} {k}، إن {s}", "{o} {o:says|say}, as {k} relays, that {s}"),
)
DENIES = Phrase("{o:ينفي|تنفي} {o} أن {s}", "{o} {o:denies|deny} that {s}")
DENIES_OWN = (
    Phrase("{o:ينفي|تنفي} {o} {o:مسؤوليته|مسؤوليتها} عن {x} {d}", "{o} {o:denies|deny} responsibility for {x} {d}"),
    Phrase("{o:ينفي|تنفي} {o} أي صلة {o:له|لها} بما جرى {d}", "{o} {o:denies|deny} any link to what happened {d}"),
)
NO_POSITION = Phrase("لا {o:يؤكد|تؤكد} {o} أن {s} ولا {o:ينفي|تنفي} ذلك", "{o} neither {o:confirms|confirm} nor {o:denies|deny} that {s}")
CLAIMS_OWN = Phrase("{o:أعلن|أعلنت} {o} {o:مسؤوليته|مسؤوليتها} عن {x} {d}", "{o} claimed responsibility for {x} {d}")


RESPONSIBLE = Phrase("{a} {a:هو المسؤول|هي المسؤولة} عن {x} {d}", "{a} {a:is|are} responsible for {x} {d}")


class Further(NamedTuple):
    """A further statement about an event: its attribute, its term, and whom it is about (`a`, `b` or nobody)."""

    attribute: str
    value: str | None
    about: str | None
    phrase: Phrase
    is_for_any: bool = True
    """Whether it goes with every scene, or with those of violence alone."""


FURTHER = (
    Further(
        "initiator", None, "a", Phrase("{a} {a:كان|كانت} الطرف الذي بدأ {x} {d}", "{a} {a:was|were} the side that began {x} {d}"), False
    ),
    Further(
        "initiator",
        None,
        "b",
        Phrase("{b} {b:هو|هي} الطرف الذي أطلق النار أولًا {d}", "{b} {b:was|were} the first side to open fire {d}"),
        False,
    ),
    Further("responsibility", None, "a", RESPONSIBLE, False),
    Further(
        "target", None, "b", Phrase("{x} {x:استهدف|استهدفت} نقطة تفتيش تتبع {b} {d}", "{x} was aimed at a checkpoint of {b} {d}"), False
    ),
    Further(
        "target",
        None,
        "b",
        Phrase("{x} {x:استهدف|استهدفت} رتلًا من الآليات يتبع {b} {d}", "{x} was aimed at a convoy of vehicles of {b} {d}"),
        False,
    ),
    Further(
        "target", None, "b", Phrase("{x} {x:استهدف|استهدفت} مستودعًا للوقود يتبع {b} {d}", "{x} was aimed at a fuel depot of {b} {d}"), False
    ),
    Further(
        "motive",
        "retaliation",
        "a",
        Phrase("{x} {x:جاء|جاءت} ردًا على حوادث سابقة في {q}", "{x} came in response to earlier incidents in {q}"),
    ),
    Further("motive", "self_defence", "a", Phrase("{a} {a:تصرّف|تصرّفت} دفاعًا عن النفس", "{a} acted in self-defence"), False),
    Further(
        "motive",
        None,
        "a",
        Phrase("سبب ما جرى خلاف على طريق التموين بين {p} و{q}", "the cause was a dispute over the supply road between {p} and {q}"),
    ),
    Further("outcome", None, "a", Phrase("{x} {x:انتهى|انتهت} بانسحاب {a} من {p}", "{x} ended with the withdrawal of {a} from {p}")),
    Further(
        "outcome",
        None,
        None,
        Phrase("الهدوء عاد إلى {p} بعد وساطة من وجهاء محليين", "calm returned to {p} after mediation by local notables"),
    ),
    Further(
        "outcome",
        "release",
        "a",
        Phrase("{a} {a:أفرج|أفرجت} عن محتجزين من {q} في اليوم التالي", "{a} released detainees from {q} on the following day"),
    ),
    Further("identity", None, "a", Phrase("المسلحين الذين شوهدوا {d} ينتمون إلى {a}", "the armed men who were seen {d} belong to {a}")),
    Further(
        "identity",
        None,
        "b",
        Phrase("المصابين الذين نُقلوا من {p} ينتمون إلى {b}", "the wounded who were taken from {p} belong to {b}"),
        False,
    ),
    Further("location", None, None, Phrase("{x} {x:وقع|وقعت} {d}", "{x} took place {d}")),
    Further("location", None, None, Phrase("{x} {x:جرى|جرت} في أرض زراعية {d}", "{x} took place on farmland {d}")),
    Further(
        "movement", "reinforcement", "a", Phrase("{a} {a:أرسل|أرسلت} تعزيزات إلى {q} بعد ذلك", "{a} sent reinforcements to {q} afterwards")
    ),
    Further(
        "movement",
        "reinforcement",
        "b",
        Phrase("{b} {b:استقدم|استقدمت} تعزيزات من {q} إلى {p}", "{b} brought reinforcements from {q} to {p}"),
    ),
    Further("movement", "drone", None, Phrase("طائرة مسيّرة حلّقت فوق {p} قبل ذلك", "a drone flew over {p} beforehand")),
    Further("movement", None, "b", Phrase("{b} {b:أخلى|أخلت} نقاطًا {b:له|لها} {d}", "{b} vacated posts {d}")),
    Further("demand", None, "a", Phrase("{a} {a:طالب|طالبت} بانسحاب {b} من {p}", "{a} demanded that {b} withdraw from {p}")),
    Further("demand", None, "b", Phrase("{b} {b:طالب|طالبت} بفتح الطريق إلى {q}", "{b} demanded that the road to {q} be opened")),
    Further("demand", "handover", "a", Phrase("{a} {a:طالب|طالبت} {b} بتسليم المحتجزين", "{a} demanded that {b} hand over the detainees")),
    Further("statement", None, "a", Phrase("{a} {a:دعا|دعت} السكان إلى الابتعاد عن {p}", "{a} called on residents to keep away from {p}")),
    Further("statement", None, "b", Phrase("{b} {b:وعد|وعدت} بالتحقيق فيما جرى {d}", "{b} promised to investigate what happened {d}")),
    Further(
        "negotiation",
        "talks",
        None,
        Phrase("وفدًا من {a} التقى ممثلين عن {b} في {q}", "a delegation of {a} met representatives of {b} in {q}"),
    ),
    Further(
        "negotiation",
        "no_agreement",
        None,
        Phrase("المحادثات بين {a} و{b} لم تُفضِ إلى اتفاق", "the talks between {a} and {b} did not lead to an agreement"),
    ),
    Further(
        "negotiation",
        "guarantee",
        None,
        Phrase("وجهاء من {q} قدّموا ضمانات إلى {a} و{b}", "notables from {q} gave guarantees to {a} and {b}"),
    ),
    Further("access", "cordon", "a", Phrase("{a} {a:ضرب|ضربت} طوقًا أمنيًا حول {p}", "{a} put a security cordon around {p}")),
    Further("access", None, "a", Phrase("{a} {a:أغلق|أغلقت} الطريق بين {p} و{q}", "{a} closed the road between {p} and {q}")),
    Further("access", "curfew", "b", Phrase("{b} {b:فرض|فرضت} حظر تجول في {p}", "{b} imposed a curfew in {p}")),
    Further("access", None, "b", Phrase("{b} لم {b:يسمح|تسمح} لسيارات الإسعاف بدخول {p}", "{b} did not allow ambulances to enter {p}")),
    Further("seizure", None, "a", Phrase("{a} {a:استولى|استولت} على نقطة تفتيش تتبع {b} {d}", "{a} took over a checkpoint of {b} {d}")),
    Further(
        "notification", None, "a", Phrase("{a} لم {a:يبلغ|تبلغ} {b} بما سيجري {d}", "{a} did not inform {b} of what was to happen {d}")
    ),
    Further(
        "notification",
        None,
        "a",
        Phrase("{a} {a:أبلغ|أبلغت} السكان مسبقًا بما سيجري {d}", "{a} informed residents in advance of what was to happen {d}"),
    ),
    Further("occurrence", None, None, Phrase("دوي انفجارات سُمع في {p} و{q}", "explosions were heard in {p} and {q}"), False),
)


class Toll(NamedTuple):
    """A statement with a number, in the slot `n`, whose noun stands in the case that the phrase governs."""

    attribute: str
    about: str | None
    kinds: tuple[str, ...]
    phrase: Phrase
    is_for_any: bool = False


PEOPLE = ("persons", "soldiers", "fighters", "members", "civilians", "commanders")
TOLLS = (
    Toll("killed", "b", PEOPLE, Phrase("{x} {x:أسفر|أسفرت} عن مقتل {n} {d}", "{x} left {n} dead {d}")),
    Toll("killed", None, PEOPLE, Phrase("{x} {x:أدى|أدت} إلى مقتل {n} {d}", "{x} led to the death of {n} {d}")),
    Toll("injured", "b", PEOPLE, Phrase("{x} {x:أسفر|أسفرت} عن إصابة {n} بجروح {d}", "{x} left {n} wounded {d}")),
    Toll(
        "injured",
        None,
        PEOPLE,
        Phrase("المستشفى في {q} أعلن استقبال {n} بعد {x}", "the hospital in {q} announced the admission of {n} after {x}"),
    ),
    Toll("detained", "a", ("persons", "members", "civilians"), Phrase("{a} {a:قام|قامت} باحتجاز {n} {d}", "{a} detained {n} {d}"), True),
    Toll(
        "displaced",
        None,
        ("families", "persons"),
        Phrase("{x} {x:أدى|أدت} إلى نزوح {n} عن {p}", "{x} led to the displacement of {n} from {p}"),
    ),
    Toll("damage", None, ("vehicles", "buildings"), Phrase("{x} {x:أدى|أدت} إلى تضرر {n} {d}", "{x} led to damage to {n} {d}")),
    Toll(
        "seizure",
        "a",
        ("weapons", "vehicles", "positions"),
        Phrase("{a} {a:استولى|استولت} على {n} {d}", "{a} took possession of {n} {d}"),
        True,
    ),
    Toll(
        "movement",
        "a",
        ("vehicles",),
        Phrase("{a} {a:عزّز مواقعه|عزّزت مواقعها} في {q} بإرسال {n}", "{a} reinforced positions in {q} by sending {n}"),
        True,
    ),
    Toll(
        "movement",
        "a",
        ("members", "soldiers"),
        Phrase("{a} {a:عزّز حواجزه|عزّزت حواجزها} في {q} بإرسال {n}", "{a} reinforced checkpoints in {q} by sending {n}"),
        True,
    ),
)
HOURS = (
    Phrase("{x} {x:استمر|استمرت} {n}", "{x} lasted {n}"),
    Phrase("{x} {x:بدأ|بدأت} في الساعة {t} بالتوقيت المحلي", "{x} began at {t} local time"),
    Phrase("{x} {x:بدأ|بدأت} في نحو الساعة {t} بالتوقيت المحلي", "{x} began at about {t} local time"),
)
AT_LEAST = Phrase("ما لا يقل عن {n}", "no fewer than {n}")
AT_MOST = Phrase("ما لا يزيد على {n}", "no more than {n}")
TAILS = (
    Phrase("{s}، استنادًا إلى شهادات من {q}", "{s}, on the basis of testimony from {q}"),
    Phrase("{s}، من دون ذكر تفاصيل أخرى", "{s}, without giving other details"),
    Phrase("{s}، بحسب ما نُشر في اليوم نفسه", "{s}, according to what was published on the same day"),
    Phrase("{s}، في أول تعليق على ما جرى في {p}", "{s}, in a first comment on what happened in {p}"),
    Phrase("{s}، خلافًا لما راج في {q} قبل نشر الخبر", "{s}, contrary to what was said in {q} before the news was published"),
    Phrase("{s}، في حديث عن أوضاع الطرق بين {p} و{q}", "{s}, in an account of the state of the roads between {p} and {q}"),
)
WITNESSES = (
    ("local_sources", False, Phrase("سكان في {p}", "residents of {p}"), False, True),
    ("local_sources", False, Phrase("مصادر محلية في {p}", "local sources in {p}"), True, True),
    ("local_sources", False, Phrase("مصدر طبي في {q}", "a medical source in {q}"), False, False),
    ("local_sources", False, Phrase("سائق شاحنة من {q}", "a lorry driver from {q}"), False, False),
    ("eyewitness", False, Phrase("شاهد عيان من {p}", "an eyewitness from {p}"), False, False),
    ("anonymous_official", False, Phrase("مصدر مطّلع", "an informed source"), False, False),
    ("anonymous_official", False, Phrase("مصدر أمني في {q}", "a security source in {q}"), False, False),
    ("anonymous_official", False, Phrase("مسؤول محلي في {q}", "a local official in {q}"), False, False),
    ("anonymous_official", False, Phrase("مصدر مقرب من {b}", "a source close to {b}"), False, False),
    ("media_report", False, Phrase("صحافي محلي في {q}", "a local journalist in {q}"), False, False),
)
"""Speech act, whether named, who; feminine in Arabic, plural in English."""
BYSTANDERS = (
    name("مدنيون كانوا في المكان", "civilians who were at the scene", plural=True),
    name("مسلحون كانوا في المكان", "armed men who were at the scene", plural=True),
    name("وجهاء محليون", "local notables", plural=True),
    name("سائقون على الطريق", "drivers on the road", plural=True),
)
QUOTES = {
    "ar": ("لم نكن نعرف من أطلق النار", "الطريق مغلق حتى إشعار آخر", "سمعنا انفجارين متتاليين", "الوضع تحت السيطرة"),
    "en": (
        "we heard two loud blasts",
        "the road is closed until further notice",
        "the situation is under control",
        "nobody told us anything",
    ),
}
NOTHING_MORE = (
    Phrase("ولا تذكر مصادرنا عدد الضحايا", "our sources do not give the number of casualties"),
    Phrase("ولا نجد في مصادرنا ردًا من {b}", "we do not find a reply from {b} in our sources"),
    Phrase("ولا تذكر مصادرنا ما جرى بعد ذلك", "our sources do not say what happened afterwards"),
    Phrase("ولا نجد في مصادرنا كلامًا من {a}", "we do not find words of {a} in our sources"),
)
