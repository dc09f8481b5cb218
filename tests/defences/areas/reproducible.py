from defences.defence import Defence

ZIP = "tests/unit/bundle/test_zip.py"
COMPARE = "tests/unit/reproduce/test_compare.py::test_"

DEFENCES: tuple[Defence, ...] = (
    Defence(
        "a checkout has the committed bytes, whatever this system takes for the end of a line",
        ".gitattributes",
        "* -text",
        "* text=auto",
        "tests/same_bytes/test_checkout.py::test_a_checkout_has_the_committed_bytes_on_windows_too",
    ),
    Defence(
        "libraries find their files under a locale of another encoding",
        "briefing/utf_8_path.py",
        'return os.fsencode(path).decode("utf-8", "surrogateescape")',
        "return str(path)",
        "tests/unit/test_utf_8_path.py::test_a_path_is_given_in_utf_8_under_a_locale_in_ascii_too",
    ),
    Defence(
        "others may read what is published, whatever the umask is",
        "briefing/publish.py",
        "before = os.umask(0o022)",
        "before = os.umask(0)\n    os.umask(before)",
        "tests/unit/test_publish.py::test_whoever_serves_a_site_may_read_it_whatever_the_umask",
    ),
    Defence(
        "members of a zip have one day",
        "briefing/bundle/zip.py",
        "MIDNIGHT, FIRST_DAY = 0, 1 << 5 | 1",
        "MIDNIGHT, FIRST_DAY = 0, __import__('datetime').date.today().year - 1980 << 9 | 1 << 5 | 1",
        f"{ZIP}::test_every_file_is_found_again_with_the_same_mode_and_date",
    ),
    Defence(
        "members of a zip stand in the order of their names",
        "briefing/bundle/zip.py",
        "names = sorted(members)",
        "names = list(members)",
        f"{ZIP}::test_neither_order_nor_processes_change_a_byte",
    ),
    Defence(
        "an archive that only pretends to be small is not read whole",
        "briefing/reproduce/compare.py",
        "return file.read(most)",
        "return file.read()",
        f"{COMPARE}of_a_member_no_more_is_read_than_there_can_be",
    ),
    Defence(
        "a downloaded zip that is damaged or encrypted is told as such",
        "briefing/damaged.py",
        "zlib.error, lzma.LZMAError, OSError, EOFError, ValueError, RuntimeError)",
        "OSError, EOFError, ValueError)",
        f"{COMPARE}a_zip_that_cannot_be_read_is_different[encrypted]",
    ),
    Defence(
        "a file that a stranger added to a release is told",
        "briefing/reproduce/compare.py",
        "if name not in names and start and name.startswith(start)]",
        "if name not in names and not start]",
        f"{COMPARE}a_file_that_calls_itself_one_of_the_release_is_told",
    ),
    Defence(
        "an address that a bundle names is one, and no command",
        "briefing/reproduce/published.py",
        "[A-Za-z0-9._~%@:/-]+",
        '[^"]+',
        f"{COMPARE}an_address_that_none_can_be_is_not_taken",
    ),
    Defence(
        "a release is built in an environment that is not that of whoever compares",
        "briefing/reproduce/rebuild.py",
        "if not name.startswith(OURS)",
        "if name",
        "tests/same_bytes/test_reproduce.py::test_a_release_is_built_anew_and_a_changed_page_is_told",
    ),
    Defence(
        "a release is what stands in its commit, not what lies in the folder",
        "briefing/reproduce/rebuild.py",
        '"checkout", "--quiet", "--detach", commit]',
        '"checkout", "--quiet", "--detach"]',
        "tests/same_bytes/test_reproduce.py::test_a_release_is_built_anew_and_a_changed_page_is_told",
    ),
    Defence(
        "files are read in the order of their names, not of the disk",
        "briefing/load.py",
        "entries = sorted(listing, key=lambda entry: entry.name)",
        "entries = list(listing)",
        "tests/unit/test_load.py::test_files_stand_in_the_order_of_their_names_not_of_the_disk",
    ),
    Defence(
        "nothing to compare is no proof",
        "briefing/reproduce/told.py",
        "return 0 if states & {State.EQUAL, State.BY_SUM} else 2",
        "return 0",
        f"{COMPARE}what_was_not_downloaded_is_no_fault_but_nothing_at_all_is_no_proof",
    ),
    Defence(
        "a name in a published bundle commands no terminal",
        "briefing/reproduce/told.py",
        "yield from map(short_line, _lines(compared))",
        "yield from _lines(compared)",
        f"{COMPARE}nothing_that_is_told_commands_a_terminal",
    ),
)
