"""Every public field of every record is in `archive.json` with its exact value, and nothing else is.

The walk goes by the record types and the records as they were read, not by what the exporter lists: a new field or
kind of record that it forgets, or one that is the editors' own and that it gives away, fails here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from public_fields import PUBLIC
from pydantic import BaseModel

from briefing.catalog import Catalog
from briefing.command.content import catalog_of
from briefing.exports.strict_schema import parts
from briefing.jobs import data_file
from briefing.load import KINDS, load
from briefing.markers import UNPUBLISHED, Reference
from briefing.public import public_fields
from briefing.records import Incident, Place, Site
from briefing.validate import validate
from briefing.walk import leaves
from briefing.withhold import withhold

CONTENT = Path(__file__).parent.parent / "content"
LISTS = {"glossary": "glossary", "vocabulary": "vocabularies"} | {
    kind: f"{kind}s" for kind in ("incident", "actor", "place", "source", "outlet", "briefing")
}
"""Kind of record → the list in which it stands."""
NOT_RECORDS_OF_THE_ARCHIVE = {"base-map"}
"""Lines that others drew, with their own licence."""
BESIDE = {"incident": {"tag", "computed"}, "briefing": {"tag", "computed"}, "vocabulary": set(), "glossary": set()}
"""Kind → what stands beside its public fields; of all others the tag alone."""


@pytest.fixture(scope="module", params=["harbour", "the real records"])
def content(request: pytest.FixtureRequest, harbour: Path) -> Path:
    return harbour if request.param == "harbour" else CONTENT


@pytest.fixture(scope="module")
def records(content: Path) -> Mapping[str, Mapping[str, Any]]:
    """Kind → id → record, as they were read, drafts among them."""
    found: dict[str, dict[str, Any]] = {kind: {} for kind in (*KINDS, "site")}
    for item in validate(load(content)).documents:
        if isinstance(item.record, BaseModel):
            found[item.facts.kind][item.facts.name] = item.record
    return found


@pytest.fixture(scope="module")
def catalog(content: Path) -> Catalog:
    return catalog_of(content)


@pytest.fixture(scope="module")
def data(catalog: Catalog) -> Any:
    return json.loads(data_file(catalog, "archive.json"))


def differing(value: Any, found: Any, path: str) -> Iterator[str]:
    """Where what was found is not exactly the public part of the value."""
    if isinstance(value, BaseModel):
        public = {name for name, field in type(value).model_fields.items() if UNPUBLISHED not in field.metadata}
        if not isinstance(found, dict) or found.keys() != public:
            yield f"{path}: {sorted(found) if isinstance(found, dict) else found} instead of {sorted(public)}"
        else:
            for name in public:
                yield from differing(getattr(value, name), found[name], f"{path}.{name}")
    elif isinstance(value, tuple):
        if not isinstance(found, list) or len(found) != len(value):
            yield f"{path}: another list"
        else:
            for index, (one, other) in enumerate(zip(value, found, strict=True)):
                yield from differing(one, other, f"{path}.{index}")
    elif found != value or type(found) is not type(value) or (isinstance(value, dict) and list(found) != list(value)):
        yield f"{path}: {found!r} instead of {value!r}"


def as_shown(record: Any, records: Mapping[str, Mapping[str, Any]], catalog: Catalog) -> Any:
    """The record without what is withheld of it."""
    if isinstance(record, Incident):
        return withhold(record, records["place"])
    if isinstance(record, Place):
        point = record.point if record.publish_as == "point" else None
        coarse = point and point.model_copy(update={"lat": round(point.lat, 2), "lon": round(point.lon, 2)})
        return record.model_copy(update={"point": coarse, "parents": tuple(name for name in record.parents if name in catalog.places)})
    return record


def is_shown(record: Any, catalog: Catalog) -> bool:
    """Whether it has a page: it is published, and no place or actor that is hidden."""
    kind = next(kind for kind, model in KINDS.items() if model is type(record))
    if kind in ("actor", "place"):
        return record.id in (catalog.actors if kind == "actor" else catalog.places)
    return getattr(record, "status", "published") == "published"


def test_the_walk_knows_every_kind_of_record() -> None:
    assert LISTS.keys() | NOT_RECORDS_OF_THE_ARCHIVE == KINDS.keys()


@pytest.mark.parametrize("kind", sorted(LISTS))
def test_every_public_field_is_there_with_its_exact_value(
    kind: str, records: Mapping[str, Mapping[str, Any]], catalog: Catalog, data: Any
) -> None:
    shown = {name: record for name, record in records[kind].items() if is_shown(record, catalog)}
    listed = {record["id"]: record for record in data[LISTS[kind]]}
    assert listed.keys() == shown.keys()
    assert len(data[LISTS[kind]]) == len(listed) > 0
    beside = BESIDE.get(kind, {"tag"})
    for name, record in shown.items():
        assert beside <= listed[name].keys()
        own = {key: value for key, value in listed[name].items() if key not in beside}
        assert list(differing(as_shown(record, records, catalog), own, name)) == []


def test_the_public_settings_of_the_site_are_there(records: Mapping[str, Mapping[str, Any]], data: Any) -> None:
    [site] = records["site"].values()
    assert isinstance(site, Site)
    assert list(differing(site, data["site"], "site")) == []


def test_nothing_but_records_is_there(data: Any) -> None:
    assert data.keys() - set(LISTS.values()) == {"$schema", "format", "tag", "version", "known_on", "site", "removed"}


def test_no_record_refers_to_what_is_not_there(data: Any) -> None:
    """Whatever is marked as a reference leads to a record of the archive, or to one that was taken down."""
    ids = {kind: {record["id"] for record in data[listed]} for kind, listed in LISTS.items()}
    ids["incident"] |= {gone["id"] for gone in data["removed"] if gone["kind"] == "incident"}
    lost = [
        f"{kind} {record['id']}: {leaf.path} {leaf.value}"
        for kind, listed in LISTS.items()
        for record in data[listed]
        for leaf in leaves(record, KINDS[kind])
        if isinstance(leaf.marker, Reference) and leaf.value not in ids[leaf.marker.kind]
    ]
    assert lost == []


def test_a_field_is_public_only_where_somebody_has_said_so() -> None:
    models = {model for kind, model in {**KINDS, "site": Site}.items() if kind not in NOT_RECORDS_OF_THE_ARCHIVE}
    found = {part.__name__: " ".join(public_fields(part)) for model in models for part in parts(model)}
    assert found == PUBLIC
