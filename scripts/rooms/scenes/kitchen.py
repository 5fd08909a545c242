"""The kitchen: cooker as its main use, floor in front of the table to play on."""

from scripts.rooms.camera import Camera
from scripts.rooms.colour import DENIM
from scripts.rooms.furniture import kitchen as fitted
from scripts.rooms.furniture import openings, seats, shell, small, wall
from scripts.rooms.scene import Column, Piece, Put, Scene, Surface

_TABLE_X, _TABLE_Z = (-1.44, -0.5), (0.75, 1.35)
_WORKTOP = Surface(fitted.WORKTOP, fitted.FRONT)


def base(camera: Camera) -> list[Piece]:
    """Return the kitchen as it always is."""
    return [
        shell.shell(camera, shell.Paint("#f6eee0", "#ddccb2")),
        shell.floor_mark(camera, "play", (-0.15, 0.75), (0.1, 1.2)),
        shell.floor_mark(camera, "path", (0.86, 1.22), (0.15, 2.4)),
        openings.door(camera, 1.17, "#8bb0b8"),
        openings.window(camera, (-0.52, 1.1), (0.72, 0.72), "#e2bd69"),
        wall.childs_drawings(camera, -1),
        wall.clock(camera, 1),
        fitted.hood(camera, (-0.11, 0.27)),
        fitted.wall_cupboard(camera, (0.32, 0.76)),
        fitted.fridge(camera, (-1.52, -0.98)),
        fitted.sink_unit(camera, (-0.96, -0.16)),
        fitted.cooker(camera, (-0.16, 0.32)),
        fitted.washing_machine(camera, (0.32, 0.78)),
        small.plant(camera, (-0.28, fitted.WORKTOP, 2.5), 1.1, fitted.FRONT - 0.001),
        seats.table(camera, _TABLE_X, _TABLE_Z),
        small.fruit_bowl(camera, -0.9, 0.74, 1.12, _TABLE_Z[0] - 0.001),
        seats.chair(camera, -1.0, 0.52, "away"),
        seats.chair(camera, -0.38, 1.12, "left"),
        small.bin_(camera, 1.42, 1.75),
    ]


_SURFACES = {
    "worktop": _WORKTOP,
    "fridge": Surface(fitted.FRIDGE_TOP, fitted.FRONT - 0.002),
    "table": Surface(0.74, _TABLE_Z[0] - 0.002),
    "seat": Surface(0.47, 0.88),
    "near_seat": Surface(0.47, 0.7),
}

_PUTS = (
    # 2: a few things left out
    Put(2, "plates", -1.18, 0.95, "table", 1.1),
    Put(2, "packet", -0.76, 1.2, "table", 1.1),
    Put(2, "milk", -0.6, 1.14, "table", 1.1),
    Put(2, "mug", -0.66, 0.9, "table", 1.2),
    Put(2, "coat", -0.18, 1.0, "seat", 1.0, lift=-0.1, colour=DENIM),
    Put(2, "shoes", 0.62, 1.8),
    Put(2, "ball", 0.5, 1.0),
    Put(2, "spray", 0.5, 2.2, "worktop"),
    # 3: untidy, floor paths clear
    Put(3, "plates", -0.86, 2.2, "worktop", 1.2),
    Put(3, "plates", -0.6, 2.14, "worktop", 1.0),
    Put(3, "pan", 0.16, 2.2, "worktop", 1.0),
    Put(3, "packet", 0.42, 2.36, "worktop", 0.9),
    Put(3, "jar", 0.64, 2.2, "worktop", 1.1),
    Put(3, "carrier_bag", -1.24, 1.2, "table", 1.0, colour="#d98472"),
    Put(3, "baby_bottle", -0.72, 1.0, "table", 1.1),
    Put(3, "sheets", -0.98, 0.86, "table", 0.9),
    Put(3, "carrier_bag", 0.5, 1.72, scale=0.9, colour="#8fb3c8"),
    Put(3, "laundry_basket", 1.3, 0.62, scale=0.95, colour="#86aa90"),
    Put(3, "blocks", 0.6, 0.5),
    # 4: piles on a chair, the table, the worktop
    Put(4, "tied_bag", -1.38, 0.5, scale=1.25, colour="#687682"),
    Put(4, "clothes_heap", -0.4, 1.1, "seat", 0.95),
    Put(4, "plates", -0.36, 2.12, "worktop", 1.0),
    Put(4, "pan", -0.66, 2.4, "worktop", 1.2),
    Put(4, "pan", 0.18, 2.45, "worktop", 1.1),
    Put(4, "clothes_heap", 0.56, 2.2, "worktop", 0.8, lift=0.02),
    Put(4, "papers", -1.0, 1.0, "table", 0.9),
    Put(4, "bowl", -0.58, 0.98, "table", 1.0),
    Put(4, "mug", -0.78, 0.86, "table", 1.0),
    Put(4, "shoebox", -1.34, 2.3, "fridge", 0.9),
    Put(4, "packet", -1.12, 2.3, "fridge", 0.9),
    Put(4, "garment", 0.14, 0.75, scale=1.15),
    Put(4, "books", -1.3, 0.9, "table", 0.9),
    Put(4, "shoebox", 1.42, 0.95, scale=1.2),
    Put(4, "carrier_bag", 1.42, 1.1, scale=0.95, colour="#e3bf6e"),
    # 5: most surfaces covered, play space gone, narrow path
    Put(5, "open_box", 1.36, 0.22, scale=1.05),
    Put(5, "bear", -0.55, 0.35),
    Put(5, "books", 0.02, 0.2, scale=1.0),
    Put(5, "toy_car", 0.38, 0.3),
    Put(5, "garment", -0.2, 0.45, scale=1.0),
    Put(5, "sheets", 0.3, 1.1, scale=0.9),
    Put(5, "garment", 0.62, 0.8, scale=1.0),
    Put(5, "laundry_basket", 0.5, 1.45, scale=0.85, colour="#7ba0bb"),
    Put(5, "tied_bag", -0.5, 2.3, "worktop", 0.7),
    Put(5, "clothes_heap", -0.98, 1.1, "table", 0.85),
    Put(5, "books", -0.62, 1.2, "table", 0.9),
    Put(5, "carrier_bag", -0.8, 2.3, "worktop", 0.7),
    Put(5, "tied_bag", -1.24, 2.3, "fridge", 0.75, lift=0.13),
    Put(5, "carrier_bag", -0.55, 0.8, scale=0.8),
    Put(5, "folded_pile", 0.1, 2.2, "worktop", 0.7, lift=0.16),
    Put(5, "sheets", -0.4, 0.16, scale=0.9),
    # 6: loose things to step over, beside the strip that stays open to the door
    Put(6, "garment", 0.76, 0.5, scale=0.85),
    Put(6, "sheets", 0.76, 1.3, scale=0.85),
    Put(6, "shoes", 0.76, 0.95, scale=0.85),
)

_COLUMNS = (
    # floor, front row from the left wall to the path
    Column("front-far-left", -1.36, 0.3, (0.62, 0.8, 1.2, 1.75)),
    Column("front-left", -0.88, 0.26, (0.3, 0.7, 1.05, 1.7)),
    Column("front-middle", -0.4, 0.28, (0.26, 0.66, 1.1, 1.72)),
    Column("front-right", 0.1, 0.24, (0.28, 0.62, 1.0, 1.66)),
    Column("front-path", 0.5, 0.26, (0.0, 0.34, 1.1, 1.75)),
    Column("front-far-right", 1.38, 0.4, (0.45, 0.8, 1.3, 1.75)),
    # floor, second row
    Column("second-middle", 0.0, 0.75, (0.4, 0.75, 1.1, 1.6)),
    Column("second-right", 0.46, 0.9, (0.36, 0.7, 1.15, 1.65)),
    Column("cooker-front", 0.16, 1.6, (0.55, 0.9, 1.2, 1.6)),
    Column("third-right", 0.62, 1.55, (0.3, 0.75, 1.15, 1.6)),
    Column("wall-right", 1.45, 1.15, (0.5, 0.85, 1.25, 1.7), width=0.4),
    # the strip to the door: closed only at 8
    Column("path-near", 1.0, 0.3, (0.0, 0.0, 0.9, 1.75)),
    Column("path-middle", 0.98, 1.0, (0.0, 0.0, 1.15, 1.7)),
    Column("path-door", 1.12, 2.1, (0.0, 0.0, 1.05, 1.75), width=0.56),
    Column("door-left", 0.86, 2.2, (0.0, 0.0, 0.6, 1.5), width=0.44),
    Column("door-right", 1.42, 2.2, (0.0, 0.0, 0.6, 1.5), width=0.44),
    # surfaces
    Column("on-table-left", -1.16, 1.0, (0.3, 0.5, 0.75, 1.1), "table"),
    Column("on-table-right", -0.64, 1.0, (0.34, 0.55, 0.8, 1.1), "table"),
    Column("on-worktop", -0.66, 2.3, (0.3, 0.4, 0.6, 0.8), "worktop", 0.42),
    Column("on-cooker", 0.04, 2.25, (0.3, 0.45, 0.6, 0.8), "worktop", 0.42),
    Column("on-washer", 0.52, 2.25, (0.3, 0.4, 0.6, 0.8), "worktop", 0.42),
    Column("on-seat", -0.4, 1.1, (0.3, 0.5, 0.8, 1.1), "seat", 0.42),
)

SCENE = Scene(
    "kitchen",
    "Kitchen",
    Camera(),
    base,
    _SURFACES,
    _PUTS,
    _COLUMNS,
    seed="c",
    reach=(0.68, 1.02, 0.94, 1.06),
)
