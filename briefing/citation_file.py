"""`CITATION.cff` at the root of the project: how the archive is cited (Citation File Format 1.2.0).

Of the releases it names the last one, so that it changes with a release and not with every record.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from briefing.atomic_write import write_atomically
from briefing.load import load
from briefing.locales import in_english
from briefing.records import Site
from briefing.validate import validate

MESSAGE = "If you use this archive or its data, please cite it as below, and the record's own page where you use one record."


def citation_file(site: Site) -> str:
    """The file, from the settings of the site alone. The format knows one language: English, or else the first that there is."""
    last = site.releases[-1] if site.releases else None
    licences = list(dict.fromkeys((site.data_license, site.content_license)))
    fields: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": MESSAGE,
        "type": "dataset",
        "title": in_english(site.name),
        "abstract": in_english(site.description),
        "authors": [{"name": f"{in_english(site.name)}: {in_english(editor.name)}"} for editor in site.editors],
        **({"version": last.name, "date-released": last.on} if last else {}),
        "license": licences if len(licences) > 1 else licences[0],
    }
    return yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=100)


def write_citation_file(content: Path, path: Path) -> None:
    """Writes the file for the site of the content folder; nothing where its settings are not sound."""
    site = next((item.record for item in validate(load(content)).documents if isinstance(item.record, Site)), None)
    if site:
        write_atomically(path.parent, {path.name: citation_file(site)})
