"""One visit at a desk: read, copied as plain text; and the list of visits."""

from dataclasses import dataclass
from typing import cast

from flask import (
    Blueprint,
    flash,
    get_flashed_messages,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from fieldapp.auth.audited_reads import audited_read
from fieldapp.auth.permissions import current_person, role_required
from fieldapp.auth.transactions import commit_on_success
from fieldapp.forms.reviews.review_forms import ApproveForm, ReturnForm, WithdrawForm
from fieldapp.models.accounts import ROLES_WITH_FAMILIES
from fieldapp.presenters.reviews.answer_groups import by_child, by_section
from fieldapp.presenters.reviews.left_blank import left_blank
from fieldapp.presenters.reviews.moving import present_moving
from fieldapp.presenters.reviews.places import place_in
from fieldapp.presenters.reviews.visit_list import present_visits
from fieldapp.presenters.reviews.visit_page import VIEWS, present_visit
from fieldapp.presenters.reviews.visit_text import visit_text
from fieldapp.services.reviews.list_visits import list_recent_visits
from fieldapp.services.visits.find_visit import find_visit
from fieldapp.services.visits.withdraw_visit import WithdrawalRefusedError, withdraw_visit

blueprint = Blueprint("visits", __name__, url_prefix="/visits")


@dataclass(frozen=True)
class Refused:
    """A step that just failed: why, where on the page, and the words it would have kept."""

    why: str = ""
    status: int = 200
    view: str = ""
    place: str = ""
    words: str = ""


def visit_page(visit_id: str, refused: Refused = Refused()) -> ResponseReturnValue:
    """The page of a visit. Raises `NotVisibleError`."""
    person = current_person()
    page = present_visit(find_visit(person, visit_id), person, posted_review())
    asked = refused.view or request.args.get("view", "")
    first = "changed" if page.parts or page.returned_changes else "whole"
    view = asked if asked in VIEWS else first
    place = refused.place or told_place()
    can_tell = place in page.places(view) and (page.has_decision_to_make or not refused.why)
    html = render_template(
        "visits/show_visit.html",
        page=page,
        view=view,
        every=bool(request.values.get("every")),
        told_at=place if can_tell else "",
        blank=left_blank(page.visit) if view == "whole" else [],
        sections=by_section(page.readings.answers),
        children=by_child(page.readings.answers),
        refused=refused.why,
        refused_words=refused.words,
        shows_lacks=bool(request.args.get("lacks")),
        withdraw_form=WithdrawForm(),
        moving=present_moving(page.visit) if page.can_move else None,
        return_form=ReturnForm(),
        approve_form=ApproveForm(),
    )
    return html, refused.status


def posted_review() -> MultiDict[str, str] | None:
    """The words of a review that came with this request, where any did."""
    return request.form if request.method == "POST" and "edition" in request.form else None


def told_place() -> str:
    """The place beside which a message waits to be told; "" where none does."""
    told = cast("list[tuple[str, str]]", get_flashed_messages(with_categories=True))
    return next((place_in(category) for category, _ in told if place_in(category)), "")


@blueprint.get("")
@role_required(*ROLES_WITH_FAMILIES)
@audited_read("visits.listed", "account")
def list_visits() -> ResponseReturnValue:
    """Visits of the families that this person sees, newest first."""
    person = current_person()
    return render_template(
        "visits/list_visits.html", groups=present_visits(list_recent_visits(person))
    )


@blueprint.get("/<visit_id>")
@role_required(*ROLES_WITH_FAMILIES)
@audited_read("visit.read", "visit", "visit_id")
def show_visit(visit_id: str) -> ResponseReturnValue:
    """The visit, beginning with what changed."""
    return visit_page(visit_id)


@blueprint.get("/<visit_id>/text")
@role_required(*ROLES_WITH_FAMILIES)
@audited_read("visit.read_as_text", "visit", "visit_id")
def show_text(visit_id: str) -> ResponseReturnValue:
    """The visit as plain text, to be copied into another system."""
    person = current_person()
    page = present_visit(find_visit(person, visit_id), person)
    return render_template("visits/show_text.html", page=page, text=visit_text(page))


@blueprint.post("/<visit_id>/withdraw")
@role_required(*ROLES_WITH_FAMILIES)
@audited_read("visit.read", "visit", "visit_id")
@commit_on_success
def withdraw_draft(visit_id: str) -> ResponseReturnValue:
    """Withdraw a visit that was not handed in, with the reason."""
    form = WithdrawForm()
    if not form.validate():
        return visit_page(visit_id, Refused("What was written is too long.", 422))
    try:
        withdraw_visit(current_person(), visit_id, form.why.data or "")
    except WithdrawalRefusedError as refusal:
        return visit_page(visit_id, Refused(refusal.message, refusal.status))
    flash("The visit is withdrawn. What was written stays here, and everybody’s tablet is told.")
    return redirect(url_for("visits.show_visit", visit_id=visit_id, view="history"))
