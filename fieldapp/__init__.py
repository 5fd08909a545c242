"""Fieldapp: home visits recorded with no signal, brought into the early help record."""

from collections.abc import Mapping
from typing import Any

from flask import Flask

from fieldapp.application import Fieldapp
from fieldapp.auth.setup import register_auth
from fieldapp.cli import register_commands
from fieldapp.config import read_settings
from fieldapp.errors import register_error_pages
from fieldapp.extensions import register_extensions
from fieldapp.origin import register_origin
from fieldapp.presenters import register_presenters
from fieldapp.routes import register_routes
from fieldapp.security import register_security_headers
from fieldapp.unfit_requests import register_unfit_requests


def create_app(settings: Mapping[str, Any] | None = None) -> Flask:
    """Build the application; `settings` override what the environment says."""
    app = Fieldapp(__name__, static_folder=None)
    app.config.from_mapping(read_settings())
    app.config.from_mapping(settings or {})
    register_unfit_requests(app)
    register_origin(app)
    register_extensions(app)
    register_auth(app)
    register_presenters(app)
    register_security_headers(app)
    register_error_pages(app)
    register_routes(app)
    register_commands(app)
    return app
