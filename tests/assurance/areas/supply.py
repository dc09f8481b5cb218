from assurance.promises import Area, Promise

AREA = Area(
    "What we build with",
    "Every package, font and script of others is known by version, hash and licence, and none is fetched unlocked.",
    (Promise("defences-supply", "defences of this part, each with a test that fails without it"),),
)
