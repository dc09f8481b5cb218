"""The record types: what an editor may write. Data only.

Every YAML file under `content/` is one of these records, and these classes are the only
definition of the schema. A line of documentation stands under each field.

Sources: event types and `inter` are ACLED's (codebook 2024); source reliability A–F and
credibility 1–6 are NATO's Admiralty code (AJP-2.1); dates are EDTF (ISO 8601-2:2019, annex A).
"""

from briefing.records.base_map import BaseMap, MapName, Outline, River
from briefing.records.edited import (
    Briefing,
    ClaimCite,
    Contact,
    Editor,
    GlossaryEntry,
    IncidentQuery,
    KeyPoint,
    Release,
    Site,
    Vocabulary,
    VocabularyTerm,
    Withdrawal,
)
from briefing.records.fields import (
    Cite,
    EditedRecord,
    MadeFrom,
    Record,
    Waiver,
)
from briefing.records.incident import (
    Assessment,
    ChainLink,
    Claim,
    Count,
    Event,
    Incident,
    IncidentDate,
    Location,
    Originator,
    Participant,
    Related,
    Revision,
    Sensitivity,
)
from briefing.records.reference import (
    Actor,
    Alias,
    LabelOffset,
    Outlet,
    Place,
    Point,
    Relation,
    Source,
)

__all__ = [
    "Actor",
    "Alias",
    "Assessment",
    "BaseMap",
    "Briefing",
    "ChainLink",
    "Cite",
    "Claim",
    "ClaimCite",
    "Contact",
    "Count",
    "EditedRecord",
    "Editor",
    "Event",
    "GlossaryEntry",
    "Incident",
    "IncidentDate",
    "IncidentQuery",
    "KeyPoint",
    "LabelOffset",
    "Location",
    "MadeFrom",
    "MapName",
    "Originator",
    "Outlet",
    "Outline",
    "Participant",
    "Place",
    "Point",
    "Record",
    "Related",
    "Relation",
    "Release",
    "Revision",
    "River",
    "Sensitivity",
    "Site",
    "Source",
    "Vocabulary",
    "VocabularyTerm",
    "Waiver",
    "Withdrawal",
]
