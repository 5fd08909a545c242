"""The devices of a team, and what is done when one of them is lost."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from fieldapp.auth.audited_reads import audited_read
from fieldapp.auth.permissions import current_person, role_required
from fieldapp.auth.transactions import commit_on_success
from fieldapp.forms.devices.revoke_form import RevokeForm
from fieldapp.models.accounts import ADMINISTRATOR, TEAM_MANAGER
from fieldapp.models.devices import Device
from fieldapp.presenters.devices.device_page import present_device, present_device_row
from fieldapp.services.devices.find_devices import devices_of, find_device
from fieldapp.services.devices.revoke_device import revoke_device as revoke

blueprint = Blueprint("devices", __name__, url_prefix="/devices")


def _page(device: Device, form: RevokeForm, status: int = 200) -> ResponseReturnValue:
    page = present_device(device, current_person())
    return render_template("devices/show_device.html", page=page, form=form), status


@blueprint.get("")
@role_required(TEAM_MANAGER, ADMINISTRATOR)
@audited_read("devices.listed", "account")
def list_devices() -> ResponseReturnValue:
    """Whose they are, and what they last told."""
    rows = [present_device_row(device) for device in devices_of(current_person())]
    return render_template(
        "devices/list_devices.html",
        in_use=[row for row in rows if not row.is_revoked],
        revoked=[row for row in rows if row.is_revoked],
    )


@blueprint.get("/<device_id>")
@role_required(TEAM_MANAGER, ADMINISTRATOR)
@audited_read("device.read", "device", "device_id")
def show_device(device_id: str) -> ResponseReturnValue:
    """What one device may hold, and the way to revoke it."""
    return _page(find_device(current_person(), device_id), RevokeForm())


@blueprint.post("/<device_id>/revoke")
@role_required(TEAM_MANAGER, ADMINISTRATOR)
@audited_read("device.read", "device", "device_id")
@commit_on_success
def revoke_device(device_id: str) -> ResponseReturnValue:
    """Revoke it, with a reason."""
    device, form = find_device(current_person(), device_id), RevokeForm()
    if not form.validate():
        return _page(device, form, 422)
    revoke(device, current_person(), form.why.data or "")
    flash("It is revoked. It deletes what it holds when it next reaches the service.")
    return redirect(url_for("devices.show_device", device_id=device_id))
