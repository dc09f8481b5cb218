"""What pydantic finds wrong with the data of a record, in an editor's words and at its place."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from briefing.load import Document, problem_at
from briefing.nodes import Node
from briefing.problems import Problem, at, did_you_mean
from briefing.walk import Path, field_names

UNION_STEPS = {"Count", "str", "constrained-str", "tuple", "function-after"}
"""Names that pydantic puts into a path for the members of a union."""


def schema_problems(document: Document, model: type[BaseModel], error: ValidationError) -> Iterator[tuple[Path, Problem]]:
    """Each problem of the document's data, with the path of what is at fault."""
    for detail in error.errors(include_url=False, include_context=True):
        path, is_real = _path_in(document.root, detail)
        if is_real:
            yield path, _schema_problem(document, model, path, detail)


def _path_in(root: Node, detail: ErrorDetails) -> tuple[Path, bool]:
    """The error's path without pydantic's names of union members, and whether it concerns what is there."""
    path: list[str | int] = []
    node: Node | None = root
    for step in detail["loc"]:
        if node is not None and step in UNION_STEPS and not (isinstance(node.value, dict) and step in node.value):
            if isinstance(node.value, dict) != (step == "Count"):
                return (), False
            continue
        path.append(step)
        node = _child(node, step)
    return tuple(path), True


def _child(node: Node | None, step: str | int) -> Node | None:
    if node is None:
        return None
    if isinstance(node.value, dict):
        return node.value.get(str(step))
    return node.value[step] if isinstance(node.value, list) and isinstance(step, int) and step < len(node.value) else None


def _schema_problem(document: Document, model: type[BaseModel], path: Path, detail: ErrorDetails) -> Problem:
    name, kind = path[-1] if path else "", detail["type"]
    if kind == "extra_forbidden":
        return _unknown_key(document, model, path)
    if kind == "missing":
        return problem_at(document, path[:-1], "E011", f'missing key "{name}"', "write null if it is unknown and the key allows it")
    if kind in ("greater_than_equal", "less_than_equal") and name in ("lat", "lon"):
        return problem_at(document, path, "E020", f"{name} {detail['input']} is out of range")
    return problem_at(document, path, "E013", f'"{name}": {_wording(detail)}', _literal_hint(detail))


def _unknown_key(document: Document, model: type[BaseModel], path: Path) -> Problem:
    parent, key = path[:-1], str(path[-1])
    known = field_names(model, parent)
    node = document.root
    for step in parent:
        node = _child(node, step) or node
    place = node.keys.get(key, node.place)
    hint = did_you_mean(key, known) or f"known keys: {', '.join(sorted(known))}"
    return at(document.path, document.text, place, "E010", f'unknown key "{key}"', hint)


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
}


def _wording(detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    if detail["type"] == "literal_error":
        return f'"{detail["input"]}" is not one of {context["expected"]}'
    if detail["type"] == "string_pattern_mismatch":
        return f'"{detail["input"]}" is not of the form {context["pattern"]}'
    return WORDINGS.get(detail["type"], detail["msg"][0].lower() + detail["msg"][1:])


def _literal_hint(detail: ErrorDetails) -> str | None:
    if detail["type"] != "literal_error" or not isinstance(detail["input"], str):
        return None
    expected = detail["ctx"]["expected"].replace(" or ", ", ").split(", ")
    return did_you_mean(detail["input"], [word.strip("'") for word in expected])
