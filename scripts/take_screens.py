"""`make screens`: the guide's pictures of the real product, in docs/guides/screens.

`--whole FOLDER` also keeps whole pages there, for somebody who wants to look at all of them.
"""

import argparse
from pathlib import Path

from scripts.screens import desk_walk, field_walk, sections_walk
from scripts.screens.stage import set_stage

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "guides" / "screens"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--whole", type=Path, help="a folder for whole pages")
    whole = parser.parse_args().whole
    PICTURES.mkdir(parents=True, exist_ok=True)
    with set_stage(PICTURES, whole) as stage:
        desk_walk.assign(stage)
        field_walk.walk(stage)
        desk_walk.walk(stage)
        sections_walk.walk(stage)


if __name__ == "__main__":
    main()
