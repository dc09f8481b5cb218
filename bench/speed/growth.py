"""How our builds grow: an archive of twice as many incidents, beside one.

usage: python -m bench.speed.growth [--incidents 5000] [--rounds 3] [--jobs 4]
"""

from __future__ import annotations

import argparse
import os
import sys

from bench.archive import archive
from bench.speed.contenders import Ours
from bench.speed.rounds import ratios, rounds, spread


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m bench.speed.growth", description="Compares our builds of two archives, one twice as large."
    )
    parser.add_argument("--incidents", type=int, default=5000, metavar="N", help="how large the smaller archive is (default: 5000)")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="how often both are built (default: 3)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="processes (default: one for each core)")
    options = parser.parse_args(words)
    both = {f"{number} incidents": Ours(archive(number), options.jobs) for number in (options.incidents, 2 * options.incidents)}
    measured = list(rounds({name: ours.clean for name, ours in both.items()}, options.rounds))
    small, large = both
    for name in both:
        taken = [one[name] for one in measured]
        clock, processor = spread([one.seconds for one in taken]), spread([one.processor for one in taken])
        print(f"{name}: {clock} s, processor {processor} s, {max(one.memory for one in taken):.0f} MB")
    print(f"twice as many incidents take {spread(ratios(measured, large, small))} times as long; asked for is 2, ± 15 %")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
