"""Everything that the page of one visit shows."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from flask import url_for

from fieldapp.models.accounts import User
from fieldapp.models.reviews import Review, ReviewComment, ReviewDecision
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import Handover, Visit, VisitEvent
from fieldapp.presenters.formats import format_moment, format_weekday
from fieldapp.presenters.reviews.added_later import added_later
from fieldapp.presenters.reviews.change_parts import ChangePart, change_parts
from fieldapp.presenters.reviews.change_rows import ChangeRow, change_row, count_same
from fieldapp.presenters.reviews.places import SINCE_LAST, SINCE_RETURN, WHOLE, place_of
from fieldapp.presenters.reviews.prompt_lines import PromptLine, prompt_lines
from fieldapp.presenters.reviews.state_words import STATES
from fieldapp.presenters.reviews.tablet_lines import TabletLine, holder_line, tablet_lines
from fieldapp.presenters.reviews.taken_away_lines import taken_away_lines
from fieldapp.presenters.reviews.writing import Posted, Writing, present_writing
from fieldapp.presenters.reviews.written_review import WrittenReview, written_reviews
from fieldapp.presenters.unconfirmed import unconfirmed_in
from fieldapp.services.record.happened_on import happened_on
from fieldapp.services.reviews.approval_checks import open_conflicts, open_needs, refusals
from fieldapp.services.reviews.approvals import CarriedOn, carried_on
from fieldapp.services.reviews.due import due_on
from fieldapp.services.reviews.errors import CommentUnansweredError, ReviewRefusedError
from fieldapp.services.reviews.history import handovers_of, revisions_of
from fieldapp.services.reviews.open_review import (
    comments_of,
    decisions_of,
    standing_review,
    submissions_of,
)
from fieldapp.services.reviews.readings import Readings, read_beside
from fieldapp.services.reviews.reviewers import is_reviewer, wrote_in
from fieldapp.services.reviews.tablet_words import tablet_words
from fieldapp.services.visits.move_answers import may_move_answers
from fieldapp.services.visits.move_visit import may_move_visit
from fieldapp.services.visits.raise_alerts import alerts_of
from fieldapp.services.visits.see_urgent import urgent_seen
from fieldapp.services.visits.withdraw_visit import may_withdraw

VIEWS = ("changed", "whole", "children", "history")


@dataclass(frozen=True)
class Stop:
    """Why approval is not open; `href` leads to the comment that it is about, if to any."""

    words: str
    href: str = ""


@dataclass(frozen=True)
class ReviewPanel:
    """What stands beside the visit for whoever may decide.

    `refusals` are the reasons why approval is not open; `unsent` counts comments that go with
    a return; `tablets` what devices last told us.
    """

    may_review: bool
    is_mine: bool
    claimed_by: str
    can_claim: bool
    refusals: list[Stop]
    unsent: int
    tablets: list[TabletLine]
    may_hold_more: bool
    own_work: bool


@dataclass(frozen=True)
class VisitPage:
    """The visit page; `comments` by the path that they are pinned to, `added` by path too.

    `taken_away` says which rooms and rows were taken away, why and by whom; `unconfirmed`, by
    the child's id, who is not confirmed yet. `writing` is the review that this reader writes, if
    she has it; `reviews` are those that were decided, newest first; `carried` is what the review
    of the visit before asked this one to find out; `prompts` what the rules of practice say of it.
    """

    visit: Visit
    lead: str
    state: tuple[str, str, str]
    due: str
    holder: str
    last_visit_on: str
    this_visit_on: str
    readings: Readings
    parts: list[ChangePart]
    same: int
    returned_changes: list[ChangeRow]
    after_submission: list[ChangeRow]
    comments: dict[str, list[ReviewComment]]
    comments_elsewhere: list[ReviewComment]
    decisions: list[ReviewDecision]
    alerts: list[str]
    urgent_seen: VisitEvent | None
    may_see_urgent: bool
    needs: list[str]
    conflicts: int
    added: dict[str, str]
    taken_away: list[str]
    unconfirmed: dict[str, str]
    handovers: list[Handover]
    revisions: list[Revision]
    panel: ReviewPanel
    writing: Writing | None
    reviews: list[WrittenReview]
    carried: CarriedOn | None
    prompts: list[PromptLine]
    can_withdraw: bool
    can_move: bool
    can_move_visit: bool

    @property
    def has_decision_to_make(self) -> bool:
        """Whether the reader may comment and decide now."""
        return self.panel.is_mine

    @property
    def standing_out(self) -> int:
        """How many changes since the last visit are seen at once."""
        return sum(len(part.rows) for part in self.parts)

    @property
    def folded(self) -> int:
        """How many more are one tap away."""
        return sum(part.folded for part in self.parts)

    def places(self, view: str) -> set[str]:
        """Every place of this view where something can be told (`reviews.places`)."""
        if view == "whole":
            return {f"{WHOLE}-{place_of(answer.path)}" for answer in self.readings.answers}
        if view != "changed":
            return set()
        rows = [row for part in self.parts for row in part.every_row]
        since_return = {f"{SINCE_RETURN}-{row.place}" for row in self.returned_changes}
        return since_return | {f"{SINCE_LAST}-{row.place}" for row in rows}


def present_visit(visit: Visit, user: User, posted: Posted | None = None) -> VisitPage:
    """Gather the page. The visit must have been found through `Visit.visible_to(user)`.

    `posted` are words of the review that were just sent and could not be kept.
    """
    readings = read_beside(visit)
    comments = list(comments_of(visit))
    review = standing_review(visit)
    shown = _by_path(comments, user, review)
    paths = {answer.path for answer in readings.answers}
    decisions = list(decisions_of(visit))
    panel = _panel(visit, user, review, comments)
    return VisitPage(
        visit=visit,
        lead=_lead(visit),
        state=STATES[visit.state],
        due=_due(visit, user),
        holder=holder_line(visit),
        last_visit_on=_day(happened_on(readings.last_visit) if readings.last_visit else None),
        this_visit_on=_day(happened_on(visit.head) if visit.head else None),
        readings=readings,
        parts=change_parts(readings.since_last_visit),
        same=count_same(readings.since_last_visit),
        returned_changes=[change_row(one) for one in readings.since_return],
        after_submission=[change_row(one) for one in readings.after_submission],
        comments=shown,
        comments_elsewhere=[one for path in shown if path not in paths for one in shown[path]],
        decisions=decisions,
        alerts=[alert.kind for alert in alerts_of(visit.id)],
        urgent_seen=urgent_seen(visit.id),
        may_see_urgent=is_reviewer(visit, user) and not wrote_in(visit, user),
        needs=[need.message for need in open_needs(visit)],
        conflicts=open_conflicts(visit),
        added=added_later(visit, readings.answers),
        taken_away=taken_away_lines(visit),
        unconfirmed=unconfirmed_in(visit),
        handovers=handovers_of(visit),
        revisions=revisions_of(visit),
        panel=panel,
        writing=present_writing(visit, readings.answers, posted) if panel.is_mine else None,
        reviews=written_reviews(decisions),
        carried=carried_on(visit.family_id, beside=visit),
        prompts=prompt_lines(visit, readings.answers),
        can_withdraw=may_withdraw(visit, user),
        can_move=may_move_answers(visit, user) and (panel.is_mine or not visit.is_with_manager),
        can_move_visit=visit.head is not None
        and may_move_visit(visit, user)
        and (panel.is_mine or not visit.is_with_manager),
    )


def _by_path(
    comments: list[ReviewComment], user: User, review: Review | None
) -> dict[str, list[ReviewComment]]:
    """Comments by path; those that were not sent are seen by whoever has the visit in review."""
    found: dict[str, list[ReviewComment]] = defaultdict(list)
    mine = review is not None and review.reviewer_id == user.id
    for comment in comments:
        if comment.sent_at is not None or mine:
            found[comment.path].append(comment)
    return dict(found)


def _panel(
    visit: Visit, user: User, review: Review | None, comments: list[ReviewComment]
) -> ReviewPanel:
    mine = review is not None and review.reviewer_id == user.id
    told = tablet_words(visit)
    stops = refusals(visit, user, visit.head_id) if mine else []
    return ReviewPanel(
        may_review=is_reviewer(visit, user),
        is_mine=mine,
        claimed_by=review.reviewer.name if review else "",
        can_claim=is_reviewer(visit, user) and review is None and visit.is_with_manager,
        refusals=[_stop(visit, stop) for stop in stops],
        unsent=sum(1 for one in comments if one.is_unsent),
        tablets=tablet_lines(told),
        may_hold_more=any(one.may_hold_more for one in told),
        own_work=is_reviewer(visit, user) and wrote_in(visit, user),
    )


def _stop(visit: Visit, refused: ReviewRefusedError) -> Stop:
    if not isinstance(refused, CommentUnansweredError):
        return Stop(refused.message)
    anchor = f"comment-{refused.comment_id}"
    href = url_for("visits.show_visit", visit_id=visit.id, view="whole", _anchor=anchor)
    return Stop(refused.message, href)


def _lead(visit: Visit) -> str:
    day = f"visit of {format_weekday(happened_on(visit.head))}" if visit.head else "visit"
    handed_in = submissions_of(visit)
    if not handed_in:
        return f"{day[:1].upper()}{day[1:]}, {visit.made_by.name}"
    last = handed_in[-1]
    return f"Review · {day}, {last.by.name} · handed in {format_moment(last.at)}"


def _due(visit: Visit, user: User) -> str:
    handed_in = submissions_of(visit)
    if not handed_in or not visit.is_with_manager:
        return ""
    day = due_on(handed_in[-1].at, user.authority, urgent=bool(alerts_of(visit.id)))
    return f"Decide by the end of {format_weekday(day)}"


def _day(day: date | None) -> str:
    return f"{day.day} {day:%B}" if day else ""
