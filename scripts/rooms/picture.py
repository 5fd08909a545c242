"""One room picture: its items, what is hidden, and its file."""

from dataclasses import dataclass
from functools import cached_property

from scripts.rooms.anchors import Anchor
from scripts.rooms.drawing_order import Layer, layers
from scripts.rooms.hidden import hidden_things
from scripts.rooms.placing import items_of, shown
from scripts.rooms.scene import LEVELS, Item, Scene
from scripts.rooms.svg import document


@dataclass(frozen=True)
class Picture:
    """A level of a room, drawn; ``items`` is everything in it, hidden or not."""

    scene: Scene
    level: int
    items: tuple[Item, ...]

    @cached_property
    def all_layers(self) -> list[Layer]:
        """Every layer in drawing order, hidden things too."""
        return layers(self.scene.camera, self.scene.base(self.scene.camera), self.items)

    @cached_property
    def hidden(self) -> frozenset[str]:
        """Names of the things that nobody can see at this level."""
        return hidden_things(self.all_layers)

    @cached_property
    def seen_layers(self) -> list[Layer]:
        """The layers that are written to the file."""
        seen = tuple(item for item in self.items if item.name not in self.hidden)
        return layers(self.scene.camera, self.scene.base(self.scene.camera), seen)

    def svg(self, anchor: Anchor) -> str:
        """Return the file's text with its title and the anchor's sentence."""
        title = f"{self.scene.label}, picture {self.level} of {len(LEVELS)}"
        return document(self.seen_layers, title, anchor.sentence)


def pictures(scene: Scene) -> list[Picture]:
    """Return the nine pictures of a room, clear to full."""
    items = items_of(scene)
    return [Picture(scene, level, shown(items, level)) for level in LEVELS]
