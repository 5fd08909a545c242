"""Turns hand-placed things and columns into the room's one list of items."""

from random import Random

from scripts.rooms import things as _things  # fills the register
from scripts.rooms.columns import stacked
from scripts.rooms.scene import FLOOR, Item, Put, Scene
from scripts.rooms.things.kinds import KINDS

FLAT = 0.03

_ = _things


def items_of(scene: Scene) -> tuple[Item, ...]:
    """Return everything that is ever in the room; level n shows those with level <= n."""
    placed = [_placed(scene, put, index) for index, put in enumerate(scene.puts)]
    for column in scene.columns:
        placed.extend(stacked(scene, column))
    return tuple(placed)


def shown(items: tuple[Item, ...], level: int) -> tuple[Item, ...]:
    """Return the items of one level: it holds every item of the level before it."""
    return tuple(item for item in items if item.level <= level)


def _placed(scene: Scene, put: Put, index: int) -> Item:
    kind = KINDS[put.kind]
    name = f"{index:02d}-{put.kind}"
    rng = Random(f"{scene.room_type}/{name}")
    w, h, d = (part * put.scale for part in kind.size)
    surface = scene.surfaces.get(put.on)
    height = surface.y if surface else 0.0
    depth = surface.depth if surface else _order_depth(put.z, h, d)
    if put.on != FLOOR and surface is None:
        raise KeyError(f"{scene.room_type} has no surface called {put.on}")
    return Item(
        name=name,
        level=put.level,
        kind=put.kind,
        at=(put.x, height + put.lift, put.z),
        size=(w, h, d),
        colour=put.colour or rng.choice(kind.colours),
        surface=put.on,
        depth=depth,
        yaw=put.yaw or rng.uniform(-12, 12),
        lean=put.lean,
        seed=f"{scene.room_type}/{name}",
    )


def _order_depth(z: float, height: float, depth: float) -> float:
    """Flat things are drawn before whatever stands on them, others by their near side."""
    return z + depth / 2 if height <= FLAT else z - depth / 2
