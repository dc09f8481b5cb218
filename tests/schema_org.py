"""The part of schema.org that the pages use: type → property → what it takes (schema.org 30, as `schema-dts` 2.1.0 has it)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

THING = {
    "name": "Text",
    "alternateName": "Text",
    "description": "Text",
    "url": "Text",
    "sameAs": "Text",
    "identifier": "Text PropertyValue",
}
WORK = THING | {
    "about": "Thing",
    "archivedAt": "Text",
    "citation": "CreativeWork Text",
    "creator": "Organization",
    "dateModified": "Text",
    "datePublished": "Text",
    "headline": "Text",
    "inLanguage": "Text",
    "isPartOf": "CreativeWork Text",
    "keywords": "Text",
    "license": "CreativeWork Text",
    "mainEntity": "Thing",
    "publisher": "Organization",
    "spatialCoverage": "Place",
    "temporalCoverage": "Text",
    "version": "Text",
}
TYPES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "Thing": ("", THING),
    "CreativeWork": ("Thing", WORK),
    "Article": ("CreativeWork", WORK),
    "Report": ("Article", WORK),
    "WebSite": ("CreativeWork", WORK),
    "WebPage": ("CreativeWork", WORK),
    "AboutPage": ("WebPage", WORK),
    "ContactPage": ("WebPage", WORK),
    "CollectionPage": ("WebPage", WORK),
    "Dataset": ("CreativeWork", WORK | {"distribution": "DataDownload"}),
    "DataDownload": ("CreativeWork", WORK | {"contentUrl": "Text", "encodingFormat": "Text"}),
    "Organization": ("Thing", THING),
    "Person": ("Thing", THING),
    "Place": ("Thing", THING | {"containedInPlace": "Place", "geo": "GeoCoordinates"}),
    "GeoCoordinates": ("Thing", THING | {"latitude": "Number", "longitude": "Number"}),
    "PropertyValue": ("Thing", THING | {"propertyID": "Text", "value": "Text"}),
}
"""Type → the type above it, and its properties with those of the types above."""


def kinds(value: Any) -> Iterator[str]:
    """What the value is, the narrowest first."""
    if isinstance(value, dict):
        kind = value["@type"]
        while kind:
            yield kind
            kind = TYPES[kind][0]
    else:
        yield "Text" if isinstance(value, str) else "Number"


def faults(node: Mapping[str, Any]) -> Iterator[str]:
    """What schema.org does not know of a node and of those in it."""
    kind = node["@type"]
    if kind not in TYPES:
        yield f"no type {kind}"
        return
    for name, value in node.items():
        if name.startswith("@"):
            continue
        allowed = TYPES[kind][1].get(name)
        for one in value if isinstance(value, list) else [value]:
            if allowed is None or not set(allowed.split()) & set(kinds(one)):
                yield f"{kind} has no {name} that is {next(kinds(one))}"
            if isinstance(one, dict):
                yield from faults(one)
