"""What a manager writes about a visit: the checklist, her challenge, judgement and direction.

Everything may be empty while she writes; `services/reviews/review_lacks.py` says what approval
needs. The form reads and bounds the words, and gives them in the shape in which they are kept.
"""

from collections.abc import Callable, Iterable
from typing import Any, ClassVar

from flask_wtf import FlaskForm
from wtforms import (
    BooleanField,
    DateField,
    Field,
    FieldList,
    Form,
    FormField,
    IntegerField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
    ValidationError,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import Length, Optional

from fieldapp.forms.reviews.checklist import ANSWERS, POINTS
from fieldapp.forms.reviews.choices import (
    DECISIONS,
    ESCALATION_STAGES,
    JUDGEMENTS,
    WELLBEING,
    Choices,
)

LONGEST = 4000
LONGEST_LINE = 250
LONGEST_PATH = 600
MOST_ROWS = 20
NO_DAY = "Give the day, month and year."
NOT_CHOSEN = ("", "Not chosen yet")


class DayField(DateField):
    """A day; what is none is said in our own words."""

    def gettext(self, string: str) -> str:
        """The only word that the field itself says."""
        return NO_DAY if "date" in string else string


class KnownOrNone:
    """One of the choices, or nothing yet."""

    def __init__(self, choices: Choices) -> None:
        self._known = {key for key, _ in choices}

    def __call__(self, _form: Form, field: Field) -> None:
        if field.data and field.data not in self._known:
            raise ValidationError("Choose one of the answers that are offered.")


def one_of(label: str, choices: Choices) -> RadioField:
    """Radios of which none need be chosen."""
    offered = [SelectChoice(key, words) for key, words in choices]
    known = KnownOrNone(choices)
    return RadioField(label, choices=offered, validate_choice=False, validators=[known])


def listed(label: str, choices: Choices) -> SelectField:
    """A list that begins with "not chosen yet"."""
    offered = [SelectChoice(key, words) for key, words in (NOT_CHOSEN, *choices)]
    known = KnownOrNone(choices)
    return SelectField(label, choices=offered, validate_choice=False, validators=[known])


def long(label: str) -> TextAreaField:
    """Words of any kind, within bounds."""
    return TextAreaField(label, validators=[Length(max=LONGEST)])


class PointForm(Form):
    """One point of the checklist."""

    answer = one_of("Answer", ANSWERS)
    note = long("Note")


class ChecklistForm(Form):
    """The points by their keys."""


for point in POINTS:
    setattr(ChecklistForm, point.key, FormField(PointForm, label=point.words))


class HypothesisForm(Form):
    """Something else that it could be, carried on to the next visit."""

    what = long("Another explanation")
    tells = long("What would tell?")


class DirectionForm(Form):
    """One thing that she directs."""

    action = long("Action")
    who = StringField("Who does it", validators=[Length(max=LONGEST_LINE)])
    by_when = DayField("By when", validators=[Optional()])


class WrittenForm(Form):
    """The whole of it."""

    points = FormField(ChecklistForm)
    challenge = long("Your challenge")
    hypotheses = FieldList(FormField(HypothesisForm), max_entries=MOST_ROWS)
    judgement = one_of("Your judgement", JUDGEMENTS)
    decision = listed("Your decision", DECISIONS)
    escalation_stage = listed("Stage of the escalation", ESCALATION_STAGES)
    reason = long("Why")
    direction = FieldList(FormField(DirectionForm), max_entries=MOST_ROWS)
    nothing_to_direct = BooleanField("Nothing more is to be done")
    worker_wellbeing = listed("How the worker is", WELLBEING)
    agreed = SelectMultipleField("What you agree with", validate_choice=False)

    lists: ClassVar[tuple[str, ...]] = ("hypotheses", "direction")

    def validate_agreed(self, field: SelectMultipleField) -> None:
        """Paths of answers: any that are not asked for are passed over by whoever reads them."""
        if any(len(path) > LONGEST_PATH for path in field.data or ()):
            raise ValidationError("This is no answer of the visit.")

    def name_decisions(self, said: Callable[[str], str]) -> None:
        """The decisions as the authority says them."""
        offered = [SelectChoice(key, said(words)) for key, words in (NOT_CHOSEN, *DECISIONS)]
        self.decision.choices = offered

    def offer_rows(self) -> None:
        """An empty row at the end of each list, where there is room for one."""
        for name in self.lists:
            rows = getattr(self, name)
            if len(rows) < MOST_ROWS and (not rows or any(rows[-1].data.values())):
                rows.append_entry()


class ReviewForm(FlaskForm):
    """A draft of a review; `edition` is that of the draft which the page showed."""

    edition = IntegerField(validators=[Optional()])
    review = FormField(WrittenForm)

    def words(self) -> dict[str, Any]:
        """What was written, in the shape of a draft; who answered a point is not in it."""
        told = self.review.data
        return {
            "points": {key: _point(one) for key, one in told["points"].items()},
            "challenge": _text(told["challenge"]),
            "hypotheses": _rows(told["hypotheses"]),
            "judgement": told["judgement"] or "",
            "decision": told["decision"] or "",
            "escalation_stage": told["escalation_stage"] or "",
            "reason": _text(told["reason"]),
            "direction": _rows(told["direction"]),
            "nothing_to_direct": bool(told["nothing_to_direct"]),
            "worker_wellbeing": told["worker_wellbeing"] or "",
            "agreed": sorted(set(told["agreed"] or ())),
        }


def _point(told: dict[str, Any]) -> dict[str, str]:
    return {"answer": told["answer"] or "", "note": _text(told["note"])}


def _rows(rows: Iterable[dict[str, Any]]) -> list[dict[str, str]]:
    """The rows in which anything stands; a day as ISO text."""
    told = [{key: _text(value) for key, value in row.items()} for row in rows]
    return [row for row in told if any(row.values())]


def _text(value: Any) -> str:
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    return (value or "").replace("\r\n", "\n").strip()
