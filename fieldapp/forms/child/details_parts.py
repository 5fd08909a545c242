"""Lists and groups of a child’s details: meals, missed appointments, tools."""

from wtforms import Form

from fieldapp.forms.choices import choice
from fieldapp.forms.questions import (
    ChoiceQuestion,
    DateQuestion,
    TextQuestion,
    YesNoQuestion,
)
from fieldapp.forms.section_form import OPTIONAL
from fieldapp.forms.when import equals

#: Kinds of tools; a profile names those that its authority recommends.
TOOLS = [
    choice("graded_care_profile", "A graded care profile"),
    choice("neglect_toolkit", "A neglect toolkit"),
    choice("care_guide", "A care guide"),
    choice("clutter_ratings", "Clutter ratings"),
    choice("self_neglect_guide", "A guide to adults’ self-neglect"),
    choice("learning_disability_guide", "A guide to parents with a learning disability"),
    choice("development_questionnaire", "A development questionnaire"),
    choice("outcome_star", "An outcome star"),
    choice("other", "Another tool"),
]
RESULTS = [
    choice("above", "Above the cut-off"),
    choice("near", "Near it"),
    choice("below", "Below it"),
    choice("not_done", "Not done"),
]


class MealsForm(Form):
    """What the child ate the day before, and who gave it."""

    breakfast = TextQuestion("Breakfast", stage=OPTIONAL)
    lunch = TextQuestion("Lunch", stage=OPTIONAL)
    tea = TextQuestion("Tea", stage=OPTIONAL)
    who_gave = TextQuestion("Who gave it?", stage=OPTIONAL)


class MissedForm(Form):
    """One appointment of the child's that was not kept: never "did not attend" (S92)."""

    service = TextQuestion(
        "Which service?", required=True, ask="say which service, or take the row away"
    )
    due_on = DateQuestion(
        "When was it?",
        required=True,
        checks=[{"name": "not_after_visit"}],
        ask="say when the appointment was",
    )
    outcome = ChoiceQuestion(
        "What happened?",
        choices=[
            choice("was_not_brought", "Was not brought"),
            choice("cancelled_by_family", "Cancelled by the family"),
            choice("cancelled_by_service", "Cancelled by the service"),
            choice("rescheduled", "Moved to another day"),
            choice("no_access", "Nobody let us in"),
            choice("refused", "Refused"),
        ],
        required=True,
        ask="say what happened at the appointment",
    )
    responsible_adult = TextQuestion("Who was to bring {child}?", stage=OPTIONAL)
    reason = TextQuestion("Reason given", stage=OPTIONAL)
    follow_up = TextQuestion("What was done about it?", stage=OPTIONAL)


class ToolForm(Form):
    """A tool that was used elsewhere: its outcome and date, never its questions."""

    tool_name = ChoiceQuestion(
        "Which tool?",
        choices=TOOLS,
        required=True,
        look={"as": "select"},
        ask="name the tool, or take the row away",
    )
    tool_other = TextQuestion(
        "Which?", when=equals("tool_name", "other"), required=True, ask="name the other tool"
    )
    version = TextQuestion("Version", stage=OPTIONAL, look={"width": "10"})
    done_on = DateQuestion(
        "When was it done?",
        required=True,
        checks=[{"name": "not_in_future"}],
        ask="say when the tool was used",
    )
    by_licensed_user = YesNoQuestion(
        "By somebody trained and licensed to use it?",
        required=True,
        ask="say whether a trained and licensed person used the tool",
    )
    result_text = TextQuestion("Score or grade", required=True, ask="write the score or grade")
    document_ref = TextQuestion("Where the document is", stage=OPTIONAL)


class AsqForm(Form):
    """Where a child stands by each domain of a licensed questionnaire: results only."""

    done_on = DateQuestion("When was it done?", stage=OPTIONAL, checks=[{"name": "not_in_future"}])
    communication = ChoiceQuestion("Communication", choices=RESULTS, stage=OPTIONAL)
    gross_motor = ChoiceQuestion("Large movements", choices=RESULTS, stage=OPTIONAL)
    fine_motor = ChoiceQuestion("Small movements", choices=RESULTS, stage=OPTIONAL)
    problem_solving = ChoiceQuestion("Solving problems", choices=RESULTS, stage=OPTIONAL)
    personal_social = ChoiceQuestion("With other people", choices=RESULTS, stage=OPTIONAL)
