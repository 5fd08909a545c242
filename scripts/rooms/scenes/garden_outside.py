"""The garden: the gate as its way out, the slide as its main use, grass to play on."""

from scripts.rooms.camera import Camera
from scripts.rooms.furniture import garden, shell
from scripts.rooms.piles import OUTDOORS
from scripts.rooms.scene import Column, Piece, Put, Scene, Surface

_BENCH_X = (-0.5, 0.5)
_CHUTE = {"low": 1.3, "middle": 1.72, "top": 2.2}


def base(camera: Camera) -> list[Piece]:
    """Return the garden as it always is."""
    return [
        garden.sky(camera),
        garden.ground(camera),
        garden.fences(camera),
        shell.floor_mark(camera, "play", (-0.56, 0.56), (0.5, 1.3)),
        shell.floor_mark(camera, "path", (0.86, 1.22), (0.15, 2.4)),
        garden.gate(camera, 1.17, "#7f9fa8"),
        garden.washing_line(camera, (-0.7, 0.64), 1.86),
        garden.slide(camera, "#dfb65f"),
        garden.bench(camera, _BENCH_X),
        garden.flower_bed(camera, (0.95, 1.8)),
    ]


_SURFACES = {
    "bench": Surface(garden.BENCH_TOP, garden.BENCH_FRONT - 0.002),
    "flowers": Surface(garden.BED_TOP, 1.796),
    **{name: garden.slide_surface(z) for name, z in _CHUTE.items()},
}

_PUTS = (
    # 2: a few things left out
    Put(2, "mug", -0.3, 2.3, "bench", 1.2),
    Put(2, "cushion", 0.28, 2.4, "bench", 0.9),
    Put(2, "ball", 0.3, 0.9, scale=1.2, colour="#d98472"),
    Put(2, "watering_can", 0.62, 1.9, scale=1.1),
    Put(2, "tricycle", -0.44, 1.3, scale=1.1),
    Put(2, "bucket", -0.74, 0.56, scale=0.9),
    # 3: toys and tools left about, path clear
    Put(3, "spade", 0.62, 2.4, scale=1.0),
    Put(2, "hose", 1.42, 0.66, scale=0.9),
    Put(3, "pots", 0.1, 1.86, scale=1.0),
    Put(3, "scooter", -0.5, 1.86, scale=1.1),
    Put(3, "blocks", 0.06, 0.42, scale=1.0),
    Put(3, "garden_chair", -1.36, 0.76, scale=0.74),
    # 4: piles on the bench and along the fence
    Put(4, "basket_crate", -0.2, 2.34, "bench", 0.9),
    Put(4, "sack", 0.18, 2.3, "bench", 0.8),
    Put(4, "carrier_bag", 0.38, 2.26, "bench", 0.8, colour="#8fb3c8"),
    Put(4, "tied_bag", -1.4, 0.34, scale=1.1, colour="#86a98b"),
    Put(4, "tub", -0.92, 0.4, scale=0.8),
    Put(4, "planks", 1.38, 0.4, scale=0.8),
    Put(4, "pots", 1.44, 0.94, scale=1.0),
    Put(4, "wellies", 0.54, 1.5, scale=1.1),
    Put(4, "sack", -0.34, 0.26, scale=0.85),
    # 5: bench covered, things on the grass, narrow path
    Put(5, "tied_bag", -0.06, 2.36, "bench", 0.8, lift=0.16),
    Put(5, "basket_crate", 0.44, 1.1, scale=1.0),
    Put(5, "sack", 0.04, 0.96, scale=1.0),
    Put(5, "tarpaulin", -0.4, 0.84, scale=0.95),
    Put(5, "planks", 0.18, 0.46, scale=0.9),
    Put(5, "tub", 1.36, 0.16, scale=0.95),
    Put(5, "pots", 0.5, 0.66, scale=1.0),
    Put(5, "tarpaulin", -0.86, 0.88, scale=0.8),
    Put(5, "tied_bag", 0.1, 1.36, scale=0.9),
    Put(5, "tied_bag", -1.12, 1.34, "low", 0.7),
    Put(5, "carrier_bag", -0.12, 0.6, scale=1.0, colour="#e3bf6e"),
    Put(5, "planks", 1.4, 1.02, scale=0.7),
    Put(5, "tied_bag", 1.46, 1.34, "flowers", 0.7),
    # 6: loose things to step over, beside the strip that stays open to the gate
    Put(6, "hose", 0.72, 0.5, scale=0.6),
    Put(6, "wellies", 0.72, 1.3, scale=0.8),
    Put(6, "ball", 0.74, 0.92, scale=0.7),
)

_COLUMNS = (
    Column("front-far-left", -1.36, 0.28, (0.62, 0.8, 1.2, 1.75)),
    Column("front-left", -0.9, 0.26, (0.3, 0.7, 1.05, 1.7)),
    Column("front-middle", -0.42, 0.3, (0.26, 0.66, 1.1, 1.72)),
    Column("front-right", 0.08, 0.24, (0.28, 0.62, 1.0, 1.66)),
    Column("front-path", 0.52, 0.28, (0.0, 0.34, 1.1, 1.75)),
    Column("front-far-right", 1.4, 0.42, (0.45, 0.8, 1.3, 1.75)),
    Column("second-left", -0.62, 0.84, (0.4, 0.75, 1.1, 1.6)),
    Column("second-middle", -0.06, 0.8, (0.4, 0.75, 1.1, 1.6)),
    Column("second-right", 0.46, 0.98, (0.36, 0.7, 1.15, 1.65)),
    Column("slide-foot", -1.12, 0.84, (0.4, 0.85, 1.2, 1.6)),
    Column("third-left", -0.5, 1.46, (0.45, 0.85, 1.2, 1.6)),
    Column("third-middle", 0.02, 1.5, (0.4, 0.85, 1.2, 1.6)),
    Column("third-right", 0.54, 1.62, (0.3, 0.75, 1.15, 1.6)),
    Column("wall-right", 1.44, 0.84, (0.5, 0.85, 1.25, 1.7), width=0.4),
    Column("path-near", 1.0, 0.3, (0.0, 0.0, 0.9, 1.75)),
    Column("path-middle", 0.98, 1.0, (0.0, 0.0, 1.15, 1.7)),
    Column("path-gate", 1.12, 2.1, (0.0, 0.0, 1.05, 1.75), width=0.56),
    Column("gate-left", 0.84, 2.2, (0.0, 0.0, 0.7, 1.7), width=0.5),
    Column("gate-right", 1.42, 2.2, (0.0, 0.0, 0.7, 1.7), width=0.5),
    Column("on-slide-low", -1.1, _CHUTE["low"], (0.4, 0.7, 1.0, 1.3), "low", 0.42),
    Column("on-slide-middle", -1.1, _CHUTE["middle"], (0.3, 0.5, 0.8, 1.0), "middle", 0.42),
    Column("on-slide-top", -1.1, _CHUTE["top"], (0.0, 0.3, 0.5, 0.7), "top", 0.42),
    Column("on-bench-left", -0.28, 2.34, (0.3, 0.45, 0.7, 1.0), "bench", 0.42),
    Column("on-bench-right", 0.24, 2.34, (0.3, 0.45, 0.7, 1.0), "bench", 0.42),
    Column("on-flowers", 1.46, 1.36, (0.0, 0.5, 0.8, 1.2), "flowers", 0.36),
)

SCENE = Scene(
    "garden_outside",
    "Garden or outside",
    Camera(),
    base,
    _SURFACES,
    _PUTS,
    _COLUMNS,
    piles=OUTDOORS,
    seed="c",
    reach=(1.0, 1.08, 0.94, 1.06),
)
