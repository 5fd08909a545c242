"""One-point perspective from a raised eye at the open front wall of a room.

World coordinates are metres: x to the right from the room's middle, y up from the floor,
z away from the open front wall.  Picture coordinates are those of a 400 x 300 viewBox.
"""

from dataclasses import dataclass

Point = tuple[float, float]
Place = tuple[float, float, float]

PICTURE_WIDTH = 400
PICTURE_HEIGHT = 300
ROOM_WIDTH = 3.2
ROOM_DEPTH = 2.6
ROOM_HEIGHT = 2.4


@dataclass(frozen=True)
class Camera:
    """Where the eye stands; ``mirrored`` swaps left and right of the whole room."""

    eye_height: float = 2.2
    back: float = 4.2
    mirrored: bool = False

    def scale(self, z: float) -> float:
        """Picture units for one metre at depth ``z``; the front wall fills the frame."""
        return PICTURE_WIDTH / ROOM_WIDTH * self.back / (self.back + z)

    def project(self, place: Place) -> Point:
        """Return the picture point of a place in the room."""
        x, y, z = place
        scale = self.scale(z)
        horizon = (ROOM_HEIGHT - self.eye_height) * self.scale(0)
        side = -x if self.mirrored else x
        return (PICTURE_WIDTH / 2 + side * scale, horizon + (self.eye_height - y) * scale)
