from defences.defence import Defence

MAIN = "templates/theme/main.html"
SHELL = "tests/unit/shell/test_stamp.py::test_a_page_unlike_others_has_a_shell_of_its_own"

DEFENCES: tuple[Defence, ...] = (
    Defence(
        "whatever a template prints is escaped",
        "briefing/escaped.py",
        "return _escape_inner(value)",
        "return value",
        "tests/unit/templating/test_compiled.py::test_it_writes_what_jinja_writes",
    ),
    Defence(
        "the title of a page is escaped",
        MAIN,
        "<title>{{ title | e }}",
        "<title>{{ title }}",
        SHELL,
    ),
    Defence(
        "the description of a page is escaped",
        MAIN,
        '<meta name="description" content="{{ description | e }}">',
        '<meta name="description" content="{{ description }}">',
        SHELL,
    ),
    Defence(
        "no text ends the data in a page",
        "briefing/json_ld.py",
        'TO_ESCAPE = re.compile("[<>&\\u2028\\u2029]")',
        'TO_ESCAPE = re.compile("[\\u2028\\u2029]")',
        "tests/unit/test_json_ld.py::test_a_text_comes_back_as_it_was",
    ),
    Defence(
        "no cell of a table is a formula",
        "briefing/exports/csv_files.py",
        "return neutral(_in_words(cell)) if isinstance(cell, str | tuple) else _in_words(cell)",
        "return _in_words(cell)",
        "tests/unit/exports/test_csv_files.py::test_every_sort_of_cell",
    ),
    Defence(
        "what is written as one file is escaped",
        "briefing/templating/environment.py",
        "autoescape=True",
        "autoescape=False",
        "tests/golden/test_golden_single.py::test_the_file_is_as_it_was[incident]",
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
        "tests/unit/test_bibtex.py::test_what_latex_would_take_for_a_command_is_escaped",
    ),
    Defence(
        "the index of the search ends no script element",
        "briefing/search/shards.py",
        '.replace("</", "<\\\\/")',
        "",
        "tests/unit/search/test_shards.py::test_a_file_is_one_line_of_which_no_text_ends_anything",
    ),
)
