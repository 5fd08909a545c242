"""A child's bedroom: bed as its main use, a round rug to play on."""

from scripts.rooms.camera import Camera
from scripts.rooms.colour import ROSE
from scripts.rooms.furniture import bedroom, openings, seats, shell, small, wall
from scripts.rooms.scene import Column, Piece, Put, Scene, Surface

_DESK_X = (-0.5, 0.5)


def base(camera: Camera) -> list[Piece]:
    """Return the bedroom as it always is."""
    return [
        shell.shell(camera, shell.Paint("#f2ece4", "#d9c3a2", boards=True)),
        small.rug(camera, (-0.62, 0.7), (0.2, 1.3), "#b9a8c4", round_=True),
        shell.floor_mark(camera, "play", (-0.5, 0.64), (0.28, 1.2)),
        shell.floor_mark(camera, "path", (0.86, 1.22), (0.15, 2.4)),
        openings.door(camera, 1.17, "#d0a58e", glazed=False),
        openings.window(camera, (0.0, 1.12), (0.76, 0.66), "#9fb9c8"),
        wall.bunting(camera, (-1.5, -0.55), 2.05),
        wall.wall_picture(camera, -1.1, 1.32, (0.4, 0.34), "#f4e4cf"),
        wall.childs_drawings(camera, 1, 1.35),
        wall.clock(camera, -1, 2.05),
        bedroom.bed(camera, "#7fa3bd"),
        bedroom.desk(camera, _DESK_X),
        bedroom.desk_lamp(camera, 0.36),
        seats.chair(camera, -0.14, 1.9, "away", "#b98a62"),
        bedroom.toy_shelf(camera, (0.95, 1.8)),
        bedroom.globe(camera, 1.62),
    ]


_SURFACES = {
    "bed": Surface(bedroom.BED_TOP, bedroom.BED_DEPTH - 0.002),
    "desk": Surface(bedroom.DESK_TOP, bedroom.DESK_FRONT - 0.002),
    "seat": Surface(0.47, 1.698),
    "shelf": Surface(bedroom.TOY_SHELF_TOP, 1.796),
}

_PUTS = (
    # 2: a few things left out
    Put(2, "open_book", -0.3, 2.24, "desk", 0.9),
    Put(2, "mug", 0.06, 2.3, "desk", 1.1),
    Put(2, "rabbit", -1.0, 1.7, "bed", 1.0),
    Put(2, "garment", -1.1, 1.2, "bed", 1.1, colour=ROSE),
    Put(2, "blocks", 0.34, 0.9, scale=1.3),
    Put(2, "ball", -0.4, 1.3, scale=1.15, colour="#dfb65f"),
    Put(2, "shoes", -0.52, 1.52, scale=1.1),
    Put(2, "backpack", 0.62, 1.8, scale=1.1),
    # 3: untidy, floor paths clear
    Put(3, "papers", 0.2, 2.24, "desk", 0.9),
    Put(3, "books", -0.4, 2.4, "desk", 0.8),
    Put(3, "coat", -0.14, 1.68, "seat", 0.85, lift=-0.14, colour=ROSE),
    Put(3, "toy_chest", 1.36, 0.6, scale=0.95),
    Put(4, "bear", -1.36, 2.1, "bed", 0.9),
    Put(3, "clothes_heap", -0.98, 1.08, "bed", 0.76),
    Put(3, "toy_car", 0.0, 0.5),
    Put(3, "rings", 1.46, 1.2, "shelf", 0.9),
    Put(3, "open_book", -0.3, 0.86),
    # 4: piles on the chair, the desk and the end of the bed
    Put(4, "clothes_heap", -0.14, 1.9, "seat", 0.9, lift=0.1),
    Put(4, "books", 0.24, 2.3, "desk", 0.9, lift=0.1),
    Put(4, "folded_pile", -1.38, 1.04, "bed", 0.8),
    Put(4, "clothes_heap", -0.36, 2.2, "desk", 0.75),
    Put(4, "packet", 0.0, 2.42, "desk", 0.8),
    Put(4, "tied_bag", -1.34, 0.44, scale=1.1, colour="#86a98b"),
    Put(4, "garment", 0.24, 0.24, scale=1.0),
    Put(4, "shoebox", 1.46, 1.36, "shelf", 0.9),
    Put(4, "carrier_bag", 1.42, 0.96, scale=0.9, colour="#8fb3c8"),
    Put(4, "laundry_basket", 0.34, 1.6, scale=0.8, colour="#d9b45f"),
    # 5: most surfaces covered, play space gone, narrow path
    Put(5, "open_box", 1.36, 0.22, scale=1.05),
    Put(5, "bear", -0.6, 0.6),
    Put(5, "books", 0.28, 0.3),
    Put(5, "garment", -0.16, 0.72, scale=1.15),
    Put(5, "sheets", 0.1, 0.3, scale=1.0),
    Put(5, "clothes_heap", 0.0, 1.14, scale=1.0),
    Put(5, "laundry_basket", 0.52, 1.36, scale=0.85, colour="#7ba0bb"),
    Put(5, "garment", 0.5, 0.9, scale=1.1),
    Put(5, "tied_bag", -0.02, 2.3, "desk", 0.7),
    Put(5, "folded_pile", -0.4, 2.3, "desk", 0.7, lift=0.16),
    Put(5, "quilt", -0.94, 0.46, scale=0.9),
    Put(5, "tied_bag", 1.46, 1.1, "shelf", 0.7),
    Put(5, "shoebox", -0.36, 0.3),
    Put(5, "pillow", -0.36, 1.16),
    # 6: loose things to step over, beside the strip that stays open to the door
    Put(6, "garment", 0.76, 0.5, scale=0.85),
    Put(6, "open_book", 0.76, 1.24, scale=0.85),
    Put(6, "shoes", 0.76, 0.92, scale=0.85),
)

_COLUMNS = (
    Column("front-far-left", -1.36, 0.28, (0.62, 0.8, 1.2, 1.75)),
    Column("front-left", -0.9, 0.26, (0.3, 0.7, 1.05, 1.7)),
    Column("front-middle", -0.42, 0.3, (0.26, 0.66, 1.1, 1.72)),
    Column("front-right", 0.08, 0.24, (0.28, 0.62, 1.0, 1.66)),
    Column("front-path", 0.56, 0.28, (0.0, 0.34, 1.1, 1.75)),
    Column("front-far-right", 1.4, 0.42, (0.45, 0.8, 1.3, 1.75)),
    Column("second-left", -0.5, 0.84, (0.4, 0.75, 1.1, 1.6)),
    Column("second-middle", 0.02, 0.8, (0.4, 0.75, 1.1, 1.6)),
    Column("second-right", 0.48, 0.98, (0.36, 0.7, 1.15, 1.65)),
    Column("bed-side", -0.46, 1.4, (0.45, 0.85, 1.2, 1.6)),
    Column("third-middle", 0.06, 1.46, (0.4, 0.85, 1.2, 1.6)),
    Column("third-right", 0.58, 1.62, (0.3, 0.75, 1.15, 1.6)),
    Column("wall-right", 1.44, 0.84, (0.5, 0.85, 1.25, 1.7), width=0.4),
    Column("path-near", 1.0, 0.3, (0.0, 0.0, 0.9, 1.75)),
    Column("path-middle", 0.98, 1.0, (0.0, 0.0, 1.15, 1.7)),
    Column("path-door", 1.12, 2.1, (0.0, 0.0, 1.05, 1.75), width=0.56),
    Column("door-left", 0.86, 2.2, (0.0, 0.0, 0.6, 1.5), width=0.44),
    Column("door-right", 1.42, 2.2, (0.0, 0.0, 0.6, 1.5), width=0.44),
    Column("on-bed-near", -1.16, 1.0, (0.3, 0.6, 0.9, 1.2), "bed", 0.5),
    Column("on-bed-middle", -1.16, 1.5, (0.3, 0.6, 0.9, 1.2), "bed", 0.5),
    Column("on-bed-far", -1.16, 2.1, (0.0, 0.6, 0.9, 1.2), "bed", 0.5),
    Column("on-desk-left", -0.3, 2.3, (0.3, 0.45, 0.7, 0.95), "desk", 0.42),
    Column("on-desk-right", 0.26, 2.3, (0.3, 0.45, 0.7, 0.95), "desk", 0.42),
    Column("on-shelf", 1.46, 1.3, (0.3, 0.45, 0.7, 0.95), "shelf", 0.36),
)

SCENE = Scene(
    "child_bedroom",
    "Child's bedroom",
    Camera(mirrored=True),
    base,
    _SURFACES,
    _PUTS,
    _COLUMNS,
    extra_kinds=("toy_chest", "folded_pile"),
    seed="b",
    reach=(0.94, 1.08, 0.96, 1.04),
)
