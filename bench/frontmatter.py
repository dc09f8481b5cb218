"""The site's own file and its hand-written pages, in both languages."""

from __future__ import annotations

from bench.closing import EDITOR
from bench.words import Pair
from bench.yaml_text import Value

SITE: dict[str, Value] = {
    "slug": "bench-briefings",
    "name": Pair("موجزات بلد مخترع", "Briefings of an invented country"),
    "tagline": Pair("من قال ماذا، وعبر من، في بلد لا وجود له", "Who said what, and through whom, in a country that does not exist"),
    "description": Pair(
        "أرشيف مولَّد يقاس به البرنامج: بلد مخترع وجهات مخترعة. ولم يقع شيء مما فيه.",
        "A generated archive with which the program is measured: an invented country, invented actors. None of it happened.",
    ),
    "locales": ["ar", "en"],
    "untranslated": "refuse",
    "public": False,
    "contact": [
        {
            "kind": "post",
            "address": "Box 12, Measuring Office",
            "note": Pair("لا يصل البريد إلى مكان لا وجود له.", "Post does not reach a place that does not exist."),
        }
    ],
    "editors": [{"id": EDITOR, "name": Pair("المناوبة الليلية", "Night desk")}],
    "content_license": "CC0-1.0",
    "data_license": "CC0-1.0",
    "code_license": "MIT",
    "authority": "bench.velmar,2031",
}
PAGES = {
    "about": Pair(
        "# عن هذا الأرشيف\n\nأرشيف مولَّد لقياس البرنامج، ولم يقع شيء مما فيه.\n\n## ما الذي فيه {#what}\n\n"
        "حوادث وجهات وأماكن ومصادر مخترعة كلها، بأحجام السجلات الحقيقية وتنوعها.\n",
        "# About this archive\n\nA generated archive to measure the program with. None of it happened.\n\n## What is in it {#what}\n\n"
        "Incidents, actors, places and sources, all invented, as long and as varied as the real records.\n",
    ),
    "contact": Pair("# التواصل\n\nلا يقرأ أحد ما يُرسل إلى هنا.\n", "# Contact\n\nNobody reads what is sent here.\n"),
    "methodology": Pair(
        "# كيف صُنع\n\nتُركَّب الجمل من جداول عبارات باللغتين، وتُختار بأرقام عشوائية تبدأ من بذرة.\n",
        "# How it is made\n\nSentences are put together from tables of phrases in both languages, chosen by random numbers from a seed.\n",
    ),
    "wording": Pair(
        "# ألفاظنا\n\nألفاظ تحكم قبل أن تروي، وما نكتبه بدلًا منها.\n",
        "# Our words\n\nWords that judge before they tell, and what we write in their place.\n",
    ),
}
