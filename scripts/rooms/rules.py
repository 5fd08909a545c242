"""What the nine pictures of a room must hold; every rule answers with what is broken."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from scripts.rooms.measure import Measures

MOST_KILOBYTES = 150
_POINT = 0.01


def cover_rises(rows: list[Measures]) -> Iterator[str]:
    """Cover is nothing at 1, rises at every level, and each rise suits the one before."""
    if rows[0].cover != 0:
        yield f"level 1 is covered {rows[0].cover:.1%}, not nothing"
    rises = [after.cover - before.cover for before, after in pairwise(rows)]
    for level, rise in enumerate(rises, start=2):
        if rise <= 0:
            yield f"level {level} covers no more than level {level - 1}"
    for level, (before, rise) in enumerate(pairwise(rises), start=3):
        if rise < before - _POINT:
            yield f"level {level} rises {rise:.1%}, less than the {before:.1%} before it"
        if rise > max(1.5 * before, before + 2 * _POINT):
            yield f"level {level} rises {rise:.1%}, a leap after {before:.1%}"


def cover_in_bounds(rows: list[Measures]) -> Iterator[str]:
    """The middle and the full picture cover what their words say."""
    for level, low, high in ((5, 0.18, 0.26), (9, 0.65, 0.80)):
        cover = rows[level - 1].cover
        if not low <= cover <= high:
            yield f"level {level} covers {cover:.1%}, not {low:.0%} to {high:.0%}"


def way_out(rows: list[Measures]) -> Iterator[str]:
    """The door can be seen and reached up to 7, is hard to open at 8 and gone at 9."""
    if rows[6].door > 1 / 3:
        yield f"level 7 hides {rows[6].door:.1%} of the door's lower half, more than a third"
    if rows[7].door < 2 / 3:
        yield f"level 8 hides {rows[7].door:.1%} of the door's lower half, under two thirds"
    if rows[8].door < 1:
        yield f"level 9 hides {rows[8].door:.1%} of the door's lower half, not all"
    if rows[6].path > 0.4:
        yield f"level 7 hides {rows[6].path:.1%} of the one path"
    if rows[7].path < 0.8:
        yield f"level 8 hides only {rows[7].path:.1%} of the path"


def main_use(rows: list[Measures]) -> Iterator[str]:
    """The room's main use is partly blocked at 6 and cannot be used properly at 7."""
    if rows[4].main > 0.5:
        yield f"level 5 already hides {rows[4].main:.1%} of the main use"
    if not 0.25 <= rows[5].main <= 0.75:
        yield f"level 6 hides {rows[5].main:.1%} of the main use, not a quarter to three quarters"
    if rows[6].main < 0.75:
        yield f"level 7 hides {rows[6].main:.1%} of the main use, under three quarters"


def play_space(rows: list[Measures]) -> Iterator[str]:
    """The floor to play on is there up to 4 and goes at 5."""
    if rows[3].play > 0.4:
        yield f"level 4 already covers {rows[3].play:.1%} of the play space"
    if rows[4].play < 0.5:
        yield f"level 5 covers only {rows[4].play:.1%} of the play space"


def neighbours_differ(rows: list[Measures]) -> Iterator[str]:
    """Each step changes more than 3 % of the pixels at 200 px."""
    for row in rows[1:]:
        if row.changed is None or row.changed <= 0.03:
            yield f"level {row.level} changes only {row.changed or 0:.1%} of the small picture"


RULES: tuple[Callable[[list[Measures]], Iterator[str]], ...] = (
    cover_rises,
    cover_in_bounds,
    way_out,
    main_use,
    play_space,
    neighbours_differ,
)


def broken(rows: list[Measures]) -> list[str]:
    """Return one sentence for every rule that a room breaks."""
    return [sentence for rule in RULES for sentence in rule(rows)]
