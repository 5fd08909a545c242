"""A pen that stands at one place of the room and draws there."""

from math import cos, radians, sin

from scripts.rooms.camera import Camera, Place, Point
from scripts.rooms.colour import LINE
from scripts.rooms.shapes import Mapping, Shape, polygon, trace


class Pen:
    """Collects the shapes of one thing; ``yaw`` and ``lean`` are degrees.

    ``lean`` turns the finished drawing about the point where the thing stands.
    """

    def __init__(
        self, camera: Camera, at: Place = (0, 0, 0), yaw: float = 0, lean: float = 0
    ) -> None:
        self.camera = camera
        self.at = at
        self.shapes: list[Shape] = []
        self.region = ""
        self._yaw = (cos(radians(yaw)), sin(radians(yaw)))
        self._lean = (cos(radians(lean)), sin(radians(lean)))
        self._foot = camera.project(at)

    def spot(self, x: float, y: float, z: float) -> Point:
        """Picture point of a place given from where the pen stands, turned and leaning."""
        turn, slide = self._yaw
        place = (
            self.at[0] + x * turn + z * slide,
            self.at[1] + y,
            self.at[2] - x * slide + z * turn,
        )
        return self._tilted(self.camera.project(place))

    def upright(self, width: float, height: float, ahead: float = 0, lift: float = 0) -> Mapping:
        """Unit square standing across the view: u from -.5 to .5, v from 0 to 1 upwards."""
        scale = self.camera.scale(self.at[2] - ahead)
        x, y = self.camera.project((self.at[0], self.at[1] + lift, self.at[2] - ahead))
        right = width * scale * (-1 if self.camera.mirrored else 1)
        return lambda u, v: self._tilted((x + u * right, y - v * height * scale))

    def level(self, width: float, depth: float, lift: float = 0) -> Mapping:
        """Unit square lying flat: u to the right, v away from the eye, both from -.5 to .5."""
        return lambda u, v: self.spot(u * width, lift, v * depth)

    def side(self, depth: float, height: float, x: float = 0) -> Mapping:
        """Unit square on a wall running away from the eye: u from near to far, v upwards."""
        return lambda u, v: self.spot(x, v * height, u * depth)

    def draw(
        self,
        outline: str,
        mapping: Mapping,
        fill: str = "none",
        stroke: str = LINE,
        width: float = 0.8,
    ) -> None:
        """Draw an outline of the unit square through a mapping."""
        self.shapes.append(Shape(trace(outline, mapping), fill, stroke, width, region=self.region))

    def fill(
        self, points: list[Point], colour: str, stroke: str = LINE, width: float = 0.8
    ) -> None:
        """Draw a filled polygon of picture points."""
        self.shapes.append(Shape(polygon(points), colour, stroke, width, region=self.region))

    def _tilted(self, point: Point) -> Point:
        turn, slide = self._lean
        x, y = point[0] - self._foot[0], point[1] - self._foot[1]
        return (self._foot[0] + x * turn - y * slide, self._foot[1] + x * slide + y * turn)
