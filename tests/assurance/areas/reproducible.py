from assurance.promises import Area, Promise

AREA = Area(
    "The same bytes everywhere",
    "The same commit gives the same bytes, on whatever computer, for whatever user, on whatever day. So anybody can check what was "
    "published.",
    (
        Promise(
            "conditions-that-differ",
            "conditions (zone, language, user, clock …) that differ between two computers on which the bundles are made, and between two "
            "for the rest",
        ),
        Promise("files-with-the-same-bytes", "files of site, bundles, single file and change report, the same under such conditions"),
        Promise("three-conditions-that-meet", "threes of those conditions that meet in a build"),
        Promise("files-of-other-pythons", "files of site, bundles, single file and change report, the same with other versions of Python"),
        Promise("files-checked-out", "files of a commit, checked out with the same bytes where Git changes the ends of lines"),
        Promise(
            "published-files-checked",
            "files of a release, compared with those built from its tag: those changed since told, the others equal",
        ),
        Promise("defences-reproducible", "defences of this part, each with a test that fails without it"),
    ),
)
