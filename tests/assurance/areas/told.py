from assurance.promises import Area, Promise

AREA = Area(
    "What editors, reviewers and terminals are told",
    "A change report, a comment on a pull request, a message in a terminal and a hand-written page show hostile text as text.",
    (Promise("defences-told", "defences of this part, each with a test that fails without it"),),
)
