"""The invented archive that the tests of the engine search: a coast with a harbour, a ferry and a guard."""

from __future__ import annotations

from search_engine.invented import Page

FORMS = {"mice": ["mouse"]}

PAGES = (
    Page(
        "harbour-fire",
        "incident",
        "Fire in the harbour",
        title_words="fire harbor=harbour",
        year="2031",
        date="10 January 2031",
        dates="2031 2031-01 2031-01-10 --01 --01-10",
        concerns="harbour-guard port-lantern",
    ),
    Page("ferry", "incident", "A ferry sinks", title_words="ferry sink=sinks", summary_words="fire", year="2030", concerns="port-lantern"),
    Page("harbour-guard", "actor", "Harbour Guard", aliases=("Harbour Guard", "HG", "!guard dogs")),
    Page("port-lantern", "place", "Port Lantern", aliases=("Port Lantern", "Lantern")),
)
