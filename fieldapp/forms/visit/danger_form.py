"""Immediate danger first, and who was told when (R4)."""

from wtforms import Form

from fieldapp.forms.choices import choice
from fieldapp.forms.questions import (
    LongQuestion,
    ObjectQuestion,
    TextQuestion,
    TimeQuestion,
    YesNoQuestion,
)
from fieldapp.forms.section_form import (
    BEFORE_APPROVAL,
    IN_HOME,
    OPTIONAL,
    About,
    SectionForm,
)
from fieldapp.forms.urgent import ANYTHING_URGENT, FRONT_DOOR_NEEDED, GAS_SMELT, IN_DANGER

NOT_TOLD = [
    choice("not_needed", "Not needed"),
    choice("told_by_somebody_else", "Somebody else told them"),
    choice("no_answer", "Nobody answered"),
]


class ImmediateDangerForm(Form):
    """The answer, and the times that approval needs."""

    answer = YesNoQuestion(
        "Is anyone in immediate danger?",
        hint="If yes, use the telephone now. This app tells nobody.",
        required=True,
        look={"urgent": "true"},
        ask="say whether anyone is in immediate danger",
    )
    called_999_at = TimeQuestion(
        "999 was called",
        when=ANYTHING_URGENT,
        required=True,
        required_when=IN_DANGER,
        stage=BEFORE_APPROVAL,
        na=True,
        na_reasons=NOT_TOLD,
        ask="give the time when 999 was called, or say why it was not",
    )
    reference = TextQuestion(
        "Police or ambulance reference", when=ANYTHING_URGENT, stage=OPTIONAL, look={"width": "20"}
    )
    gas_called_at = TimeQuestion(
        "The gas emergency service was called",
        when=GAS_SMELT,
        required=True,
        stage=BEFORE_APPROVAL,
        na=True,
        na_reasons=NOT_TOLD,
        ask="give the time when the gas emergency service was called, or say why it was not",
    )
    front_door_at = TimeQuestion(
        "The front door was told",
        hint="The service that takes worries about a child.",
        when=ANYTHING_URGENT,
        required=True,
        required_when=FRONT_DOOR_NEEDED,
        stage=BEFORE_APPROVAL,
        na=True,
        na_reasons=NOT_TOLD,
        ask="give the time when the front door was told, or say why it was not",
    )
    who = TextQuestion("Who answered at the front door", when=ANYTHING_URGENT, stage=OPTIONAL)
    manager_at = TimeQuestion(
        "Your manager was told",
        when=ANYTHING_URGENT,
        required=True,
        stage=BEFORE_APPROVAL,
        na=True,
        na_reasons=NOT_TOLD,
        ask="give the time when your manager was told, or say why not",
    )
    child_location = LongQuestion(
        "Where are the children now, and who is with them?",
        when=ANYTHING_URGENT,
        required=True,
        required_when=IN_DANGER,
        stage=BEFORE_APPROVAL,
        look={"size": "short"},
        ask="say where the children are and who is with them",
    )


class DangerForm(SectionForm):
    """Anyone in immediate danger."""

    about = About(
        name="danger",
        scope="/visit",
        title="Immediate danger",
        task_label="Anyone in immediate danger?",
        stage=IN_HOME,
    )

    immediate_danger = ObjectQuestion("", ImmediateDangerForm)
