"""The fields of what is set locally, each with what holds now and who set it."""

from collections.abc import Mapping
from dataclasses import dataclass

from wtforms import Field

from fieldapp.forms.accounts.local_fields import GROUPS, LocalField
from fieldapp.forms.accounts.profile_form import ProfileForm
from fieldapp.presenters.formats import format_date
from fieldapp.profiles.profile import SET_LOCALLY, Profile
from fieldapp.services.profiles.who_set import SetLocally


@dataclass(frozen=True)
class LocalRow:
    """One field; `hint` is what holds now."""

    field: Field
    hint: str
    is_number: bool


@dataclass(frozen=True)
class LocalGroup:
    """Fields under one title; without a title they are always open."""

    title: str
    rows: list[LocalRow]

    @property
    def is_open(self) -> bool:
        """Whether something in it is to be mended."""
        return any(row.field.errors for row in self.rows)

    @property
    def number_set(self) -> int:
        """In how many fields something stands."""
        return sum(bool(row.field.data) for row in self.rows)


def local_groups(
    form: ProfileForm, profile: Profile, held: Mapping[str, SetLocally]
) -> list[LocalGroup]:
    """All of them; `profile` is the one in force, `held` who set what of it."""
    return [
        LocalGroup(title, [_row(form, one, profile, held) for one in fields])
        for title, fields in GROUPS.items()
    ]


def _row(
    form: ProfileForm, one: LocalField, profile: Profile, held: Mapping[str, SetLocally]
) -> LocalRow:
    hint = _set_words(held[one.fact]) if one.fact in held else _stated_words(profile, one.fact)
    return LocalRow(form[one.name], hint, one.is_number)


def _set_words(one: SetLocally) -> str:
    """`Set locally on 28 November 2026 by Ada Admin. In force from 1 December 2026.`"""
    choice = one.choice
    return (
        f"Set locally on {format_date(choice.chosen_at)} by {choice.chosen_by.name}. "
        f"In force from {format_date(choice.effective_from)}."
    )


def _stated_words(profile: Profile, fact: str) -> str:
    words = profile.said(fact)
    if words == SET_LOCALLY:
        return "Set locally: nothing yet."
    document = profile.title_of(fact)
    if document:
        return f"{document} says: {words}."
    return f"Set locally: nothing yet. Until then: {words}."
