"""What pydantic finds wrong with the data of a record, in an editor's words and at its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from briefing import dates
from briefing.load import Document, problem_at, tree
from briefing.locales import OWN_NAMES
from briefing.misplaced import belongs, is_translated, needed
from briefing.problems import SHOWN, Problem
from briefing.records.base_map import LINE, SPOT
from briefing.records.edited import AUTHORITY, LICENSE, RELEASE
from briefing.records.fields import VISIBLE
from briefing.records.incident import KEYS
from briefing.suggest import did_you_mean, nearest
from briefing.walk import Path, field_names
from briefing.web_address import WEB_ADDRESS
from briefing.yaml.nodes import Node, node_at

UNION_STEPS = {"Count", "str", "constrained-str", "tuple", "function-after"}
"""Names that pydantic puts into a path for the members of a union."""


def schema_problems(document: Document, model: type[BaseModel], error: ValidationError) -> Iterator[tuple[Path, Problem]]:
    """Each problem of the document's data, with the path of what is at fault."""
    root = tree(document)
    found = [(path, detail) for detail in error.errors(include_url=False) if (path := _path_in(root, detail)) is not None]
    meant: set[Path] = set()
    unknown = [path for path, detail in found if _is_unknown(detail)]
    hints = dict(_unknown_keys(root, model, unknown, meant))
    above = {path[:-1] for path in meant}
    for path, detail in found:
        if _is_unknown(detail):
            yield path, problem_at(document, path, "E010", f'unknown key "{path[-1]}"', hints.get(path), is_key=True)
        elif path not in meant and not (detail["input"] is None and path in above):
            yield path, _schema_problem(document, model, path, detail)


def _is_unknown(detail: ErrorDetails) -> bool:
    """Whether a key is at fault: it is no field, or no language."""
    is_language = detail["type"] == "string_pattern_mismatch" and detail["loc"][-1] == "[key]"
    return detail["type"] == "extra_forbidden" or is_language


def _unknown_keys(root: Node, model: type[BaseModel], paths: list[Path], meant: set[Path]) -> Iterator[tuple[Path, str]]:
    """What was most likely meant by each key (of the first few, for it takes time); `meant` gathers the paths of those keys."""
    for path in paths[:SHOWN]:
        parent, key = path[:-1], str(path[-1])
        node = node_at(root, parent)
        here = node.value if isinstance(node.value, dict) else {}
        known = frozenset(OWN_NAMES) if is_translated(model, parent) else field_names(model, parent) - UNSPOKEN
        near = nearest(key, frozenset(known - here.keys())) or nearest(key, known)
        moved = belongs(root, model, path)
        if moved and (near is None or moved[0][-1] == key):
            meant.add(moved[0])
            yield path, moved[1]
        elif near:
            meant.add((*parent, near))
            yield path, str(did_you_mean(key, [near]))
        else:
            yield path, _known(model, parent, known)


def _known(model: type[BaseModel], parent: Path, known: frozenset[str]) -> str:
    if is_translated(model, parent):
        return "here stands the code of a language, such as ar or en"
    return f"known keys: {', '.join(sorted(known))}"


def _path_in(root: Node, detail: ErrorDetails) -> Path | None:
    """The error's path without pydantic's own words in it; None if it is no fault by itself.

    A list whose only item is faulty is «too short» for pydantic: that follows from the item's fault.
    """
    path: list[str | int] = []
    node: Node | None = root
    for step in detail["loc"]:
        if node is not None and step in UNION_STEPS and not (isinstance(node.value, dict) and step in node.value):
            if isinstance(node.value, dict) != (step == "Count"):
                return None
            continue
        path.append(step)
        node = _child(node, step)
    if path[-1:] == ["[key]"] and detail["type"] != "extra_forbidden":
        path.pop()
    is_follow_on = detail["type"] == "too_short" and node is not None and bool(node.value)
    return None if is_follow_on else tuple(path)


def _child(node: Node | None, step: str | int) -> Node | None:
    if node is None:
        return None
    if isinstance(node.value, dict):
        return node.value.get(str(step))
    return node.value[step] if isinstance(node.value, list) and isinstance(step, int) and step < len(node.value) else None


def _schema_problem(document: Document, model: type[BaseModel], path: Path, detail: ErrorDetails) -> Problem:
    name, kind = next((f'"{step}"' for step in reversed(path) if isinstance(step, str)), "the record"), detail["type"]
    if kind == "missing":
        return problem_at(document, path[:-1], "E011", f"missing key {name}", needed(model, path))
    if kind in ("greater_than_equal", "less_than_equal") and path[-1] in ("lat", "lon"):
        return problem_at(document, path, "E020", f"{name}: {detail['input']} is out of range", RANGES[str(path[-1])])
    if kind in ("string_too_long", "too_long"):
        given, most = detail["input"], detail["ctx"]["max_length"]
        return problem_at(document, path, "E045", f"{name} {_beyond(given).format(found=len(given), most=most)}")
    return problem_at(document, path, "E013", f"{name}: {_wording(detail)}", _cure(detail))


def _beyond(given: Any) -> str:
    return next((wording for form, wording in BEYOND.items() if isinstance(given, form)), IN_LANGUAGES)


UNSPOKEN = {"internal_notes"}
"""A key that is never suggested: in a public record it is a fault of its own."""
WORDINGS = {
    "string_type": "must be a text",
    "int_parsing": "must be a whole number in digits 0–9",
    "int_type": "must be a whole number in digits 0–9",
    "float_parsing": "must be a number in digits 0–9",
    "float_type": "must be a number in digits 0–9",
    "bool_parsing": "must be true or false",
    "bool_type": "must be true or false",
    "tuple_type": "must be a list, each item behind a dash",
    "dict_type": "must have a text in each language below it: ar: … and en: …",
    "model_type": "must have keys with values below it",
    "string_too_short": "must not be empty",
    "too_short": "must have at least one item",
    "greater_than_equal": "must be {ge} or more, not {found}",
    "less_than_equal": "must be {le} or less, not {found}",
}
BEYOND = {str: "has {found:,} characters: no more than {most:,}", list: "has {found:,} items: no more than {most:,}"}
IN_LANGUAGES = "is given in {found:,} languages: in no more than {most:,}"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
FORMS = {
    r"^[A-Z]{2}$": "two capital letters (ISO 3166-1), such as FR",
    r"^[0-9a-f]{64}$": "64 digits and letters from a to f",
    r"^[A-Z]{2}[0-9]{2,12}$": "two capital letters and digits, such as SY0800",
    r"^Q[1-9][0-9]*$": "Q and digits, such as Q42",
    r"^([01][0-9]|2[0-3]):[0-5][0-9]$": "a time of 24 hours, such as 09:30",
    r"^c[1-9][0-9]*$": "c and a number, such as c1",
    DAY: "a day, YYYY-MM-DD",
    WEB_ADDRESS: "an address that begins with https:// or http:// and the name of a host, without blanks and in Latin letters",
    r"^[a-z]{2,3}(-[A-Za-z]{4})?$": "the code of a language, such as ar, en or ku",
    r"^[WN][0-9]{3}$": "the code of a warning or note, such as W101",
    r"^[0-9a-f]{12}$": "12 digits and letters from a to f",
    LINE: "two or more points, each as degrees east, a comma, degrees north, parted by single blanks, such as 41.2,37.1 41.3,37",
    SPOT: "degrees east, a comma, degrees north, such as 41.23,37.05",
    AUTHORITY: "a domain or an e-mail address in small letters, a comma and a day, month or year, such as example.org,2031-05",
    LICENSE: "the identifier of a licence as SPDX has it, such as CC-BY-4.0",
    KEYS: "a key of the record, such as title, or several on the way to one, such as claims.c4.text",
    RELEASE: "a name such as 2031.2: Latin letters and digits, with single points, hyphens or low lines between them",
    r"^[A-Za-z0-9_]+$": "Latin letters, digits and low lines, without blanks",
}
"""What each pattern of the records asks for."""
LONGEST_SHOWN = 200
"""Characters of a faulty value that are shown."""
RANGES = {"lat": "degrees north, from -90 to 90", "lon": "degrees east, from -180 to 180"}


def _wording(detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    if detail["type"] == "literal_error":
        return f'"{_shortened(str(detail["input"]))}" is not one of {context["expected"]}'
    if detail["type"] == "string_pattern_mismatch" and context["pattern"] == VISIBLE:
        return "must not be empty"
    if detail["type"] == "string_pattern_mismatch":
        return f'"{_shortened(detail["input"])}" is not {FORMS.get(context["pattern"], context["pattern"])}'
    if detail["type"] in WORDINGS:
        wording = WORDINGS[detail["type"]].format(found=detail["input"], **context)
        return f"is empty, and {wording}" if detail["input"] is None else wording
    return detail["msg"][0].lower() + detail["msg"][1:]


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def _cure(detail: ErrorDetails) -> str | None:
    context, given, kind = detail.get("ctx", {}), detail["input"], detail["type"]
    if context.get("cure") is not None:
        return f"write {context['cure']}"
    if context.get("pattern") == DAY:
        return _as_day(str(given))
    if kind in SHAPES:
        return SHAPES[kind](given)
    if kind != "literal_error" or not isinstance(given, str):
        return None
    expected = context["expected"].replace(" or ", ", ").split(", ")
    return did_you_mean(given, [word.strip("'") for word in expected])


def _as_day(text: str) -> str | None:
    """What the date's own reader says of it, from «write» on."""
    try:
        dates.parse(text)
    except dates.DateError as error:
        return f"write{cure}" if (cure := str(error).partition(": write")[2]) else None
    return None


def _as_list(given: Any) -> str | None:
    if isinstance(given, dict) and given:
        return f'put a dash and a blank before "{next(iter(given))}": each item of a list begins so'
    if isinstance(given, str) and given.startswith("-"):
        return "write a blank behind each dash"
    return f"write [{given}]" if isinstance(given, str) and given else None


def _as_text(given: Any) -> str | None:
    if isinstance(given, list):
        return _as_set(given) or "take the brackets away, and write the text itself" if given else None
    return "a text of several lines has >- behind its key; its lines begin with no key" if isinstance(given, dict) else None


def _as_set(given: list[Any]) -> str | None:
    """One of several days begins with a bracket: without quotation marks YAML takes it for a list."""
    text = f"[{', '.join(map(str, given))}]"
    try:
        dates.parse(text)
    except dates.DateError:
        return None
    return f"write '{text}', with quotation marks"


def _as_languages(given: Any) -> str | None:
    if isinstance(given, str) and given.lower() in ("null", "none", "~"):
        return "write null, without quotation marks" if given == "null" else "write null if there is none"
    return "write ar: and the text in a line of its own below, two blanks further to the right, and so en:" if given is not None else None


SHAPES: Mapping[str, Callable[[Any], str | None]] = {"tuple_type": _as_list, "string_type": _as_text, "dict_type": _as_languages}
"""What to do about a value of another shape than its key asks for."""
