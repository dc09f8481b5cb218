from assurance.promises import Area, Promise

AREA = Area(
    "The same bytes everywhere",
    "The same records and the same program give the same bytes, on whatever computer.",
    (Promise("defences-reproducible", "defences of this part, each with a test that fails without it"),),
)
