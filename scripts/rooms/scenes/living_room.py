"""The living room: sofa as its main use, a rug before the low table to play on."""

from scripts.rooms.camera import Camera
from scripts.rooms.colour import DENIM
from scripts.rooms.furniture import living, openings, seats, shell, small, wall
from scripts.rooms.scene import Column, Piece, Put, Scene, Surface

_TABLE_X, _TABLE_Z = (-0.8, 0.0), (1.02, 1.42)
_WINDOW = ((-0.55, 1.12), (0.8, 0.68))


def base(camera: Camera) -> list[Piece]:
    """Return the living room as it always is."""
    return [
        shell.shell(camera, shell.Paint("#f3efe2", "#d6bd98", boards=True)),
        small.rug(camera, (-0.95, 0.55), (0.14, 0.92), "#a9bcc4"),
        shell.floor_mark(camera, "play", (-0.75, 0.5), (0.16, 0.9)),
        shell.floor_mark(camera, "path", (0.86, 1.22), (0.15, 2.4)),
        openings.door(camera, 1.17, "#9fb59c"),
        openings.window(camera, *_WINDOW, "#e9e2d2"),
        living.curtains(camera, *_WINDOW, "#cf9a86"),
        wall.wall_picture(camera, 0.42, 1.42, (0.34, 0.4)),
        wall.childs_drawings(camera, 1, 1.15),
        wall.clock(camera, -1, 1.9),
        living.floor_lamp(camera, 0.6, 2.36),
        living.sofa(camera, (-1.3, 0.32), "#7f9db0"),
        living.television(camera, (0.62, 1.5)),
        living.bookshelf(camera, (1.0, 1.8)),
        small.plant(camera, (1.46, living.SHELF_TOP, 1.62), 1.2, 1.799),
        seats.table(camera, _TABLE_X, _TABLE_Z, 0.38),
    ]


_SURFACES = {
    "sofa": Surface(living.SOFA_SEAT, living.SOFA_FRONT - 0.002),
    "table": Surface(0.38, _TABLE_Z[0] - 0.002),
    "unit": Surface(living.UNIT_TOP, 1.498),
    "shelf": Surface(living.SHELF_TOP, 1.796),
}

_PUTS = (
    # 2: a few things left out
    Put(2, "mug", -0.62, 1.14, "table", 1.2),
    Put(2, "open_book", -0.36, 1.2, "table", 1.1),
    Put(2, "plates", -0.14, 1.14, "table", 0.8),
    Put(2, "blanket", -0.08, 2.1, "sofa", 1.0, colour="#8aab8c"),
    Put(2, "ball", 0.34, 0.72, scale=1.1, colour="#d98472"),
    Put(2, "bear", -0.88, 2.1, "sofa", 0.9),
    Put(2, "shoes", 0.66, 1.96),
    # 3: untidy, floor paths clear
    Put(3, "papers", -0.58, 1.3, "table", 0.9),
    Put(3, "mug", -0.3, 1.08, "table", 1.1),
    Put(3, "coat", -1.2, 1.9, "sofa", 0.9, colour=DENIM, lift=-0.3),
    Put(2, "carrier_bag", 0.56, 1.72, scale=0.95, colour="#dd9482"),
    Put(3, "blocks", 0.3, 0.34),
    Put(3, "toy_chest", 1.36, 0.62, scale=0.96),
    Put(3, "books", 1.46, 1.2, "shelf", 0.8),
    Put(3, "toy_car", -0.55, 0.5),
    # 4: piles on the sofa, the shelf and the table
    Put(4, "laundry_basket", -0.56, 2.0, "sofa", 0.86, colour="#b5a0bd"),
    Put(4, "folded_pile", -0.08, 2.1, "sofa", 0.9, lift=0.16),
    Put(4, "tied_bag", -1.36, 0.36, scale=1.15, colour="#7f93ad"),
    Put(4, "books", -0.12, 1.28, "table", 0.9),
    Put(4, "packet", -0.7, 1.34, "table", 0.8),
    Put(4, "papers", 1.46, 1.42, "shelf", 0.9),
    Put(4, "garment", -0.1, 0.7, scale=0.85),
    Put(4, "tub", -1.02, 1.0, scale=0.7),
    Put(4, "carrier_bag", -1.42, 0.85, "unit", 0.8),
    Put(4, "backpack", 1.42, 0.98, scale=1.1),
    # 5: most seats and surfaces covered, play space gone, narrow path
    Put(5, "open_box", 1.36, 0.22, scale=1.05),
    Put(5, "cushion", -0.98, 0.62),
    Put(5, "clothes_heap", -0.46, 1.2, "table", 0.7),
    Put(5, "sheets", -0.12, 1.1, "table", 0.8),
    Put(5, "rabbit", -0.8, 0.42),
    Put(5, "books", -0.22, 0.3),
    Put(5, "garment", 0.2, 0.84, scale=1.15),
    Put(5, "sheets", -0.5, 0.2, scale=1.1),
    Put(5, "rings", 0.08, 0.5),
    Put(5, "laundry_basket", 0.5, 1.4, scale=0.85, colour="#7ba0bb"),
    Put(5, "garment", -0.42, 0.72, scale=1.15),
    Put(5, "open_book", 0.52, 0.62),
    Put(5, "shoebox", -1.44, 1.2, "unit", 0.9),
    Put(5, "tied_bag", 1.46, 1.24, "shelf", 0.7, lift=0.16),
    Put(5, "pillow", -1.0, 0.3, scale=1.0),
    # 6: loose things to step over, beside the strip that stays open to the door
    Put(6, "garment", 0.76, 0.5, scale=0.85),
    Put(6, "sheets", 0.76, 1.2, scale=0.85),
    Put(6, "toy_car", 0.8, 0.92, scale=0.8),
)

_COLUMNS = (
    Column("front-far-left", -1.36, 0.28, (0.62, 0.8, 1.2, 1.75)),
    Column("front-left", -0.9, 0.26, (0.3, 0.7, 1.05, 1.7)),
    Column("front-middle", -0.42, 0.3, (0.26, 0.66, 1.1, 1.72)),
    Column("front-right", 0.08, 0.24, (0.28, 0.62, 1.0, 1.66)),
    Column("front-path", 0.55, 0.28, (0.0, 0.34, 1.1, 1.75)),
    Column("front-far-right", 1.4, 0.42, (0.45, 0.8, 1.3, 1.75)),
    Column("second-left", -0.98, 0.78, (0.5, 0.75, 1.1, 1.6)),
    Column("second-middle", 0.1, 0.86, (0.4, 0.75, 1.1, 1.6)),
    Column("second-right", 0.48, 0.98, (0.36, 0.7, 1.15, 1.65)),
    Column("sofa-front-left", -0.92, 1.5, (0.3, 0.8, 1.1, 1.5)),
    Column("sofa-front", 0.22, 1.56, (0.3, 0.9, 1.2, 1.6)),
    Column("third-right", 0.6, 1.62, (0.3, 0.75, 1.15, 1.6)),
    Column("wall-right", 1.44, 0.82, (0.7, 0.85, 1.25, 1.7), width=0.4),
    Column("path-near", 1.0, 0.3, (0.0, 0.0, 0.9, 1.75)),
    Column("path-middle", 0.98, 1.0, (0.0, 0.0, 1.15, 1.7)),
    Column("path-door", 1.12, 2.1, (0.0, 0.0, 1.05, 1.75), width=0.56),
    Column("door-left", 0.86, 2.2, (0.0, 0.0, 0.6, 1.5), width=0.44),
    Column("door-right", 1.42, 2.2, (0.0, 0.0, 0.6, 1.5), width=0.44),
    Column("on-sofa-left", -0.92, 2.06, (0.2, 0.6, 0.8, 1.1), "sofa"),
    Column("on-sofa-middle", -0.48, 2.08, (0.2, 0.56, 0.8, 1.1), "sofa"),
    Column("on-sofa-right", -0.04, 2.06, (0.0, 0.6, 0.85, 1.1), "sofa"),
    Column("on-table-left", -0.6, 1.2, (0.2, 0.55, 0.8, 1.2), "table", 0.42),
    Column("on-table-right", -0.2, 1.2, (0.34, 0.55, 0.8, 1.2), "table", 0.42),
    Column("on-unit", -1.42, 0.8, (0.0, 0.3, 0.6, 1.1), "unit", 0.36),
    Column("on-shelf", 1.46, 1.3, (0.3, 0.4, 0.6, 0.8), "shelf", 0.36),
)

SCENE = Scene(
    "living_room",
    "Living room",
    Camera(mirrored=True),
    base,
    _SURFACES,
    _PUTS,
    _COLUMNS,
    extra_kinds=("papers", "books", "blanket"),
    seed="g",
    reach=(1.08, 1.18, 1.1, 1.08),
)
