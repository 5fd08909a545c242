"""`flask keys make`: the key file of an installation, once."""

import click
from flask.cli import AppGroup

from fieldapp.secrets_file import key_file, make_keys, write_keys

group = AppGroup("keys", help="The key file of this installation.")


@group.command("make")
def make() -> None:
    """Make the key file; an existing one is left as it is."""
    path = key_file()
    if path.exists():
        click.echo(f"There is a key file at {path}; it is left as it is.")
        return
    write_keys(path, make_keys())
    click.echo(f"Keys written to {path}. Keep a copy in a safe place.")
