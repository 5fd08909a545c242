"""What else belongs to the visit: where it was, who came along, and that the worker is safe."""

from wtforms import Form

from fieldapp.forms.choices import choice
from fieldapp.forms.outcomes import WHEN_MET
from fieldapp.forms.questions import (
    ChoiceQuestion,
    ChoicesQuestion,
    LongQuestion,
    ObjectQuestion,
    RowsQuestion,
    Scale0To10Question,
    TextQuestion,
    TimeQuestion,
)
from fieldapp.forms.section_form import BEFORE_SUBMIT, OPTIONAL, About, SectionForm
from fieldapp.forms.when import answered, any_row, equals

#: What a rule of practice is called where it was put aside, by its code.
PUT_ASIDE = {
    "R2": "A child not seen at two visits running",
    "R2_awake": "A child not seen awake at two visits running",
    "R3_again": "A child not fully heard at two visits running",
    "R6": "A home visit by the fire service",
    "R7": "The manager on the same day",
    "R9": "Whether a change has lasted",
    "R10": "What the family does by itself",
    "R16": "The next step where a carer does not work with us",
    "R23": "A child who came of age",
    "R24": "Growth",
    "interpreter_relative": "Checking what a relative interpreted",
}
FEEDBACK = {"fold": "How the family found the visit"}


class JoinedForm(Form):
    """Somebody of another service who came along."""

    name = TextQuestion("Name", required=True, ask="give the name, or take the row away")
    agency = TextQuestion("Service", required=True, ask="say which service")
    role = TextQuestion("Role", stage=OPTIONAL)


class WorkerSafetyForm(Form):
    """Whether the worker was safe; one unit of merge."""

    hazards = ChoicesQuestion(
        "Was there a danger to you?",
        choices=[
            choice("none", "None", alone=True),
            choice("dog", "Dog"),
            choice("aggression", "Aggression"),
            choice("weapon", "Weapon"),
            choice("infection", "Infection"),
            choice("building", "The building"),
            choice("other", "Something else"),
        ],
        required=True,
        ask="say whether there was a danger to you",
    )
    checked_in = TimeQuestion("Told your office you had arrived", stage=OPTIONAL)
    checked_out = TimeQuestion("Told your office you had left", stage=OPTIONAL)


class PutAsideForm(Form):
    """A prompt that the worker read and put aside, with the reason."""

    code = ChoiceQuestion(
        "Which prompt?",
        choices=[choice(code, words) for code, words in PUT_ASIDE.items()],
        required=True,
        look={"as": "select"},
        ask="say which prompt was put aside, or take the row away",
    )
    at = TextQuestion("Where", look={"as": "hidden"})
    reason = TextQuestion("Why?", required=True, ask="say why the prompt was put aside")


class MoreForm(SectionForm):
    """More about the visit."""

    about = About(
        name="more",
        scope="/visit",
        title="More about the visit",
        task_label="More about the visit",
        stage=BEFORE_SUBMIT,
        when=WHEN_MET,
    )

    place = ChoiceQuestion(
        "Where was it?",
        choices=[
            choice("family_home", "Family’s home"),
            choice("temporary_accommodation", "Temporary home"),
            choice("refuge", "Refuge"),
            choice("relative_home", "Relative’s home"),
            choice("other", "Somewhere else"),
        ],
        required=True,
        ask="say where the visit was",
    )
    worker_safety = ObjectQuestion("", WorkerSafetyForm, whole=True)
    joined_by = RowsQuestion(
        "Who came along",
        JoinedForm,
        row_title="Worker",
        when=equals("visit_kind", "joint"),
        required=True,
        look={"add": "Add a worker"},
        ask="say who came along on the joint visit",
    )
    absent_parent_contact = LongQuestion(
        "A father, parent or partner who was not there: how and when are they heard?",
        stage=OPTIONAL,
        look={"size": "short"},
    )
    choices_explained = LongQuestion(
        "Which choices were explained, and what was said?",
        hint="Where care, immunisation or treatment was talked about or refused.",
        stage=OPTIONAL,
        look={"size": "short"},
    )
    feedback_today = Scale0To10Question(
        "How was this visit for the family?",
        hint="Offer it; take the number as given.",
        low_end="Not helpful",
        high_end="Very helpful",
        stage=OPTIONAL,
        look=FEEDBACK,
    )
    feedback_words = TextQuestion("In their words", when=WHEN_MET, stage=OPTIONAL, look=FEEDBACK)
    prompts_put_aside = RowsQuestion(
        "Prompts put aside",
        PutAsideForm,
        row_title="Prompt",
        when=any_row("prompts_put_aside", answered("code")),
        look={"add": "Add one", "fold": "Prompts put aside"},
        stage=OPTIONAL,
    )
