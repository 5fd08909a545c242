"""The family's analysis: what works, what may happen, what must change."""

from fieldapp.forms.analysis.four_questions import (
    BottomLineForm,
    ChangeForm,
    ComplicatingForm,
    GoalForm,
    HarmForm,
    SafetyForm,
    StatementsForm,
    StrengthForm,
    WorryForm,
)
from fieldapp.forms.analysis.judgements import (
    HistoryForm,
    NextVisitForm,
    PovertyForm,
    ReferralForm,
    SharingForm,
)
from fieldapp.forms.child.impact_form import any_finding_of_note
from fieldapp.forms.choices import choice
from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import (
    ChoiceQuestion,
    LongQuestion,
    ObjectQuestion,
    RowsQuestion,
)
from fieldapp.forms.section_form import BEFORE_SUBMIT, OPTIONAL, About, SectionForm
from fieldapp.forms.when import answered, any_row, is_in, threshold


class AnalysisForm(SectionForm):
    """The family's analysis."""

    about = About(
        name="analysis",
        scope="/analysis",
        title="What it all means",
        task_label="What it all means, and what must change",
        stage=BEFORE_SUBMIT,
        when=WHEN_INSIDE,
    )

    strengths = RowsQuestion(
        "What works in this family",
        StrengthForm,
        row_title="Strength",
        required=True,
        none_path="strengths_none",
        none_label="None seen today",
        look={"add": "Add a strength"},
        ask="write what works in this family, or that none was seen today",
    )
    worry_future = RowsQuestion(
        "Worries about the future",
        WorryForm,
        hint="Three at most, in plain words",
        row_title="Worry",
        required=True,
        max_rows=threshold("worries.at_most"),
        none_path="worry_future_none",
        none_label="No worry about the future",
        look={"add": "Add a worry"},
        ask="write the worries about the future, or that there is none",
    )
    harm_past = RowsQuestion(
        "Harm that happened",
        HarmForm,
        hint="Facts, each with how it is known",
        row_title="Harm",
        required=True,
        none_path="harm_past_none",
        none_label="No harm is known",
        look={"add": "Add harm"},
        ask="write the harm that happened, or that none is known",
    )
    safety = RowsQuestion(
        "What has kept the children safe",
        SafetyForm,
        hint="Protection that was seen, with dates",
        row_title="Safety",
        required=True,
        none_path="safety_none",
        none_label="Not shown yet",
        look={"add": "Add what kept them safe"},
        ask="write what has kept the children safe, or that it was not shown yet",
    )
    statements = RowsQuestion(
        "For each child with a finding of 2 or 3",
        StatementsForm,
        row_title="Child",
        rows_for="children",
        row_when=any_finding_of_note("/children/__row__/presentation/"),
    )
    what_must_change = RowsQuestion(
        "What must change",
        ChangeForm,
        hint="Each with a person, a date and what follows if not",
        row_title="Change",
        required=True,
        none_path="what_must_change_none",
        none_label="Nothing needs to change",
        look={"add": "Add a change"},
        ask="write what must change, or that nothing needs to",
    )
    goals = RowsQuestion(
        "Goals",
        GoalForm,
        hint="One for each worry",
        row_title="Goal",
        when=any_row("worry_future", answered("could_happen")),
        required=True,
        look={"add": "Add a goal"},
        ask="write a goal for each worry",
    )
    bottom_lines = RowsQuestion(
        "What must happen in any case",
        BottomLineForm,
        row_title="In any case",
        stage=OPTIONAL,
        look={"add": "Add what must happen", "fold": "What makes it harder, and what must happen"},
    )
    complicating = RowsQuestion(
        "What makes it harder",
        ComplicatingForm,
        row_title="Harder",
        stage=OPTIONAL,
        look={"add": "Add what is hard", "fold": "What makes it harder, and what must happen"},
    )
    history_checked = ObjectQuestion("", HistoryForm, whole=True)
    pattern = ChoiceQuestion(
        "What is the pattern over time?",
        choices=[
            choice("one_off", "Once only"),
            choice("repeated", "Repeated"),
            choice("long_term", "Long term"),
            choice("improving_sustained", "Better, and staying better"),
            choice("improving_not_sustained", "Better, not yet for long"),
            choice("up_and_down", "Up and down"),
            choice("getting_worse", "Getting worse"),
            choice("not_enough_information", "Not enough is known"),
        ],
        required=True,
        ask="say what the pattern is over time",
    )
    poverty_test = ObjectQuestion("", PovertyForm, whole=True)
    alternative = LongQuestion(
        "What else could it be, and what would change your mind?",
        hint="Also where nothing worries you: what would you expect to see if you were wrong?",
        required=True,
        look={"size": "short"},
        ask="write what else it could be, and what would change your mind",
    )
    sharing = ObjectQuestion("", SharingForm, whole=True)
    referral = ObjectQuestion(
        "The referral",
        ReferralForm,
        when=any_row(
            "/children",
            is_in("decision/decision/value", "step_up_family_help_s17", "urgent_s47_front_door"),
        ),
    )
    supervision_needed = ChoiceQuestion(
        "Do you need supervision about this visit?",
        choices=[
            choice("no", "No"),
            choice("routine", "At the next one"),
            choice("soon", "Soon"),
            choice("today", "Today"),
        ],
        required=True,
        ask="say whether you need supervision about this visit",
    )
    next_visit = ObjectQuestion("", NextVisitForm, whole=True)
