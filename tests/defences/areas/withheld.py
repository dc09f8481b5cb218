from defences.defence import Defence

WITHHOLD, REPORT = "briefing/withhold.py", "briefing/report"
UNIT = "tests/unit/test_withhold.py"
SITE, TOLD, CHANGE = "tests/withheld/test_site.py", "tests/withheld/test_told.py", "tests/withheld/test_report.py"
NOWHERE = f"{UNIT}::test_a_withheld_actor_is_nowhere_in_the_incident"
KEPT_BACK = f"{UNIT}::test_what_an_incident_keeps_back_stays_so_when_the_incident_goes[none-draft]"
DISCREET = "tests/unit/test_discreet.py"
COARSE = f"{UNIT}::test_places_are_coarsened"
NOW_KEPT = f"{CHANGE}::test_what_is_kept_back_now_is_no_old_value[150]"

DEFENCES: tuple[Defence, ...] = (
    Defence(
        "a withheld actor is no participant",
        WITHHOLD,
        'changes["participants"] = tuple(_participant(item, guard) for item in incident.participants)',
        'changes["participants"] = incident.participants',
        NOWHERE,
    ),
    Defence(
        "a withheld actor speaks in no claim, and none is about it",
        WITHHOLD,
        'changes["claims"] = tuple(_claim(claim, guard) for claim in incident.claims)',
        'changes["claims"] = incident.claims',
        NOWHERE,
    ),
    Defence(
        "a withheld actor passes no claim on",
        WITHHOLD,
        "return ChainLink(description=guard.reason) if link.actor in guard.withhold_actors else link",
        "return link",
        NOWHERE,
    ),
    Defence(
        "the record tells no page whom it withholds",
        WITHHOLD,
        'changes["sensitivity"] = guard.model_copy(update={"withhold_actors": ()})',
        'changes["sensitivity"] = guard',
        NOWHERE,
    ),
    Defence(
        "a place that may not be shown gives way to one around it",
        WITHHOLD,
        "shown = public_place(start, places)",
        "shown = location.place",
        COARSE,
    ),
    Defence(
        "words on where it was go with the place",
        WITHHOLD,
        '"geo_precision": 3, "wording": None',
        '"geo_precision": 3',
        COARSE,
    ),
    Defence(
        "coordinates are rounded before anything is made of them",
        WITHHOLD,
        "DECIMALS = 2",
        "DECIMALS = 4",
        "tests/unit/test_public.py::test_places_give_their_point_as_the_site_does_and_name_only_what_is_shown",
    ),
    Defence(
        "what is shown as an area has no coordinates",
        WITHHOLD,
        'place.point if place.publish_as == "point" else None',
        "place.point",
        "tests/unit/test_public.py::test_places_give_their_point_as_the_site_does_and_name_only_what_is_shown",
    ),
    Defence(
        "what a draft keeps back stays hidden though the draft is not published",
        WITHHOLD,
        "frozenset(places.union(*map(_places_kept_back, everything)) - shown_places)",
        "frozenset(places - shown_places)",
        KEPT_BACK,
    ),
    Defence(
        "no relation leads to a withheld actor",
        "briefing/indexes.py",
        "tuple(item for item in actor.relations if item.actor not in hidden)",
        "actor.relations",
        KEPT_BACK,
    ),
    Defence(
        "an actor that is withheld has no page",
        "briefing/indexes.py",
        'for name, actor in ids["actor"].items() if name not in hidden["actor"]',
        'for name, actor in ids["actor"].items()',
        KEPT_BACK,
    ),
    Defence(
        "incidents that are drafts are in no index",
        "briefing/indexes.py",
        'if incident and incident.status == "published":',
        'if incident and incident.status in ("published", "draft"):',
        f"{UNIT}::test_drafts_are_on_no_page",
    ),
    Defence(
        "briefings that are drafts are in no index",
        "briefing/indexes.py",
        'if item.status == "published"]',
        'if item.status in ("published", "draft")]',
        f"{UNIT}::test_briefings_that_are_drafts_are_in_no_index",
    ),
    Defence(
        "what is the editors' own is in no data",
        "briefing/public.py",
        "if UNPUBLISHED not in field.metadata}",
        "}",
        "tests/unit/test_public.py::test_every_field_is_public_but_those_of_the_editors",
    ),
    Defence(
        "what the editors' own is in records within records is in no data",
        "briefing/public.py",
        "if (below := _below(field.annotation))}",
        "if (below := None)}",
        "tests/unit/test_public.py::test_what_is_left_out_below_the_top_is_left_out_of_records_in_lists_too",
    ),
    Defence(
        "the database is written anew: nothing of deleted rows is left in it",
        "briefing/exports/sqlite/__init__.py",
        'database.execute("VACUUM INTO ?", (utf_8_path(target),))',
        '__import__("shutil").copyfile(work, target)',
        f"{SITE}::test_what_an_incident_says_no_more_stands_in_no_byte_any_more",
    ),
    Defence(
        "a build does not repeat the line of an error in a draft",
        "briefing/discreet.py",
        'hint=CURE, excerpt="", width=1)',
        "hint=CURE)",
        f"{DISCREET}::test_of_an_error_in_a_draft_its_place_and_kind_are_told",
    ),
    Defence(
        "a build does not repeat what is wrong in a draft",
        "briefing/discreet.py",
        "message=CODES[problem.code].title, ",
        "",
        f"{DISCREET}::test_of_an_error_in_a_draft_its_place_and_kind_are_told",
    ),
    Defence(
        "a build tells no warning of a draft, nor of what withholds something",
        "briefing/discreet.py",
        'elif problem.level == "error":',
        "elif problem.level:",
        f"{DISCREET}::test_of_a_warning_in_a_draft_nothing_is_told",
    ),
    Defence(
        "a line that must not be public is not repeated",
        "briefing/locate.py",
        "if finding.is_secret else problem",
        "if False else problem",
        f"{TOLD}::test_what_must_not_be_public_is_not_repeated_where_that_is_said",
    ),
    Defence(
        "a problem of the private overlay is told without its words",
        "briefing/private.py",
        'message=title, hint="not shown: it would tell what is private", excerpt="", width=1)',
        'hint="not shown: it would tell what is private")',
        "tests/unit/test_private.py::test_a_fault_in_the_overlay_is_placed_there_and_not_shown",
    ),
    Defence(
        "a private file is told by its number",
        "briefing/private.py",
        "file.name if file.name in public else number",
        "file.name",
        "tests/unit/test_private.py::test_a_private_file_is_told_by_its_number",
    ),
    Defence(
        "a report does not quote the passage on somebody who is withheld now",
        f"{REPORT}/kept_back.py",
        "return _refers_to_kept_back(kept, key, difference.before) or says(",
        "return says(",
        NOW_KEPT,
    ),
    Defence(
        "a report does not repeat an old text that says a name",
        f"{REPORT}/records.py",
        "if difference.before is not None and is_old_kept_back(telling.kept, key, difference, change):",
        "if False:",
        NOW_KEPT,
    ),
    Defence(
        "a report does not repeat an old text that says a part of a name",
        f"{REPORT}/kept_back.py",
        "says(kept, key, change.before, kept.in_part)",
        "says(kept, key, change.before)",
        NOW_KEPT,
    ),
    Defence(
        "a report repeats no problem of a record that is not published",
        f"{REPORT}/kept_private.py",
        "if path in self.contents or path in self.nameless",
        "if path in self.nameless",
        "tests/unit/report/test_report_problems.py::test_nothing_of_a_draft_is_repeated",
    ),
)
