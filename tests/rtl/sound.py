"""Constructions that are right, and in which nothing may be found: name, language of the page, HTML."""

from __future__ import annotations

LONG = "أغلق الحرس المرفأ أسبوعًا كاملًا ثم فتحه أمام السفن " * 6

SOUND = (
    ("a date in its isolate", "ar", "<p>وقع ذلك في <bdi dir=ltr>2031-08-12</bdi> قرب الرصيف.</p>"),
    ("a date in words", "ar", "<p>من 6 إلى 12 آب/أغسطس 2031، ثم في 13 منه.</p>"),
    ("a time element", "ar", "<p>يوم <time datetime=2031-08-12>12 آب/أغسطس 2031</time>.</p>"),
    ("a percentage in its isolate", "ar", "<p>نحو <bdi dir=ltr>25%</bdi> من السكان.</p>"),
    ("two isolated ends of a range", "ar", "<p>بين <bdi dir=ltr>2031-08-12</bdi> و<bdi dir=ltr>2031-08-14</bdi>.</p>"),
    ("a Latin name at the end of the sentence", "ar", "<p>نقلته <bdi lang=en dir=ltr>Velmar Post</bdi>.</p>"),
    ("a Latin name in brackets", "ar", "<p>الحرس (<bdi lang=en dir=ltr>Velmar Guard</bdi>)، واللجنة.</p>"),
    ("Latin names in a list", "ar", "<p>نقلته <bdi lang=en dir=ltr>Reuters</bdi>، <bdi lang=en dir=ltr>Velmar Post</bdi> أمس.</p>"),
    (
        "an address and a mail address",
        "ar",
        "<p>العنوان <bdi dir=ltr>https://velmar.example/a?b=1&amp;c=2</bdi> والبريد <bdi dir=ltr>post@velmar.example</bdi>.</p>",
    ),
    ("a coordinate", "ar", "<p>الإحداثيات <bdi dir=ltr>35.21, 40.36</bdi>.</p>"),
    ("a quotation", "ar", "<p>قال الحرس: «أغلقنا المرفأ»، ثم فتحه.</p>"),
    ("a quotation in a quotation", "ar", "<p>قال: «سمعنا “أغلقوا المرفأ” مرتين».</p>"),
    ("numbers between commas", "ar", "<p>أصيب 3 أشخاص، و12 آخرون؛ هل عادوا؟</p>"),
    ("a large number", "ar", "<p>نحو 1,000 شخص، أو 12.5 في المئة.</p>"),
    ("an English paragraph", "ar", "<p lang=en dir=ltr>The harbour was closed for a week, “again”, by the Guard.</p>"),
    ("code", "ar", "<pre dir=ltr><code>@misc{hb-0001, year = {2031}}</code></pre>"),
    ("a bibliography's Arabic title", "ar", "<pre dir=ltr lang=en>title = {<bdi lang=ar dir=rtl>إغلاق المرفأ</bdi>},</pre>"),
    ("a field for addresses", "ar", "<label>العنوان <input type=url dir=ltr value='https://velmar.example/'></label>"),
    ("a label with isolated digits", "ar", "<button aria-label='من \u206612–6\u2069 آب'>×</button>"),
    (
        "a drawing with years from the right",
        "ar",
        "<svg width=300 height=40><text x=290 y=25 font-size=16>2030</text><text x=90 y=25 font-size=16>2031</text></svg>",
    ),
    (
        "a drawing with an isolated date",
        "ar",
        "<svg width=300 height=40><text x=290 y=25 font-size=16>ليلة <tspan direction=ltr unicode-bidi=isolate>8-9</tspan></text></svg>",
    ),
    ("a long paragraph", "ar", f"<p>{LONG}</p>"),
    ("a table", "ar", "<table class=aliases><tr><th>الاسم</th><td>الحرس</td><td><bdi dir=ltr>hb-0001</bdi></td></tr></table>"),
    ("a list", "ar", "<ul><li>الحرس</li><li><bdi lang=en dir=ltr>Velmar Guard</bdi></li></ul>"),
    ("a bracket with a number", "ar", "<p>في قرارها (12) الصادر أمس [3].</p>"),
    ("Kurdish in Latin letters", "ar", "<p>وبالكردية <bdi lang=kmr dir=ltr>Bendera Velmarê</bdi>.</p>"),
    ("Kurdish in Arabic letters", "ar", "<p>وبالكردية <bdi lang=ckb dir=rtl>بەندەری ڤێلمار</bdi>.</p>"),
    ("words for screen readers", "ar", "<p><span class=visually-hidden>أغلق الحرس المرفأ أسبوعًا كاملًا</span> الحرس</p>"),
    ("an Arabic name in English", "en", "<p>The guard (<bdi lang=ar dir=rtl>حرس المرفأ</bdi>), 12 people, left.</p>"),
    ("an Arabic name with a number", "en", "<p>seen by <bdi lang=ar dir=rtl>كتيبة 12</bdi> on 6–12 August 2031.</p>"),
    ("Arabic names in a list", "en", "<p>by <bdi lang=ar dir=rtl>الحرس</bdi>, <bdi lang=ar dir=rtl>اللجنة</bdi> today</p>"),
    ("an Arabic paragraph", "en", f"<p lang=ar dir=rtl>{LONG}«نعم»، 12؟</p>"),
    ("dates and ranges", "en", "<p>On 2031-08-12, 6–12 August, 25%, +963, 35.21, 40.36.</p>"),
    ("English quotation marks", "en", "<p>He said “we closed it”, and ‘left’, didn’t he?</p>"),
    ("an arrow that points forward", "en", "<p><a href='#x'>Next -&gt;</a></p>"),
    ("a row that begins at the left", "en", "<ol><li>2030</li><li>2031</li></ol>"),
)

SOUND_STYLES = (
    ".x { margin-inline-start: 1rem; padding: 0 1rem; inset: 0; }",
    ".x { border-radius: 3px 3px 0 0; }",
    ".x { border-radius: 3px; border-inline-end: 1px solid; }",
    ".x { text-align: start; float: inline-end; }",
    ".x { background: linear-gradient(to bottom, red, blue); }",
    ".x { letter-spacing: 0; font-style: normal; box-shadow: 0 1px 2px #0003; }",
    ".x { transform: translateY(-50%); /* margin-left: 3px; */ }",
    ".left { color: red; }",
)
