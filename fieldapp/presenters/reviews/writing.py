"""The part of a visit's page in which its manager writes the review."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import Form

from fieldapp.forms.reviews.checklist import POINTS
from fieldapp.forms.reviews.written_form import ReviewForm
from fieldapp.models.visits import Visit
from fieldapp.presenters.formats import format_moment
from fieldapp.presenters.reviews.checklist_facts import Read, checklist_facts
from fieldapp.presenters.reviews.prompt_lines import lowered_words, reason_of
from fieldapp.presenters.reviews.written_review import who_and_when
from fieldapp.prompts.holding import holding_prompts
from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.definition_of import definition_of
from fieldapp.services.answers.names import names_in
from fieldapp.services.answers.profile_labels import escalation_words, said_as
from fieldapp.services.reviews.lowered_levels import agreement_to, lowered_levels
from fieldapp.services.reviews.review_lacks import Lack, review_lacks
from fieldapp.services.reviews.written import Written, answered_points, draft_of, who_answered
from fieldapp.services.visits.read_household import read_household

Posted = MultiDict[str, str]


@dataclass(frozen=True)
class PointRow:
    """One point of the checklist: what it rests on, its fields, and who answered it when."""

    key: str
    words: str
    facts: list[str]
    fields: Form
    who: str
    needs_her: bool


@dataclass(frozen=True)
class Agreement:
    """A level or scale that went down, with which she must agree (R14)."""

    key: str
    words: str
    reason: str


@dataclass(frozen=True)
class Writing:
    """The form with what it says now; `lacks` is what approval still needs of it.

    `escalation` is what the visit's profile says of disagreement between professionals.
    """

    form: ReviewForm
    points: list[PointRow]
    answered: int
    saved: str
    lacks: list[Lack]
    agreements: list[Agreement]
    is_unsaved: bool
    escalation: list[str]

    @property
    def number(self) -> int:
        """How many points there are."""
        return len(self.points)

    @property
    def errors(self) -> list[dict[str, str]]:
        """What is lacking, as links to its fields; points without an answer are one line."""
        open_points = [one for one in self.lacks if one.field.endswith("-answer")]
        rest = [one for one in self.lacks if one not in open_points]
        if len(open_points) > 1:
            words = f"Answer {len(open_points)} more points of the checklist"
            open_points = [Lack(open_points[0].field, words)]
        return [
            {"text": one.words, "href": f"#review-{one.field}"} for one in (*open_points, *rest)
        ]


def present_writing(visit: Visit, answers: list[Answer], posted: Posted | None) -> Writing:
    """The draft of the visit, or what was just posted and could not be kept."""
    draft = draft_of(visit)
    written = draft.written if draft else {}
    agreements = _agreements(visit)
    form = ReviewForm(formdata=posted, edition=draft.edition if draft else 0, review=_data(written))
    form.edition.data = draft.edition if draft else 0
    form.edition.raw_data = None
    if posted is not None:
        form.validate()
    form.review.form.offer_rows()
    form.review.form.name_decisions(lambda words: said_as(visit.form_version, words))
    return Writing(
        form=form,
        points=_points(visit, answers, form, written),
        answered=answered_points(written),
        saved=f"Saved {format_moment(draft.at)}, {draft.by.name}" if draft else "",
        lacks=review_lacks(written, [one.key for one in agreements]),
        agreements=agreements,
        is_unsaved=posted is not None,
        escalation=escalation_words(visit.form_version),
    )


def _data(written: Written) -> dict[str, Any]:
    """The draft as the form takes it."""
    direction = [{**row, "by_when": _day(row["by_when"])} for row in written.get("direction", [])]
    return {**written, "direction": direction}


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _points(
    visit: Visit, answers: list[Answer], form: ReviewForm, written: Written
) -> list[PointRow]:
    facts = _facts(visit, answers)
    told = written.get("points", {})
    names = who_answered(written)
    lacking = {lack.field for lack in review_lacks(written)}
    fields = form.review.form.points.form
    return [
        PointRow(
            key=point.key,
            words=point.words,
            facts=facts.get(point.key, []),
            fields=fields[point.key].form,
            who=who_and_when(told[point.key], names) if point.key in told else "",
            needs_her=not lacking.isdisjoint(
                {f"points-{point.key}-answer", f"points-{point.key}-note"}
            ),
        )
        for point in POINTS
    ]


def _agreements(visit: Visit) -> list[Agreement]:
    if visit.head is None:
        return []
    names, version = names_in(visit.family, visit.head.document), visit.form_version
    return [
        Agreement(
            key=agreement_to(prompt),
            words=f"{names.name_of(prompt.path.split('/')[2])}: {lowered_words(prompt, version)}",
            reason=reason_of(visit.head.document, prompt),
        )
        for prompt in lowered_levels(visit)
    ]


def _facts(visit: Visit, answers: list[Answer]) -> dict[str, list[str]]:
    if visit.head is None:
        return {}
    document = visit.head.document
    prompts = holding_prompts(document, definition_of(visit.form_version).get("prompts", []))
    return checklist_facts(Read(document, answers, read_household(visit), prompts))
