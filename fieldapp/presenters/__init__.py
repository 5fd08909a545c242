"""What pages and payloads show; `register_presenters` gives templates their globals and filters."""

from importlib import import_module

from flask import Flask
from jinja2 import StrictUndefined

REGISTERED = (
    "body_map",
    "design_system",
    "formats",
    "desk_fields",
    "desk_places",
    "reviews.places",
    "reviews.state_words",
    "drawings",
    "room_pictures",
)


def register_presenters(app: Flask) -> None:
    """Strict templates, the design system's macros, and the formats of dates and names."""
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    for name in REGISTERED:
        import_module(f"fieldapp.presenters.{name}").register(app)
