"""The one function that builds a form, today's and every old version's, from compiled JSON."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms.form import BaseForm
from wtforms.validators import StopValidation

from fieldapp.forms.answers import control_name
from fieldapp.forms.checks import StoredCheck
from fieldapp.forms.compiled import CompiledQuestion, CompiledSection
from fieldapp.forms.placeholders import with_names
from fieldapp.forms.questions import ANSWERED, QuestionField


@dataclass(frozen=True)
class AnsweredAt:
    """By what answers are checked.

    `on` is the day of the visit, `today` the present one or that of the visit, whichever is
    later; `band` is the age band on the day of the visit of the child whom a section is about.
    """

    on: date
    today: date
    band: str | None = None


class BuiltForm(BaseForm):
    """A section's form with its answers read. Errors stand by control name; nothing is saved."""

    def __init__(
        self, fields: dict[str, Any], answers: MultiDict[str, str], at: AnsweredAt
    ) -> None:
        super().__init__(fields)
        self.answers = answers
        self.at = at
        for field in self:
            field.process(answers)


class Required:
    """The answer is needed: completes "Kitchen: …" with the question's own words."""

    def __init__(self, ask: str) -> None:
        self.ask = ask

    def __call__(self, _form: Any, field: QuestionField) -> None:
        """Stop where nothing was answered."""
        if not field.is_answered and not field.process_errors:
            raise StopValidation(self.ask)


def build_form(section: CompiledSection, answers: MultiDict[str, str], at: AnsweredAt) -> BuiltForm:
    """Build the form of a section whose questions are those asked (`asking.asked`).

    `answers` are `answers.flatten_answers` of the section's node. Raises KeyError for a type
    or validator outside the closed lists, which a stored version never names.
    """
    fields = {
        control_name(section["name"], one["path"]): _field(section["name"], one)
        for one in section["questions"]
    }
    return BuiltForm(fields, answers, at)


def _field(section: str, question: CompiledQuestion) -> Any:
    validators: list[Any] = [Required(_ask(question))] if question["required"] else []
    for check in question["validators"]:
        value = check.get("value")
        if check["name"] == "later_than":
            value = control_name(section, str(value))
        validators.append(StoredCheck(check["name"], value))
    return ANSWERED[question["type"]](
        question["label"],
        validators,
        choices=question.get("choices", ()),
        na=question.get("na", False),
        parts=question.get("parts", ()),
    )


def _ask(question: CompiledQuestion) -> str:
    return question.get("ask") or f"answer “{with_names(question['label'], {})}”"
