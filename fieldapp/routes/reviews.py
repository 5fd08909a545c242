"""The manager's queue, and the steps of a review."""

from collections.abc import Callable
from functools import wraps

from flask import Blueprint, Response, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm

from fieldapp.auth.audited_reads import audited_read
from fieldapp.auth.permissions import current_person, role_required
from fieldapp.auth.transactions import commit_on_success
from fieldapp.exceptions import FieldappError
from fieldapp.forms.reviews.review_forms import (
    ApproveForm,
    CommentForm,
    MoveForm,
    PlaceForm,
    ReturnForm,
)
from fieldapp.forms.reviews.written_form import ReviewForm
from fieldapp.london_time import london_today
from fieldapp.models.accounts import TEAM_MANAGER
from fieldapp.models.reviews import ReviewDraft
from fieldapp.presenters.desk_places import counts_waiting
from fieldapp.presenters.formats import format_time
from fieldapp.presenters.reviews.places import PLACE, TOLD, category_of
from fieldapp.presenters.reviews.queue_page import present_queue
from fieldapp.presenters.reviews.visit_page import VIEWS
from fieldapp.routes.visits import Refused, posted_review, visit_page
from fieldapp.services.reviews.approve_visit import approve_visit as approve
from fieldapp.services.reviews.claim_review import claim_review, give_back_review
from fieldapp.services.reviews.comment_on_answer import (
    comment_on_answer,
    mark_answered,
    remove_comment,
)
from fieldapp.services.reviews.errors import ReviewRefusedError, ReviewUnfinishedError
from fieldapp.services.reviews.quarantine import count_urgent_quarantine
from fieldapp.services.reviews.queue import count_waiting, waiting_visits
from fieldapp.services.reviews.return_visit import return_visit as send_back
from fieldapp.services.reviews.save_review import save_review
from fieldapp.services.reviews.written import answered_points
from fieldapp.services.visits.find_visit import find_visit
from fieldapp.services.visits.move_answers import Move, move_answers
from fieldapp.services.visits.see_urgent import see_urgent

blueprint = Blueprint("reviews", __name__)
counts_waiting("reviews.list_reviews", count_waiting)

REFUSED = 409
TOO_LONG = "What was written is too long, or the page was not whole. Load it again."
UNFIT = "Something in your review cannot be kept as it is. It is marked below."
#: Where a list begins to which a row is added.
ROWS = {"hypotheses": "review-hypotheses", "direction": "review-direction"}
Step = Callable[..., ResponseReturnValue]


def step(view: Step) -> Step:
    """A step of a review: one transaction, and a refusal shown on the visit's own page.

    That page is read, and audited, as it is at any other time.
    """

    @wraps(view)
    def shown(visit_id: str, **more: str) -> ResponseReturnValue:
        try:
            return view(visit_id, **more)
        except FieldappError as refusal:
            if refusal.status != REFUSED:
                raise
            return visit_page(visit_id, _refused_here(refusal.message, REFUSED))

    audited = audited_read("visit.read", "visit", "visit_id")
    return role_required(TEAM_MANAGER)(audited(commit_on_success(shown)))


def _checked(form: FlaskForm) -> bool:
    return bool(form.validate())


def _refused_here(why: str, status: int) -> Refused:
    """A refusal that is shown where the step was taken, with the words that were written."""
    form = CommentForm()
    return Refused(
        why,
        status,
        view=form.view.data or "",
        place=form.place.data or "",
        words=form.words.data or "",
    )


def _to_visit(visit_id: str, words: str) -> ResponseReturnValue:
    flash(words)
    return redirect(url_for("visits.show_visit", visit_id=visit_id))


def _to_question(visit_id: str, words: str) -> ResponseReturnValue:
    """Back to the question where something was done, with the message beside it."""
    form = PlaceForm()
    place = form.place.data or ""
    if not form.validate() or not PLACE.fullmatch(place) or form.view.data not in VIEWS:
        return _to_visit(visit_id, words)
    flash(words, category_of(place))
    every = 1 if form.every.data else None
    return redirect(
        url_for(
            "visits.show_visit", visit_id=visit_id, view=form.view.data, every=every, _anchor=TOLD
        )
    )


@blueprint.get("/reviews")
@role_required(TEAM_MANAGER)
@audited_read("reviews.listed", "account")
def list_reviews() -> ResponseReturnValue:
    """What waits for this manager."""
    person = current_person()
    today = london_today()
    queue = present_queue(waiting_visits(person), person, today)
    urgent = count_urgent_quarantine(person)
    return render_template("reviews/list_reviews.html", queue=queue, urgent_quarantine=urgent)


@blueprint.post("/visits/<visit_id>/review/claim")
@step
def claim_visit(visit_id: str) -> ResponseReturnValue:
    """Take the visit for review."""
    claim_review(current_person(), visit_id)
    return _to_visit(visit_id, "You are reviewing this visit.")


@blueprint.post("/visits/<visit_id>/urgent-seen")
@step
def see_urgent_answers(visit_id: str) -> ResponseReturnValue:
    """Say that what cannot wait was seen; the worker's device stops reminding."""
    see_urgent(current_person(), visit_id)
    return _to_visit(visit_id, "The worker is told that you have seen it.")


@blueprint.post("/visits/<visit_id>/move-answers")
@step
def move_visit_answers(visit_id: str) -> ResponseReturnValue:
    """Move answers to the child whom they are about."""
    form = MoveForm()
    if not _checked(form):
        return visit_page(visit_id, _refused_here(TOO_LONG, 422))
    move = Move(form.from_child.data or "", form.to_child.data or "", tuple(form.parts.data or ()))
    move_answers(
        current_person(),
        visit_id,
        move,
        reason=form.move_reason.data or "",
        revision_id=form.revision.data or "",
    )
    flash("The answers are moved. The worker’s tablet is told.")
    return redirect(url_for("visits.show_visit", visit_id=visit_id, view="history"))


@blueprint.post("/visits/<visit_id>/review/give-back")
@step
def give_back_visit(visit_id: str) -> ResponseReturnValue:
    """Put it back into the queue."""
    give_back_review(current_person(), visit_id)
    return _to_visit(visit_id, "The visit waits in the queue again.")


@blueprint.post("/visits/<visit_id>/comments")
@step
def comment_on_visit(visit_id: str) -> ResponseReturnValue:
    """Pin a comment to an answer."""
    form = CommentForm()
    if not _checked(form):
        return visit_page(visit_id, _refused_here(TOO_LONG, 422))
    comment_on_answer(
        current_person(),
        visit_id,
        path=form.path.data or "",
        words=form.words.data or "",
        revision_id=form.revision.data or "",
    )
    return _to_question(visit_id, "The comment goes with the visit when you return it.")


@blueprint.post("/visits/<visit_id>/comments/<comment_id>/remove")
@step
def remove_visit_comment(visit_id: str, comment_id: str) -> ResponseReturnValue:
    """Take an unsent comment back."""
    remove_comment(current_person(), visit_id, comment_id)
    return _to_question(visit_id, "The comment is removed.")


@blueprint.post("/visits/<visit_id>/comments/<comment_id>/answered")
@step
def mark_comment_answered(visit_id: str, comment_id: str) -> ResponseReturnValue:
    """Say that a comment has its answer."""
    mark_answered(current_person(), visit_id, comment_id)
    return _to_question(visit_id, "The comment is marked as answered.")


def _keep_written(visit_id: str) -> ReviewDraft:
    """Keep the words of the review that came with this request.

    Raises `ReviewRefusedError` for words that cannot be kept, and the errors of `save_review`.
    """
    form = ReviewForm()
    if posted_review() is None or not _checked(form):
        find_visit(current_person(), visit_id)  # an unknown one is not found, whatever was sent
        raise ReviewRefusedError(UNFIT)
    edition = form.edition.data or 0
    return save_review(current_person(), visit_id, form.words(), edition=edition)


@blueprint.post("/visits/<visit_id>/review")
@step
def save_visit_review(visit_id: str) -> ResponseReturnValue:
    """Keep what she has written so far."""
    _keep_written(visit_id)
    flash("Your review is saved. It waits here until you return or approve the visit.")
    view = request.form.get("view", "")
    return redirect(
        url_for(
            "visits.show_visit",
            visit_id=visit_id,
            view=view if view in VIEWS else None,
            _anchor=ROWS.get(request.form.get("add", ""), "review"),
        )
    )


@blueprint.post("/visits/<visit_id>/review/keep")
@role_required(TEAM_MANAGER)
@commit_on_success
def keep_visit_review(visit_id: str) -> Response:
    """The same while she goes on writing: nothing is shown but that it is kept, and when."""
    draft = _keep_written(visit_id)
    said = f"Saved {format_time(draft.at)}"
    answered = answered_points(draft.written)
    return jsonify(edition=draft.edition, answered=answered, said=said)


@blueprint.post("/visits/<visit_id>/return")
@step
def return_visit(visit_id: str) -> ResponseReturnValue:
    """Send it back to its worker."""
    form = ReturnForm()
    if not _checked(form):
        return visit_page(visit_id, _refused_here(TOO_LONG, 422))
    if posted_review() is not None:
        _keep_written(visit_id)
    send_back(
        current_person(),
        visit_id,
        revision_id=form.revision.data or "",
        reason=form.reason.data or "",
    )
    return _to_visit(visit_id, "The visit is returned. The worker sees your comments.")


@blueprint.post("/visits/<visit_id>/approve")
@step
def approve_visit(visit_id: str) -> ResponseReturnValue:
    """Approve what was read; a review that is not finished is kept, and says what it lacks."""
    form = ApproveForm()
    if not _checked(form):
        return visit_page(visit_id, _refused_here(TOO_LONG, 422))
    if posted_review() is not None:
        _keep_written(visit_id)
    try:
        approve(
            current_person(),
            visit_id,
            revision_id=form.revision.data or "",
            going_on_reason=form.going_on_reason.data or "",
        )
    except ReviewUnfinishedError:
        return redirect(url_for("visits.show_visit", visit_id=visit_id, lacks=1))
    return _to_visit(visit_id, "The visit is approved and stands in the family’s record.")
