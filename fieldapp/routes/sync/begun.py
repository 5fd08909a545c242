"""What must stand in the database before a device can be answered; written at first sight."""

from flask import g
from flask_login import current_user

from fieldapp.auth.permissions import current_person
from fieldapp.extensions import db
from fieldapp.models.form_versions import FormVersion
from fieldapp.services.forms.ensure_form_version import ensure_form_version, forms_in_force
from fieldapp.services.sync.server_epoch import begin_epoch, current_epoch


def epoch_in_force() -> str:
    """The epoch. The first answer of a new database begins it, in a writing transaction."""
    epoch = current_epoch()
    if epoch is None:
        _begin_writing()
        epoch = begin_epoch()
    return epoch


def form_version_in_force() -> str | None:
    """The version that a visit begun now gets; None where nobody is signed in.

    The first request after a release, or after another profile holds, stores it in a writing
    transaction of its own.
    """
    if not current_user.is_authenticated:
        return None
    version = forms_in_force(current_person().authority).version
    if db.session.get(FormVersion, version) is None:
        _begin_writing()
        ensure_form_version(current_person().authority)
    return version


def _begin_writing() -> None:
    """End the reading transaction: what was read so far is not written upon."""
    db.session.rollback()
    g.begin_writing = True
