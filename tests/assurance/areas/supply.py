from assurance.promises import Area, Promise

AREA = Area(
    "What we build with",
    "Every package, font and script of others is known by version, hash and licence, and none is fetched unlocked.",
    (
        Promise("python-packages", "Python packages of our locks: each has a version and the sums of its files, and comes as a wheel"),
        Promise("npm-packages", "npm packages of our locks: each has a version and a sum, and none runs anything by being installed"),
        Promise("licences", "packages of a build: each states a licence under which it may be passed on"),
        Promise("installs", "commands in scripts, jobs, workflows and documents that install something: from a lock alone"),
        Promise(
            "works-of-others",
            "fonts, texts and other files of others in the repository: named in NOTICE.md, and those that are named there",
        ),
        Promise("bill-of-materials", "packages and files of others: in the bill of materials of a release, with licence and sums"),
        Promise("updates", "updates of the locks: kept if the site can be built with them and npm packages load, refused otherwise"),
        Promise(
            "another-engine",
            "files of the invented site, with and without an address, made by ProperDocs in the place of MkDocs: the same, to the byte",
        ),
        Promise("defences-supply", "defences of this part, each with a test that fails without it"),
    ),
)
