"""What is going well for one child, and what today's findings mean for that child."""

from wtforms import Form

from fieldapp.forms.child.presentation_form import FINDING_GROUPS
from fieldapp.forms.compiled import Condition
from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import LongQuestion, ObjectQuestion
from fieldapp.forms.section_form import BEFORE_SUBMIT, OPTIONAL, About, SectionForm
from fieldapp.forms.when import any_of, any_row, at_least

NOTEWORTHY = 2


def any_finding_of_note(above: str) -> Condition:
    """Some finding under `above` (a reference that ends in a slash) is 2 or more."""
    return any_of(
        *(
            any_row(f"{above}{group}/items", at_least("level", NOTEWORTHY))
            for group in FINDING_GROUPS
        )
    )


class ImpactOnChildForm(Form):
    """The effect now, and if nothing changes."""

    now = LongQuestion(
        "What do today’s findings mean for {child} now?",
        hint="Needed where any finding is 2 or 3. What {child} does, misses, feels or avoids.",
        required=True,
        required_when=any_finding_of_note("/children/__id__/presentation/"),
        ask="say what today’s findings mean for {child}",
    )
    if_nothing_changes = LongQuestion(
        "What is likely if nothing changes?", stage=OPTIONAL, look={"size": "short"}
    )


class ImpactForm(SectionForm):
    """Strengths and impact of one child."""

    about = About(
        name="impact",
        scope="/children/*/presentation",
        concerns="child",
        title="What it means for {child}",
        task_label="What it means for the child",
        stage=BEFORE_SUBMIT,
        when=WHEN_INSIDE,
    )

    strengths = LongQuestion(
        "What is going well for {child}, and who is on {child}’s side?",
        required=True,
        ask="write what is going well for {child}",
    )
    impact = ObjectQuestion("", ImpactOnChildForm)
