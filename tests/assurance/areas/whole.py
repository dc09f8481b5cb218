from assurance.promises import Area, Promise

AREA = Area(
    "All or nothing",
    "Whatever happens while a site is built, the site that was there stays whole until the new one takes its place.",
    (Promise("defences-whole", "defences of this part, each with a test that fails without it"),),
)
