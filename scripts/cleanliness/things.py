"""What both corners share: plates, a mug, a bin, mould, spoilt fruit, a shine."""

from scripts.cleanliness.sheet import DARK_MOULD, DARK_STAIN, LINE_WIDTH, MOULD, STAIN, Sheet
from scripts.rooms.colour import CORAL, PAPER, TIED_BAGS, darker

_PLATE = darker(PAPER, 0.06)


def shine(sheet: Sheet, x: float, y: float, size: float = 1.0) -> None:
    """Draw the strokes that say: wiped."""
    for slide in (0.0, 26.0):
        ends = (x + slide * size, y, x + (slide + 16) * size, y - 34 * size)
        sheet.draw("M{} {}L{} {}".format(*ends), stroke="#ffffff", width=6)


def plates(sheet: Sheet, x: float, y: float, count: int) -> None:
    """Draw a stack of plates whose foot stands at ``y``."""
    for index in range(count):
        slide = (index % 3 - 1) * 4
        sheet.round((x + slide, y - 10 - index * 12), (48, 11), PAPER if index % 2 else _PLATE)


def mug(sheet: Sheet, x: float, y: float, colour: str = CORAL) -> None:
    """Draw a mug whose foot stands at ``y``."""
    sheet.draw(f"M{x + 16} {y - 34}C{x + 40} {y - 36} {x + 40} {y - 6} {x + 16} {y - 10}", width=5)
    sheet.draw(f"M{x - 18} {y - 42}L{x + 18} {y - 42}L{x + 15} {y}L{x - 15} {y}Z", colour)
    sheet.round((x, y - 42), (18, 6), darker(colour, 0.25))


def leftovers(sheet: Sheet, x: float, y: float) -> None:
    """Draw old food on a plate."""
    sheet.round((x, y), (48, 11), PAPER)
    sheet.draw(
        f"M{x - 28} {y - 2}C{x - 26} {y - 20} {x - 6} {y - 16} {x} {y - 20}"
        f"C{x + 10} {y - 24} {x + 28} {y - 14} {x + 28} {y - 2}Z",
        DARK_STAIN,
    )


def full_bin(sheet: Sheet, x: float, y: float) -> None:
    """Draw a bin too full for its lid, its foot at ``y``."""
    bag = TIED_BAGS[0]
    sheet.draw(
        f"M{x - 42} {y - 84}C{x - 56} {y - 120} {x - 24} {y - 138} {x - 4} {y - 130}"
        f"C{x + 14} {y - 146} {x + 50} {y - 124} {x + 42} {y - 84}Z",
        bag,
    )
    sheet.draw(
        f"M{x - 6} {y - 130}C{x - 10} {y - 112} {x - 20} {y - 104} {x - 22} {y - 94}", width=2
    )
    sheet.draw(f"M{x - 44} {y - 88}L{x + 44} {y - 88}L{x + 34} {y}L{x - 34} {y}Z", "#aebcc3")
    sheet.draw(f"M{x - 40} {y - 62}L{x + 40} {y - 62}", stroke="#8b9aa2", width=LINE_WIDTH)


def mould(sheet: Sheet, x: float, y: float, size: float = 1.0) -> None:
    """Draw a patch of mould, darker where it began."""
    sheet.patch((x, y), (46 * size, 38 * size), MOULD)
    sheet.patch((x - 8 * size, y + 4 * size), (24 * size, 20 * size), DARK_MOULD)
    near = ((-50, -14), (-32, -38), (4, -44), (38, -32), (54, 0), (40, 32), (-46, 26), (0, 44))
    far = ((-64, 10), (-50, -40), (22, -54), (58, -26), (60, 24), (-20, 46), (20, 40))
    for places, radius in ((near, 8), (far, 4)):
        sheet.dots([(x + u * size, y + v * size) for u, v in places], radius * size, MOULD)


def spoilt_fruit(sheet: Sheet, x: float, y: float) -> None:
    """Draw fruit gone bad: brown, with a grey patch."""
    sheet.round((x, y - 18), (22, 20), "#a5875c")
    sheet.patch((x + 4, y - 22), (13, 11), "#aab0a0")
    sheet.draw(f"M{x - 2} {y - 36}L{x + 4} {y - 46}", width=4)


def puddle(sheet: Sheet, x: float, y: float, radii: tuple[float, float]) -> None:
    """Draw a dark wet patch on the floor."""
    sheet.patch((x, y), radii, STAIN)
    sheet.patch((x - radii[0] * 0.1, y), (radii[0] * 0.7, radii[1] * 0.64), DARK_STAIN)
