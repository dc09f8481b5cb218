"""The invented site of the harbour after a change in which one of everything happens, for what is told of changes."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

EDITS: Mapping[str, Mapping[str, str]] = {
    "incidents/2031/hb-0001.yml": {
        "Shots on Customs Quay": "Shooting on Customs Quay",
        "    value:\n      min: 2\n      max: 5": "    value:\n      min: 3\n      max: 5",
        "      min: null\n      max: null\n      term: dozens": "      min: 24\n      max: null",
        "quote: أُطلق علينا أولًا": "quote: أُطلقت علينا أولًا",
        "    credibility: 3": "    credibility: 2",
        "    status: superseded\n": "    status: current\n",
        "grade: disputed\n": "grade: weakly_supported\n",
        "certainty: disputed": "certainty: claimed",
        "by the third crane": "by the fourth crane",
        "عند الرافعة الثالثة": "عند الرافعة الرابعة",
        "  - incident: hb-0002\n    type: led_to\n": "",
        "The Quay Committee denies having fired.\n    originator:": "The Quay Committee says that it never fired.\n    originator:",
        "تنفي لجنة الرصيف أنها أطلقت النار.\n      en: The Quay Committee says": "تقول لجنة الرصيف إنها لم تطلق "
        "النار قط.\n      en: The Quay Committee says",
        "[إغلاق القناة](incident:hb-0003) بأسابيع": "إغلاق القناة بأشهر",
        "Weeks later the [channel was closed](incident:hb-0003)": "Months later the channel was closed",
        "counts 3 of its members": "counts 4 of its members",
        "تعدّ 3 من أعضائها": "تعدّ 4 من أعضائها",
    },
    "incidents/2031/hb-0002.yml": {
        "status: published": "status: withdrawn",
        "      en: Recorded.\n": "      en: Recorded.\n  - on: 2031-09-02\n    kind: withdrawn\n    note:\n      ar: سُحبت لأن مصدرها"
        " الوحيد تراجع عنها.\n      en: Withdrawn because its only source has taken it back.\n",
    },
    "incidents/2031/hb-0004.yml": {
        'edtf: "[..2031-05-20]"': "edtf: 2031-05-19",
        "    about: harbour-guard\n": "    about: quay-committee\n",
        "sub_type: disrupted_weapons_use": "sub_type: null",
    },
    "incidents/2031/hb-0006.yml": {
        "publish_places_as: parent": "publish_places_as: none",
        "Tide Watch says that the Harbour Guard detained someone": "Tide Watch says that somebody detained a person",
        "يقول مرصد المدّ إن حرس المرفأ احتجز شخصًا": "يقول مرصد المدّ إن أحدًا احتجز شخصًا",
    },
    "incidents/2031/hb-0009.yml": {"These are the same shots as those on Customs Quay.": "These are the same shots."},
    "incidents/2031/hb-0010.yml": {"A draft about a fire.": "A better draft about a fire."},
    "incidents/2031/hb-0011.yml": {
        "  - on: 2031-03-10\n": "  - on: 2031-03-09\n",
        "    position: asserts\n    value: explosive_devices": "    position: denies\n    value: explosive_devices",
        "    value:\n      min: 3\n      max: 3\n      kind: persons\n      civilian_status: unknown": "    value: null",
        "    originator:\n      actor: quay-committee\n      named: true\n    chain:\n      - source: src-leaflet\n"
        "    speech_act: official_statement\n    cites:\n      - source: src-leaflet\n        locator: [8]": "    originator:\n"
        "      actor: tide-watch\n      named: true\n    chain:\n      - source: src-radio-bulletin\n    speech_act: monitor_report\n"
        "    cites:\n      - source: src-radio-bulletin\n        locator: [8]",
    },
    "actors/tide-watch.yml": {
        "short_names:\n  ar: المرصد\n  en: Tide Watch": "short_names:\n  ar: المرصد\n  en: the Watch",
        "profile:": "aka:\n  - text: Gezeitenwacht\n    lang: de\nrelations:\n  - type: supported_by\n    actor: island-assembly\n"
        "    period: null\n    cites: []\nprofile:",
        "active: 2028-01-10~": "active: null",
    },
    "places/customs-quay.yml": {"lat: -61.26": "lat: -61.29", "kind: facility": "kind: city"},
    "places/north-coast.yml": {"publish_as: area": "publish_as: point"},
    "sources/src-radio-bulletin.yml": {'Evening bulletin <live> & "unedited"\n': "Evening bulletin <live>\n"},
    "sources/src-leaflet.yml": {"published: null": "published: 2032-03", "language: fr": "language: en"},
    "sources/src-gull-quay.yml": {"0123456789abcdef0123": "f123456789abcdef0123", "2031/quay": "2031/the-quay"},
    "outlets/velmar-radio.yml": {
        "reliability: B": "reliability: A",
        "fr: Radio Velmar": "fr: Radio de Velmar",
        "country: null": "country: NO",
    },
    "briefings/2031-03-quay.yml": {
        "    cites:\n      - incident: hb-0001\n        claims: [c1, c2]\n      - incident: hb-0002\n        claims: [c1]\n": "    cites:\n"
        "      - incident: hb-0001\n        claims: [c1, c2]\n",
        "Nobody says when the cordon was lifted.\n    cites:\n      - incident: hb-0002\n        claims: []": "Nobody says when the cordon "
        "was lifted, or by whom.\n    cites:\n      - incident: hb-0001\n        claims: [c3]",
        "incidents: [hb-0002, hb-0001, hb-0011]": "incidents: [hb-0001, hb-0011]",
    },
    "glossary/hero-ar.yml": {"en: member": "en: member of the group"},
    "site.yml": {
        "Box 7, Customs Quay": "Box 8, Customs Quay",
        "    on: 2031-06-30": "    on: 2031-06-29",
        "authority: harbour.velmar,2031": "authority: harbour.velmar,2032",
    },
    "pages/en/about.md": {"Nothing on it happened.": "Nothing on it has ever happened.\n\nIt is small."},
    "base-maps/velmar.yml": {"{ar: نهر الصفصاف, en: Willow River}": "{ar: نهر السنديان, en: Oak River}"},
}
"""File → a text in it → the text in its place."""


def changed_harbour(harbour: Path, folder: Path) -> Path:
    """Copies the content folder `harbour` to `folder`, changed, and gives it back."""
    shutil.copytree(harbour, folder)
    for name, edits in EDITS.items():
        path = folder / name
        text = path.read_text(encoding="utf-8")
        for old, new in edits.items():
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
    _rename(folder, "outlets/gull-post.yml", "gull-herald", "previous_ids: [the-gull]", "previous_ids: [the-gull, gull-post]")
    (folder / "places/new-mole.yml").write_text(NEW_PLACE, encoding="utf-8")
    return folder


def _rename(folder: Path, file: str, name: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8").replace(old, new)
    path.with_stem(name).write_text(text.replace(f"id: {path.stem}\n", f"id: {name}\n"), encoding="utf-8")
    path.unlink()
    for other in folder.rglob("*.yml"):
        before = other.read_text(encoding="utf-8")
        after = re.sub(rf"\boutlet: {path.stem}\b", f"outlet: {name}", before)
        if after != before:
            other.write_text(after, encoding="utf-8")


NEW_PLACE = """id: new-mole
names:
  ar: الرصيف الجديد
  en: New Mole
kind: facility
pcode: null
parents: [port-lantern, north-coast, velmar]
point: null
publish_as: area
"""
