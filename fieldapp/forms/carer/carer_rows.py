"""Lists about one carer: risk factors, services, refusals."""

from wtforms import Form

from fieldapp.forms.choices import choice
from fieldapp.forms.questions import (
    ChoiceQuestion,
    DateQuestion,
    LongQuestion,
    TextQuestion,
    YesNoQuestion,
)
from fieldapp.forms.section_form import OPTIONAL

RISK_FACTORS = [
    choice("mental_health", "Mental health"),
    choice("alcohol", "Alcohol"),
    choice("drugs_incl_cannabis", "Drugs, cannabis included"),
    choice("domestic_abuse", "Domestic abuse"),
    choice("own_childhood_harm", "Harm in their own childhood"),
    choice("own_care_history", "Was in care"),
    choice("young_parent", "Young parent"),
    choice("lone_parent", "Alone with the children"),
    choice("changing_partners", "Changing partners"),
    choice("immaturity", "Immaturity"),
    choice("low_education", "Little schooling"),
    choice("learning_disability", "Learning disability"),
    choice("physical_illness", "Physical illness or disability"),
    choice("pregnancy_health", "Health in pregnancy"),
    choice("preterm_or_low_birth_weight", "Baby born early or small"),
    choice("low_mood_selfesteem", "Low mood, thinking little of themselves"),
    choice("isolation", "Isolation"),
    choice("language", "Language"),
    choice("low_income", "Low income"),
    choice("debt", "Debt"),
    choice("unemployment", "Unemployment"),
    choice("housing", "Housing"),
    choice("homelessness", "Homelessness"),
    choice("immigration", "Immigration"),
    choice("tech_use", "Their own use of technology"),
    choice("offending", "Offending"),
]


class RiskForm(Form):
    """One risk factor: when, how it is known, and what it does to the care."""

    factor = ChoiceQuestion(
        "What is it?",
        choices=RISK_FACTORS,
        required=True,
        look={"as": "select"},
        ask="choose the risk factor, or take the row away",
    )
    status = ChoiceQuestion(
        "Past or now?",
        choices=[choice("current", "Now"), choice("past", "Past")],
        required=True,
        ask="say whether it is past or now",
    )
    source = TextQuestion("How is it known?", required=True, ask="say how it is known")
    effect = LongQuestion(
        "What does it do to the care of the children?",
        required=True,
        look={"size": "short"},
        ask="say what it does to the care of the children",
    )


class ServiceForm(Form):
    """A service that works with this carer."""

    service = TextQuestion("Service", required=True, ask="name the service, or take the row away")
    since = TextQuestion("Since", stage=OPTIONAL, look={"width": "20"})
    purpose = TextQuestion("What for", stage=OPTIONAL)
    last_contact = DateQuestion(
        "Last contact", stage=OPTIONAL, checks=[{"name": "not_after_visit"}]
    )
    may_talk = YesNoQuestion("May we talk with them?", stage=OPTIONAL)


class RefusalForm(Form):
    """Something that was offered and refused."""

    what = TextQuestion("What was refused?", required=True, ask="say what was refused")
    explained = TextQuestion("How was it explained?", stage=OPTIONAL)
    on = DateQuestion("When?", stage=OPTIONAL, checks=[{"name": "not_in_future"}])
    effect = LongQuestion("Effect on which child?", stage=OPTIONAL, look={"size": "short"})
    action = LongQuestion("What is done about it?", stage=OPTIONAL, look={"size": "short"})
