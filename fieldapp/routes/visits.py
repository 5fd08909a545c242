"""One visit at a desk: read, copied as plain text; and the list of visits."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from fieldapp.auth.audited_reads import audited_read
from fieldapp.auth.permissions import current_person, role_required
from fieldapp.forms.reviews.review_forms import ApproveForm, CommentForm, ReturnForm
from fieldapp.models.accounts import ROLES_WITH_FAMILIES
from fieldapp.presenters.reviews.answer_groups import by_child, by_section
from fieldapp.presenters.reviews.left_blank import left_blank
from fieldapp.presenters.reviews.visit_list import present_visits
from fieldapp.presenters.reviews.visit_page import VIEWS, present_visit
from fieldapp.presenters.reviews.visit_text import visit_text
from fieldapp.services.reviews.list_visits import list_recent_visits
from fieldapp.services.visits.find_visit import find_visit

blueprint = Blueprint("visits", __name__, url_prefix="/visits")


def visit_page(visit_id: str, *, refused: str = "", status: int = 200) -> ResponseReturnValue:
    """The page of a visit; `refused` says why a step just failed. Raises `NotVisibleError`."""
    person = current_person()
    page = present_visit(find_visit(person, visit_id), person)
    asked = request.args.get("view", "")
    first = "changed" if page.changes or page.returned_changes else "whole"
    view = asked if asked in VIEWS else first
    html = render_template(
        "visits/show_visit.html",
        page=page,
        view=view,
        blank=left_blank(page.visit) if view == "whole" else [],
        sections=by_section(page.readings.answers),
        children=by_child(page.readings.answers),
        refused=refused,
        comment_form=CommentForm(formdata=None),
        return_form=ReturnForm(),
        approve_form=ApproveForm(),
    )
    return html, status


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
