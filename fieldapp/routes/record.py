"""The family's early help record."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from fieldapp.auth.audited_reads import audited_read
from fieldapp.auth.permissions import current_person, role_required
from fieldapp.exceptions import NotVisibleError
from fieldapp.london_time import london_today
from fieldapp.models.accounts import ROLES_WITH_FAMILIES
from fieldapp.presenters.ratings_chart import ratings_chart
from fieldapp.presenters.record.chronology_page import present_chronology
from fieldapp.presenters.record.moved_lines import moved_lines
from fieldapp.presenters.record.record_page import VIEWS, RecordPage, present_record
from fieldapp.services.families.find_families import find_family
from fieldapp.services.profiles.profile_in_force import profile_in_force
from fieldapp.services.record.read_record import chronology_of, family_facts
from fieldapp.services.reviews.approvals import approvals_of

blueprint = Blueprint("record", __name__, url_prefix="/families")


def _child_asked_for(page: RecordPage) -> str | None:
    """The child whose lines are wanted, by place in the family (1 is the oldest).

    Raises `NotVisibleError` for a place that the family does not have.
    """
    asked = request.args.get("child", "")
    if not asked:
        return None
    places = {str(place): child.id for place, child in enumerate(page.children, start=1)}
    if asked not in places:
        raise NotVisibleError("not_found")
    return places[asked]


@blueprint.get("/<family_id>")
@role_required(*ROLES_WITH_FAMILIES)
@audited_read("record.read", "family", "family_id")
def show_family(family_id: str) -> ResponseReturnValue:
    """The record, beginning with its summary."""
    family = find_family(current_person(), family_id)
    today = london_today()
    facts = family_facts(family)
    page = present_record(family, facts, today)
    child = _child_asked_for(page)
    asked = request.args.get("view", "")
    return render_template(
        "record/show_family.html",
        assessment=profile_in_force(current_person().authority, today).labels["assessment"],
        page=page,
        moved=list(moved_lines(family, current_person())),
        view=asked if asked in VIEWS else VIEWS[0],
        child_id=child,
        months=present_chronology(chronology_of(family, child), facts, approvals_of(family.id)),
        chart=ratings_chart(page.visits, page.rooms) if page.rooms else None,
    )
