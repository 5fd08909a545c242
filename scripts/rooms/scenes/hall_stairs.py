"""Hall and stairs: the stairs as the main use, the mat by the bench to dress a child on."""

from scripts.rooms.camera import Camera
from scripts.rooms.colour import DENIM, ROSE
from scripts.rooms.furniture import hall, openings, shell, small, wall
from scripts.rooms.scene import Column, Piece, Put, Scene, Surface

_BENCH_X = (-0.58, 0.48)


def base(camera: Camera) -> list[Piece]:
    """Return the hall as it always is."""
    return [
        shell.shell(camera, shell.Paint("#f4efe4", "#d3c4b4")),
        small.rug(camera, (-0.5, 0.52), (0.84, 1.5), "#9fae93"),
        shell.floor_mark(camera, "play", (-0.5, 0.52), (0.7, 1.5)),
        shell.floor_mark(camera, "path", (0.86, 1.22), (0.15, 2.4)),
        openings.door(camera, 1.17, "#a8635c"),
        openings.window(camera, (-1.16, 1.66), (0.46, 0.44), "#e9e2d2"),
        wall.wall_picture(camera, 0.64, 1.5, (0.24, 0.3), "#e6e9f0"),
        wall.childs_drawings(camera, 1, 1.1),
        hall.coat_hooks(camera, (-0.62, 0.4), 1.42),
        hall.stairs(camera, "#8fa7b5"),
        hall.banister(camera),
        hall.shoe_bench(camera, _BENCH_X),
        hall.hall_shelf(camera, (1.0, 1.8)),
        small.plant(camera, (1.47, hall.SHELF_TOP, 1.66), 1.0, 1.799),
    ]


_SURFACES = {
    "bench": Surface(hall.BENCH_TOP, hall.BENCH_FRONT - 0.002),
    "shelf": Surface(hall.SHELF_TOP, 1.796),
    **{f"step-{n}": hall.step_surface(n) for n in range(1, hall.STEPS + 1)},
}
_Z = {n: hall.step_middle(n) for n in range(1, hall.STEPS + 1)}

_PUTS = (
    # 2: a few things left out
    Put(2, "backpack", -0.38, 2.34, "bench", 0.9),
    Put(2, "packet", 1.48, 1.2, "shelf", 0.7),
    Put(2, "shoes", -0.34, 1.2, scale=1.2),
    Put(2, "scooter", 0.5, 1.9, scale=1.1),
    Put(2, "rabbit", -1.32, _Z[2], "step-2", 0.8),
    Put(2, "ball", 0.36, 0.72, scale=1.15, colour="#82aac2"),
    Put(2, "wellies", 0.08, 1.92, scale=1.1),
    # 3: untidy, floor paths clear
    Put(3, "pushchair", -0.36, 1.82, scale=0.95),
    Put(3, "coat", 0.26, 2.24, "bench", 0.8, lift=-0.1, colour=DENIM),
    Put(3, "papers", 1.48, 1.4, "shelf", 0.8),
    Put(3, "carrier_bag", 1.42, 0.92, scale=1.0, colour="#8fb3c8"),
    Put(3, "folded_pile", -1.3, _Z[1], "step-1", 0.7),
    Put(3, "umbrella", 0.62, 2.3, scale=1.0),
    Put(3, "toy_car", -0.56, 0.56),
    # 4: piles on the bench, the shelf and the lower steps
    Put(4, "clothes_heap", -0.1, 2.34, "bench", 0.76),
    Put(4, "laundry_basket", -1.14, _Z[3], "step-3", 0.7, colour="#d9b45f"),
    Put(4, "books", -1.36, _Z[4], "step-4", 0.8),
    Put(4, "shoebox", 1.47, 1.12, "shelf", 0.8),
    Put(4, "tied_bag", -1.36, 0.36, scale=1.1, colour="#7f93ad"),
    Put(4, "carrier_bag", -0.96, _Z[1], "step-1", 0.7, colour="#e3bf6e"),
    Put(4, "garment", 0.2, 0.4, scale=1.1, colour=ROSE),
    Put(3, "box", 1.38, 0.56, scale=0.7),
    Put(4, "crate", -0.56, 0.34, scale=0.95),
    # 5: most surfaces covered, no space to dress a child, narrow path
    Put(5, "open_box", 1.36, 0.2, scale=1.05),
    Put(5, "clothes_heap", -0.2, 1.3, scale=1.0),
    Put(5, "tied_bag", 0.16, 1.42, scale=0.8),
    Put(5, "wellies", 0.5, 1.36, scale=1.1),
    Put(5, "garment", 0.26, 1.0, scale=1.15),
    Put(5, "laundry_basket", 0.5, 0.52, scale=0.8, colour="#7ba0bb"),
    Put(5, "papers", -0.12, 0.28, scale=1.0),
    Put(5, "shoes", -0.06, 0.86, scale=1.1),
    Put(5, "garment", -0.36, 0.8, scale=1.0),
    Put(5, "shoebox", -1.3, _Z[6], "step-6", 0.8),
    Put(5, "tied_bag", 1.46, 1.3, "shelf", 0.7, lift=0.12),
    Put(5, "books", 0.0, 0.56),
    # 6: loose things to step over, beside the strip that stays open to the door
    Put(6, "garment", 0.76, 0.5, scale=0.85),
    Put(6, "toy_car", 0.8, 1.24, scale=0.85),
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
    Column("third-left", -0.46, 1.4, (0.45, 0.85, 1.2, 1.6)),
    Column("third-middle", 0.06, 1.46, (0.4, 0.85, 1.2, 1.6)),
    Column("third-right", 0.58, 1.62, (0.3, 0.75, 1.15, 1.6)),
    Column("wall-right", 1.44, 0.84, (0.5, 0.85, 1.25, 1.7), width=0.4),
    Column("path-near", 1.0, 0.3, (0.0, 0.0, 0.9, 1.75)),
    Column("path-middle", 0.98, 1.0, (0.0, 0.0, 1.15, 1.7)),
    Column("path-door", 1.12, 2.1, (0.0, 0.0, 1.05, 1.75), width=0.56),
    Column("door-left", 0.86, 2.2, (0.0, 0.0, 0.6, 1.65), width=0.44),
    Column("door-right", 1.42, 2.2, (0.0, 0.0, 0.6, 1.65), width=0.44),
    Column("step-1-left", -1.36, _Z[1], (0.3, 0.6, 0.9, 1.2), "step-1", 0.36),
    Column("step-1-right", -0.98, _Z[1], (0.2, 0.5, 0.8, 1.1), "step-1", 0.36),
    Column("step-3-left", -1.36, _Z[3], (0.3, 0.6, 0.8, 1.1), "step-3", 0.36),
    Column("step-3-right", -1.0, _Z[3], (0.0, 0.5, 0.8, 1.1), "step-3", 0.36),
    Column("step-5-left", -1.36, _Z[5], (0.0, 0.4, 0.7, 0.9), "step-5", 0.36),
    Column("step-5-right", -1.0, _Z[5], (0.25, 0.5, 0.7, 0.9), "step-5", 0.36),
    Column("step-7", -1.18, _Z[7], (0.0, 0.3, 0.5, 0.7), "step-7", 0.42),
    Column("on-bench-left", -0.34, 2.36, (0.3, 0.45, 0.7, 0.95), "bench", 0.42),
    Column("on-bench-right", 0.22, 2.36, (0.3, 0.45, 0.7, 0.95), "bench", 0.42),
    Column("on-shelf", 1.46, 1.36, (0.3, 0.45, 0.7, 0.95), "shelf", 0.36),
)

SCENE = Scene(
    "hall_stairs",
    "Hall and stairs",
    Camera(mirrored=True),
    base,
    _SURFACES,
    _PUTS,
    _COLUMNS,
    extra_kinds=("backpack", "quilt", "tied_bag"),
    unlikely_kinds=("lamp", "pillow"),
    seed="d",
    reach=(1.0, 1.02, 0.96, 1.08),
)
