"""The preview images: what they say can be read, in joined letters, and the same words give the same bytes."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from fabricate import catalog_of
from hostile_texts.corpus import LOOKALIKES, VECTORS, is_refused
from PIL import Image

from briefing import urls
from briefing.derive.preview import previews
from briefing.drawing import draw
from briefing.views.components import Text
from briefing.views.preview import Preview

BACKGROUND = (0x17, 0x42, 0x4D)
LINE = range(480, 520)
"""Where the drawn line goes through the image, from side to side."""


EMBEDDED = re.compile(r"[\u202b\u202c\s]")
"""What says where a line from right to left begins and ends; and blanks, at which lines are broken."""


def preview(*titles: Text) -> Preview:
    return Preview("images/og/x.png", titles, (Text("موجزات المرفأ", "ar", "rtl"), Text("Harbour briefings", "en", "ltr")))


def arabic(text: str) -> Text:
    return Text(text, "ar", "rtl")


def pixels(image: bytes) -> Image.Image:
    return Image.open(io.BytesIO(image)).convert("RGB")


def ink(image: Image.Image) -> tuple[int, int, int, int]:
    """The box of what is not background, above the line: left, top, right, bottom."""
    above = image.crop((0, 0, image.width, LINE.start))
    box = Image.eval(above.convert("L"), lambda value: 255 if value > 120 else 0).getbbox()
    assert box
    return box


def test_it_is_a_png_of_the_size_that_open_graph_asks_for() -> None:
    image = draw.draw(preview(arabic("إطلاق نار")))
    assert image.startswith(b"\x89PNG")
    assert pixels(image).size == (1200, 630)
    assert pixels(image).getpixel((3, 3)) == BACKGROUND


def test_another_process_gives_the_same_bytes() -> None:
    code = (
        "import sys; from briefing.drawing.draw import draw;"
        " from briefing.views.components import Text; from briefing.views.preview import Preview;"
        "sys.stdout.buffer.write(draw(Preview('x', (Text('رصيف الميناء 2031', 'ar', 'rtl'),), ())))"
    )
    command = [sys.executable, "-c", code]
    one, other = (subprocess.run(command, check=True, capture_output=True, cwd=Path(__file__).parents[3]).stdout for _ in range(2))  # noqa: S603
    assert one == other
    assert len(one) > 5000


def test_arabic_letters_are_joined() -> None:
    """Joined, they are narrower than one by one: a zero-width non-joiner between them keeps each in its isolated form."""
    joined, isolated = "المستشفى", "\u200c".join("المستشفى")
    widths = [box[2] - box[0] for box in (ink(pixels(draw.draw(preview(arabic(text))))) for text in (joined, isolated))]
    assert widths[0] < 0.8 * widths[1]


def test_arabic_begins_at_the_right_and_ends_with_its_full_stop_at_the_left() -> None:
    with_stop, without = (ink(pixels(draw.draw(preview(arabic(text))))) for text in ("رصيف الجمارك.", "رصيف الجمارك"))
    assert with_stop[2] == without[2] >= draw.WIDTH - draw.MARGIN - 8
    assert with_stop[0] < without[0]


def test_english_begins_at_the_left() -> None:
    box = ink(pixels(draw.draw(preview(Text("The customs quay", "en", "ltr")))))
    assert draw.MARGIN <= box[0] <= draw.MARGIN + 8


@pytest.mark.parametrize("letter", list("ڕڵۆێەşêîûçİğıā«»–…“”٪،؛؟"))
def test_no_letter_of_the_region_is_missing(letter: str) -> None:
    missing = draw.draw(preview(arabic("ق漢")))
    assert draw.draw(preview(arabic("ق" + letter))) != missing


@pytest.mark.parametrize("length", [1, 4, 9, 30])
def test_no_letter_comes_to_the_edge_nor_to_the_line(length: int) -> None:
    titles = (arabic("اشتباكات متبادلة واستخدام المستشفيات " * length), Text("WIDE MINIMUM WORDS at a checkpoint " * length, "en", "ltr"))
    left, top, right, bottom = ink(pixels(draw.draw(preview(*titles))))
    assert left >= 40
    assert top >= 20
    assert right <= draw.WIDTH - 40
    assert bottom < LINE.start


@pytest.mark.parametrize("word", ["W" * 300, "م" * 300, "ـ" * 200, "\u0301" * 300 + "e", "<" * 300])
def test_a_word_longer_than_a_line_is_broken(word: str) -> None:
    left, _, right, bottom = ink(pixels(draw.draw(preview(arabic("قرب " + word), Text("near " + word, "en", "ltr")))))
    assert left >= 40
    assert right <= draw.WIDTH - 40
    assert bottom < LINE.start


def test_no_word_is_broken_to_make_lines_even() -> None:
    assert draw.fitted("a " * 10 + "W" * 20, (42,), 2)[1][-1] == "W" * 20


def test_markup_in_a_title_is_text() -> None:
    assert pixels(draw.draw(preview(Text('<image href="x"/> & </svg>', "en", "ltr")))).size == (1200, 630)


def test_there_is_one_for_the_site_and_one_for_each_briefing(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path)
    found = list(previews(catalog))
    assert catalog.briefings
    assert [one.path for one in found] == ["images/og/index.png", *(f"images/og/{name}.png" for name in catalog.briefings)]
    assert urls.preview("site") not in {found[0].path, urls.preview()}
    for one in found:
        assert [title.lang for title in one.titles] == list(catalog.site.locales)


def test_no_word_stands_alone_on_the_last_line() -> None:
    assert draw.fitted("Attacks and reinforcements in the harbour and its quay", (42,), 2)[1] == [
        "Attacks and reinforcements",
        "in the harbour and its quay",
    ]


def test_what_fits_nowhere_is_cut() -> None:
    size, rows = draw.fitted("word " * 200, (42, 30), 2)
    assert size == 30
    assert len(rows) == 2
    assert rows[-1].endswith("…")


def test_whatever_a_title_holds_is_drawn_as_letters() -> None:
    """No element of its own, such as an image of some file on the disk: the drawing has those of every drawing, and the words."""
    shown = [one for one in (*VECTORS, *LOOKALIKES) if not is_refused(one.text)]
    assert [str(one) for one in shown if not _is_plain(draw.svg(preview(arabic(one.text))), one.text)] == []


def _is_plain(svg: str, text: str) -> bool:
    root = fromstring(svg)  # noqa: S314 - drawn by us
    marks = {one.tag.partition("}")[2] for one in root.iter()}
    words = EMBEDDED.sub("", "".join(one.text or "" for one in root.iter() if one.tag.endswith("}text")))
    begins = EMBEDDED.sub("", text)[:20]
    return marks == {"svg", "rect", "g", "path", "circle", "text"} and begins in words
