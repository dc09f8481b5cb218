"""Faults that are put into a good page one at a time, each with the rule that has to find it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seed:
    name: str
    rule: str
    html: str = ""  # at the end of the page's article
    css: str = ""
    title: str = ""
    root: tuple[tuple[str, str], ...] = ()  # attributes of <html>
    language: str = "ar"  # of the page into which it is put
    width: int = 1280


def _p(words: str) -> str:
    return f"<p>{words}</p>"


IN_ARABIC = (
    Seed("a date without isolation", "latinOrder", _p("وقع ذلك في 2031-08-12 قرب الرصيف")),
    Seed("a range of days", "latinOrder", _p("بين الأيام 6–12 من الشهر")),
    Seed("a range of numbers with a hyphen", "latinOrder", _p("أصيب 10-15 شخصًا")),
    Seed("a range with blanks around the dash", "latinOrder", _p("في عامي 2030 – 2031 على الرصيف")),
    Seed("a percentage", "latinOrder", _p("نحو 25% من السكان")),
    Seed("a telephone number", "latinOrder", _p("الهاتف +963 11 222 333 للمكتب")),
    Seed("a country's dialling code", "latinOrder", _p("رمز البلد +963 للهاتف")),
    Seed("coordinates", "latinOrder", _p("الإحداثيات 35.21, 40.36 تقريبًا")),
    Seed("a negative number", "latinOrder", _p("درجة الحرارة -5 ليلًا")),
    Seed("a record's id of two parts", "latinOrder", _p("السجل 0001-hb في الأرشيف")),
    Seed("a number before Latin words", "latinOrder", _p("في تقرير 6 August عن المرفأ")),
    Seed("an acronym with full stops", "latinOrder", _p("قوات U.S. في المرفأ")),
    Seed("an address with a stroke at its end", "latinOrder", _p("العنوان https://velmar.example/ على الشبكة")),
    Seed("a number and more", "latinOrder", _p("أصيب 50+ شخصًا")),
    Seed("a number sign", "latinOrder", _p("الرصيف #5 مغلق")),
    Seed("a hint in a field", "latinOrder", "<label>البحث <input placeholder='مثل 2031-08-12'></label>"),
    Seed("an option of a list", "latinOrder", "<label>البحث <select><option>الأيام 6–12 منه</option></select></label>"),
    Seed("an account's name", "latinOrder", _p("نشر الحساب @velmar الخبر")),
    Seed("a date divided between elements", "latinOrder", _p("وقع في <b>2031</b>-08-<i class=x>12</i> ليلًا"), css=".x{font-style:normal}"),
    Seed("an isolate without its direction", "latinOrder", _p("في <bdi dir=rtl>ليلة 2031-08-12</bdi> مساءً")),
    Seed(
        "an isolate that a style undoes",
        "latinOrder",
        _p("في <bdi dir=ltr class=x>2031-08-12</bdi> ليلًا"),
        css=".x{unicode-bidi:normal!important}",
    ),
    Seed("a date in a drawing", "latinOrder", "<svg width=400 height=40><text x=390 y=25 font-size=16>وقع في 2031-08-12 ليلًا</text></svg>"),
    Seed("Latin names in a list", "listOrder", _p("نقلته <span lang=en>Reuters</span>، <span lang=en>Velmar Post</span> أمس")),
    Seed("a quotation mark drawn into a Latin name", "brackets", _p("نقلته «<span lang=en>Velmar</span>» <span lang=en>Post</span> أمس")),
    Seed("a bracket shut into an isolate", "brackets", _p("نقلته <bdi lang=en dir=ltr>Velmar Post (online</bdi>) أمس")),
    Seed("the full stop of an English sentence", "strayMark", "<p lang=en dir=rtl>The harbour was closed.</p>"),
    Seed("a comma shut into an isolate", "shutMark", _p("قالت <bdi lang=en dir=ltr>Velmar Post,</bdi> أمس")),
    Seed(
        "an English paragraph set right to left", "scriptDirection", "<p lang=en dir=rtl>The harbour was closed for a week by the Guard</p>"
    ),
    Seed("English words without a language", "unmarkedLanguage", _p("نشرته <bdi dir=ltr>Velmar Post</bdi> أمس")),
    Seed("a language set in the other direction", "languageDirection", "<p lang=ar dir=ltr>أغلق الحرس المرفأ أسبوعًا</p>"),
    Seed("an English label", "labelLanguage", "<button aria-label='Close the menu'>×</button>"),
    Seed("code set right to left", "codeDirection", "<pre lang=en>{ hb-0001 }</pre>", css="pre{direction:rtl!important}"),
    Seed("a field for addresses set right to left", "codeDirection", "<label>العنوان <input type=url></label>"),
    Seed("an override of the order", "override", _p("<bdo dir=ltr>المرفأ</bdo>")),
    Seed("an embedding character", "controlCharacters", _p("قرب \u202bالرصيف\u202c ليلًا")),
    Seed("an isolate that is not closed", "controlCharacters", _p("قرب \u2068الرصيف ليلًا")),
    Seed("an unclosed isolate in a label", "controlCharacters", "<button aria-label='حذف \u2068السجل'>×</button>"),
    Seed("a range in a label", "latinOrder", "<button aria-label='من الأيام 6–12 الشهر'>×</button>"),
    Seed("a date in the title", "latinOrder", title="حادثة 2031-08-12 – موجزات المرفأ"),
    Seed("a date in a field", "latinOrder", "<label>البحث <input value='يوم 2031-08-12'></label>"),
    Seed("a date in generated words", "latinOrder", "<p class=x>ليلًا</p>", css=".x::before{content:'يوم 2031-08-12 '}"),
    Seed("a Latin comma", "asciiMark", _p("أغلق الحرس المرفأ, ثم عاد")),
    Seed("a Latin question mark", "asciiMark", _p("من أغلق المرفأ?")),
    Seed("a Latin semicolon after an isolate", "asciiMark", _p("نقلته <bdi lang=en dir=ltr>Velmar Post</bdi>; ثم نفته")),
    Seed("a Latin comma in a label", "asciiMark", "<button aria-label='افتح, ثم أغلق 2031'>×</button>"),
    Seed("typewriter quotation marks", "asciiQuote", _p('قال "الحرس" ذلك')),
    Seed("English quotation marks", "asciiQuote", _p("قال “الحرس” ذلك")),
    Seed("a quotation that is not closed", "openQuote", _p("قال «أغلقنا المرفأ")),
    Seed("a quotation opened twice", "openQuote", _p("قال «أغلقنا «المرفأ» أمس»")),
    Seed("Arabic-Indic digits", "mixedDigits", _p("عام ٢٠٣١ على الرصيف")),
    Seed("two kinds of digits", "mixedDigits", _p("في 12 آب و١٣ آب")),
    Seed("an Arabic percent sign after a European digit", "mixedDigits", _p("نحو <bdi>25٪</bdi> من السكان")),
    Seed("tatweel", "tatweel", _p("المرفـــأ مغلق")),
    Seed("a blank before the comma", "looseMark", _p("أغلق المرفأ ، ثم فُتح")),
    Seed("two commas", "looseMark", _p("أغلق المرفأ،، ثم فُتح")),
    Seed("an arrow to the right", "arrow", "<p><a href='#x'>التالي →</a></p>"),
    Seed("an arrow between two names", "arrow", _p("<bdi>الحرس</bdi> → <bdi>اللجنة</bdi>")),
    Seed("a picture that is not turned over", "chevron", "<svg class=points-forward width=20 height=20><path d='M5 5l5 5l-5 5'/></svg>"),
    Seed("spaced letters", "letterSpacing", "<p class=x>أغلق الحرس المرفأ</p>", css=".x{letter-spacing:.05em}"),
    Seed("spaced letters in a word of the line", "letterSpacing", _p("أغلق <b class=x>الحرس</b> المرفأ"), css=".x{letter-spacing:1px}"),
    Seed("italics", "italics", _p("أغلق <cite class=x>الحرس</cite> المرفأ"), css=".x{font-style:italic}"),
    Seed("oblique", "italics", "<p class=x>أغلق الحرس المرفأ</p>", css=".x{font-style:oblique 8deg}"),
    Seed("aligned to the left", "alignment", "<p class=x>أغلق الحرس المرفأ</p>", css=".x{text-align:left}"),
    Seed("stretched lines", "alignment", "<p class=x>أغلق الحرس المرفأ</p>", css=".x{text-align:justify}"),
    Seed("hyphens", "brokenWord", "<p class=x>أغلق الحرس المرفأ</p>", css=".x{hyphens:auto}"),
    Seed("words broken anywhere", "brokenWord", f"<p class=x>{'أغلق الحرس المرفأ ' * 3}</p>", css=".x{word-break:break-all;width:100px}"),
    Seed("lines too close", "lineHeight", f"<p class=x>{'أغلق الحرس المرفأ ' * 12}</p>", css=".x{line-height:1.3;width:300px}"),
    Seed("a normal line height", "lineHeight", f"<p class=x>{'أغلق الحرس المرفأ ' * 12}</p>", css=".x{line-height:1.2;width:300px}"),
    Seed("small print", "size", "<p class=x>أغلق الحرس المرفأ</p>", css=".x{font-size:12px}"),
    Seed("small body text", "size", f"<p class=x>{'أغلق الحرس المرفأ ' * 12}</p>", css=".x{font-size:15px}"),
    Seed(
        "a small label in a drawing",
        "size",
        "<svg width=200 height=20 viewBox='0 0 400 40'><text x=390 y=25 font-size=16>الرصيف</text></svg>",
    ),
    Seed("a page wider than the window", "pageOverflow", "<p class=x>أغلق الحرس المرفأ</p>", css=".x{width:500px}", width=320),
    Seed(
        "an address that cannot be broken",
        "pageOverflow",
        _p(f"<bdi dir=ltr class=x>https://velmar.example/{'a' * 60}</bdi>"),
        css=".x{overflow-wrap:normal;word-break:keep-all;white-space:nowrap}",
        width=320,
    ),
    Seed(
        "text beyond the beginning of the line",
        "outOfView",
        "<p class=x>أغلق الحرس المرفأ</p>",
        css=".x{margin-inline-start:-900px}",
        width=360,
    ),
    Seed(
        "text cut off by an ellipsis",
        "cutOff",
        "<p class=x>أغلق الحرس المرفأ أسبوعًا كاملًا</p>",
        css=".x{width:90px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}",
    ),
    Seed(
        "text cut off by a fixed height",
        "cutOff",
        f"<div class=x>{'أغلق الحرس المرفأ ' * 12}</div>",
        css=".x{width:300px;height:40px;overflow:hidden}",
    ),
    Seed(
        "text that runs out of its cell",
        "spilt",
        "<div class=x>أغلق الحرس المرفأ أسبوعًا كاملًا</div>",
        css=".x{width:60px;white-space:nowrap}",
    ),
    Seed(
        "two texts drawn over each other",
        "covered",
        "<p>أغلق الحرس المرفأ</p><p class=x>وفتحه</p>",
        css=".md-typeset .x{margin-block-start:-2.2em}",
    ),
    Seed(
        "a label outside of its drawing", "drawnLabels", "<svg width=200 height=40><text x=20 y=25 font-size=16>رصيف الجمارك</text></svg>"
    ),
    Seed(
        "labels that cover each other",
        "drawnLabels",
        "<svg width=300 height=60><text x=250 y=25 font-size=16>رصيف الجمارك</text><text x=240 y=30 font-size=16>الحوض</text></svg>",
    ),
    Seed(
        "a row that begins at the left",
        "rowOrder",
        "<ol class=x><li>2030</li><li>2031</li></ol>",
        css=".x{flex-direction:row-reverse!important;display:flex!important}",
    ),
    Seed(
        "years of a drawing from left to right",
        "rowOrder",
        "<svg width=300 height=40><text x=90 y=25 font-size=16>2030</text><text x=200 y=25 font-size=16>2031</text></svg>",
    ),
    Seed("a shape drawn at the left", "physicalStyle", "<p class=x>المرفأ</p>", css=".x::before{content:'';border-left:9px solid}"),
    Seed("a margin at the left", "physicalStyle", "<p class=x>أغلق الحرس المرفأ</p>", css=".md-typeset .x{margin-left:3em}"),
    Seed("a border at the right", "physicalStyle", "<p class=x>أغلق الحرس المرفأ</p>", css=".x{border-right:4px solid}"),
    Seed("a place at the left", "physicalStyle", "<p class=x>المرفأ</p>", css=".x{position:absolute;left:20px}"),
    Seed("a float to the left", "physicalStyle", "<p class=x>المرفأ</p>", css=".x{float:left}"),
    Seed("a letter that our font lacks", "systemFont", _p("الرصيف ☂ مغلق")),
    Seed("another font", "systemFont", "<p class=x>أغلق الحرس المرفأ</p>", css=".x{font-family:serif}"),
    Seed("a document without its direction", "documentDirection", root=(("dir", "ltr"),)),
    Seed("a document without its language", "documentDirection", root=(("lang", ""),)),
)

IN_ENGLISH = (
    Seed("Arabic words without a language", "unmarkedLanguage", _p("said <bdi dir=rtl>الحرس</bdi> again"), language="en"),
    Seed(
        "an Arabic paragraph set left to right", "scriptDirection", "<p lang=ar dir=ltr>أغلق الحرس المرفأ أسبوعًا كاملًا</p>", language="en"
    ),
    Seed("a mark inside an Arabic name", "arabicOrder", _p("the <span lang=ar>حرس\u200e المرفأ</span> came"), language="en"),
    Seed("a number after an Arabic name", "numberAfterName", _p("seen by <span lang=ar>الحرس</span> 12 people"), language="en"),
    Seed("Arabic names in a list", "listOrder", _p("by <span lang=ar>الحرس</span>, <span lang=ar>اللجنة</span> today"), language="en"),
    Seed("a date after Arabic words", "latinOrder", _p("on <span lang=ar>الحرس</span> 2031-08-12 again"), language="en"),
    Seed("the full stop of an Arabic sentence", "strayMark", "<p lang=ar dir=ltr>أغلق الحرس المرفأ.</p>", language="en"),
    Seed("an Arabic comma", "arabicMark", _p("They closed the harbour، then left"), language="en"),
    Seed("an arrow to the left", "arrow", "<p><a href='#x'>Next ←</a></p>", language="en"),
    Seed("an Arabic label", "labelLanguage", "<button aria-label='إغلاق القائمة'>×</button>", language="en"),
    Seed(
        "Arabic in italics",
        "italics",
        _p("by <i class=x><bdi lang=ar dir=rtl>الحرس</bdi></i> today"),
        css=".x{font-style:italic}",
        language="en",
    ),
    Seed("a column set against its language", "languageDirection", "<div lang=ar dir=ltr><p>أغلق الحرس المرفأ</p></div>", language="en"),
    Seed(
        "Arabic in lines too close",
        "lineHeight",
        f"<p lang=ar dir=rtl class=x>{'أغلق الحرس المرفأ ' * 12}</p>",
        css=".x.x.x{line-height:1.4;width:300px}",
        language="en",
    ),
)

SEEDS = IN_ARABIC + IN_ENGLISH

IN_STYLES = (
    ("a margin", "physical_side", ".x { margin-left: 1rem; }"),
    ("a border", "physical_side", ".x { border-right: 1px solid; }"),
    ("a place", "physical_side", ".x { position: absolute; left: 0; }"),
    ("a corner", "physical_side", ".x { border-top-left-radius: 3px; }"),
    ("four margins", "physical_shorthand", ".x { margin: 0 1rem 0 2rem; }"),
    ("four insets", "physical_shorthand", ".x { inset: 0 auto auto 0; }"),
    ("four corners", "physical_corners", ".x { border-radius: 3px 0 0 3px; }"),
    ("text to the right", "physical_word", ".x { text-align: right; }"),
    ("a float", "physical_word", ".x { float: left; }"),
    ("a gradient", "physical_picture", ".x { background: linear-gradient(to right, red, blue); }"),
    ("a picture's place", "physical_picture", ".x { background-position: left center; }"),
    ("a shift", "physical_shift", ".x { transform: translateX(-1rem); }"),
    ("a shadow", "physical_shadow", ".x { box-shadow: 2px 2px 4px #000; }"),
    ("a direction", "forced_direction", ".x { direction: ltr; }"),
    ("spaced letters", "set_as_latin", ".x { letter-spacing: 0.05em; }"),
    ("italics", "set_as_latin", ".x { font-style: italic; }"),
    ("stretched lines", "set_as_latin", ".x { text-align: justify; }"),
)
"""Name, rule and style."""
