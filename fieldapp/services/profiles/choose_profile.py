"""An administrator chooses the authority's profile from a day on."""

from collections.abc import Mapping
from datetime import date

from fieldapp.exceptions import FieldappError
from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.profiles import ProfileChoice
from fieldapp.profiles.local_names import ordered
from fieldapp.profiles.read_profile import read_profile
from fieldapp.services.audit.record_audit import record_audit


class EffectiveInPastError(FieldappError):
    """Visits that have begun keep their profile, so none can be chosen for a day gone by."""


def choose_profile(
    administrator: User, name: str, effective_from: date, today: date, names: Mapping[str, str]
) -> ProfileChoice:
    """Let a profile hold from a day on, with the authority's own names in it.

    Chosen again for the same day, the later choice holds. Visits that have begun keep the form
    version they began with. Raises `EffectiveInPastError`, and `UnreadableProfileError` for a
    name that no profile has.
    """
    if effective_from < today:
        raise EffectiveInPastError("The day must be today or later")
    read_profile(name)
    choice = ProfileChoice(
        authority=administrator.authority,
        profile=name,
        local_names=dict(ordered(names)),
        effective_from=effective_from,
        chosen_by=administrator,
    )
    db.session.add(choice)
    db.session.flush()
    db.session.expire(administrator.authority, ["profile_choices"])
    record_audit(
        administrator,
        "profile.chosen",
        "authority",
        administrator.authority_id,
        profile=name,
        effective_from=effective_from.isoformat(),
        named=[named for named, _ in ordered(names)],
    )
    return choice
