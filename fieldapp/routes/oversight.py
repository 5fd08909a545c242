"""Late words and what could not become a revision: read, kept with the visit, or set aside."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from fieldapp.auth.audited_reads import audited_read
from fieldapp.auth.permissions import current_person, role_required
from fieldapp.auth.transactions import commit_on_success
from fieldapp.forms.reviews.review_forms import SettleForm
from fieldapp.models.accounts import TEAM_MANAGER
from fieldapp.presenters.desk_places import counts_waiting
from fieldapp.presenters.reviews.late_page import present_late_page
from fieldapp.presenters.reviews.oversight_page import (
    present_body,
    present_late,
    present_quarantine,
)
from fieldapp.services.reviews.errors import ReviewRefusedError
from fieldapp.services.reviews.late_words import (
    find_late_words,
    keep_late_words,
    set_aside_late_words,
    waiting_late_words,
)
from fieldapp.services.reviews.oversight_count import count_oversight
from fieldapp.services.reviews.quarantine import (
    find_quarantined,
    set_aside_quarantined,
    waiting_quarantine,
)

blueprint = Blueprint("oversight", __name__, url_prefix="/oversight")
counts_waiting("oversight.show_oversight", count_oversight)


TOO_LONG = "What was written is too long. Go back and say it shorter."


def _settle_form() -> SettleForm:
    form = SettleForm()
    if not form.validate():
        raise ReviewRefusedError(TOO_LONG)
    return form


@blueprint.get("")
@role_required(TEAM_MANAGER)
@audited_read("oversight.read", "account")
def show_oversight() -> ResponseReturnValue:
    """What waits for this manager outside reviews."""
    person = current_person()
    return render_template(
        "reviews/show_oversight.html",
        late=[present_late(one) for one in waiting_late_words(person)],
        quarantined=[present_quarantine(one) for one in waiting_quarantine(person)],
    )


@blueprint.get("/late/<revision_id>")
@role_required(TEAM_MANAGER)
@audited_read("late_words.read", "revision", "revision_id")
def show_late_words(revision_id: str) -> ResponseReturnValue:
    """The words that came after the visit was closed."""
    late = find_late_words(current_person(), revision_id)
    page = present_late_page(late, current_person())
    return render_template("reviews/show_late_words.html", page=page, late=page.row)


@blueprint.post("/late/<revision_id>/keep")
@role_required(TEAM_MANAGER)
@commit_on_success
def keep_late(revision_id: str) -> ResponseReturnValue:
    """Bring them into the record as an addendum, under their author's name."""
    form = _settle_form()
    keep_late_words(current_person(), revision_id, note=form.reason.data or "")
    flash("The late words stand in the family’s record, marked as late.")
    return redirect(url_for("oversight.show_oversight"))


@blueprint.post("/late/<revision_id>/set-aside")
@role_required(TEAM_MANAGER)
@commit_on_success
def set_aside_late(revision_id: str) -> ResponseReturnValue:
    """Set them aside with a reason; they stay stored."""
    form = _settle_form()
    set_aside_late_words(current_person(), revision_id, reason=form.reason.data or "")
    flash("The late words are set aside. They stay stored.")
    return redirect(url_for("oversight.show_oversight"))


@blueprint.get("/quarantine/<receipt_id>")
@role_required(TEAM_MANAGER)
@audited_read("quarantine.read", "quarantine", "receipt_id")
def show_quarantined(receipt_id: str) -> ResponseReturnValue:
    """What came, as it came."""
    kept = find_quarantined(current_person(), receipt_id)
    return render_template(
        "reviews/show_quarantined.html", kept=present_quarantine(kept), came=present_body(kept)
    )


@blueprint.post("/quarantine/<receipt_id>/set-aside")
@role_required(TEAM_MANAGER)
@commit_on_success
def set_aside_kept(receipt_id: str) -> ResponseReturnValue:
    """Settle it with a reason; it stays stored."""
    form = _settle_form()
    set_aside_quarantined(current_person(), receipt_id, reason=form.reason.data or "")
    flash("It is set aside. It stays stored.")
    return redirect(url_for("oversight.show_oversight"))
