"""Accounts bound to the app: Flask-Security's hashing and sign-in, our own pages and loader."""

from flask import Flask
from flask_security import SQLAlchemyUserDatastore

from fieldapp.auth.permissions import ask_to_sign_in
from fieldapp.auth.sessions import load_account
from fieldapp.extensions import db, security
from fieldapp.models.accounts import Role, User

SETTINGS = {
    "SECURITY_PASSWORD_HASH": "argon2",
    "SECURITY_PASSWORD_SCHEMES": ["argon2"],
    "SECURITY_DEPRECATED_PASSWORD_SCHEMES": [],
    "SECURITY_REGISTERABLE": False,
    "SECURITY_DEFAULT_REMEMBER_ME": False,
    "SECURITY_CLI_USERS_NAME": None,
    "SECURITY_CLI_ROLES_NAME": None,
    "SESSION_PROTECTION": None,  # an address that changes with the signal ends no session
}


def register_auth(app: Flask) -> None:
    """Bind Flask-Security and Flask-Login to this app, without Flask-Security's own pages."""
    for name, value in SETTINGS.items():
        app.config.setdefault(name, value)
    datastore = SQLAlchemyUserDatastore(db, User, Role)
    security.init_app(app, datastore, register_blueprint=False)
    login_manager = app.extensions["security"].login_manager
    login_manager.user_loader(load_account)
    login_manager.request_loader(None)
    login_manager.unauthorized_handler(ask_to_sign_in)
