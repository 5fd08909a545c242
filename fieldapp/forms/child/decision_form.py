"""One child's scale, level of need and decision, each with its reason. Nothing is computed."""

from wtforms import Form

from fieldapp.forms.child.impact_form import FOUND
from fieldapp.forms.choices import choice
from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import (
    ChoiceQuestion,
    LongQuestion,
    ObjectQuestion,
    Scale0To10Question,
    YesNoQuestion,
)
from fieldapp.forms.section_form import BEFORE_SUBMIT, About, SectionForm
from fieldapp.forms.when import any_of, at_least, equals, is_less_than

#: Below this number the judgement needs a reason of its own.
REASON_BELOW = 7


class ScaleForm(Form):
    """Where things are for the child in the worker's judgement; one unit of merge."""

    value = Scale0To10Question(
        "How safe is {child} in this home now?",
        hint="{scale}: your judgement. The app never works this out.",
        low_end="Certain to be harmed or neglected",
        high_end="Safe enough to close",
        required=True,
        ask="say from 0 to 10 how safe {child} is",
    )
    reason = LongQuestion(
        "Why?",
        hint="Needed below 7 and where a finding is 2 or 3; else the reason below says it.",
        required=True,
        required_when=any_of(is_less_than("value", REASON_BELOW), FOUND),
        look={"size": "short"},
        ask="give the reason for {child}’s number from 0 to 10",
    )


class LevelForm(Form):
    """The level of need in the authority's own names; one unit of merge."""

    value = ChoiceQuestion(
        "Which level of need?",
        hint="1 is the lowest, 4 the highest.",
        low_end="Lowest",
        high_end="Highest",
        choices=[choice(level, str(level)) for level in (1, 2, 3, 4)],
        required=True,
        look={"names": "levels"},
        ask="choose {child}’s level of need",
    )
    reason = LongQuestion(
        "Why this level?",
        hint="Needed from level 2 on and where a finding is 2 or 3.",
        required=True,
        required_when=any_of(at_least("value", 2), FOUND),
        look={"size": "short"},
        ask="give the reason for {child}’s level of need",
    )


class NextStepForm(Form):
    """The decision and whether the family was told; one unit of merge."""

    value = ChoiceQuestion(
        "What happens next?",
        hint="Your judgement; your manager reads it with you.",
        choices=[
            choice("no_further_action", "No further action"),
            choice("continue_single_agency", "Go on with one agency"),
            choice("start_eha", "Start the {assessment}"),
            choice("continue_eha", "Go on with the {assessment}"),
            choice("step_up_family_help_s17", "Step up to Family Help (section 17)"),
            choice("urgent_s47_front_door", "Urgent: front door (section 47)"),
            choice("step_down", "Step down"),
            choice("close", "Close"),
            choice("seek_advice", "Seek advice first"),
        ],
        required=True,
        ask="say what happens next for {child}",
    )
    reason = LongQuestion(
        "Why?",
        required=True,
        look={"size": "short"},
        ask="give the reason for what happens next for {child}",
    )
    told_family = YesNoQuestion(
        "Was the family told?", required=True, ask="say whether the family was told"
    )
    told_why_not = LongQuestion(
        "Why not?",
        when=equals("told_family", False),
        required=True,
        look={"size": "short"},
        ask="say why the family was not told",
    )


class DecisionForm(SectionForm):
    """One child's decision."""

    about = About(
        name="decision",
        scope="/children/*/decision",
        concerns="child",
        title="Decision for {child}",
        task_label="Decision",
        stage=BEFORE_SUBMIT,
        when=WHEN_INSIDE,
    )

    scale = ObjectQuestion("", ScaleForm, whole=True)
    level = ObjectQuestion("", LevelForm, whole=True)
    decision = ObjectQuestion("", NextStepForm, whole=True)
