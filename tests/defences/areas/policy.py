from defences.defence import Defence

POLICY, HEADERS = "briefing/hosting/policy.py", "briefing/hosting/headers.py"
STANDS = "tests/policy/test_policy_stands.py"
DIRECTIVE = f"{STANDS}::test_each_directive_is_as_tight_as_both_browsers_bear"
FIELD = f"{STANDS}::test_each_field_is_sent_with_every_file"
PAGE = "tests/unit/verify/test_verify.py::test_faults_of_a_page"
WRITTEN = "tests/policy/test_pages_as_written.py"
BEGUN = f"{WRITTEN}::test_a_page_begins_with_its_policy_and_what_keeps_its_reader_unknown"
MARKED = '<meta name="referrer" content="no-referrer">\n'
LOOKUP = '<meta http-equiv="x-dns-prefetch-control" content="off">\n'


def loosened(what: str, name: str, value: str, more: str) -> Defence:
    return Defence(what, POLICY, f'"{name}": "{value}",\n', f'"{name}": "{more}",\n', DIRECTIVE)


DEFENCES: tuple[Defence, ...] = (
    Defence(
        "no page may run what it holds inline",
        POLICY,
        '"script-src": "\'self\' file:"',
        "\"script-src\": \"'self' 'unsafe-inline' file:\"",
        "tests/unit/hosting/test_policy.py::test_the_policy_lets_nothing_in",
    ),
    loosened("what is not named is forbidden", "default-src", "'none'", "'self'"),
    loosened("no page holds styles of its own", "style-src", "'self' file:", "'self' 'unsafe-inline' file:"),
    loosened("images come from the site", "img-src", "'self' data: file:", "* data: file:"),
    loosened("letters come from the site", "font-src", "'self' file:", "'self' file: https:"),
    loosened("no worker is started", "worker-src", "'none'", "blob:"),
    loosened("forms lead within the site", "form-action", "'self' file:", "*"),
    Defence(
        "links begin at the page",
        POLICY,
        """    "base-uri": "'none'",\n    "form""",
        """    "base-uri": "*",\n    "form""",
        f"{DIRECTIVE}[base-uri-'none']",
    ),
    Defence(
        "nobody frames a page",
        POLICY,
        ', "frame-ancestors": "\'none\'"',
        "",
        FIELD,
    ),
    Defence(
        "a page that stands alone runs nothing",
        POLICY,
        '{"default-src": "\'none\'", **allowed',
        "{**allowed",
        "tests/test_single.py::test_the_policy_names_the_one_style_sheet_and_forbids_the_rest",
    ),
    Defence(
        "only our sheet is allowed where one stands in the page",
        POLICY,
        "f\"'sha256-{digest}'\"",
        "\"'unsafe-inline'\"",
        "tests/test_single.py::test_the_policy_names_the_one_style_sheet_and_forbids_the_rest",
    ),
    Defence("servers tell browsers not to guess what a file is", HEADERS, '    "X-Content-Type-Options": "nosniff",\n', "", FIELD),
    Defence("servers tell browsers not to tell where a reader comes from", HEADERS, '    "Referrer-Policy": "no-referrer",\n', "", FIELD),
    Defence("servers tell browsers to look up no host in advance", HEADERS, '    "X-DNS-Prefetch-Control": "off",\n', "", FIELD),
    Defence(
        "a page that was opened from here has no hold on another", HEADERS, '    "Cross-Origin-Opener-Policy": "same-origin",\n', "", FIELD
    ),
    Defence("other sites embed nothing of ours", HEADERS, '    "Cross-Origin-Resource-Policy": "same-origin",\n', "", FIELD),
    Defence(
        "pages have a policy",
        "templates/theme/main.html",
        '<meta http-equiv="Content-Security-Policy" content="{{ policy }}">\n',
        "",
        BEGUN,
    ),
    Defence("pages tell nobody where their reader comes from", "templates/theme/main.html", MARKED, "", BEGUN),
    Defence("pages let no browser look up the hosts that they name", "templates/theme/main.html", LOOKUP, "", BEGUN),
    Defence(
        "links of records have no hold on the page",
        "templates/components/inline.html.jinja",
        '<a href="{{ value.href }}" rel="noopener noreferrer">{{ whole(value.text, head) }}</a>',
        '<a href="{{ value.href }}">{{ whole(value.text, head) }}</a>',
        f"{WRITTEN}::test_a_link_to_another_site_tells_it_nothing_and_gives_it_no_hold",
    ),
    Defence(
        "links of a single file to the living site have none either",
        "briefing/single/links.py",
        '            values["rel"] = CLOSED\n',
        "            pass\n",
        "tests/unit/single/test_single_links.py::test_with_a_base_address_other_pages_are_those_of_the_living_site",
    ),
    Defence(
        "a built page has no handler", "briefing/verify/outline.py", 'name in FORBIDDEN or name.startswith("on")', "name in FORBIDDEN", PAGE
    ),
    Defence("a built page has no style", "briefing/verify/outline.py", '"srcset", "style"}', '"srcset"}', PAGE),
    Defence(
        "a built page names no image that is asked for before its policy is read",
        "briefing/verify/outline.py",
        '"srcdoc", "srcset", ',
        '"srcdoc", ',
        PAGE,
    ),
    Defence(
        "a built page has no element that acts as a field",
        "briefing/verify/outline.py",
        "return not (refresh or",
        "return not (True or",
        PAGE,
    ),
    Defence("a built page frames nothing", "briefing/verify/outline.py", '"frame", "iframe", "object"', '"frame", "object"', PAGE),
    Defence(
        "a built page fetches nothing from elsewhere",
        "briefing/verify/links.py",
        'return None if is_own or (tag, scheme) == ("img", "data") else Link("", "", f"<{tag}> would fetch from elsewhere: {href}")',
        "return None",
        PAGE,
    ),
    Defence(
        "a built page leads to no script",
        "briefing/verify/links.py",
        "return None if scheme in LINKED else",
        "return None if scheme else",
        PAGE,
    ),
    Defence(
        "no file of another kind is published",
        "briefing/verify/__init__.py",
        "        if is_link or not _is_expected(name, known):\n",
        "        if is_link:\n",
        "tests/unit/verify/test_verify.py::test_strange_files",
    ),
    Defence(
        "GitHub Pages takes the site as it is",
        "briefing/publish.py",
        '        (folder / ".nojekyll").write_bytes(b"")\n',
        "",
        "tests/unit/test_publish.py::test_a_published_folder_is_ours_and_readable",
    ),
    Defence(
        "the sheet that a single file's policy allows is made of ours alone",
        "briefing/hosting/policy.py",
        "digest = base64.b64encode(hashlib.sha256(css.encode()).digest())",
        'digest = base64.b64encode(hashlib.sha256((css + " ").encode()).digest())',
        "tests/test_single.py::test_the_policy_names_the_one_style_sheet_and_forbids_the_rest",
    ),
    Defence(
        "pages that are served while they are written may ask their server, and only it",
        "briefing/serve/answers.py",
        '"connect-src": "\'self\'"',
        '"connect-src": "*"',
        f"{STANDS}::test_there_is_no_other_directive_and_while_writing_one_more",
    ),
    Defence(
        "a preview lets no browser look up hosts in advance",
        "briefing/preview/artifact/pages.py",
        'NO_LOOKING_UP = {"http-equiv": "x-dns-prefetch-control", "content": "off"}',
        'NO_LOOKING_UP = {"http-equiv": "x-dns-prefetch-control", "content": "on"}',
        "tests/hostile_artifacts/test_hostile_artifacts.py::test_a_hostile_artifact_is_refused[a page that lets browsers look up hosts]",
    ),
    Defence(
        "servers allow pages nothing of a device",
        "briefing/hosting/headers.py",
        '    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in UNUSED),\n',
        "",
        "tests/unit/hosting/test_headers.py::test_nothing_of_a_device_is_allowed",
    ),
    Defence(
        "nginx keeps no log of who asked for what",
        "briefing/hosting/nginx.py",
        "    access_log off;\n",
        "",
        "tests/unit/hosting/test_headers.py::test_nginx_keeps_no_addresses_of_readers_and_gives_nothing_that_is_hidden",
    ),
    Defence(
        "nor of whose connection failed",
        "briefing/hosting/nginx.py",
        "briefings.log emerg;",
        "briefings.log crit;",
        "tests/unit/hosting/test_headers.py::test_nginx_keeps_no_addresses_of_readers_and_gives_nothing_that_is_hidden",
    ),
    Defence(
        "nginx gives no hidden file",
        "briefing/hosting/nginx.py",
        "location ~ /(\\\\.|{urls.HEADERS}$)",
        "location ~ /({urls.HEADERS}$)",
        "tests/unit/hosting/test_headers.py::test_nginx_keeps_no_addresses_of_readers_and_gives_nothing_that_is_hidden",
    ),
    Defence(
        "what was withdrawn is shown by no browser from its cache",
        "briefing/hosting/headers.py",
        'SHORT, LONG = "no-cache"',
        'SHORT, LONG = "max-age=600"',
        "tests/unit/hosting/test_headers.py::test_only_what_never_changes_under_its_name_is_kept_long",
    ),
    Defence(
        "no plugin fetches while a site is built, or writes into pages",
        "mkdocs.yml",
        "plugins: []\n",
        "",
        "tests/policy/test_policy_stands.py::test_the_engine_runs_nothing_of_others_that_fetches_or_writes_into_pages",
    ),
    Defence(
        "a site with a fault is not published",
        "briefing/publish.py",
        "    if faults:\n",
        "    if False:\n",
        "tests/unit/test_publish.py::test_a_site_with_faults_is_not_published",
    ),
    Defence(
        "no preview shares an origin with the site",
        "briefing/preview/put.py",
        "    refuse_same(options.address, options.site)\n",
        "",
        "tests/unit/preview/host/test_host.py::test_previews_on_the_site_s_own_origin_are_refused",
    ),
    Defence(
        "no preview is listed by a search engine",
        "briefing/preview/put.py",
        "with_noindex(path.read_bytes(), name) if path.suffix.lower() in PAGES else path.read_bytes()",
        "path.read_bytes()",
        "tests/unit/preview/host/test_host.py::test_a_preview_stands_in_its_folder_and_its_bytes_are_those_of_the_build",
    ),
    Defence(
        "a page of a preview has our policy",
        "briefing/preview/artifact/pages.py",
        "        if unescaped(begun[2]) != expected:",
        "        if False:",
        "tests/hostile_artifacts/test_hostile_artifacts.py::test_a_hostile_artifact_is_refused[an open policy]",
    ),
    Defence(
        "while one writes, no other computer is answered",
        "briefing/serve/window.py",
        'HOST = "127.0.0.1"',
        'HOST = "0.0.0.0"',
        "tests/unit/serve/test_window.py::test_no_other_computer_is_answered",
    ),
    Defence(
        "nor a page that calls itself by our address",
        "briefing/serve/window.py",
        'if self.headers.get("Host", "") not in self.server.names:',
        "if not self.headers:",
        "tests/unit/serve/test_window.py::test_only_our_own_name_is_answered",
    ),
    Defence(
        "nor is anything given from outside of the site",
        "briefing/serve/answers.py",
        'any(step.startswith(".") or set(step) & {"\\0", "\\\\", ":"} for step in steps)',
        'any("\\0" in step for step in steps)',
        "tests/unit/serve/test_answers.py::test_nothing_else_is_given",
    ),
    Defence(
        "a fault of a record is told in the page as text",
        "briefing/serve/answers.py",
        'tabindex="0">{escape(fault)}</pre>',
        'tabindex="0">{fault}</pre>',
        "tests/unit/serve/test_answers.py::test_a_fault_stands_in_the_page_as_text",
    ),
)
