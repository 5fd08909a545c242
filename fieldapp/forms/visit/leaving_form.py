"""When the visit ended."""

from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import TimeQuestion
from fieldapp.forms.section_form import BEFORE_SUBMIT, About, SectionForm


class LeavingForm(SectionForm):
    """Leaving."""

    about = About(
        name="leaving",
        scope="/visit",
        title="Leaving",
        task_label="When you left",
        stage=BEFORE_SUBMIT,
        when=WHEN_INSIDE,
    )

    left_at = TimeQuestion(
        "When did you leave?",
        required=True,
        checks=[{"name": "later_than", "value": "arrived_at"}],
        ask="say when you left",
    )
