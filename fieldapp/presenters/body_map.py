"""A mark on a child's body on a desk page: the outline that was touched, and where."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import Flask

from fieldapp.forms.body_point import body_point_of
from fieldapp.forms.child.body_figures import HEIGHT, WIDTH, figure

MARKS = "any_injury/marks/*"


@dataclass(frozen=True)
class BodyMark:
    """The outline's regions by path, and the mark on it in the outline's own measure."""

    paths: list[str]
    x: int
    y: int


def body_mark(key: str, value: Any) -> BodyMark | None:
    """The mark of one row; None where it was not set on a picture, or is no point."""
    told = value.get("point") if isinstance(value, Mapping) and key == MARKS else None
    point = body_point_of(told)
    if point is None:
        return None
    paths = list(figure(point.figure).values())
    return BodyMark(paths, point.x * WIDTH // 1000, point.y * HEIGHT // 1000)


def register(app: Flask) -> None:
    """Give templates the mark of an answer."""
    app.jinja_env.globals["body_mark"] = body_mark
