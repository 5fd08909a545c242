"""Whether each child was seen: no child is ever without a row (R1)."""

from fieldapp.forms.ages import AGE_1_TO_4, AGE_5_TO_10, AGE_11_TO_17, BORN, UNBORN, UNDER_1
from fieldapp.forms.choices import choice
from fieldapp.forms.questions import (
    ChoiceQuestion,
    DateQuestion,
    LongQuestion,
    TextQuestion,
    YesNoQuestion,
)
from fieldapp.forms.section_form import IN_HOME, OPTIONAL, About, SectionForm
from fieldapp.forms.when import equals, is_not

TALKING = [AGE_1_TO_4, AGE_5_TO_10, AGE_11_TO_17]
SEEN = equals("seen", "yes")
NOT_SEEN = equals("seen", "no")


class SeenForm(SectionForm):
    """One child's seen row."""

    about = About(
        name="seen",
        scope="/children/*/seen",
        concerns="child",
        title="Seeing {child}",
        task_label="Seen",
        stage=IN_HOME,
    )

    seen = ChoiceQuestion(
        "Did you see {child}?",
        hint="A telephone or video call does not count as seen.",
        choices=[
            choice(
                "yes",
                "Yes",
                ages=list(BORN),
                when=is_not(equals("/visit/visit_kind", "telephone_or_video")),
            ),
            choice("no", "No", ages=list(BORN)),
            choice("not_applicable", "Not born yet", ages=[UNBORN]),
        ],
        required=True,
        ask="say whether {child} was seen",
    )
    pregnant_parent_seen = YesNoQuestion(
        "Did you see the person who is pregnant?",
        ages=[UNBORN],
        required=True,
        ask="say whether you saw the person who is pregnant",
    )
    awake = ChoiceQuestion(
        "Awake or asleep?",
        choices=[choice("awake", "Awake"), choice("asleep", "Asleep")],
        ages=[UNDER_1, AGE_1_TO_4],
        when=SEEN,
        required=True,
        ask="say whether {child} was awake",
    )
    seen_alone = ChoiceQuestion(
        "Did you see {child} alone?",
        choices=[
            choice("yes", "Yes"),
            choice("no_age_unsuitable", "No, too young"),
            choice("no_parent_refused", "No, a parent refused"),
            choice("no_child_refused", "No, {child} refused"),
            choice("no_not_possible", "No, not possible"),
        ],
        ages=BORN,
        when=SEEN,
        required=True,
        ask="say whether you saw {child} alone",
    )
    spoken_to = YesNoQuestion(
        "Did you speak with {child}?",
        ages=TALKING,
        when=SEEN,
        required=True,
        ask="say whether you spoke with {child}",
    )
    bedroom_seen = ChoiceQuestion(
        "Did you see where {child} sleeps?",
        choices=[
            choice("yes", "Yes"),
            choice("shared", "Yes, a shared room"),
            choice("no_refused", "No, refused"),
            choice("no_not_possible", "No, not possible"),
        ],
        ages=BORN,
        when=SEEN,
        required=True,
        ask="say whether you saw where {child} sleeps",
    )
    where_if_not_seen = TextQuestion(
        "Where is {child} said to be?",
        ages=BORN,
        when=NOT_SEEN,
        required=True,
        ask="say where {child} is said to be",
    )
    who_says = TextQuestion(
        "Who says so?", ages=BORN, when=NOT_SEEN, required=True, ask="say who told you"
    )
    verified_by = TextQuestion(
        "How was that checked?",
        hint="For example a call to school. “Not checked” is an answer.",
        ages=BORN,
        when=NOT_SEEN,
        required=True,
        ask="say how it was checked where {child} is",
    )
    last_seen_by_any_professional_on = DateQuestion(
        "When did any professional last see {child}?",
        hint="Leave empty if it is not known.",
        ages=BORN,
        when=NOT_SEEN,
        stage=OPTIONAL,
        checks=[{"name": "not_after_visit"}],
    )
    reason = LongQuestion(
        "Why was {child} not seen?",
        ages=BORN,
        when=NOT_SEEN,
        required=True,
        look={"size": "short"},
        ask="say why {child} was not seen",
    )
