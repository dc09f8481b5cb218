from assurance.promises import Area, Promise

AREA = Area(
    "What editors, reviewers and terminals are told",
    "A change report, a comment on a pull request, a message in a terminal and a hand-written page show hostile text as text.",
    (
        Promise("quoted-in-problems", "texts quoted in problems (for people, GitHub, programs) that command no terminal and no runner"),
        Promise("hostile-markdown", "texts in eleven places of a page's Markdown that become no element and no address of their own"),
        Promise("look-alikes-in-markdown", "texts that only look hostile, shown by Markdown as it means them"),
        Promise("hostile-report-comment", "texts everywhere in a comment, as GitHub and GitLab render it: shown, and nothing made of them"),
        Promise("hostile-report-page", "texts everywhere in the page of a change report: shown, with no element of their own"),
        Promise("hostile-report-json", "texts everywhere in the report for programs: read again as they were"),
        Promise("hostile-content-in-commands", "file names, keys and values over which commands ran: nothing printed is obeyed"),
        Promise("hostile-pages", "pages of hostile texts, from a server and a disk, with scripts and without: refused, or words"),
        Promise("hostile-addresses", "addresses of sources that are refused, or shown and lead where they say"),
        Promise("defences-told", "defences of this part, each with a test that fails without it"),
    ),
)
