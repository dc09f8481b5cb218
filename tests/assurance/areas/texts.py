from assurance.promises import Area, Promise

AREA = Area(
    "Hostile texts",
    "Whatever a text of a record holds, a reader sees it as it is written: nothing in it runs, and nothing in it makes a browser ask "
    "for anything.",
    (Promise("defences-texts", "defences of this part, each with a test that fails without it"),),
)
