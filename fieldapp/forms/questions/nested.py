"""Questions that hold other questions; `asking.py` unfolds them before a form is built."""

from collections.abc import Sequence
from typing import Any, Unpack

from wtforms import Form

from fieldapp.forms.compiled import CompiledChoice, Condition
from fieldapp.forms.questions.question_field import QuestionField, Told


class TellsMore(Told, total=False):
    """What only nested questions are told."""

    row_title: str
    row_when: Condition
    max_rows: int | dict[str, str]
    rows_for: str
    none_path: str
    none_label: str
    basis: Sequence[CompiledChoice]
    items: Sequence[Any]


class NestedQuestion(QuestionField):
    """Base: in a definition it is compiled, never processed."""

    def __init__(
        self, label: str = "", inner: type[Form] | None = None, **told: Unpack[TellsMore]
    ) -> None:
        super().__init__(label, None, **told)  # type: ignore[misc]  # wider than the base's
        self.inner = inner


class ObjectQuestion(NestedQuestion):
    """A few answers that belong together, asked by the form class `inner`."""

    question_type = "object"


class RowsQuestion(NestedQuestion):
    """A list: each row is asked by `inner` and keyed by an id that the device makes."""

    question_type = "rows"


class ImpactPerChildQuestion(NestedQuestion):
    """For each child, the effect in words or an explicit "no effect seen"."""

    question_type = "impact_per_child"


class FindingGroupQuestion(NestedQuestion):
    """An opener with three answers; only "something to record" opens the findings."""

    question_type = "finding_group"
