"""Where the drawing of a picture rating is, beside its number and words."""

from functools import cache
from pathlib import Path

from flask import Flask

from fieldapp.services.answers.answer import Answer

DRAWINGS = Path(__file__).resolve().parent.parent / "static" / "images" / "rooms"


@cache
def _drawn() -> frozenset[str]:
    return frozenset(path.stem for path in DRAWINGS.glob("*-[1-9].svg"))


def picture_address(answer: Answer) -> str:
    """The drawing in the form version that was asked with; empty where none was drawn."""
    name = f"{answer.room_type}-{answer.value}"
    if answer.type != "room_picture" or name not in _drawn():
        return ""
    return f"/workspace/forms/{answer.form_version}/pictures/{name}.svg"


def register(app: Flask) -> None:
    """Give templates the address."""
    app.jinja_env.globals["picture_address"] = picture_address
