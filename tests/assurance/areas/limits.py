from assurance.promises import Area, Promise

AREA = Area(
    "Limits",
    "What is larger than the program is made for is refused with a clear problem, before anything is built.",
    (Promise("defences-limits", "defences of this part, each with a test that fails without it"),),
)
