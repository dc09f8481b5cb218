"""Documents → records, and every problem that one record shows by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from briefing import dates, records
from briefing.load import KINDS, STEM, Content, Document, HandWritten, problem_at
from briefing.markers import Meaning
from briefing.nodes import Node, plain
from briefing.problems import Problem, at, did_you_mean
from briefing.rules import incident_problems, site_problems
from briefing.walk import Leaf, Path, field_names, leaves

UNION_STEPS = {"Count", "str", "constrained-str", "tuple", "function-after"}


@dataclass(frozen=True, slots=True)
class Located:
    """A record and the document that it was read from."""

    record: BaseModel
    document: Document


@dataclass(frozen=True, slots=True)
class Validated:
    site: records.Site | None
    records: Mapping[str, tuple[Located, ...]]
    """By kind; in the order of the files' paths."""
    pages: tuple[HandWritten, ...]
    problems: tuple[Problem, ...]


def validate(content: Content) -> Validated:
    """The content's records. Those with an error are left out, their problems listed."""
    problems = list(content.problems)
    valid: list[Located] = []
    for document in content.documents:
        outcome = _validated(document)
        valid.extend([outcome] if isinstance(outcome, Located) else [])
        problems.extend(outcome if isinstance(outcome, list) else [])
    site = next((item.record for item in valid if isinstance(item.record, records.Site)), None)
    if site:
        problems.extend(problem for item in valid for problem in _beyond_types(item, site))
    by_kind = {kind: tuple(item for item in valid if item.document.kind == kind) for kind in KINDS}
    return Validated(site, by_kind, content.pages, tuple(problems))


def _validated(document: Document) -> Located | list[Problem]:
    model = KINDS.get(document.kind, records.Site)
    try:
        return Located(model.model_validate(plain(document.root)), document)
    except ValidationError as error:
        return list(_schema_problems(document, model, error))


def _schema_problems(document: Document, model: type[BaseModel], error: ValidationError) -> Iterator[Problem]:
    for detail in error.errors(include_url=False, include_context=True):
        path, is_real = _path_in(document.root, detail)
        if is_real:
            yield _schema_problem(document, model, path, detail)


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


def _beyond_types(item: Located, site: records.Site) -> Iterator[Problem]:
    document, record = item.document, item.record
    if document.kind != "site":
        yield from _identity(document, record)
    for leaf in leaves(record):
        yield from _leaf_problems(document, leaf, site)
    if isinstance(record, records.Incident):
        yield from incident_problems(document, record)
    if isinstance(record, records.Site):
        yield from site_problems(document, record)


def _identity(document: Document, record: BaseModel) -> Iterator[Problem]:
    name = str(getattr(record, "id", document.stem))
    if name != document.stem:
        yield problem_at(document, ("id",), "E015", f'the id "{name}" differs from the file\'s name "{document.stem}"')


def _leaf_problems(document: Document, leaf: Leaf, site: records.Site) -> Iterator[Problem]:
    if leaf.marker is Meaning.TRANSLATED:
        yield from _translation_problems(document, leaf, site)
    if leaf.marker is Meaning.IDENTIFIER and not STEM.fullmatch(leaf.value):
        hint = "lower-case Latin letters and digits, parted by single hyphens"
        yield problem_at(document, leaf.path, "E015", f'"{leaf.value}" is no id', hint)
    if leaf.marker is Meaning.EDTF_DATE:
        try:
            dates.parse(leaf.value)
        except dates.DateError as error:
            yield problem_at(document, leaf.path, "E018", str(error))


def _translation_problems(document: Document, leaf: Leaf, site: records.Site) -> Iterator[Problem]:
    """Without a fallback, and for the site's own name, every language is needed; otherwise one of them."""
    if site.untranslated == "refuse" or document.kind == "site":
        for language in site.locales:
            if language not in leaf.value:
                yield problem_at(document, leaf.path, "E017", f'"{_name(leaf.path)}" lacks a text in "{language}"')
    elif not leaf.value:
        yield problem_at(document, leaf.path, "E017", f'"{_name(leaf.path)}" has no text in any language')


def _name(path: Path) -> str:
    return str(next(step for step in reversed(path) if isinstance(step, str)))
