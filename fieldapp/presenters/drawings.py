"""A child's drawing on a desk page: its strokes, never the text that was sent."""

from flask import Flask

from fieldapp.forms.drawing import paths_of, strokes_of


def drawing_paths(drawing: object) -> list[tuple[int, str]]:
    """Pen and SVG path of each run of lines; none for what is no drawing."""
    return paths_of(strokes_of(drawing) or ())


def register(app: Flask) -> None:
    """Give templates the paths."""
    app.jinja_env.globals["drawing_paths"] = drawing_paths
