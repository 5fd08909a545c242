"""`flask prompts recount`."""

import click
from flask.cli import AppGroup

from fieldapp.extensions import db
from fieldapp.models.visits import Visit
from fieldapp.services.prompts.count_prompts import count_prompts, to_be_counted

group = AppGroup("prompts", help="Prompts counted over visits.")


@group.command("recount")
def recount() -> None:
    """Count the prompts of every visit that was handed in, once after an upgrade.

    Each visit is a transaction of its own, so that nobody waits for all of them.
    """
    visits = to_be_counted()
    db.session.rollback()
    for visit_id in visits:
        count_prompts(db.session.get_one(Visit, visit_id, with_for_update=True))
        db.session.commit()
    click.echo(f"Counted the prompts of {len(visits)} visits.")
