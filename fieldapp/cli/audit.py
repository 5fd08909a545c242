"""`flask audit seal` and `flask audit verify`."""

import click
from flask.cli import AppGroup

from fieldapp.extensions import db
from fieldapp.services.audit.seal_audit import seal_audit
from fieldapp.services.audit.verify_audit import verify_audit

group = AppGroup("audit", help="Seals over the audit.")


@group.command("seal")
def seal() -> None:
    """Seal what waits, a batch at a time. Run each minute."""
    batches = 0
    while seal_audit() is not None:
        db.session.commit()
        batches += 1
    click.echo(f"Sealed {batches} batches." if batches else "Nothing to seal.")


@group.command("verify")
def verify() -> None:
    """Check all seals and entries; ends with 1 where something is wrong."""
    report = verify_audit()
    click.echo(f"{report.seals} seals over {report.sealed} entries, {report.waiting} waiting.")
    click.echo(f"Last seal: {report.last_sha256}")
    for fault in report.faults:
        click.echo(fault, err=True)
    if report.faults:
        raise SystemExit(1)
