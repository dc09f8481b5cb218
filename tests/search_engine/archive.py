"""The invented archive that the tests of the engine search. What is asked of one test, no other page of another test answers."""

from __future__ import annotations

from search_engine.invented import Page

FORMS = {"geese": ["goos"]}

# One page for each class and field, worst first: what comes first is due to the ranking, not to the number of the page.
LADDER = tuple(
    Page(f"{kind}-{field}", "incident", f"{kind} {field}", **{f"{field}_words": word})
    for kind, word in (("prefix", "beaconless"), ("stem", "beacon=beacons"), ("exact", "beacon"))
    for field in ("claim", "summary", "label", "title")
)
SLIPS = tuple(
    Page(f"slip-{field}", "incident", f"slip {field}", **{f"{field}_words": "kelpgatherer"}) for field in ("claim", "summary", "title")
)

NAMES = (
    # The words of the guard's name in titles, strewn.
    Page("strewn", "incident", "Harbour closed, guard absent", title_words="harbour close=closed guard absent", year="2033"),
    Page("guard-drill", "incident", "A drill", title_words="drill", claim_words="rowing", concerns="harbour-guard", year="2031"),
    Page("guard-mentioned", "incident", "A letter", title_words="letter", concerns="~harbour-guard", year="2032"),
    Page("lantern-storm", "incident", "A storm", title_words="storm", concerns="port-lantern", year="2031"),
    Page("harbour-guard", "actor", "Harbour Guard", aliases=("Harbour Guard", "HG", "Wardens", "!dock rats")),
    Page("old-guard", "actor", "Old Guard of the Harbour", aliases=("Old Guard Harbour Veterans",)),
    Page("port-lantern-pier", "place", "Port Lantern pier", aliases=("Port Lantern pier",)),
    Page("port-lantern", "place", "Port Lantern", aliases=("Port Lantern", "Limani")),
    Page("velmarin", "place", "Velmarin", aliases=("Velmarin", "فلمارين"), spoken="velmarin"),
    Page("velmarin-fog", "incident", "Fog", title_words="fog", concerns="velmarin", year="2031"),
    Page("velmorenian", "incident", "Songs", claim_words="velmorenian"),
)

QUESTIONS = (
    Page("all-four", "incident", "Four", claim_words="anchor ballast cable davit"),
    Page("no-davit", "incident", "Three", title_words="anchor ballast cable"),
    Page("two-words", "incident", "Two", title_words="anchor ballast"),
    Page("oakum-only", "incident", "Oakum", title_words="oakum"),
    Page("pennant-only", "incident", "Pennant", title_words="pennant"),
    Page("only-begun", "incident", "Quadrants", title_words="quadrantal"),
    *(Page(f"fender-{number:02}", "incident", "Fender", title_words="fender gasket") for number in range(12)),
    Page("fender-all", "incident", "Fender", claim_words="fender gasket hawser"),
    Page("same-form-below", "incident", "Below", claim_words="luff mizzen"),
    Page("other-form-above", "incident", "Above", summary_words="luff=luffs mizzen"),
    Page("letter-z", "incident", "Z", claim_words="z"),
    Page("plural", "incident", "A goose", title_words="goos=goose"),
)

DATED = (
    Page("dated", "incident", "In May", date="12 May 2041", dates="2041 2041-05 2041-05-12 --05 --05-12", year="2041"),
    Page("written-out", "incident", "Told of May", claim_words="may 2041", year="2042", dates="2042"),
    Page("other-month", "incident", "In June 2041", title_words="june", dates="2041 2041-06 --06", year="2041"),
)

LONG = "The keeper of the gate writes that nothing moved on the water for days and that the ropes lay dry on the stones. " * 2
TOLD = (
    Page(
        "told",
        "incident",
        "Trawler adrift",
        title_words="trawler adrift",
        summary="Nobody was on board.",
        summary_words="nobody board",
        claims=("A trawler was seen.", f"{LONG}Then a winch broke near the sluice. {LONG}", "A winch was sold."),
        claim_words="seen winch=winch sluice sold broke",
        date="3 May 2041",
        place="Port Lantern",
    ),
)

SHOWN = (
    Page("about", "page", "About this coast", title_words="about coast"),
    Page("coast-report", "briefing", "A report of the coast", title_words="report coast", year="2032"),
    Page("gull-post", "outlet", "Gull Post", aliases=("Gull Post",)),
    Page("a-letter", "source", "A letter from the coast", title_words="letter coast", year="2033"),
)

PAGES = (*LADDER, *SLIPS, *NAMES, *QUESTIONS, *DATED, *TOLD, *SHOWN)
