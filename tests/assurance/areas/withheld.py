from assurance.promises import Area, Promise

AREA = Area(
    "What is withheld",
    "What is a draft, private or withheld stands in no byte that is published or printed, in whatever script or encoding.",
    (
        Promise("withheld-canaries", "words of their own in withheld fields, each in Arabic and in Latin letters"),
        Promise("withheld-independent", "the same fields with other words in each: no byte of the site differs"),
        Promise("withheld-withdrawn", "words that a site showed and that are withheld now, after the next build"),
        Promise("withheld-keys", "spellings, stems and skeletons of withheld names in the index of the search"),
        Promise("withheld-report", "words that a change hides, or changes where nobody reads them: in its report, comment and data"),
        Promise("withheld-coordinates", "places and actors exchanged for others of which as much is shown: no byte differs"),
        Promise("withheld-overlays", "private overlays with slips in them: not a word of one is printed or kept"),
        Promise("withheld-printed", "runs of a command on what must not be told: not a word of it is printed"),
        Promise("withheld-authors", "names of persons in git, in the environment and in paths: none is given to reviewers"),
        Promise("expunged-words", "words that were committed, and are in no object of git after the steps of SECURITY.md"),
        Promise("defences-withheld", "defences of this part, each with a test that fails without it"),
    ),
)
