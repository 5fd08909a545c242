"""Pictures as pixels: drawn by resvg, read by Pillow."""

from io import BytesIO

import resvg_py
from PIL import Image

from scripts.rooms.camera import PICTURE_HEIGHT, PICTURE_WIDTH
from scripts.rooms.shapes import Shape


def rendered(svg: str, width: int, *, background: str | None = None) -> Image.Image:
    """Return the SVG text as an RGB picture ``width`` pixels wide."""
    data = resvg_py.svg_to_bytes(
        svg_string=svg, width=width, background=background, skip_system_fonts=True
    )
    return Image.open(BytesIO(bytes(data))).convert("RGB")


def flat_document(painted: list[tuple[Shape, str]]) -> str:
    """Return an SVG with crisp edges where every shape has one flat colour, line and fill."""
    paths = "".join(
        f'<path d="{shape.d}" fill="{"none" if shape.fill == "none" else colour}" '
        f'stroke="{"none" if shape.stroke == "none" else colour}" stroke-width="{shape.width}"/>'
        for shape, colour in painted
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {PICTURE_WIDTH} {PICTURE_HEIGHT}" '
        f'shape-rendering="crispEdges" stroke-linejoin="round">{paths}</svg>'
    )


def colours(picture: Image.Image) -> dict[str, int]:
    """Count the pixels of every colour, keyed ``#rrggbb``."""
    counted = picture.getcolors(picture.width * picture.height)
    if counted is None:
        raise ValueError("the picture has more colours than pixels")
    return {"#{:02x}{:02x}{:02x}".format(*pixel): count for count, pixel in counted}  # type: ignore[misc]
