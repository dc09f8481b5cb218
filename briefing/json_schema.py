"""Record types → JSON Schema (draft-07), by which editors' tools complete and explain records.

Our reader takes every scalar as text; a language server reads YAML 1.2's core schema. So that
what one accepts the other does, a number may stand as a number or as a text, and a text such as
`2024` as a number. Ids of records are offered and not demanded: a schema may be older than they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from briefing.atomic_write import write_atomically
from briefing.authoring.comments import meaning
from briefing.authoring.forms import MODELS, Choice, Field, Form, Languages, Many, Part, Scalar, fields, inner_models, schema_of
from briefing.authoring.known import Known, KnownTerm, Names, known
from briefing.load import STEM
from briefing.markers import Meaning, Reference, Term
from briefing.records.fields import VISIBLE

Schema = dict[str, Any]
DRAFT = "http://json-schema.org/draft-07/schema#"
LANGUAGE = r"^[a-z]{2,3}(-[A-Za-z]{4})?$"
IDENTIFIER = rf"^{STEM.pattern}$"
SCALARS = ("string", "number", "boolean")


def schema(kind: str, have: Known) -> Schema:
    """The schema of records of the kind (a key of KINDS, or `site`), with the ids and terms of the content."""
    model = MODELS[kind]
    used = inner_models(model)
    inner = {part.__name__: _object(part, have) for part in used[1:]}
    ids = {f"{name}-id": _id(have.names[name]) for name in _referred(used)}
    return {"$schema": DRAFT, "title": kind, **_object(model, have), "definitions": {**inner, **ids}}


def schemas(have: Known) -> dict[str, str]:
    """Kind → the text of its schema file."""
    return {kind: json.dumps(schema(kind, have), ensure_ascii=False, indent=1, sort_keys=True) + "\n" for kind in MODELS}


def write_schemas(content: Path, folder: Path) -> None:
    """Writes `<kind>.json` of every kind into the folder."""
    write_atomically(folder, {f"{kind}.json": text for kind, text in schemas(known(content)).items()})


def without_ids(of: Schema) -> Schema:
    """The schema without the ids that it offers: what remains changes with the record types and vocabularies alone."""
    plain = {name: {} if name.endswith("-id") else part for name, part in of["definitions"].items()}
    return {**of, "definitions": plain}


def _referred(models: Iterable[type[BaseModel]]) -> list[str]:
    forms = [form for model in models for field in fields(model) for form in field.forms]
    inside = [item for form in forms if isinstance(form, Many) for item in form.item]
    return sorted({form.kind for form in (*forms, *inside) if isinstance(form, Reference)})


def _object(model: type[BaseModel], have: Known) -> Schema:
    listed = fields(model)
    return {
        "type": "object",
        "description": (model.__doc__ or model.__name__).strip().partition("\n")[0],
        "properties": {field.name: _property(field, have) for field in listed},
        "required": [field.name for field in listed if field.required],
        "additionalProperties": False,
    }


def _property(field: Field, have: Known) -> Schema:
    arabic = meaning(field, "ar")
    words = {"description": field.meaning, "markdownDescription": f"{field.meaning}\n\n{arabic}"}
    options = [_schema(form, have) for form in field.forms] + ([{"type": "null"}] if field.nullable else [])
    value = options[0] if len(options) == 1 and "$ref" not in options[0] else {"anyOf": options}
    default = {"default": field.default} if field.default not in (None, ()) else {}
    return {**value, **words, **default}


def _schema(form: Form, have: Known) -> Schema:
    match form:
        case Part(model):
            return {"$ref": f"#/definitions/{model.__name__}"}
        case Reference(kind):
            return {"$ref": f"#/definitions/{kind}-id"}
        case Term(vocabulary):
            return _terms(have.terms.get(vocabulary, ()))
        case Choice(words):
            return {"enum": _either(words)}
        case Many(item, least, most):
            inner = [_schema(one, have) for one in item]
            return {"type": "array", "items": inner[0] if len(inner) == 1 else {"anyOf": inner}, "minItems": least, "maxItems": most}
        case Languages():
            return _languages(form, have)
        case Scalar():
            return _scalar(form)


def _languages(form: Languages, have: Known) -> Schema:
    text = {"type": list(SCALARS), "pattern": VISIBLE, "maxLength": form.longest}
    any_other = {"additionalProperties": text, "propertyNames": {"pattern": LANGUAGE}, "maxProperties": form.most}
    others = any_other if form.any_other else {"additionalProperties": False}
    needed: Schema = {"required": list(have.languages)} if have.needs_all else {"minProperties": 1}
    return {"type": "object", "properties": dict.fromkeys(have.languages, text), **others, **needed}


def _scalar(form: Scalar) -> Schema:
    found = schema_of(form)
    if found["type"] in ("integer", "number", "boolean"):
        return found
    pattern = IDENTIFIER if form.meaning is Meaning.IDENTIFIER else found.get("pattern")
    return {**found, **({"pattern": pattern} if pattern else {}), "type": _types(pattern or "")}


def _types(pattern: str) -> str | list[str]:
    """What a language server may take such a text for: `2024` and `1e5` for a number, `true` for a truth value."""
    return list(SCALARS) if any(re.search(pattern, word) for word in ("2024", "123456789012", "1e5", "true")) else "string"


def _either(words: Iterable[str]) -> list[str | int]:
    """Each word, and each number as a number too."""
    listed = list(words)
    return [*listed, *(int(word) for word in listed if re.fullmatch("0|[1-9][0-9]*", word))]


def _terms(terms: tuple[KnownTerm, ...]) -> Schema:
    return {
        "enum": [term.id for term in terms],
        "enumDescriptions": [_line(term.label) for term in terms],
        "markdownEnumDescriptions": [_defined(term) for term in terms],
    }


def _defined(term: KnownTerm) -> str:
    return " · ".join(f"{label}: {term.definition.get(language, '')}" for language, label in term.label.items())


def _id(names: Mapping[str, Names]) -> Schema:
    offered = [{"enum": list(names), "enumDescriptions": [_line(name) for name in names.values()]}] if names else []
    return {"anyOf": [*offered, {"type": list(SCALARS), "pattern": IDENTIFIER}]}


def _line(names: Names) -> str:
    return " · ".join(names.values())
