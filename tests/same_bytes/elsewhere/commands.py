"""usage: commands.py PROGRAM COMMANDS

Runs several commands of the program in the folder PROGRAM, one after the other: COMMANDS are their words, in JSON.
"""

from __future__ import annotations

import json
import sys

sys.path.insert(0, sys.argv[1])
import build

sys.exit(max(build.main(words) for words in json.loads(sys.argv[2])))
