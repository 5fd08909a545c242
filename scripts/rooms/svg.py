"""Writes layers as an SVG file with its title and its sentence inside."""

from xml.sax.saxutils import escape

from scripts.rooms.camera import PICTURE_HEIGHT, PICTURE_WIDTH
from scripts.rooms.colour import LINE
from scripts.rooms.compact import steps
from scripts.rooms.drawing_order import Layer
from scripts.rooms.shapes import LINE_WIDTH, Shape


def document(layers: list[Layer], title: str, description: str) -> str:
    """Return the whole file; line colour, width and joins stand once, on the outer group."""
    body = "\n".join(
        "".join(_path(shape) for shape in shapes if not shape.mark)
        for _, shapes in layers
        if shapes
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {PICTURE_WIDTH} {PICTURE_HEIGHT}" '
        'role="img" aria-labelledby="t d">\n'
        f'<title id="t">{escape(title)}</title>\n<desc id="d">{escape(description)}</desc>\n'
        f'<g transform="scale(.1)" stroke="{LINE}" stroke-width="{LINE_WIDTH * 10:g}" '
        'stroke-linejoin="round" stroke-linecap="round" fill="none">\n'
        f"{body}\n</g>\n</svg>\n"
    )


def _path(shape: Shape) -> str:
    text = f'<path d="{steps(shape.d)}"'
    if shape.fill != "none":
        text += f' fill="{shape.fill}"'
    if shape.stroke != LINE:
        text += f' stroke="{shape.stroke}"'
    if shape.stroke != "none" and shape.width != LINE_WIDTH:
        text += f' stroke-width="{shape.width * 10:g}"'
    if shape.opacity != 1:
        text += f' opacity="{shape.opacity:g}"'
    return text + "/>"
