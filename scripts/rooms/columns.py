"""Piles: a seeded stack up to its level-9 height, each thing given the level that reaches it.

Because every thing keeps its level, level n holds all of level n-1 by construction.
"""

from dataclasses import dataclass
from random import Random

from scripts.rooms.scene import FLOOR, Column, Item, Scene
from scripts.rooms.things.kinds import FIRM, HARD, KINDS, SOFT, Kind

FIRST_PILE_LEVEL = 6
SOFT_FROM = 0.6
EARLY_SOFT = 0.6
MOST_LEAN = {HARD: 2.0, FIRM: 2.0, SOFT: 6.0}


@dataclass
class _Pile:
    top: float = 0.0
    carries: str = HARD
    last: str = ""


def stacked(scene: Scene, column: Column) -> list[Item]:
    """Return the things of one column from the lowest to the highest."""
    rng = Random(f"{scene.room_type}/{scene.seed}/{column.name}")
    surface = scene.surfaces.get(column.surface)
    ground = surface.y if surface else 0.0
    depth = surface.depth if surface else column.z - 0.19
    pile = _Pile()
    items: list[Item] = []
    heights = [height * reach for height, reach in zip(column.heights, scene.reach, strict=True)]
    while pile.top < heights[-1] - 0.1:
        kind = _next_kind(scene, column, pile, rng)
        w, h, d = _fitted(kind, column, rng)
        level = _first_level(heights, pile.top + 0.55 * h)
        if level is None:
            break
        name = f"{column.name}-{len(items):02d}-{kind.name}"
        slide = column.width * (0.1 if pile.top else 0.04)
        items.append(
            Item(
                name=name,
                level=level,
                kind=kind.name,
                at=(column.x + rng.uniform(-slide, slide), ground + pile.top, column.z),
                size=(w, h, d),
                colour=rng.choice(kind.colours),
                surface=column.surface,
                depth=depth,
                yaw=rng.uniform(-14, 14),
                lean=rng.uniform(-1, 1) * MOST_LEAN[kind.body] if pile.top else 0,
                seed=f"{scene.room_type}/{name}",
            )
        )
        pile = _Pile(pile.top + h * _settles(kind), kind.carries, kind.name)
    return items


def _settles(kind: Kind) -> float:
    """Soft things sink into one another, so that no gap shows between them."""
    return {HARD: 1.0, FIRM: 0.97, SOFT: 0.8}[kind.body]


def _next_kind(scene: Scene, column: Column, pile: _Pile, rng: Random) -> Kind:
    share = pile.top / column.heights[-1]
    low = share < SOFT_FROM and not column.soft
    if column.soft or pile.carries == SOFT:
        names: tuple[str, ...] = scene.piles.soft_only
    elif pile.carries == FIRM:
        names = scene.piles.light
    elif column.surface == FLOOR and share < 0.3 and column.heights[-1] > 0.7:
        names = scene.piles.low
    else:
        names = scene.piles.middle if low else scene.piles.top
    extra = (name for name in scene.extra_kinds if _bears(pile.carries, KINDS[name].body))
    kept = [name for name in (*names, *extra) if name not in {pile.last, *scene.unlikely_kinds}]
    if low and rng.random() > EARLY_SOFT:
        kept = [name for name in kept if KINDS[name].carries != SOFT] or kept
    return KINDS[rng.choice(kept)]


def _bears(carries: str, body: str) -> bool:
    """Hard things bear anything, others what is soft or like themselves."""
    return carries in {HARD, body} or body == SOFT


def _fitted(kind: Kind, column: Column, rng: Random) -> tuple[float, float, float]:
    factor = column.width / 0.46 * rng.uniform(0.84, 1.1)
    w, h, d = kind.size
    return (w * factor, h * min(factor, 1.15) * rng.uniform(0.92, 1.12), d * factor)


def _first_level(heights: list[float], height: float) -> int | None:
    for offset, reach in enumerate(heights):
        if height <= reach:
            return FIRST_PILE_LEVEL + offset
    return None
