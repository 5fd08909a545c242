"""The blueprints, one area each."""

from importlib import import_module

from flask import Flask

AREAS = (
    "health",
    "pwa",
    "forms",
    "session",
    "sync",
    "auth",
    "visits",
    "families",
    "record",
    "reviews",
    "moving",
    "oversight",
    "prompts",
    "devices",
    "admin",
)


def register_routes(app: Flask) -> None:
    """Register every area's blueprint."""
    for area in AREAS:
        app.register_blueprint(import_module(f"fieldapp.routes.{area}").blueprint)
