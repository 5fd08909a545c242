"""The wet corner, for kitchen and bathroom: a basin with its tap before a tiled wall."""

from scripts.cleanliness import things
from scripts.cleanliness.sheet import DARK_STAIN, STAIN, Sheet
from scripts.rooms.colour import METAL, MUSTARD, SAGE, SKY, WOOD, darker, lighter

_CHINA = "#f2f4f3"
_TILE = "#e2ecee"


def corner(level: int) -> Sheet:
    """Return the drawing of a level, 0 to 3; each keeps the marks of the one before."""
    sheet = Sheet()
    _wall(sheet)
    if level >= 2:
        _stained_tiles(sheet)
    if level == 3:
        things.mould(sheet, 66, 54, 1.1)
        things.mould(sheet, 344, 92, 0.7)
    _unit(sheet)
    _basin(sheet, level)
    _kept_there(sheet)
    if level == 0:
        things.shine(sheet, 128, 232)
        things.shine(sheet, 290, 84)
    if level >= 1:
        _dishes(sheet)
    if level >= 2:
        _stained_basin(sheet)
        things.full_bin(sheet, 338, 296)
    if level == 3:
        things.spoilt_fruit(sheet, 92, 172)
        things.puddle(sheet, 120, 284, (86, 16))
    return sheet


def _wall(sheet: Sheet) -> None:
    sheet.block((0, 0, 400, 300), _TILE, "none")
    seam = darker(_TILE, 0.12)
    for x in range(50, 400, 70):
        sheet.draw(f"M{x} 0L{x} 170", stroke=seam, width=2)
    for y in (40, 105):
        sheet.draw(f"M0 {y}L400 {y}", stroke=seam, width=2)


def _unit(sheet: Sheet) -> None:
    sheet.block((0, 182, 400, 118), lighter(WOOD, 0.3))
    sheet.block((0, 164, 400, 20), WOOD)


def _basin(sheet: Sheet, level: int) -> None:
    sheet.draw("M190 150L190 84C190 52 240 52 240 88L240 100", stroke=darker(METAL, 0.35), width=17)
    sheet.draw("M190 150L190 84C190 52 240 52 240 88L240 100", stroke=METAL, width=11)
    sheet.draw("M84 166C84 232 120 262 200 262C280 262 316 232 316 166Z", _CHINA)
    sheet.round((200, 166), (118, 26), _CHINA)
    water = {2: lighter(STAIN, 0.2), 3: darker(DARK_STAIN, 0.1)}.get(level, "#d3dfe2")
    sheet.round((200, 168), (98, 18), water)


def _kept_there(sheet: Sheet) -> None:
    sheet.draw("M330 164L336 128L364 128L370 164Z", SKY)
    sheet.draw("M342 128L342 112L358 112L358 128Z", lighter(SKY, 0.5))
    sheet.block((16, 148, 56, 16), SAGE)
    sheet.block((20, 134, 50, 15), lighter(SAGE, 0.25))


def _dishes(sheet: Sheet) -> None:
    things.plates(sheet, 150, 172, 4)
    things.mug(sheet, 284, 164, MUSTARD)
    sheet.dots(((336, 160), (352, 156), (372, 161), (318, 174), (120, 174), (390, 157)), 4, STAIN)
    sheet.dots(((270, 60), (286, 92), (140, 70), (120, 104)), 5, darker(_TILE, 0.16))


def _stained_tiles(sheet: Sheet) -> None:
    sheet.patch((300, 60), (34, 26), lighter(STAIN, 0.25))
    sheet.patch((110, 96), (30, 34), lighter(STAIN, 0.25))
    for x, low in ((96, 158), (118, 150), (312, 120)):
        sheet.draw(f"M{x} 90L{x} {low}", stroke=lighter(STAIN, 0.2), width=7)


def _stained_basin(sheet: Sheet) -> None:
    for x, low in ((112, 226), (168, 250), (236, 246), (286, 218)):
        sheet.draw(f"M{x} 192L{x} {low}", stroke=lighter(STAIN, 0.1), width=6)
    sheet.patch((200, 222), (34, 18), lighter(STAIN, 0.15))
    things.leftovers(sheet, 150, 116)
