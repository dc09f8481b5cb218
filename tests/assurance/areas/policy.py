from assurance.promises import Area, Promise

AREA = Area(
    "What a page may do",
    "No page runs a script that is not ours, has styles or handlers of its own, or asks another host for anything.",
    (Promise("defences-policy", "defences of this part, each with a test that fails without it"),),
)
