"""The seven types of neglect for one child: how far needs are met, how often, since when (S16-S22).

One opener for all; only "something to record" opens the rows. No row is filled from another.
"""

from typing import Any

from wtforms import Form

from fieldapp.forms.ages import BORN, UNBORN
from fieldapp.forms.choices import NEED_SCALE, NOT_ASSESSED_REASONS, choice
from fieldapp.forms.finding_parts import NEGLECT_TYPES
from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import (
    ChoiceQuestion,
    LongQuestion,
    ObjectQuestion,
    TextQuestion,
)
from fieldapp.forms.questions.chosen import ALL_MET, TO_RECORD
from fieldapp.forms.section_form import BEFORE_SUBMIT, OPTIONAL, About, SectionForm
from fieldapp.forms.when import at_least, equals

PRENATAL = "prenatal"
SOMETHING = equals("opener", TO_RECORD)


class OneTypeForm(Form):
    """One type of neglect; one unit of merge."""

    level = ChoiceQuestion(
        "How far are these needs met?",
        low_end="Needs met",
        high_end="Not met, or unsafe now",
        choices=NEED_SCALE,
        na=True,
        na_reasons=NOT_ASSESSED_REASONS,
        required=True,
        ask="say how far these needs of {child} are met",
    )
    frequency = ChoiceQuestion(
        "How often are they not met?",
        choices=[
            choice("once", "Once"),
            choice("sometimes", "Sometimes"),
            choice("often", "Often"),
            choice("most_of_the_time", "Most of the time"),
        ],
        when=at_least("level", 1),
        required=True,
        ask="say how often these needs of {child} are not met",
    )
    since = TextQuestion(
        "Since when?",
        hint="A day or a time: “since Easter”.",
        when=at_least("level", 1),
        required=True,
        look={"width": "20"},
        ask="say since when these needs of {child} are not met",
    )
    evidence = LongQuestion(
        "What shows it?",
        hint="Which visit, whose words, which document.",
        when=at_least("level", 1),
        stage=OPTIONAL,
        look={"size": "short"},
    )


def _one_type(key: str) -> Any:
    label = next(one["label"] for one in NEGLECT_TYPES if one["value"] == key)
    return ObjectQuestion(
        label,
        OneTypeForm,
        path=f"types/{key}",
        ages=[UNBORN] if key == PRENATAL else BORN,
        when=SOMETHING,
        whole=True,
    )


class NeglectProfileForm(SectionForm):
    """One child's profile."""

    about = About(
        name="neglect_profile",
        scope="/children/*/neglect_profile",
        concerns="child",
        title="{child}: which needs are not met",
        task_label="Which needs are not met",
        lead="Your judgement for this child alone. No number is worked out from it.",
        stage=BEFORE_SUBMIT,
        when=WHEN_INSIDE,
    )

    opener = ChoiceQuestion(
        "Are any of {child}’s needs not met, of any type?",
        hint="Health care, food, warmth, learning, clothes and home, being looked after; "
        "before birth, care in pregnancy.",
        choices=[
            choice(ALL_MET, "None seen to be unmet"),
            choice(TO_RECORD, "Something to record"),
        ],
        na=True,
        na_reasons=NOT_ASSESSED_REASONS,
        required=True,
        look={"columns": "3"},
        ask="say whether any of {child}’s needs are not met",
    )
    medical = _one_type("medical")
    nutritional = _one_type("nutritional")
    emotional = _one_type("emotional")
    educational = _one_type("educational")
    physical = _one_type("physical")
    supervision_guidance = _one_type("supervision_guidance")
    prenatal = _one_type("prenatal")
    why_persistent = LongQuestion(
        "Why do you judge it lasting, or not?",
        hint="How often, how long, and what that rests on.",
        when=SOMETHING,
        required=True,
        look={"size": "short"},
        ask="say why you judge it lasting or not for {child}",
    )
