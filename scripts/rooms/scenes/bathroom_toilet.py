"""The bathroom: bath as its main use, the floor by the mat to dry and dress a child on."""

from scripts.rooms.camera import Camera
from scripts.rooms.furniture import bathroom, openings, seats, shell, small
from scripts.rooms.scene import Column, Piece, Put, Scene, Surface

_BASIN_X, _TOILET_X, _STOOL = (-0.62, -0.06), 0.42, (-0.4, 1.86)


def base(camera: Camera) -> list[Piece]:
    """Return the bathroom as it always is."""
    return [
        shell.shell(camera, shell.Paint("#f3f1ea", "#cfd3cf")),
        bathroom.wall_tiles(camera),
        small.rug(camera, (-0.66, 0.12), (0.86, 1.4), "#8fb0b8"),
        shell.floor_mark(camera, "play", (-0.7, 0.66), (0.3, 1.4)),
        shell.floor_mark(camera, "path", (0.86, 1.22), (0.15, 2.4)),
        openings.door(camera, 1.17, "#b8a3bd", glazed=False),
        openings.window(camera, (-1.14, 1.36), (0.56, 0.6), "#d9b8a8", frosted=True),
        bathroom.mirror(camera, -0.34, 1.18, (0.44, 0.66)),
        bathroom.towel_rail(camera, 1.9, "#c98f9f"),
        bathroom.bath_inside(camera),
        bathroom.bath_outside(camera),
        bathroom.basin(camera, _BASIN_X),
        bathroom.toilet(camera, _TOILET_X),
        small.plant(camera, (0.42, 0.86, 2.5), 0.8, 1.919),
        seats.stool(camera, *_STOOL, "#dfb65f"),
        bathroom.cabinet(camera, (1.05, 1.65)),
    ]


_SURFACES = {
    "bath": Surface(0.4, bathroom.BATH_DEPTH - 0.004),
    "bath_edge": Surface(bathroom.BATH_TOP, bathroom.BATH_DEPTH - 0.02),
    "basin": Surface(bathroom.BASIN_TOP, bathroom.BASIN_FRONT - 0.002),
    "cistern": Surface(0.86, 1.918),
    "lid": Surface(0.44, 1.917),
    "stool": Surface(0.27, 1.708),
    "cabinet": Surface(bathroom.CABINET_TOP, 1.648),
}

_PUTS = (
    # 2: a few things left out
    Put(2, "shampoo", -0.86, 1.2, "bath_edge", 1.2),
    Put(2, "duck", -0.88, 1.45, "bath_edge", 1.3),
    Put(2, "shampoo", -0.52, 2.3, "basin", 1.0),
    Put(2, "mug", -0.18, 2.25, "basin", 1.0),
    Put(2, "towel_hung", -0.96, 0.9, "bath_edge", 0.9, lift=-0.42, colour="#82aac2"),
    Put(2, "toilet_roll", 0.34, 2.35, "cistern", 1.2),
    Put(2, "duck", 0.2, 0.9, scale=1.3),
    Put(2, "towel_down", -0.24, 0.66, scale=1.2, colour="#dfb65f"),
    # 3: untidy, floor paths clear
    Put(3, "shampoo", -0.87, 1.74, "bath_edge", 1.2),
    Put(3, "shampoo", -0.87, 1.9, "bath_edge", 1.1),
    Put(3, "spray", -0.36, 2.36, "basin", 0.9),
    Put(3, "bowl", -0.3, 2.2, "basin", 0.8),
    Put(3, "folded_pile", 1.46, 1.3, "cabinet", 0.8),
    Put(3, "laundry_basket", 1.34, 0.62, scale=0.95, colour="#86aa90"),
    Put(3, "bucket", 0.58, 1.68, scale=0.9),
    Put(3, "roll_pack", 0.42, 2.2, "cistern", 0.8),
    # 4: piles on the basin, the stool, the edge of the bath
    Put(4, "clothes_heap", -0.4, 1.86, "stool", 0.8),
    Put(4, "clothes_heap", -0.4, 2.3, "basin", 0.7),
    Put(4, "shampoo", -0.14, 2.2, "basin", 1.0),
    Put(4, "shampoo", -0.58, 2.2, "basin", 1.1),
    Put(4, "laundry_basket", -1.2, 1.25, "bath", 0.7, colour="#7ba0bb"),
    Put(4, "tied_bag", 0.06, 1.72, scale=0.9, colour="#7f93ad"),
    Put(4, "towel_down", 0.4, 0.5, scale=1.0, colour="#c1738d"),
    Put(4, "roll_pack", 1.46, 1.5, "cabinet", 0.8),
    Put(4, "tied_bag", -1.4, 0.36, scale=1.05, colour="#86a98b"),
    Put(4, "carrier_bag", 1.42, 0.94, scale=1.15, colour="#e3bf6e"),
    Put(4, "shoebox", 1.46, 1.2, "cabinet", 0.8, lift=0.2),
    # 5: most surfaces covered, floor to dry a child gone, narrow path
    Put(5, "open_box", 1.36, 0.22, scale=1.05),
    Put(5, "clothes_heap", -0.5, 0.95, scale=1.0),
    Put(5, "tied_bag", 0.42, 2.12, "lid", 0.7),
    Put(5, "bucket", -0.66, 0.56, scale=0.9),
    Put(5, "towel_down", -0.1, 1.2, scale=1.1, colour="#8aab8c"),
    Put(5, "garment", 0.44, 0.86, scale=1.1),
    Put(5, "roll_pack", 0.12, 0.36, scale=0.9),
    Put(5, "clothes_heap", -1.2, 1.9, "bath", 0.8),
    Put(5, "laundry_basket", 0.5, 1.24, scale=0.85, colour="#b5a0bd"),
    Put(5, "folded_pile", -0.3, 0.26, scale=0.9),
    Put(5, "garment", 0.0, 0.62, scale=0.9),
    Put(5, "spray", -0.9, 2.2, "bath_edge", 1.0),
    # 6: loose things to step over, beside the strip that stays open to the door
    Put(6, "garment", 0.76, 0.52, scale=0.85),
    Put(6, "towel_down", 0.76, 1.3, scale=0.85),
    Put(6, "toilet_roll", 0.76, 0.92, scale=0.85),
)

_COLUMNS = (
    Column("front-far-left", -1.36, 0.28, (0.62, 0.8, 1.2, 1.75)),
    Column("front-left", -0.9, 0.26, (0.3, 0.7, 1.05, 1.7)),
    Column("front-middle", -0.42, 0.3, (0.26, 0.66, 1.1, 1.72)),
    Column("front-right", 0.08, 0.24, (0.28, 0.62, 1.0, 1.66)),
    Column("front-path", 0.56, 0.28, (0.0, 0.34, 1.1, 1.75)),
    Column("front-far-right", 1.4, 0.42, (0.45, 0.8, 1.3, 1.75)),
    Column("second-left", -0.58, 0.82, (0.4, 0.75, 1.1, 1.6)),
    Column("second-middle", -0.06, 0.8, (0.4, 0.75, 1.1, 1.6)),
    Column("second-right", 0.46, 0.98, (0.36, 0.7, 1.15, 1.65)),
    Column("bath-side", -0.58, 1.4, (0.45, 0.85, 1.2, 1.6)),
    Column("third-middle", 0.02, 1.5, (0.4, 0.85, 1.2, 1.6)),
    Column("third-right", 0.56, 1.62, (0.3, 0.75, 1.15, 1.6)),
    Column("wall-right", 1.44, 0.86, (0.5, 0.85, 1.25, 1.7), width=0.4),
    Column("path-near", 1.0, 0.3, (0.0, 0.0, 0.9, 1.75)),
    Column("path-middle", 0.98, 1.0, (0.0, 0.0, 1.15, 1.7)),
    Column("path-door", 1.12, 2.1, (0.0, 0.0, 1.05, 1.75), width=0.56),
    Column("door-left", 0.86, 2.2, (0.0, 0.0, 0.6, 1.5), width=0.44),
    Column("door-right", 1.42, 2.2, (0.0, 0.0, 0.6, 1.5), width=0.44),
    Column("in-bath-near", -1.2, 1.15, (0.0, 0.75, 1.0, 1.3), "bath"),
    Column("in-bath-middle", -1.2, 1.6, (0.3, 0.7, 1.0, 1.3), "bath"),
    Column("in-bath-far", -1.2, 2.1, (0.0, 0.6, 0.9, 1.2), "bath"),
    Column("on-basin", -0.36, 2.3, (0.3, 0.45, 0.6, 0.8), "basin", 0.4),
    Column("on-lid", 0.42, 2.14, (0.4, 0.6, 0.9, 1.2), "lid", 0.42),
    Column("on-cabinet", 1.46, 1.35, (0.35, 0.5, 0.7, 0.9), "cabinet", 0.36),
)

SCENE = Scene(
    "bathroom_toilet",
    "Bathroom and toilet",
    Camera(),
    base,
    _SURFACES,
    _PUTS,
    _COLUMNS,
    extra_kinds=("roll_pack", "folded_pile", "blanket", "tub"),
    unlikely_kinds=("books", "papers", "lamp", "rug_roll", "case", "cushion"),
    seed="d",
    reach=(0.96, 1.04, 1.06, 1.06),
)
