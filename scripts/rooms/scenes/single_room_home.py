"""One room for everything: bed and hob as the main use, the rug before the table to play on."""

from scripts.rooms.camera import Camera
from scripts.rooms.colour import DENIM, SAGE
from scripts.rooms.furniture import bedroom, openings, seats, shell, small, wall
from scripts.rooms.furniture import kitchen as fitted
from scripts.rooms.scene import Column, Piece, Put, Scene, Surface

_BED_X, _BED_Z = (-1.58, -0.84), (0.9, 2.58)
_TABLE_X, _TABLE_Z = (-0.56, 0.12), (1.2, 1.66)


def base(camera: Camera) -> list[Piece]:
    """Return the room as it always is."""
    return [
        shell.shell(camera, shell.Paint("#f1f0e4", "#d3bd9c", boards=True)),
        small.rug(camera, (-0.62, 0.56), (0.3, 0.92), "#8fa9a0"),
        shell.floor_mark(camera, "play", (-0.56, 0.56), (0.26, 0.9)),
        shell.floor_mark(camera, "path", (0.86, 1.22), (0.15, 2.4)),
        openings.door(camera, 1.17, "#c6a15f", glazed=False),
        openings.window(camera, (-0.36, 1.14), (0.66, 0.66), "#b9c7a4"),
        wall.wall_picture(camera, -1.2, 1.36, (0.4, 0.34), "#e6e2f0"),
        wall.childs_drawings(camera, 1, 1.3),
        wall.clock(camera, -1, 1.7),
        fitted.hood(camera, (0.2, 0.58)),
        bedroom.bed(camera, "#8fae8f", _BED_X, _BED_Z),
        fitted.sink_unit(camera, (-0.76, 0.14)),
        fitted.cooker(camera, (0.14, 0.62)),
        small.plant(camera, (-0.08, fitted.WORKTOP, 2.5), 0.9, fitted.FRONT - 0.001),
        seats.table(camera, _TABLE_X, _TABLE_Z),
        seats.chair(camera, -0.4, 1.06, "away"),
        bedroom.toy_shelf(camera, (0.95, 1.8)),
        small.plant(camera, (1.47, bedroom.TOY_SHELF_TOP, 1.68), 0.9, 1.799),
    ]


_SURFACES = {
    "bed": Surface(bedroom.BED_TOP, _BED_Z[1] - 0.002),
    "worktop": Surface(fitted.WORKTOP, fitted.FRONT - 0.002),
    "table": Surface(0.74, _TABLE_Z[0] - 0.002),
    "seat": Surface(0.47, 0.858),
    "shelf": Surface(bedroom.TOY_SHELF_TOP, 1.796),
}

_PUTS = (
    # 2: a few things left out
    Put(2, "plates", -0.4, 1.4, "table", 0.9),
    Put(2, "mug", -0.06, 1.5, "table", 1.1),
    Put(2, "milk", -0.18, 1.34, "table", 0.9),
    Put(2, "pan", 0.28, 2.2, "worktop", 0.8),
    Put(2, "rabbit", -1.24, 2.0, "bed", 0.9),
    Put(2, "garment", -1.16, 1.4, "bed", 1.1, colour=DENIM),
    Put(2, "ball", 0.4, 0.84, scale=1.15, colour="#d98472"),
    Put(2, "shoes", 0.62, 1.8, scale=1.0),
    Put(3, "blocks", -0.1, 0.62, scale=1.1),
    # 3: untidy, floor paths clear
    Put(3, "plates", -0.58, 2.2, "worktop", 1.0),
    Put(3, "packet", -0.2, 2.36, "worktop", 0.9),
    Put(2, "coat", -0.4, 0.84, "seat", 0.85, lift=-0.14, colour=SAGE),
    Put(3, "clothes_heap", -1.06, 1.16, "bed", 0.76),
    Put(3, "baby_bottle", -0.3, 1.52, "table", 1.0),
    Put(3, "laundry_basket", 1.34, 0.6, scale=0.95, colour="#86aa90"),
    Put(3, "books", 1.46, 1.3, "shelf", 0.8),
    Put(3, "carrier_bag", 0.44, 1.6, scale=0.9, colour="#8fb3c8"),
    # 4: piles on the table, the worktop and the end of the bed
    Put(4, "folded_pile", -1.36, 1.1, "bed", 0.8),
    Put(4, "carrier_bag", -0.42, 1.46, "table", 0.8, colour="#dd9482"),
    Put(4, "papers", -0.06, 1.3, "table", 0.8),
    Put(4, "clothes_heap", -0.4, 1.06, "seat", 0.9, lift=0.1),
    Put(4, "pan", 0.44, 2.4, "worktop", 0.9),
    Put(4, "bowl", -0.36, 2.14, "worktop", 0.9),
    Put(4, "shoebox", 1.46, 1.12, "shelf", 0.9),
    Put(4, "tied_bag", -1.34, 0.4, scale=1.15, colour="#7f93ad"),
    Put(4, "garment", -0.1, 0.24, scale=1.0),
    Put(4, "backpack", 1.42, 0.94, scale=1.05),
    Put(4, "tub", -0.92, 0.46, scale=0.8),
    # 5: most surfaces covered, play space gone, narrow path
    Put(5, "open_box", 1.36, 0.22, scale=1.05),
    Put(5, "tied_bag", -0.14, 1.48, "table", 0.7),
    Put(5, "clothes_heap", -0.52, 2.24, "worktop", 0.7),
    Put(5, "bear", -0.3, 0.66, scale=1.0),
    Put(5, "garment", 0.12, 0.74, scale=1.15),
    Put(5, "laundry_basket", 0.44, 0.5, scale=0.85, colour="#b5a0bd"),
    Put(5, "books", -0.5, 0.34, scale=1.0),
    Put(5, "sheets", 0.0, 0.3, scale=1.1),
    Put(5, "pillow", -0.62, 0.86, scale=1.0),
    Put(5, "clothes_heap", 0.3, 0.98, scale=0.85),
    Put(5, "tied_bag", 1.46, 1.44, "shelf", 0.7),
    Put(5, "open_book", 0.14, 0.18, scale=1.1),
    # 6: loose things to step over, beside the strip that stays open to the door
    Put(6, "garment", 0.76, 0.5, scale=0.85),
    Put(6, "sheets", 0.76, 1.24, scale=0.85),
    Put(6, "shoes", 0.76, 0.92, scale=0.85),
)

_COLUMNS = (
    Column("front-far-left", -1.36, 0.28, (0.62, 0.8, 1.2, 1.75)),
    Column("front-left", -0.9, 0.26, (0.3, 0.7, 1.05, 1.7)),
    Column("front-middle", -0.42, 0.3, (0.26, 0.66, 1.1, 1.72)),
    Column("front-right", 0.08, 0.24, (0.28, 0.62, 1.0, 1.66)),
    Column("front-path", 0.56, 0.28, (0.0, 0.34, 1.1, 1.75)),
    Column("front-far-right", 1.4, 0.42, (0.45, 0.8, 1.3, 1.75)),
    Column("second-left", -0.62, 0.8, (0.4, 0.75, 1.1, 1.6)),
    Column("second-middle", -0.04, 0.72, (0.4, 0.75, 1.1, 1.6)),
    Column("second-right", 0.48, 0.9, (0.36, 0.7, 1.15, 1.65)),
    Column("bed-side", -0.68, 1.4, (0.3, 0.8, 1.2, 1.6), width=0.36),
    Column("cooker-front", 0.3, 1.78, (0.5, 0.95, 1.2, 1.6)),
    Column("third-right", 0.62, 1.5, (0.3, 0.75, 1.15, 1.6)),
    Column("wall-right", 1.44, 0.84, (0.5, 0.85, 1.25, 1.7), width=0.4),
    Column("path-near", 1.0, 0.3, (0.0, 0.0, 0.9, 1.75)),
    Column("path-middle", 0.98, 1.0, (0.0, 0.0, 1.15, 1.7)),
    Column("path-door", 1.12, 2.1, (0.0, 0.0, 1.05, 1.75), width=0.56),
    Column("door-left", 0.84, 2.2, (0.0, 0.0, 0.7, 1.7), width=0.5),
    Column("door-right", 1.42, 2.2, (0.0, 0.0, 0.7, 1.7), width=0.5),
    Column("on-bed-near", -1.2, 1.1, (0.3, 0.6, 0.9, 1.2), "bed", 0.5),
    Column("on-bed-middle", -1.2, 1.6, (0.2, 0.6, 0.9, 1.2), "bed", 0.5),
    Column("on-bed-far", -1.2, 2.2, (0.0, 0.5, 0.8, 1.1), "bed", 0.5),
    Column("on-table-left", -0.42, 1.42, (0.3, 0.5, 0.75, 1.1), "table", 0.4),
    Column("on-table-right", -0.04, 1.42, (0.3, 0.5, 0.75, 1.0), "table", 0.4),
    Column("on-worktop", -0.5, 2.3, (0.3, 0.4, 0.6, 0.8), "worktop", 0.42),
    Column("on-cooker", 0.34, 2.25, (0.25, 0.45, 0.6, 0.8), "worktop", 0.42),
    Column("on-seat", -0.4, 1.06, (0.0, 0.5, 0.8, 1.1), "seat", 0.4),
    Column("on-shelf", 1.46, 1.3, (0.3, 0.45, 0.7, 0.95), "shelf", 0.36),
)

SCENE = Scene(
    "single_room_home",
    "One room for everything",
    Camera(mirrored=True),
    base,
    _SURFACES,
    _PUTS,
    _COLUMNS,
    extra_kinds=("quilt", "clothes_heap", "tied_bag"),
    seed="q",
    reach=(0.98, 1.02, 0.96, 1.06),
)
