"""Another bedroom: a double bed as its main use, a cot, the floor before the cot to play on."""

from scripts.rooms.camera import Camera
from scripts.rooms.colour import CORAL, DENIM, MUSTARD, SKY
from scripts.rooms.furniture import bedroom, living, openings, shell, small, wall
from scripts.rooms.furniture import other_bedroom as fitted
from scripts.rooms.scene import Column, Piece, Put, Scene, Surface

_BED_X, _BED_Z = (-1.24, -0.06), (0.96, 2.58)
_WINDOW = ((-0.65, 1.24), (0.72, 0.62))


def base(camera: Camera) -> list[Piece]:
    """Return the bedroom as it always is."""
    return [
        shell.shell(camera, shell.Paint("#eff0ea", "#cdbfa8", boards=True)),
        small.rug(camera, (-0.16, 0.72), (0.5, 1.24), "#c9a9a0", round_=True),
        shell.floor_mark(camera, "play", (-0.04, 0.66), (0.5, 1.22)),
        shell.floor_mark(camera, "path", (0.86, 1.22), (0.15, 2.4)),
        openings.door(camera, 1.17, "#a9b4c4", glazed=False),
        openings.window(camera, *_WINDOW, "#e9e2d2"),
        living.curtains(camera, *_WINDOW, "#a5b596"),
        wall.wall_picture(camera, 0.4, 1.36, (0.34, 0.3), "#f4e4cf"),
        wall.childs_drawings(camera, -1, 1.1),
        fitted.side_mirror(camera, 1.2),
        fitted.mobile(camera, (0.4, 1.78, 2.2), (CORAL, MUSTARD, SKY)),
        fitted.bedside(camera, -1.42, "#f1dfb4"),
        bedroom.bed(camera, "#b58fa0", _BED_X, _BED_Z, pillows=2),
        fitted.cot_inside(camera),
        fitted.cot_outside(camera),
        fitted.chest_of_drawers(camera, (0.95, 1.75)),
        small.plant(camera, (1.46, fitted.CHEST_TOP, 1.62), 1.0, 1.748),
    ]


_SURFACES = {
    "bed": Surface(bedroom.BED_TOP, _BED_Z[1] - 0.002),
    "bedside": Surface(fitted.BEDSIDE_TOP, 2.588),
    "cot": Surface(fitted.COT_MATTRESS, fitted.COT_DEPTH - 0.004),
    "cot_rail": Surface(0.82, fitted.COT_DEPTH - 0.012),
    "chest": Surface(fitted.CHEST_TOP, 1.746),
}

_PUTS = (
    # 2: a few things left out
    Put(2, "mug", -1.46, 2.26, "bedside", 1.1),
    Put(2, "open_book", -0.9, 1.66, "bed", 1.1),
    Put(2, "garment", -0.5, 1.3, "bed", 1.15, colour=DENIM),
    Put(2, "rabbit", -0.3, 2.0, "bed", 0.9),
    Put(2, "baby_bottle", 1.44, 1.2, "chest", 1.2),
    Put(2, "rings", 0.5, 0.84, scale=1.2),
    Put(2, "shoes", 0.14, 1.36),
    Put(2, "ball", -0.24, 0.6, scale=1.1, colour="#82aac2"),
    # 3: untidy, floor paths clear
    Put(3, "books", -1.36, 2.3, "bedside", 0.6),
    Put(3, "clothes_heap", -0.98, 1.12, "bed", 0.76),
    Put(2, "towel_hung", 0.4, 1.5, "cot_rail", 0.8, lift=-0.36, colour="#8aab8c"),
    Put(3, "folded_pile", 1.46, 1.3, "chest", 0.8),
    Put(3, "laundry_basket", 1.34, 0.6, scale=0.95, colour="#7ba0bb"),
    Put(3, "blocks", -0.56, 0.62, scale=1.2),
    Put(3, "backpack", -1.42, 0.8, scale=1.1),
    # 4: piles on the chest, in the cot and at the end of the bed
    Put(4, "folded_pile", 0.3, 1.8, "cot", 0.8),
    Put(4, "blanket", 0.52, 2.1, "cot", 0.8),
    Put(4, "folded_pile", -0.18, 1.04, "bed", 0.74),
    Put(4, "roll_pack", 1.46, 1.16, "chest", 0.7, lift=0.0),
    Put(4, "shoebox", 1.46, 1.46, "chest", 0.8),
    Put(4, "tied_bag", -1.36, 0.38, scale=1.15, colour="#86a98b"),
    Put(4, "garment", -0.3, 0.3, scale=1.15),
    Put(4, "carrier_bag", 1.42, 0.92, scale=1.0, colour="#e3bf6e"),
    Put(4, "tub", -0.66, 0.34, scale=0.95),
    Put(4, "carrier_bag", -1.42, 0.98, scale=1.1, colour="#dd9482"),
    # 5: most surfaces covered, play space gone, narrow path
    Put(5, "open_box", 1.36, 0.22, scale=1.05),
    Put(5, "tied_bag", 0.34, 2.06, "cot", 0.8, lift=0.12),
    Put(5, "shoebox", -1.4, 2.24, "bedside", 0.7, lift=0.14),
    Put(5, "clothes_heap", 0.52, 1.06, scale=0.85),
    Put(5, "garment", 0.2, 0.74, scale=1.15),
    Put(5, "books", 0.04, 0.36),
    Put(5, "laundry_basket", 0.48, 0.44, scale=0.85, colour="#b5a0bd"),
    Put(5, "pillow", -0.86, 0.5),
    Put(5, "sheets", 0.3, 0.24, scale=1.0),
    Put(5, "garment", -0.02, 1.2, scale=1.1),
    Put(5, "bear", 0.02, 1.02, scale=1.0),
    Put(5, "tied_bag", 1.46, 1.2, "chest", 0.7, lift=0.18),
    # 6: loose things to step over, beside the strip that stays open to the door
    Put(6, "garment", 0.76, 0.5, scale=0.85),
    Put(6, "rings", 0.78, 1.24, scale=0.85),
    Put(6, "shoes", 0.76, 0.92, scale=0.85),
)

_COLUMNS = (
    Column("front-far-left", -1.36, 0.28, (0.62, 0.8, 1.2, 1.75)),
    Column("front-left", -0.9, 0.26, (0.3, 0.7, 1.05, 1.7)),
    Column("front-middle", -0.42, 0.3, (0.26, 0.66, 1.1, 1.72)),
    Column("front-right", 0.08, 0.24, (0.28, 0.62, 1.0, 1.66)),
    Column("front-path", 0.56, 0.28, (0.0, 0.34, 1.1, 1.75)),
    Column("front-far-right", 1.4, 0.42, (0.45, 0.8, 1.3, 1.75)),
    Column("second-left", -0.7, 0.74, (0.3, 0.75, 1.1, 1.6)),
    Column("second-middle", -0.1, 0.76, (0.4, 0.75, 1.1, 1.6)),
    Column("second-right", 0.42, 0.86, (0.36, 0.7, 1.15, 1.65)),
    Column("bed-side", 0.06, 1.26, (0.45, 0.85, 1.2, 1.6)),
    Column("cot-front", 0.56, 1.3, (0.3, 0.75, 1.15, 1.6)),
    Column("bed-left", -1.42, 1.2, (0.5, 0.85, 1.2, 1.6), width=0.36),
    Column("wall-right", 1.44, 0.84, (0.5, 0.85, 1.25, 1.7), width=0.4),
    Column("path-near", 1.0, 0.3, (0.0, 0.0, 0.9, 1.75)),
    Column("path-middle", 0.98, 1.0, (0.0, 0.0, 1.15, 1.7)),
    Column("path-door", 1.12, 2.1, (0.0, 0.0, 1.05, 1.75), width=0.56),
    Column("door-left", 0.86, 2.2, (0.0, 0.0, 0.6, 1.65), width=0.44),
    Column("door-right", 1.42, 2.2, (0.0, 0.0, 0.6, 1.5), width=0.44),
    Column("on-bed-near-left", -0.96, 1.14, (0.0, 0.55, 0.9, 1.2), "bed", 0.5),
    Column("on-bed-near-right", -0.4, 1.16, (0.3, 0.6, 0.9, 1.2), "bed", 0.5),
    Column("on-bed-far-left", -0.94, 1.9, (0.0, 0.6, 0.9, 1.1), "bed", 0.5),
    Column("on-bed-far-right", -0.4, 1.9, (0.0, 0.55, 0.85, 1.1), "bed", 0.5),
    Column("in-cot-near", 0.4, 1.76, (0.36, 0.6, 0.8, 1.1), "cot", 0.44),
    Column("in-cot-far", 0.42, 2.26, (0.0, 0.5, 0.8, 1.0), "cot", 0.44),
    Column("on-chest", 1.46, 1.3, (0.3, 0.45, 0.7, 0.95), "chest", 0.36),
)

SCENE = Scene(
    "other_bedroom",
    "Other bedroom",
    Camera(),
    base,
    _SURFACES,
    _PUTS,
    _COLUMNS,
    extra_kinds=("folded_pile", "blanket", "quilt"),
    seed="c",
    reach=(0.95, 1.02, 0.96, 1.07),
)
