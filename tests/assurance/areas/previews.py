from assurance.promises import Area, Promise

AREA = Area(
    "What others propose",
    "A pull request of a stranger can be looked at as readers would see it, and can do nothing that our own build could not.",
    (
        Promise("hostile-commits", "commits that hold links, names that mislead, or too much: nothing is taken of them"),
        Promise("foreign-runs", "runs for another pull request, for a former state of it, or with a workflow of their own: not looked at"),
        Promise("hostile-artifacts", "artifacts made to break, to run or to mislead: refused, each with its reason, and nothing laid out"),
        Promise(
            "artifacts-with-slips", "artifacts of our build with a slip somewhere: refused, or published with a text changed and no more"
        ),
        Promise("good-artifacts", "files of the artifact that our build made of the invented records: laid out as they were built"),
        Promise("defences-previews", "defences of this part, each with a test that fails without it"),
    ),
)
