"""`flask demo load`: invented accounts and families."""

import click
from flask import current_app
from flask.cli import AppGroup

from fieldapp.demo.accounts import ACCOUNTS
from fieldapp.demo.load_demo import load_demo
from fieldapp.extensions import db
from fieldapp.london_time import london_today
from fieldapp.presenters.accounts import ROLE_LABELS

group = AppGroup("demo", help="Demonstration data, in demo mode only.")


@group.command("load")
def load() -> None:
    """Load the demonstration and print its accounts; loading again adds what is missing."""
    if not current_app.config["DEMO"]:
        raise click.ClickException("This is not demo mode: set FIELDAPP_DEMO=1 to load it.")
    password = current_app.config["DEMO_PASSWORD"]
    cast = load_demo(london_today(), password)
    db.session.commit()
    click.echo(f"{cast.authority.name}: {len(cast.families)} demo families. Accounts:")
    for account in ACCOUNTS:
        team = cast.teams[account.team].name if account.team else "no team"
        click.echo(f"  {account.email:24}{ROLE_LABELS[account.role]}, {team}")
    click.echo(f"  password of all six: {password}")
