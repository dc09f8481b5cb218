"""Spellings of one name that must meet, and names that must not: written by hand. Neighbours on the map stand in both lists."""

from __future__ import annotations

from briefing.search.skeleton import skeleton

ALIKE = [
    *["Qamishli Kamishli", "Qamishli Qamishlo", "Qamishli Qameshli", "Qamishli Qamişlo", "Qamishli Al-Qamishli", "Qamishli Kamechlié"],
    *[
        "القامشلي Qamishli",
        "القامشلو Qamishlo",
        "قامشلى Qamişlo",
        "Qamishli Gamishli",
        "Hasakah Hasaka",
        "Hasakah Hasake",
        "Hasakah Haseke",
    ],
    *[
        "Hasakah alHasakeh",
        "Hasakah Hassakeh",
        "الحسكة Hasaka",
        "حسكه Haseke",
        "Zor Zawr",
        "Zor Zour",
        "Zor Azzour",
        "زور Zor",
        "Deir Dayr",
    ],
    *["دير Deir", "Ra's Ras", "راس Ras", "Ain 'Ayn", "العين Ayn", "عين Ain", "Afrin Efrin", "Afrin Efrîn", "عفرين Afrin", "Afrin Afreen"],
    *["Kobani Kobane", "Kobani Kobanê", "كوباني Kobanî", "Kobani Koubani", "Tell Tal", "تل Tell", "Tamr Tamer", "تمر Tamr", "Derik Dêrik"],
    *[
        "ديريك Dêrik",
        "Amuda Amude",
        "Amuda Amouda",
        "عامودا Amûdê",
        "عامودة Amuda",
        "Shaddadi Shadadi",
        "Shaddadi Shaddadah",
        "الشدادي Shaddadi",
    ],
    *["الشدادة Shaddada", "Shaddadi al-Shaddadeh", "Barzani Berzani", "Barzani Barzanî", "بارزاني Barzani", "Hajin Hajeen", "هجين Hajin"],
    *[
        "Raqqa Raqqah",
        "Raqqa Reqa",
        "Raqqa Rakka",
        "الرقة Raqqa",
        "Raqqa Arraqqa",
        "Manbij Menbij",
        "Manbij Membij",
        "منبج Manbij",
        "Manbij Minbic",
    ],
    *["Jindires Jinderes", "Jindires Cindirês", "جنديرس Jindires", "Malikiyah Malkiyeh", "المالكية Malikiyah", "Darbasiyah Dirbasiye"],
    *[
        "الدرباسية Darbasiyah",
        "Qahtaniyah Kahtaniyya",
        "القحطانية Qahtaniyah",
        "Ghwayran Geweran",
        "غويران Ghuwayran",
        "Hawl Hol",
        "الهول Hol",
    ],
    *["Mazloum Mezlûm", "مظلوم Mazlum", "Abdi Ebdî", "عبدي Abdi", "Erdogan Erdoğan", "أردوغان Erdogan", "Tabqa Tabqah", "الطبقة Tabqa"],
    *[
        "Busayrah Basira",
        "البصيرة Busayra",
        "Sheikh Shaykh",
        "شيخ Shaykh",
        "Khabur Xabûr",
        "الخابور Khabour",
        "Mahmoud Mehmûd",
        "Jazira Cizîrê",
    ],
    *[
        "الجزيرة Jazeera",
        "Tirbespî Tirbesipî",
        "Rojava Rojava",
        "روجافا Rojava",
        "Nusaybin Nisebin",
        "نصيبين Nusaybin",
        "Saleh Salih",
        "صالح Saleh",
    ],
    *[
        "Nasrallah نصرالله",
        "Rumaylan Rmelan",
        "رميلان Rimelan",
        "Yarubiyah Ya'rubiya",
        "اليعربية Yaarubiyah",
        "Omar Umar",
        "عمر Omar",
        "Ali Aly",
    ],
]

UNLIKE = [
    *["Amuda Hama", "Raqqa Iraq", "Homs Hammam", "Qamishli Hasakah", "Hasakah Afrin", "Deir Dara", "Derik Tabqa", "Kobani Aleppo"],
    *[
        "Manbij Amuda",
        "Tamr Umar",
        "Ain Issa",
        "Zor Zaher",
        "Hawl Halab",
        "Tell Tay",
        "Saida سعدة",
        "Suwayda Saada",
        "السويداء السعدة",
        "Sere Sur",
    ],
    *[
        "Barzani Bazan",
        "Hajin Hasan",
        "Mazloum Muslim",
        "Abdi Abu",
        "Erdogan Jordan",
        "Shaddadi Shahid",
        "Jindires Idris",
        "Nusaybin Nusra",
    ],
    *["Damascus Hasakah", "Idlib Homs", "Latakia Tartus", "Sinjar Singapore", "Mosul Aleppo", "Raqqa Rmelan", "Kurdistan Kurd"],
    *["Khabur Kobani", "Euphrates Afrin", "Turkey Tirkan", "Syria Sora", "Russia Ras", "Ahmad Hamad", "Ali Wali", "Omar Mar", "Talal Tal"],
    *[
        "Hassan Hussam",
        "Ibrahim Brahmi",
        "Ismail Samal",
        "القامشلي القحطانية",
        "الحسكة الشدادي",
        "الرقة العراق",
        "حمص حماة",
        "درعا دير",
        "عفرين عين",
    ],
    *[
        "السليمانية سليمان",
        "منبج نبع",
        "الهول حلب",
        "تل طي",
        "الباب البوكمال",
        "عامودا حماة",
        "الطبقة طيبة",
        "هجين حسين",
        "مظلوم مسلم",
        "زور زهير",
    ],
    *[
        "Kirkuk Karak",
        "Erbil Arab",
        "Duhok Dakik",
        "Zakho Zaki",
        "Shengal Angel",
        "Urfa Afrin",
        "Mardin Murad",
        "Cizre Syria",
        "Nineveh Niva",
    ],
]


def test_the_lists_are_long_enough() -> None:
    assert min(len(ALIKE), len(UNLIKE)) >= 60


def skeletons(pair: str) -> tuple[str, str]:
    one, other = pair.split()
    return skeleton(one), skeleton(other)


def test_spellings_of_a_name_have_one_skeleton() -> None:
    found = {pair: skeletons(pair) for pair in ALIKE}
    assert {pair: both for pair, both in found.items() if both[0] != both[1] or not both[0]} == {}


def test_other_names_have_another() -> None:
    found = {pair: skeletons(pair) for pair in UNLIKE}
    assert {pair: both for pair, both in found.items() if both[0] == both[1] and both[0]} == {}


def test_the_sounds_of_two_letters_are_not_told_apart_where_writers_do_not() -> None:
    assert skeleton("Khaled") == skeleton("Xalid") == skeleton("خالد")
    assert skeleton("Ghazi") == skeleton("غازي") == skeleton("Gazi")


def test_too_little_is_no_skeleton() -> None:
    assert [skeleton(word) for word in ("", "a", "ي", "Tay", "طي", "12", "ou", "«»")] == [""] * 8
