from assurance.promises import Area, Promise

AREA = Area(
    "All or nothing",
    "Whatever happens while a site is built, the site that was there stays whole until the new one takes its place; what kept the build "
    "from its end is told in one line, nothing that it began is left after the next one, and that one gives what an undisturbed one gives.",
    (
        Promise(
            "whole-killed",
            "moments at which a build was killed (kill -9, or in the midst of a file), the first one too, with one process or several",
        ),
        Promise("whole-full", "moments from which the disk was full, and sizes beyond which it took no more of a file"),
        Promise("whole-hindered", "folders in which nothing may be written: beside the site, the site itself"),
        Promise("whole-changed", "records that vanished or were changed while they were read, or while their faults were told"),
        Promise("whole-raised", "stages and jobs of a build that failed: for want of disk or memory, or by a fault of the program"),
        Promise("whole-worker", "processes that share the work and were killed: the build says so at once"),
        Promise("whole-at-once", "moments at which another build of the same site ran from beginning to end"),
        Promise("whole-clock", "clocks that went back or forward between two builds"),
        Promise(
            "whole-commands", "moments at which `bundle`, `single`, `report`, `preview`, `schema`, `check`, `serve` or `new` was killed"
        ),
        Promise(
            "whole-foreign",
            "folders, files and links of somebody else at the place of a site, of files passed on or of what is kept: untouched",
        ),
        Promise("defences-whole", "defences of this part, each with a test that fails without it"),
    ),
)
