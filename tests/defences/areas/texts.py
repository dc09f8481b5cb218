from defences.defence import Defence

BROWSER, MAIN = "tests/browser/test_hostile_texts.py", "templates/theme/main.html"

DEFENCES: tuple[Defence, ...] = (
    Defence(
        "whatever a template prints is escaped",
        "briefing/escaped.py",
        "return _escape_inner(value)",
        "return value",
        f"{BROWSER}::test_nothing_runs_and_nothing_is_asked_for",
    ),
    Defence(
        "the title of a page is escaped",
        MAIN,
        "<title>{{ title | e }}",
        "<title>{{ title }}",
        f"{BROWSER}::test_nothing_runs_and_nothing_is_asked_for",
    ),
    Defence(
        "the description of a page is escaped",
        MAIN,
        '<meta name="description" content="{{ description | e }}">',
        '<meta name="description" content="{{ description }}">',
        f"{BROWSER}::test_every_text_is_read_as_it_was_written",
    ),
    Defence(
        "no text ends the data in a page",
        "briefing/json_ld.py",
        'TO_ESCAPE = re.compile("[<>&\\u2028\\u2029]")',
        'TO_ESCAPE = re.compile("[\\u2028\\u2029]")',
        f"{BROWSER}::test_nothing_runs_and_nothing_is_asked_for",
    ),
    Defence(
        "no cell of a table is a formula",
        "briefing/exports/csv_files.py",
        "return neutral(_in_words(cell)) if isinstance(cell, str | tuple) else _in_words(cell)",
        "return _in_words(cell)",
        f"{BROWSER}::test_every_text_is_read_as_it_was_written",
    ),
    Defence(
        "what is written as one file is escaped",
        "briefing/templating/environment.py",
        "autoescape=True",
        "autoescape=False",
        f"{BROWSER}::test_as_one_file_they_are_as_harmless",
    ),
    Defence(
        "no character turns the direction of what follows",
        "briefing/yaml/nodes.py",
        "\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff",
        "\\u2029\\ufeff",
        "tests/unit/yaml/test_nodes.py::test_forbidden_characters_raw_and_escaped",
    ),
    Defence(
        "a letter has ten marks at the most",
        "briefing/yaml/nodes.py",
        "MOST_MARKS = 10",
        "MOST_MARKS = 1000",
        "tests/unit/yaml/test_nodes.py::test_a_letter_has_ten_marks_at_the_most",
    ),
    Defence(
        "a licence is an identifier, of which an address is made",
        "briefing/records/edited.py",
        'LICENSE = r"^[A-Za-z0-9][A-Za-z0-9.+-]*$"',
        'LICENSE = r"^.*$"',
        "tests/hostile_texts/test_programs.py::test_fields_that_programs_read_take_no_other_words",
    ),
    Defence(
        "a changed key is a key",
        "briefing/records/incident.py",
        'KEYS = r"^[a-z][a-z0-9_]*(\\.[a-z0-9_]+)*$"',
        'KEYS = r"^.*$"',
        "tests/hostile_texts/test_programs.py::test_fields_that_programs_read_take_no_other_words",
    ),
    Defence(
        "a text for BibTeX has no braces and commands of its own",
        "briefing/bibtex.py",
        'return " ".join(text.split()).translate(ESCAPED)',
        'return " ".join(text.split())',
        f"{BROWSER}::test_every_text_is_read_as_it_was_written",
    ),
    Defence(
        "the index of the search ends no script element",
        "briefing/search/shards.py",
        '.replace("</", "<\\\\/")',
        "",
        "tests/unit/search/test_shards.py::test_a_file_is_one_line_of_which_no_text_ends_anything",
    ),
)
