"""The form version in force for an authority, stored the first time it is asked for."""

from fieldapp.extensions import db
from fieldapp.models.accounts import Authority
from fieldapp.models.base import utc_now
from fieldapp.models.form_versions import FormVersion
from fieldapp.services.forms.make_files import FormFiles, make_form_files
from fieldapp.services.profiles.profile_in_force import names_in_force
from fieldapp.services.sync.insert_once import insert_once


def forms_in_force(authority: Authority) -> FormFiles:
    """This release's forms under the profile that the authority uses today; stores nothing."""
    profile, local = names_in_force(authority)
    return make_form_files(profile, authority.id, local)


def ensure_form_version(authority: Authority) -> FormVersion:
    """Give the version of this release's forms under the profile of today.

    Called again, gives the same row; two processes at once write it once. Flushes.
    """
    made = forms_in_force(authority)
    stored = db.session.get(FormVersion, made.version)
    if stored is not None:
        return stored
    values = {
        "version": made.version,
        "authority_id": authority.id,
        "definition": made.definition,
        "rules": made.rules,
        "files": made.files,
        "made_at": utc_now(),
    }
    insert_once(FormVersion, values)
    return db.session.get_one(FormVersion, made.version)
