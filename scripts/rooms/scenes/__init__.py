"""The room types: one file each, listed here in the order of the forms."""

from scripts.rooms.scene import Scene
from scripts.rooms.scenes import kitchen

SCENES: dict[str, Scene] = {scene.room_type: scene for scene in (kitchen.SCENE,)}
