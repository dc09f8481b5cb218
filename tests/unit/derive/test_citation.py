"""How a record is cited: in each language, with its own address there, as of its last revision."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fabricate import INCIDENT, SITE, both, catalog_of

from briefing.catalog import Catalog
from briefing.derive.citation import citation, cited, standing
from briefing.derive.scope import Scope
from briefing.locales import locale
from briefing.views.citation import Citation

BASE = "https://karvan.example/archive/"
REVISED = [
    {"on": "2031-06-01", "kind": "added", "note": both("أضيف.", "Added.")},
    {"on": "2031-07-04", "kind": "correction", "note": both("صُحح.", "Corrected.")},
]


def archive(folder: Path, **site: Any) -> Catalog:
    return catalog_of(folder / "content", {SITE: site, INCIDENT: {"revisions": REVISED}})


def of_the_incident(catalog: Catalog, code: str = "en", base_url: str = BASE) -> Citation:
    return citation(Scope(catalog, locale(code), f"{code}/incidents/inc-0001.html", base_url), cited(catalog.incidents["inc-0001"]))


def code(view: Citation) -> str:
    return "\n".join(line.before + line.text.value + line.after for line in view.bibtex)


def test_the_plain_form_says_what_it_is_as_of_when_and_where(tmp_path: Path) -> None:
    plain = of_the_incident(archive(tmp_path)).plain.text
    assert plain.value == (
        "Karvan Briefings. “Clash near Tamsil”. Incident inc-0001. As known on 4 July 2031. "
        "https://karvan.example/archive/en/incidents/inc-0001.html"
    )
    assert (plain.lang, plain.dir) == ("en", "ltr")


def test_every_language_has_its_form_and_its_own_address(tmp_path: Path) -> None:
    [arabic] = of_the_incident(archive(tmp_path)).others
    assert arabic.text.value == (
        "موجزات كارفان، «اشتباك قرب تمسيل»، الحادثة inc-0001، بحسب المعلوم حتى 4 تموز/يوليو 2031، "
        "https://karvan.example/archive/ar/incidents/inc-0001.html"
    )
    assert (arabic.text.lang, arabic.text.dir, arabic.label.value) == ("ar", "rtl", "العربية")


def test_the_version_is_named_where_the_site_has_releases(tmp_path: Path) -> None:
    found = of_the_incident(archive(tmp_path, releases=[{"name": "2031.2", "on": "2031-07-04"}]))
    assert "As known on 4 July 2031, version 2031.2." in found.plain.text.value
    assert "note = {As known on 4 July 2031, version 2031.2}" in code(found)


def test_bibtex_has_the_key_of_the_record_in_every_language(tmp_path: Path) -> None:
    catalog = archive(tmp_path)
    assert code(of_the_incident(catalog)) == (
        "@misc{karvan-inc-0001,\n"
        "  title = {{Clash near Tamsil}},\n"
        "  author = {{Karvan Briefings}},\n"
        "  howpublished = {Incident inc-0001},\n"
        "  year = {2031},\n"
        "  month = jul,\n"
        "  note = {As known on 4 July 2031},\n"
        "  url = {https://karvan.example/archive/en/incidents/inc-0001.html},\n"
        "  urldate = {2031-07-04},\n"
        "  langid = {english},\n"
        "}"
    )
    arabic = code(of_the_incident(catalog, "ar"))
    assert arabic.startswith("@misc{karvan-inc-0001,\n  title = {{اشتباك قرب تمسيل}},")
    assert "langid = {arabic}" in arabic


def test_without_a_public_address_the_path_is_given_and_said_to_be_one(tmp_path: Path) -> None:
    found = of_the_incident(archive(tmp_path), base_url="")
    assert not found.is_absolute
    assert found.plain.text.value.endswith("As known on 4 July 2031. en/incidents/inc-0001.html")
    assert "url =" not in code(found)


def test_briefings_are_reports_and_actors_are_given_as_of_their_review(tmp_path: Path) -> None:
    catalog = archive(tmp_path)
    scope = Scope(catalog, locale("en"), "en/index.html", BASE)
    report = code(citation(scope, cited(catalog.briefings["tamsil-road"])))
    assert report.startswith("@techreport{karvan-tamsil-road,")
    assert "  institution = {{Karvan Briefings}},\n  type = {Briefing tamsil-road}," in report
    line = standing(scope, catalog.actors["hill-guard"])
    assert (line.phrase, line.on.edtf) == ("Reviewed on", "2031-06-01")
    assert standing(scope, catalog.incidents["inc-0001"]).on.edtf == "2031-07-04"
