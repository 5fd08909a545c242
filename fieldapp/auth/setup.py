"""Accounts bound to the app. (The accounts engineer fills this in.)"""

from flask import Flask


def register_auth(app: Flask) -> None:
    """Bind Flask-Security and Flask-Login to this app."""
    app.extensions.setdefault("fieldapp_auth", None)
