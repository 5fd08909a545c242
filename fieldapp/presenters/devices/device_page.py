"""Devices as their manager or administrator sees them: whose, since when, what they may hold."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for

from fieldapp.models.accounts import TEAM_MANAGER, User
from fieldapp.models.devices import TABLET, Device
from fieldapp.presenters.formats import format_date, format_moment
from fieldapp.services.devices.device_holdings import (
    HeldPack,
    HeldVisit,
    has_reported,
    held_packs,
    held_visits,
    last_heard,
    unsent_on,
    wiped_at,
)


@dataclass(frozen=True)
class DeviceRow:
    """One device of the list."""

    href: str
    name: str
    kind: str
    sentence: str
    evidence: str
    is_revoked: bool


@dataclass(frozen=True)
class DevicePage:
    """One device. `packs` and `visits` are None for a reader who sees no families."""

    id: str
    name: str
    kind: str
    set_up: str
    heard: str
    packs: list[str] | None
    visits: list[str] | None
    is_revoked: bool
    revoked: str
    why: str
    wiped: str


def present_device_row(device: Device) -> DeviceRow:
    """One row: what matters when a tablet is missed stands in its sentence."""
    heard = last_heard(device)
    told = f"last heard {format_moment(heard)}" if heard else "never heard since"
    return DeviceRow(
        href=url_for("devices.show_device", device_id=device.id),
        name=device.user.name,
        kind=kind_of(device),
        sentence=_sentence(device),
        evidence=f"Set up {format_date(device.made_at)} · {told}",
        is_revoked=device.is_revoked,
    )


def present_device(device: Device, reader: User) -> DevicePage:
    """The page; families for whoever manages them, and for nobody else."""
    heard, sees_families = last_heard(device), reader.has_any_role(TEAM_MANAGER)
    return DevicePage(
        id=device.id,
        name=device.user.name,
        kind=kind_of(device),
        set_up=format_moment(device.made_at),
        heard=format_moment(heard) if heard else "Never since",
        packs=_packs(held_packs(device, reader)) if sees_families else None,
        visits=_visits(held_visits(device, reader)) if sees_families else None,
        is_revoked=device.is_revoked,
        revoked=_revoked(device),
        why=device.revoked_why,
        wiped=_wiped(device),
    )


def kind_of(device: Device) -> str:
    """In the words of people: a tablet, or a computer of the office."""
    return "Tablet" if device.kind == TABLET else "Office computer"


def _sentence(device: Device) -> str:
    if device.is_revoked:
        return _wiped(device)
    unsent = unsent_on(device)
    if unsent:
        visits = "1 visit" if unsent == 1 else f"{unsent} visits"
        return f"It last told of {visits} with words that were not sent."
    told = has_reported(device)
    return "Nothing unsent when it last told." if told else "It has not told what waits there."


def _revoked(device: Device) -> str:
    if device.revoked_at is None or device.revoked_by is None:
        return ""
    return f"Revoked by {device.revoked_by.name}, {format_moment(device.revoked_at)}"


def _wiped(device: Device) -> str:
    if not device.is_revoked:
        return ""
    at = wiped_at(device)
    if at is not None:
        return f"It deleted what it held, {format_moment(at)}."
    return "It has not answered since it was revoked. It deletes what it holds when it does."


def _packs(packs: Sequence[HeldPack]) -> list[str]:
    seen = [
        f"{pack.family.name} family, copied {format_moment(pack.at)}"
        for pack in packs
        if pack.family is not None
    ]
    others = sum(1 for pack in packs if pack.family is None)
    if not others:
        return seen
    return [*seen, "1 family of another team" if others == 1 else f"{others} of other teams"]


def _visits(visits: Sequence[HeldVisit]) -> list[str]:
    return [_visit(one) for one in visits]


def _visit(held: HeldVisit) -> str:
    whose = f"{held.visit.family.name} family" if held.visit else "A visit that is not received"
    left = "not all sent" if held.unsent else "nothing unsent"
    return f"{whose}: {left}, told {format_moment(held.at)}"
