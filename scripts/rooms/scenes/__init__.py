"""The room types: one file each, listed here in the order of the forms."""

from scripts.rooms.scene import Scene
from scripts.rooms.scenes import (
    bathroom_toilet,
    child_bedroom,
    garden_outside,
    hall_stairs,
    kitchen,
    living_room,
    other_bedroom,
    single_room_home,
)

SCENES: dict[str, Scene] = {
    scene.room_type: scene
    for scene in (
        kitchen.SCENE,
        living_room.SCENE,
        bathroom_toilet.SCENE,
        child_bedroom.SCENE,
        other_bedroom.SCENE,
        hall_stairs.SCENE,
        single_room_home.SCENE,
        garden_outside.SCENE,
    )
}
