"""The profile that an authority uses on a day."""

from datetime import date

from fieldapp.london_time import london_today
from fieldapp.models.accounts import Authority
from fieldapp.profiles.local_names import LocalNames, ordered, with_local_names
from fieldapp.profiles.profile import Profile
from fieldapp.profiles.read_profile import read_profile


def names_in_force(authority: Authority, on: date | None = None) -> tuple[str, LocalNames]:
    """The chosen profile's name and the authority's own names, on a day (today unless said)."""
    choice = authority.choice_on(on or london_today())
    if choice is None:
        return authority.profile, ()
    return choice.profile, ordered(choice.local_names)


def profile_in_force(authority: Authority, on: date | None = None) -> Profile:
    """The profile with the authority's own names in it, on a day (today unless said)."""
    name, local = names_in_force(authority, on)
    return with_local_names(read_profile(name), dict(local))
