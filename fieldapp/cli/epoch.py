"""`flask epoch show` and `flask epoch renew`."""

import click
from flask.cli import AppGroup

from fieldapp.extensions import db
from fieldapp.services.sync.server_epoch import begin_epoch, renew_epoch

group = AppGroup("epoch", help="Which life of the database this is.")


@group.command("show")
def show() -> None:
    """Show the present epoch."""
    click.echo(begin_epoch())
    db.session.commit()


@group.command("renew")
def renew() -> None:
    """Begin a new epoch after a restore: devices then offer all that they retain again."""
    click.echo(f"A new epoch began: {renew_epoch()}")
    db.session.commit()
