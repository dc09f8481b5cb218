"""What happens in the invented country: kinds of event, with the words for them in both languages.

Slots: `a` the side said to have begun, `b` the other side, `p` the place, `d` the spot («near …»), `n` a count.
After «إن» every clause begins with its subject.
"""

from __future__ import annotations

from dataclasses import dataclass

from bench.words import Name, Phrase, name


@dataclass(frozen=True, slots=True)
class Scene:
    type: str
    sub_type: str | None
    value: str | None
    """The term of the claim that it occurred."""
    event: Name
    """The event as the subject of further clauses."""
    titles: tuple[Phrase, ...]
    clauses: tuple[Phrase, ...]
    means: tuple[str, ...]
    is_deadly: bool = True


SCENES = (
    Scene(
        "battles",
        "armed_clash",
        "exchange_of_fire",
        name("الاشتباك", "the clash"),
        (
            Phrase("اشتباك بين {a} و{b} {d}", "clash between {a} and {b} {d}"),
            Phrase("تبادل لإطلاق النار {d}", "exchange of fire {d}"),
            Phrase("{a} و{b}: اشتباك {d}", "{a} and {b}: clash {d}"),
        ),
        (
            Phrase("اشتباكًا اندلع بين {a} و{b} {d}", "a clash broke out between {a} and {b} {d}"),
            Phrase("تبادلًا لإطلاق النار وقع بين {a} و{b} {d}", "an exchange of fire took place between {a} and {b} {d}"),
            Phrase("{a} {a:هاجم|هاجمت} نقطة تفتيش تتبع {b} {d}", "{a} attacked a checkpoint of {b} {d}"),
        ),
        ("small_arms_fire", "heavy_machine_guns", "rpg"),
    ),
    Scene(
        "explosions_remote_violence",
        "air_drone_strike",
        "air_strike",
        name("الضربة", "the strike", feminine=True),
        (
            Phrase("ضربة جوية {d}", "air strike {d}"),
            Phrase("ضربة على موقع يتبع {b} {d}", "strike on a position of {b} {d}"),
            Phrase("{b}: ضربة جوية {d}", "{b}: air strike {d}"),
        ),
        (
            Phrase("طائرة تتبع {a} قصفت موقعًا يتبع {b} {d}", "an aircraft of {a} struck a position of {b} {d}"),
            Phrase(
                "ضربة جوية {a:نفّذها|نفّذتها} {a} أصابت مبنى {b:يستعمله|تستعمله} {b} {d}",
                "an air strike carried out by {a} hit a building used by {b} {d}",
            ),
            Phrase("ضربة جوية أصابت سيارة تتبع {b} {d}", "an air strike hit a car of {b} {d}"),
        ),
        ("drone", "rockets", "air_strike"),
    ),
    Scene(
        "explosions_remote_violence",
        "shelling_artillery_missile_attack",
        "shelling",
        name("القصف", "the shelling"),
        (
            Phrase("قصف {d}", "shelling {d}"),
            Phrase("قصف مدفعي على مواقع تتبع {b} {d}", "artillery fire on positions of {b} {d}"),
            Phrase("{a} و{b}: قصف {d}", "{a} and {b}: shelling {d}"),
        ),
        (
            Phrase("{a} {a:قصف|قصفت} مواقع تتبع {b} {d}", "{a} shelled positions of {b} {d}"),
            Phrase("قذائف سقطت على مواقع تتبع {b} {d}", "shells landed on positions of {b} {d}"),
            Phrase("{a} {a:أطلق|أطلقت} قذائف على نقطة تتبع {b} {d}", "{a} fired shells at a post of {b} {d}"),
        ),
        ("mortars", "rockets", "shelling"),
    ),
    Scene(
        "explosions_remote_violence",
        "remote_explosive_landmine_ied",
        "explosive_devices",
        name("الانفجار", "the explosion"),
        (
            Phrase("انفجار عبوة ناسفة {d}", "explosion of a device {d}"),
            Phrase("عبوة ناسفة تصيب آلية تتبع {b} {d}", "explosive device hits a vehicle of {b} {d}"),
        ),
        (
            Phrase("عبوة ناسفة انفجرت بآلية تتبع {b} {d}", "an explosive device went off under a vehicle of {b} {d}"),
            Phrase("انفجارًا وقع عند مرور دورية تتبع {b} {d}", "an explosion took place as a patrol of {b} passed {d}"),
        ),
        ("explosive_devices", "bombing", "explosion"),
    ),
    Scene(
        "violence_against_civilians",
        "attack",
        "small_arms_fire",
        name("إطلاق النار", "the shooting"),
        (
            Phrase("إطلاق نار على مدنيين {d}", "shooting at civilians {d}"),
            Phrase("مسلحون يطلقون النار على سيارة {d}", "gunmen fire on a car {d}"),
        ),
        (
            Phrase("مسلحين أطلقوا النار على سيارة مدنية {d}", "gunmen fired on a civilian car {d}"),
            Phrase("{a} {a:أطلق|أطلقت} النار على مارة {d}", "{a} fired on passers-by {d}"),
        ),
        ("small_arms_fire", "motorbike_attack", "machine_guns"),
    ),
    Scene(
        "violence_against_civilians",
        "abduction_forced_disappearance",
        None,
        name("الخطف", "the abduction"),
        (Phrase("خطف مدنيين {d}", "abduction of civilians {d}"), Phrase("مسلحون يخطفون مدنيين {d}", "gunmen abduct civilians {d}")),
        (
            Phrase("مسلحين خطفوا مدنيين {d}", "gunmen abducted civilians {d}"),
            Phrase("{a} {a:أوقف|أوقفت} حافلة {d} {a:وخطف|وخطفت} بعض ركابها", "{a} stopped a bus {d} and abducted some of its passengers"),
        ),
        ("small_arms_fire", "motorbike_attack"),
        is_deadly=False,
    ),
    Scene(
        "strategic_developments",
        "arrests",
        None,
        name("حملة الاعتقالات", "the wave of arrests", feminine=True),
        (
            Phrase("حملة اعتقالات {d}", "arrests {d}"),
            Phrase("{a} {a:ينفّذ|تنفّذ} حملة اعتقالات {d}", "{a} {a:carries|carry} out arrests {d}"),
        ),
        (
            Phrase("{a} {a:اعتقل|اعتقلت} سكانًا {d}", "{a} arrested residents {d}"),
            Phrase("{a} {a:دهم|دهمت} منازل {d} {a:واعتقل|واعتقلت} أشخاصًا", "{a} raided houses {d} and arrested people"),
        ),
        ("small_arms_fire", "cordon"),
        is_deadly=False,
    ),
    Scene(
        "protests",
        "peaceful_protest",
        None,
        name("الاحتجاج", "the protest"),
        (Phrase("احتجاج {d}", "protest {d}"), Phrase("سكان يحتجون {d}", "residents protest {d}")),
        (
            Phrase("سكانًا احتجوا {d} على نقص الخبز والماء", "residents protested {d} against the shortage of bread and water"),
            Phrase("محتجين تجمعوا {d} وطالبوا بفتح الطريق", "protesters gathered {d} and demanded that the road be opened"),
        ),
        (),
        is_deadly=False,
    ),
    Scene(
        "strategic_developments",
        "other",
        "siege",
        name("الحصار", "the siege"),
        (
            Phrase("{a} {a:يحاصر|تحاصر} مواقع تتبع {b} {d}", "{a} {a:besieges|besiege} positions of {b} {d}"),
            Phrase("حصار {d}", "siege {d}"),
        ),
        (
            Phrase("{a} {a:يحاصر|تحاصر} مواقع تتبع {b} {d}", "{a} {a:is|are} besieging positions of {b} {d}"),
            Phrase("{a} {a:أغلق|أغلقت} الطرق كلها {d}", "{a} closed all roads {d}"),
        ),
        ("siege", "cordon"),
        is_deadly=False,
    ),
    Scene(
        "strategic_developments",
        "agreement",
        "agreement",
        name("الاتفاق", "the agreement"),
        (
            Phrase("اتفاق بين {a} و{b} {d}", "agreement between {a} and {b} {d}"),
            Phrase("اتفاق على وقف إطلاق النار {d}", "ceasefire agreed {d}"),
        ),
        (
            Phrase("اتفاقًا على وقف إطلاق النار عُقد بين {a} و{b} {d}", "a ceasefire was agreed between {a} and {b} {d}"),
            Phrase("وفدين من {a} و{b} اتفقا على تبادل المحتجزين {d}", "two delegations of {a} and {b} agreed {d} to exchange detainees"),
        ),
        (),
        is_deadly=False,
    ),
    Scene(
        "strategic_developments",
        "disrupted_weapons_use",
        "arms_smuggling",
        name("العملية", "the operation", feminine=True),
        (Phrase("ضبط أسلحة {d}", "weapons seized {d}"), Phrase("{a} {a:يضبط|تضبط} أسلحة {d}", "{a} {a:seizes|seize} weapons {d}")),
        (
            Phrase("{a} {a:ضبط|ضبطت} أسلحة {d}", "{a} seized weapons {d}"),
            Phrase("دورية تتبع {a} عثرت على مستودع أسلحة {d}", "a patrol of {a} found a weapons store {d}"),
        ),
        ("small_arms_fire", "cordon"),
        is_deadly=False,
    ),
    Scene(
        "strategic_developments",
        "looting_property_destruction",
        None,
        name("الحادثة", "the incident", feminine=True),
        (Phrase("نهب محال {d}", "shops looted {d}"), Phrase("إحراق محاصيل {d}", "crops burnt {d}")),
        (
            Phrase("مسلحين نهبوا محال {d}", "gunmen looted shops {d}"),
            Phrase("{a} {a:أحرق|أحرقت} محاصيل {d}", "{a} burnt crops {d}"),
        ),
        ("small_arms_fire",),
        is_deadly=False,
    ),
)

FACILITY_SPOTS = (
    Phrase("قرب {f}", "near {f}"),
    Phrase("عند مدخل {f}", "at the entrance of {f}"),
    Phrase("على الطريق بين {p} و{f}", "on the road between {p} and {f}"),
)
COMPASS = (
    ("الشمالي", "الشمالية", "northern"),
    ("الجنوبي", "الجنوبية", "southern"),
    ("الشرقي", "الشرقية", "eastern"),
    ("الغربي", "الغربية", "western"),
)
SPOTS = (
    Phrase("قرب {p}", "near {p}"),
    Phrase("في محيط {p}", "in the surroundings of {p}"),
    Phrase("على الطريق بين {p} و{q}", "on the road between {p} and {q}"),
    Phrase("على الطريق المؤدي إلى {p}", "on the road to {p}"),
    Phrase("قرب محطة المياه في {p}", "near the water station in {p}"),
    Phrase("قرب السوق القديمة في {p}", "near the old market in {p}"),
    *(Phrase(f"عند المدخل {m} ل{{p}}", f"at the {en} entrance of {{p}}") for m, _, en in COMPASS),
    *(Phrase(f"عند الأطراف {f} من {{p}}", f"on the {en} outskirts of {{p}}") for _, f, en in COMPASS),
)
MEANS = {  # in Arabic as objects of a verb
    "small_arms_fire": name("أسلحة خفيفة", "small arms"),
    "heavy_machine_guns": name("رشاشات ثقيلة", "heavy machine guns"),
    "machine_guns": name("أسلحة رشاشة", "machine guns"),
    "rpg": name("قذائف «آر بي جي»", "RPGs"),
    "drone": name("طائرة مسيّرة", "a drone"),
    "rockets": name("صواريخ", "rockets"),
    "air_strike": name("طائرات حربية", "warplanes"),
    "mortars": name("قذائف هاون", "mortar rounds"),
    "shelling": name("مدافع ميدان", "field guns"),
    "explosive_devices": name("عبوات ناسفة", "explosive devices"),
    "bombing": name("قنبلة محلية الصنع", "a home-made bomb"),
    "explosion": name("لغمًا أرضيًا", "a landmine"),
    "motorbike_attack": name("دراجات نارية", "motorbikes"),
    "siege": name("حواجز على الطرق", "roadblocks"),
    "cordon": name("طوقًا أمنيًا", "a security cordon"),
}
