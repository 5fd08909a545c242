"""The base of a section's class: its questions are attributes, `about` says the rest."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from flask_wtf import FlaskForm
from wtforms import Form
from wtforms.fields.core import UnboundField

from fieldapp.forms.compiled import Condition

IN_HOME = "in_home"
BEFORE_SUBMIT = "before_submit"
BEFORE_APPROVAL = "before_approval"
OPTIONAL = "optional"
STAGES = (IN_HOME, BEFORE_SUBMIT, BEFORE_APPROVAL, OPTIONAL)


@dataclass(frozen=True)
class About:
    """What a section is.

    `scope` is the pointer pattern of its node, `concerns` whom there is one for each of
    (`visit`, `child`, `room`, `carer`); `task_label` is its words on the task list, None
    where it does not stand there. `when` is relative to the whole document. Placeholders
    `{child}`, `{room}`, `{carer}` stand for names in every text.
    """

    name: str
    scope: str
    title: str
    stage: str
    concerns: str = "visit"
    task_label: str | None = None
    lead: str = ""
    ages: Sequence[str] | None = None
    when: Condition | None = None
    template: str = "section"


class SectionForm(FlaskForm):
    """One section. Its class is read by `compile.py`; answers are checked by built forms."""

    about: ClassVar[About]

    class Meta:
        """A definition is never posted, so it has no token."""

        csrf = False


def questions_of(form: type[Form]) -> list[tuple[str, UnboundField]]:
    """The questions of a form class, in the order in which they are written."""
    found = [(name, getattr(form, name)) for name in dir(form) if not name.startswith("_")]
    unbound = [(name, one) for name, one in found if isinstance(one, UnboundField)]
    return sorted(unbound, key=lambda named: named[1].creation_counter)
