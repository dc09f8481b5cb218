from defences.defence import Defence

INSTALLING = "tests/supply/test_installing.py::test_everything_that_installs_does_so_from_a_lock"
REFUSING = "tests/supply/test_lock.py::test_what_the_site_cannot_be_built_with_is_not_locked"
LICENCES = "tests/supply/test_locks.py::test_which_licences_are_allowed"
ROW = "| `site_src/fonts/vazirmatn-latin.woff2` | Vazirmatn | `840aa53547bb14e06e5466efe87e8a58a31b0ba9a21b756c6352ed64f0ed4112` |\n"

DEFENCES: tuple[Defence, ...] = (
    Defence(
        "a Python package is installed only if its sum is the locked one",
        "scripts/environment.sh",
        " --require-hashes",
        "",
        INSTALLING,
    ),
    Defence(
        "no Python package runs code of its own by being installed",
        "scripts/environment.sh",
        "--only-binary :all: -r",
        "-r",
        INSTALLING,
    ),
    Defence(
        "so it is for whoever installs a lock by hand",
        "requirements.txt",
        "--only-binary :all:\n",
        "",
        "tests/supply/test_locks.py::test_a_lock_names_versions_and_sums_of_wheels_and_no_place",
    ),
    Defence(
        "no npm package runs code of its own by being installed",
        "scripts/packages.sh",
        "npm ci --ignore-scripts",
        "npm ci",
        INSTALLING,
    ),
    Defence(
        "versions with which the site cannot be built are not locked",
        "scripts/lock.py",
        "        raise Refused(fault)\n",
        "        pass\n",
        REFUSING,
    ),
    Defence(
        "what an update changes in the site is told",
        "scripts/lock.py",
        "if before.get(name) != after.get(name))\n    if not",
        "if False)\n    if not",
        "tests/supply/test_lock.py::test_newer_versions_are_locked_and_what_they_change_is_told",
    ),
    Defence(
        "a licence counts with all that it joins",
        "briefing/supply/licences.py",
        "any(all(part",
        "any(any(part",
        LICENCES,
    ),
    Defence(
        "a licence that asks for more than a notice is not allowed",
        "briefing/supply/licences.py",
        '        "Apache-2.0",\n        "BSD-2-Clause",',
        '        "Apache-2.0",\n        "GPL-3.0-or-later",\n        "BSD-2-Clause",',
        LICENCES,
    ),
    Defence(
        "a lock without sums is not read as one",
        "briefing/supply/locked.py",
        "if not pin or not sums:",
        "if not pin:",
        "tests/supply/test_bill.py::test_what_is_not_locked_is_refused",
    ),
    Defence(
        "every file of others is named in NOTICE.md",
        "NOTICE.md",
        ROW,
        "",
        "tests/supply/test_notice.py::test_every_file_of_others_is_named_and_none_that_is_not_there",
    ),
    Defence(
        "a file of others is the one that NOTICE.md names",
        "NOTICE.md",
        ROW,
        ROW.replace("840aa535", "840aa536"),
        "tests/supply/test_notice.py::test_every_file_of_others_is_the_one_that_is_named",
    ),
    Defence(
        "the published sheet names the licence of the theme's rules",
        "briefing/assets/__init__.py",
        ', MIT licence: "../licences/material-for-mkdocs.txt" */',
        " */",
        "tests/supply/test_notice.py::test_the_licences_are_published_beside_the_works",
    ),
    Defence(
        "the bill of materials has the sums of all files of a package",
        "briefing/supply/bill.py",
        "for one in package.sums]",
        "for one in package.sums[:1]]",
        "tests/supply/test_bill.py::test_every_package_of_the_lock_is_in_it_with_all_sums_and_its_licence",
    ),
    Defence(
        "the same release has the same bill of materials",
        "briefing/supply/bill.py",
        "uuid.uuid5(uuid.NAMESPACE_OID, json_file(body).decode())",
        "uuid.uuid4()",
        "tests/supply/test_bill.py::test_the_same_release_has_the_same_bill_and_another_one_another",
    ),
    Defence(
        "the bill of materials names the files of the release",
        "briefing/supply/bill.py",
        "for name in sorted(release.files)]",
        "for name in sorted(release.files)[1:]]",
        "tests/supply/test_bill.py::test_it_names_the_files_of_the_release_with_their_sums",
    ),
    Defence(
        "no page depends on the name of the engine that printed it",
        "templates/theme/main.html",
        '<meta name="referrer"',
        '<meta name="generator" content="mkdocs-{{ mkdocs_version }}"><meta name="referrer"',
        "tests/supply/test_another_engine.py::test_no_page_names_its_generator",
    ),
    Defence(
        "the engine is asked for nothing but what ProperDocs has too",
        "briefing/shell/engine.py",
        "from mkdocs.config.defaults import MkDocsConfig\n",
        "from mkdocs.config.defaults import MkDocsConfig\nfrom mkdocs.themes import mkdocs as _theme\n",
        "tests/supply/test_another_engine.py::test_a_build_with_properdocs_in_the_place_of_mkdocs",
    ),
    Defence(
        "a workflow runs GitHub's own actions, each by its commit",
        ".github/workflows/preview.yml",
        "uses: actions/upload-artifact@",
        "uses: actions/upload-artifact@v7 #",
        "tests/ci/test_workflows.py::test_no_checker_finds_anything[house rules]",
    ),
    Defence(
        "a workflow may do what its jobs name, and no more",
        ".github/workflows/preview.yml",
        "\npermissions: {}\n",
        "\npermissions: read-all\n",
        "tests/ci/test_workflows.py::test_no_checker_finds_anything[house rules]",
    ),
    Defence(
        "no token stays where a pull request is built",
        ".github/workflows/preview.yml",
        "persist-credentials: false",
        "persist-credentials: true",
        "tests/ci/test_workflows.py::test_no_checker_finds_anything[house rules]",
    ),
)
