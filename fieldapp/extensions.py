"""The libraries that the application leans on, made once and bound to each app."""

from flask import Flask
from flask_compress import Compress
from flask_migrate import Migrate
from flask_security import Security
from flask_sqlalchemy import SQLAlchemy
from flask_wtf.csrf import CSRFProtect
from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase

from fieldapp.sqlite_engine import listen_to, prepare_sqlite

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """What every table class stands on."""

    metadata = MetaData(naming_convention=NAMES)


db = SQLAlchemy(model_class=Base)
migrate = Migrate()
csrf = CSRFProtect()
security = Security()
compress = Compress()


def register_extensions(app: Flask) -> None:
    """Bind each library to this app; the accounts' own set-up is in `auth.setup`."""
    prepare_sqlite(app)
    db.init_app(app)
    if "sqlite_database" in app.extensions:
        with app.app_context():
            listen_to(db.engine, app.extensions["sqlite_database"])
    migrate.init_app(app, db, compare_type=True)
    csrf.init_app(app)
    compress.init_app(app)
