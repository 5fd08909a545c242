"""The dry corner, for every other room: floor, wall, a small table, a rug."""

from scripts.cleanliness import things
from scripts.cleanliness.sheet import DARK_STAIN, STAIN, Sheet
from scripts.rooms.colour import CORAL, DARK_WOOD, SAGE, SKY, darker, lighter

_WALL = "#f3ecdd"
_FLOOR = "#dcc6a2"
_RUG = "#a9bcc4"


def corner(level: int) -> Sheet:
    """Return the drawing of a level, 0 to 3; each keeps the marks of the one before."""
    sheet = Sheet()
    _room(sheet)
    if level >= 2:
        _stained_wall(sheet)
    if level == 3:
        things.mould(sheet, 44, 60, 1.0)
        things.mould(sheet, 186, 120, 0.7)
    _rug(sheet)
    if level >= 2:
        _stained_floor(sheet)
    if level == 3:
        things.puddle(sheet, 110, 256, (82, 22))
    _table(sheet)
    _kept_there(sheet)
    if level == 0:
        things.shine(sheet, 30, 224)
        things.shine(sheet, 262, 134, 0.5)
    if level >= 1:
        _dishes(sheet)
    if level >= 2:
        things.leftovers(sheet, 286, 92)
        things.full_bin(sheet, 64, 226)
    if level == 3:
        things.spoilt_fruit(sheet, 222, 246)
    return sheet


def _room(sheet: Sheet) -> None:
    sheet.block((0, 0, 400, 300), _WALL, "none")
    sheet.block((0, 176, 400, 124), _FLOOR, "none")
    sheet.block((-6, 158, 412, 20), "#fbf7ef")
    seam = darker(_FLOOR, 0.12)
    for top, low in ((60, 0), (140, 110), (220, 230), (300, 350), (380, 470)):
        sheet.draw(f"M{top} 180L{low} 300", stroke=seam, width=2)


def _rug(sheet: Sheet) -> None:
    sheet.draw("M96 214L352 214L392 286L56 286Z", _RUG)
    sheet.draw("M114 224L334 224L362 276L86 276Z", stroke=lighter(_RUG, 0.5), width=5)


def _table(sheet: Sheet) -> None:
    for x in (250, 366):
        sheet.block((x, 130, 12, 106), darker(DARK_WOOD, 0.1))
    sheet.draw("M238 116L378 116L392 136L226 136Z", lighter(DARK_WOOD, 0.2))
    sheet.block((226, 136, 166, 12), DARK_WOOD)


def _kept_there(sheet: Sheet) -> None:
    sheet.draw("M334 124L339 98L367 98L372 124Z", CORAL)
    for outline in (
        "M353 98C337 90 327 70 333 54C348 62 355 78 353 98Z",
        "M353 98C351 74 355 52 361 38C372 56 368 80 353 98Z",
        "M353 98C368 92 380 76 378 60C363 66 355 82 353 98Z",
    ):
        sheet.draw(outline, SAGE)
    sheet.block((96, 34, 76, 60), "#c59f6d")
    sheet.block((105, 43, 58, 42), lighter(SKY, 0.5))


def _dishes(sheet: Sheet) -> None:
    things.plates(sheet, 286, 130, 3)
    things.mug(sheet, 196, 244, SKY)
    things.plates(sheet, 132, 260, 1)
    crumbs = ((170, 236), (232, 262), (262, 270), (210, 274), (300, 262), (250, 250), (330, 272))
    sheet.dots(crumbs, 5, darker(STAIN, 0.2))
    sheet.dots(((28, 196), (14, 220), (40, 250), (380, 200), (66, 204)), 5, darker(_FLOOR, 0.2))


def _stained_wall(sheet: Sheet) -> None:
    sheet.patch((216, 70), (30, 26), lighter(STAIN, 0.3))
    for x, low in ((206, 130), (226, 116)):
        sheet.draw(f"M{x} 76L{x} {low}", stroke=lighter(STAIN, 0.3), width=8)
    sheet.patch((286, 36), (22, 16), lighter(STAIN, 0.3))


def _stained_floor(sheet: Sheet) -> None:
    sheet.patch((300, 258), (40, 13), lighter(DARK_STAIN, 0.1))
    sheet.patch((200, 232), (26, 9), STAIN)
    sheet.patch((20, 276), (30, 14), STAIN)
