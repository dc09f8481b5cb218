"""A small content folder about an invented country, for tests that change one thing in it.

`write_site` writes it; `changes` says what is different: file → its changed keys, or its whole
text, or None for no such file. A key may be a path into the record: `claims.0.value.min`.
"""

from __future__ import annotations

import copy
import pickle
import re
import shutil
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from briefing.catalog import Catalog
from briefing.load import load
from briefing.overlay import merged
from briefing.problems import ContentError, Place, Problem
from briefing.resolve import resolve
from briefing.validate import validate
from briefing.yaml.nodes import TYPED, Node, Plain, Quoted
from briefing.yaml.values import plain

VOCABULARIES = Path(__file__).parent.parent / "content" / "vocabularies"
SITE, INCIDENT, BRIEFING = "site.yml", "incidents/2031/inc-0001.yml", "briefings/tamsil-road.yml"
GUARD, COUNCIL = "actors/hill-guard.yml", "actors/river-council.yml"
TOWN, PROVINCE, BRIDGE = "places/tamsil.yml", "places/karvan-province.yml", "places/tamsil-bridge.yml"
OUTLET, SOURCE, WORD = "outlets/blue-gazette.yml", "sources/src-2031-05-gazette.yml", "glossary/hero-en.yml"
ABSENT = object()
"""As the value of a changed key: the record does not have it."""

TWO_KILLED = "The River Council says that two soldiers were killed.", "يقول مجلس النهر إن جنديين قُتلا."
NONE_KILLED = "The Hill Guard denies that any soldier was killed.", "ينفي حرس التلال مقتل أي جندي."

Changes = Mapping[str, Any]


def both(ar: str, en: str) -> dict[str, str]:
    """A text in both languages."""
    return {"ar": ar, "en": en}


def claim(number: int, attribute: str, actor: str | None, text: str, ar: str | None = None, **more: Any) -> dict[str, Any]:
    """A claim in the fabricated source, its text in English and, if need be, in Arabic; `more` replaces any of its keys."""
    plain = {
        "id": f"c{number}",
        "attribute": attribute,
        "about": None,
        "position": "asserts",
        "value": None,
        "text": both(ar or f"إفادة رقم {number}", text),
        "originator": {"actor": actor, "named": True},
        "chain": [{"source": "src-2031-05-gazette"}],
        "speech_act": "official_statement",
        "cites": [{"source": "src-2031-05-gazette", "locator": [number]}],
    }
    return {**plain, **more}


def count(least: int | None, most: int | None, **more: Any) -> dict[str, Any]:
    return {"min": least, "max": most, "kind": "soldiers", "civilian_status": "combatant", **more}


def actor(name: str, ar: str, en: str, kind: str = "armed_group") -> dict[str, Any]:
    return {
        "id": name,
        "names": both(ar, en),
        "short_names": both(ar, en),
        "kind": kind,
        "inter": None,
        "active": None,
        "profile": both(f"نبذة عن {ar}.", f"About the {en}."),
        "wikidata": None,
        "reviewed_on": "2031-06-01",
    }


def place(name: str, ar: str, en: str, kind: str, parents: list[str], publish_as: str = "area") -> dict[str, Any]:
    return {
        "id": name,
        "names": both(ar, en),
        "kind": kind,
        "pcode": None,
        "parents": parents,
        "point": None,
        "publish_as": publish_as,
    }


def incident(name: str = "inc-0001", edtf: str | None = "2031-05-10") -> dict[str, Any]:
    """A killing that one actor claims and the other denies."""
    return {
        "schema_version": "1",
        "id": name,
        "status": "published",
        "title": both("اشتباك قرب تمسيل", "Clash near Tamsil"),
        "summary": both("روايتان عن اشتباك واحد.", "Two accounts of one clash."),
        "date": {
            "edtf": edtf,
            "basis": "stated" if edtf else "inferred_text",
            "rationale": None if edtf else both("لا تاريخ في المصدر.", "The source has no date."),
        },
        "locations": [{"place": "tamsil", "role": "occurred", "geo_precision": 1}],
        "event": {"type": "battles", "sub_type": None, "basis": ["c1"]},
        "participants": [{"actor": "hill-guard", "role": "present", "certainty": "claimed", "claims": ["c1"]}],
        "claims": [
            claim(1, "killed", "river-council", *TWO_KILLED, value=count(2, 2)),
            claim(2, "killed", "hill-guard", *NONE_KILLED, position="denies"),
        ],
        "assessment": None,
        "context": None,
        "revisions": [{"on": "2031-06-01", "kind": "added", "note": both("أضيف السجل.", "Record added.")}],
    }


def taken_down(kind: str = "withdrawn") -> list[dict[str, Any]]:
    """The revisions of an incident that was published, and then withdrawn or merged."""
    note = both(f"السبب: {kind}.", f"The reason: {kind}.")
    return [*incident()["revisions"], {"on": "2031-07-02", "kind": kind, "note": note}]


def records() -> dict[str, dict[str, Any]]:
    """The unchanged folder, file → record; vocabularies and pages not among them."""
    return {
        SITE: {
            "slug": "karvan",
            "name": both("موجزات كارفان", "Karvan Briefings"),
            "tagline": both("بلد مخترع", "An invented country"),
            "description": both("لا شيء هنا حدث.", "Nothing here has happened."),
            "locales": ["ar", "en"],
            "untranslated": "refuse",
            "public": "false",
            "contact": [{"kind": "post", "address": "1 Mill Lane, Tamsil", "note": both("بالبريد.", "By post.")}],
            "editors": [{"id": "desk", "name": both("هيئة التحرير", "Editorial desk")}],
            "content_license": "CC-BY-4.0",
            "data_license": "CC-BY-4.0",
            "code_license": "MIT",
            "authority": "briefings.karvan,2031",
        },
        INCIDENT: incident(),
        GUARD: actor("hill-guard", "حرس التلال", "Hill Guard"),
        COUNCIL: actor("river-council", "مجلس النهر", "River Council", "administration"),
        PROVINCE: place("karvan-province", "محافظة كارفان", "Karvan Province", "governorate", []),
        TOWN: place("tamsil", "تمسيل", "Tamsil", "city", ["karvan-province"], "point"),
        BRIDGE: place("tamsil-bridge", "جسر تمسيل", "Tamsil Bridge", "facility", ["tamsil", "karvan-province"], "parent"),
        OUTLET: {
            "id": "blue-gazette",
            "names": both("الجريدة الزرقاء", "Blue Gazette"),
            "country": None,
            "kind": "newspaper",
            "affiliation_note": None,
            "reliability": "F",
            "reliability_rationale": both("لم تُقيَّم.", "Not graded."),
        },
        SOURCE: {
            "id": "src-2031-05-gazette",
            "outlet": "blue-gazette",
            "title": "Shots at the bridge",
            "title_translations": both("طلقات عند الجسر", "Shots at the bridge"),
            "language": "en",
            "published": "2031-05-11",
            "url": None,
            "url_status": "unknown",
            "archive_url": None,
            "archived_at": None,
            "accessed_at": None,
            "sha256": None,
            "text_scope": "full",
            "note": None,
        },
        BRIEFING: {
            "id": "tamsil-road",
            "status": "published",
            "period": "2031-05",
            "title": both("طريق تمسيل", "The road to Tamsil"),
            "summary": both("حادثة واحدة.", "One incident."),
            "key_points": [{"text": both("روايتان.", "Two accounts."), "cites": [{"incident": "inc-0001", "claims": ["c1"]}]}],
            "incidents": ["inc-0001"],
            "body": both("نص الموجز.", "The text."),
            "published_on": "2031-06-02",
        },
        WORD: {
            "id": "hero-en",
            "term": "hero",
            "lang": "en",
            "why": both("كلمة مدح.", "It praises."),
            "neutral": both("مقاتل", "fighter"),
        },
    }


PAGES = {
    "pages/ar/contact.md": "# اتصل بنا\n\nاكتب إلينا.\n",
    "pages/en/contact.md": "# Contact\n\nWrite to us.\n",
}


def write_site(folder: Path, changes: Changes | None = None) -> Path:
    """Writes the content folder, vocabularies included, and gives it back."""
    shutil.copytree(VOCABULARIES, folder / "vocabularies")
    return write_files(folder, {**records(), **PAGES}, changes or {})


def write_record(folder: Path, changes: Changes | None = None, name: str = INCIDENT) -> Path:
    """Writes site.yml and one record only: what load and validate can be tried on."""
    known = records()
    return write_files(folder, {SITE: known[SITE], name: known[name]}, changes or {})


def write_files(folder: Path, files: Mapping[str, Any], changes: Changes) -> Path:
    for name, content in {**files, **{name: changed(files.get(name), change) for name, change in changes.items()}}.items():
        if content is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(as_bytes(content))
    return folder


def as_bytes(content: Any) -> bytes:
    if isinstance(content, bytes):
        return content
    return (content if isinstance(content, str) else as_yaml(content)).encode()


class _Dumper(yaml.SafeDumper):
    """Writes numbers and truth values without quotation marks, even if they are given as texts."""


class _Quick(yaml.CSafeDumper):
    """The same in a quarter of the time; what stands in no mapping or list, and a few signs (`ESCAPED`), it writes otherwise."""


ESCAPED = re.compile(rb"[\xf0-\xf4]|\xc2\x85")
"""In UTF-8, characters above U+FFFF and U+0085."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    plain = str(dumper.resolve(yaml.ScalarNode, text, (True, False)))
    is_typed = TYPED.fullmatch(text) and plain.endswith((":int", ":float", ":bool"))
    return dumper.represent_scalar(plain if is_typed else "tag:yaml.org,2002:str", text)


def _quoted(dumper: yaml.SafeDumper, text: Quoted) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style="'")


for _each in (_Dumper, _Quick):
    _each.add_representer(str, _text)
    _each.add_representer(Quoted, _quoted)


def as_yaml(record: Any) -> str:
    return _written(pickle.dumps(record))


@lru_cache(maxsize=200)
def _written(pickled: bytes) -> str:
    """Most files of a fabricated site are those of all others: each is written once, which takes longer than the check of them."""
    record = pickle.loads(pickled)  # noqa: S301 - our own
    dumper = _Quick if isinstance(record, dict | list) and not ESCAPED.search(pickled) else _Dumper
    return str(yaml.dump(record, Dumper=dumper, allow_unicode=True, sort_keys=False, width=1000))


def laid(base: Plain, over: Plain) -> Plain:
    """One record's values laid over another's."""
    return plain(merged(_node(base), _node(over)))


def _node(value: Plain) -> Node:
    if isinstance(value, dict):
        return Node({key: _node(item) for key, item in value.items()}, Place(1, 1), dict.fromkeys(value, Place(1, 1)))
    return Node([_node(item) for item in value] if isinstance(value, list) else value, Place(1, 1))


def changed(record: Any, change: Any) -> Any:
    """The record with the keys that `change` gives; `change` itself where it is no mapping or the file is new."""
    if not isinstance(change, dict) or not isinstance(record, dict):
        return change
    result = copy.deepcopy(record)
    for path, value in change.items():
        _put(result, path.split("."), value)
    return result


def _put(target: Any, steps: list[str], value: Any) -> None:
    for step in steps[:-1]:
        target = target[int(step) if isinstance(target, list) else step]
    last: Any = int(steps[-1]) if isinstance(target, list) else steps[-1]
    if value is ABSENT:
        del target[last]
    else:
        target[last] = value


def catalog_of(folder: Path, changes: Changes | None = None) -> Catalog:
    """The catalog of the changed folder. Raises ContentError."""
    return resolve(validate(load(write_site(folder, changes))))[0]


def problems_of(folder: Path, changes: Changes) -> list[Problem]:
    """Every error and warning of the changed folder, sorted; none if it is sound."""
    try:
        return list(resolve(validate(load(write_site(folder, changes))))[1])
    except ContentError as error:
        return list(error.problems)


def faults(problems: list[Problem]) -> list[str]:
    """`E012 file: message`, for comparing."""
    return [f"{problem.code} {problem.path.partition('/')[2]}: {problem.message}" for problem in problems]


def pointed_at(problem: Problem) -> str:
    """The characters under the carets."""
    before = problem.column - problem.start
    return problem.excerpt[before : before + problem.width]
