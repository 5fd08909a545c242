"""Where the drawing of a picture rating is, beside its number and words."""

from flask import Flask

from fieldapp.services.answers.answer import Answer


def picture_address(answer: Answer) -> str:
    """The drawing in the form version that was asked with; empty where it had none."""
    if not answer.is_drawn:
        return ""
    name = f"{answer.room_type}-{answer.value}.svg"
    return f"/workspace/forms/{answer.form_version}/pictures/{name}"


def register(app: Flask) -> None:
    """Give templates the address."""
    app.jinja_env.globals["picture_address"] = picture_address
