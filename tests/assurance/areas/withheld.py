from assurance.promises import Area, Promise

AREA = Area(
    "What is withheld",
    "What is a draft, private or withheld stands in no byte that is published or printed, in no script and in no encoding.",
    (Promise("defences-withheld", "defences of this part, each with a test that fails without it"),),
)
