"""What pydantic finds wrong with the data of a record, in an editor's words and at its place."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from briefing.load import Document, problem_at, tree
from briefing.nodes import Node, node_at
from briefing.problems import Problem, at
from briefing.records.fields import VISIBLE, WEB_ADDRESS
from briefing.suggest import did_you_mean
from briefing.walk import Path, allows_null, field_names

UNION_STEPS = {"Count", "str", "constrained-str", "tuple", "function-after"}
"""Names that pydantic puts into a path for the members of a union."""


def schema_problems(document: Document, model: type[BaseModel], error: ValidationError) -> Iterator[tuple[Path, Problem]]:
    """Each problem of the document's data, with the path of what is at fault."""
    for detail in error.errors(include_url=False, include_context=True):
        path, is_real = _path_in(tree(document), detail)
        if is_real:
            yield path, _schema_problem(document, model, path, detail)


def _path_in(root: Node, detail: ErrorDetails) -> tuple[Path, bool]:
    """The error's path without pydantic's own words in it, and whether it is a fault by itself.

    A list whose only item is faulty is «too short» for pydantic: that follows from the item's fault.
    """
    path: list[str | int] = []
    node: Node | None = root
    for step in detail["loc"]:
        if node is not None and step in UNION_STEPS and not (isinstance(node.value, dict) and step in node.value):
            if isinstance(node.value, dict) != (step == "Count"):
                return (), False
            continue
        path.append(step)
        node = _child(node, step)
    if path[-1:] == ["[key]"] and detail["type"] != "extra_forbidden":
        path.pop()
    is_follow_on = detail["type"] == "too_short" and node is not None and bool(node.value)
    return tuple(path), not is_follow_on


def _child(node: Node | None, step: str | int) -> Node | None:
    if node is None:
        return None
    if isinstance(node.value, dict):
        return node.value.get(str(step))
    return node.value[step] if isinstance(node.value, list) and isinstance(step, int) and step < len(node.value) else None


def _schema_problem(document: Document, model: type[BaseModel], path: Path, detail: ErrorDetails) -> Problem:
    name, kind = next((f'"{step}"' for step in reversed(path) if isinstance(step, str)), "the record"), detail["type"]
    if kind == "extra_forbidden":
        return _unknown_key(document, model, path)
    if kind == "missing":
        hint = "write null if it is unknown" if allows_null(model, path) else None
        return problem_at(document, path[:-1], "E011", f"missing key {name}", hint)
    if kind in ("greater_than_equal", "less_than_equal") and path[-1] in ("lat", "lon"):
        return problem_at(document, path, "E020", f"{name}: {detail['input']} is out of range", RANGES[str(path[-1])])
    return problem_at(document, path, "E013", f"{name}: {_wording(detail)}", _cure(detail))


def _unknown_key(document: Document, model: type[BaseModel], path: Path) -> Problem:
    parent, key = path[:-1], str(path[-1])
    known = field_names(model, parent) - UNSPOKEN
    node, inner = node_at(tree(document), parent), node_at(tree(document), path)
    place = node.keys.get(key, node.place)
    hint = did_you_mean(key, known) or f"known keys: {', '.join(sorted(known))}"
    message = f'unknown key "{key}"'
    if inner.origin:
        return Problem(inner.origin, place.line, place.column, "E010", message, hint)
    return at(document.path, document.text, place, "E010", message, hint)


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
    "dict_type": "must be a mapping of languages to texts, such as ar: … and en: …",
    "model_type": "must be a mapping of keys to values",
    "string_too_short": "must not be empty",
    "too_short": "must have at least one item",
    "greater_than_equal": "must be {ge} or more",
    "less_than_equal": "must be {le} or less",
    "string_too_long": "must have no more than {max_length} characters",
}
FORMS = {
    r"^[A-Z]{2}$": "two capital letters (ISO 3166-1), such as FR",
    r"^[0-9a-f]{64}$": "64 digits and letters from a to f",
    r"^[A-Z]{2}[0-9]{2,12}$": "two capital letters and digits, such as SY0800",
    r"^Q[1-9][0-9]*$": "Q and digits, such as Q42",
    r"^([01][0-9]|2[0-3]):[0-5][0-9]$": "a time of 24 hours, such as 09:30",
    r"^c[1-9][0-9]*$": "c and a number, such as c1",
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$": "a day, YYYY-MM-DD",
    WEB_ADDRESS: "an address that begins with https:// or http://, without blanks and in Latin letters",
    r"^[a-z]{2,3}(-[A-Za-z]{4})?$": "the code of a language, such as ar, en or ku",
    r"^[WN][0-9]{3}$": "the code of a warning or note, such as W101",
    r"^[0-9a-f]{12}$": "12 digits and letters from a to f",
    r"^[A-Za-z0-9_]+$": "Latin letters, digits and low lines, without blanks",
}
"""What each pattern of the records asks for."""
RANGES = {"lat": "degrees north, from -90 to 90", "lon": "degrees east, from -180 to 180"}


def _wording(detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    if detail["type"] == "literal_error":
        return f'"{detail["input"]}" is not one of {context["expected"]}'
    if detail["type"] == "string_pattern_mismatch" and context["pattern"] == VISIBLE:
        return "must not be empty"
    if detail["type"] == "string_pattern_mismatch":
        return f'"{detail["input"]}" is not {FORMS.get(context["pattern"], context["pattern"])}'
    if detail["type"] in WORDINGS:
        wording = WORDINGS[detail["type"]].format(**context)
        return f"is empty, and {wording}" if detail["input"] is None else wording
    return detail["msg"][0].lower() + detail["msg"][1:]


def _cure(detail: ErrorDetails) -> str | None:
    context = detail.get("ctx", {})
    if context.get("cure") is not None:
        return f"write {context['cure']}"
    if detail["type"] != "literal_error" or not isinstance(detail["input"], str):
        return None
    expected = context["expected"].replace(" or ", ", ").split(", ")
    return did_you_mean(detail["input"], [word.strip("'") for word in expected])
