"""Writes the room pictures, their lists and the guide's tables: ``python -m scripts.rooms``.

Prints how every room measures and answers 1 when a rule is broken, after writing all files.
"""

import argparse
import sys
from collections.abc import Sequence

from scripts.rooms.anchors import anchors_of
from scripts.rooms.files import kilobytes, write_lists, write_pictures
from scripts.rooms.guide import write_table
from scripts.rooms.measure import measured
from scripts.rooms.picture import pictures
from scripts.rooms.rules import broken
from scripts.rooms.scene import Scene
from scripts.rooms.scenes import SCENES
from scripts.rooms.table import markdown


def main(arguments: Sequence[str] | None = None) -> int:
    """Write and measure the rooms asked for, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m scripts.rooms", description=__doc__)
    parser.add_argument("room_type", nargs="*", help=f"one of: {', '.join(SCENES)}")
    asked = parser.parse_args(arguments).room_type or list(SCENES)
    unknown = [name for name in asked if name not in SCENES]
    if unknown:
        parser.error(f"no scene for {', '.join(unknown)}")
    faults = [fault for name in asked for fault in _made(SCENES[name])]
    return 1 if faults else 0


def _made(scene: Scene) -> list[str]:
    anchors = anchors_of(scene.room_type)
    drawn = pictures(scene)
    sizes = write_pictures(drawn, anchors)
    write_lists(drawn)
    rows = measured(drawn, anchors)
    faults = broken(rows)
    sys.stdout.write(f"{scene.label}, {kilobytes(sizes):.0f} kB gzipped in all\n\n")
    table = markdown(rows, sizes)
    sys.stdout.write(table + "\n")
    write_table(scene.room_type, table)
    for fault in faults:
        sys.stdout.write(f"{scene.room_type}: {fault}\n")
    return faults


if __name__ == "__main__":
    sys.exit(main())
