"""The family's analysis: what works, what may happen, what must change."""

from wtforms import Form

from fieldapp.forms.child.impact_form import any_finding_of_note
from fieldapp.forms.choices import choice
from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import (
    ChoiceQuestion,
    DateQuestion,
    LongQuestion,
    ObjectQuestion,
    RowsQuestion,
    TextQuestion,
    TimeQuestion,
    YesNoQuestion,
)
from fieldapp.forms.section_form import BEFORE_SUBMIT, OPTIONAL, About, SectionForm
from fieldapp.forms.when import answered, any_row, equals, is_in, threshold


class StrengthForm(Form):
    """One thing that works in this family."""

    words = LongQuestion(
        "What works, and how you know",
        required=True,
        look={"size": "short"},
        ask="write the strength, or take the row away",
    )


class WorryForm(Form):
    """Who is worried, what could happen, and how that would be for which child: in plain words."""

    who = TextQuestion("Who is worried?", required=True, ask="say who is worried")
    could_happen = LongQuestion(
        "What could happen?",
        required=True,
        look={"size": "short"},
        ask="say what could happen",
    )
    so_that = LongQuestion(
        "How would that be for which child?",
        required=True,
        look={"size": "short"},
        ask="say what it would mean for which child",
    )


class StatementsForm(Form):
    """Three statements about one child; what must change is the fourth."""

    concern = LongQuestion(
        "What is the concern?",
        required=True,
        look={"size": "short"},
        ask="write what the concern is about {child}",
    )
    why_not_good_enough = LongQuestion(
        "Why is the care not good enough?",
        required=True,
        look={"size": "short"},
        ask="write why the care of {child} is not good enough",
    )
    harm_now = LongQuestion(
        "What harm is there now?",
        required=True,
        look={"size": "short"},
        ask="write what harm there is to {child} now",
    )


class ChangeForm(Form):
    """One thing that must change."""

    what = LongQuestion(
        "What must change?",
        required=True,
        look={"size": "short"},
        ask="say what must change",
    )
    who = TextQuestion("Who does it?", required=True, ask="say who makes the change")
    by_when = DateQuestion("By when?", required=True, ask="say by when it must change")
    how_known = LongQuestion(
        "How will we know?",
        required=True,
        look={"size": "short"},
        ask="say how we will know that it changed",
    )
    if_not = LongQuestion(
        "What happens if it does not change?",
        required=True,
        look={"size": "short"},
        ask="say what happens if it does not change",
    )


class HarmForm(Form):
    """Harm that happened: what, when, how often, to whom, and how it is known."""

    what = LongQuestion(
        "What happened, to which child?",
        required=True,
        look={"size": "short"},
        ask="say what happened, or take the row away",
    )
    when = TextQuestion("When, and how often?", required=True, ask="say when and how often")
    how_bad = LongQuestion("How bad was it?", stage=OPTIONAL, look={"size": "short"})
    source = TextQuestion("How is it known?", required=True, ask="say how it is known")


class ComplicatingForm(Form):
    """Something that makes it harder."""

    words = LongQuestion(
        "What makes it harder?",
        hint="Poverty, isolation, disability, waiting for a service.",
        required=True,
        look={"size": "short"},
        ask="say what makes it harder, or take the row away",
    )


class SafetyForm(Form):
    """A strength that has protected a child over time, with dates."""

    words = LongQuestion(
        "What has kept a child safe, and when?",
        required=True,
        look={"size": "short"},
        ask="say what has kept a child safe, and when, or take the row away",
    )


class GoalForm(Form):
    """What will be seen when a worry has gone."""

    seen = LongQuestion(
        "What will be seen?",
        required=True,
        look={"size": "short"},
        ask="say what will be seen, or take the row away",
    )
    by_whom = TextQuestion("By whom?", required=True, ask="say by whom it will be seen")
    how_long = TextQuestion("For how long?", required=True, ask="say for how long it will be seen")


class BottomLineForm(Form):
    """Something that must happen whatever else does."""

    words = LongQuestion(
        "What must happen?",
        required=True,
        look={"size": "short"},
        ask="say what must happen, or take the row away",
    )


class HistoryForm(Form):
    """Whether what is known already was read; one unit of merge."""

    answer = ChoiceQuestion(
        "Was the history read?",
        choices=[
            choice("chronology_read", "Yes, the chronology"),
            choice("not_yet", "Not yet"),
            choice("nothing_held", "Nothing is held"),
        ],
        required=True,
        ask="say whether the history was read",
    )
    reason = LongQuestion(
        "Why not yet?",
        when=equals("answer", "not_yet"),
        required=True,
        look={"size": "short"},
        ask="say why the history was not read yet",
    )
    previous_read = YesNoQuestion(
        "Were earlier assessments read?", when=equals("answer", "chronology_read"), stage=OPTIONAL
    )


class PovertyForm(Form):
    """Whether what the children need was there to be used; one unit of merge (S8)."""

    answer = ChoiceQuestion(
        "Is it a lack of means?",
        hint="Neglect is not poverty: it is a failure where means exist or can be reached.",
        choices=[
            choice("no_unmet_needs", "No needs are unmet"),
            choice("resources_available_unused", "Means are there, not used"),
            choice("resources_not_available", "Means are not there"),
            choice("mixed", "Some of both"),
            choice("unknown", "Not known"),
        ],
        required=True,
        ask="say whether it is a lack of means",
    )
    help_offered = LongQuestion(
        "What help was offered?",
        when=is_in("answer", "resources_not_available", "mixed"),
        required=True,
        look={"size": "short"},
        ask="say what help was offered with the lack of means",
    )


class ReferralForm(Form):
    """Somebody was asked to act, and what came back."""

    to = TextQuestion("To whom?", required=True, ask="say to whom the referral went")
    sent_at = TimeQuestion("When was it sent?", required=True, ask="say when the referral was sent")
    reference = TextQuestion("Reference", stage=OPTIONAL, look={"width": "20"})
    outcome = ChoiceQuestion(
        "What came back?",
        choices=[
            choice("accepted", "Accepted"),
            choice("not_accepted", "Not accepted"),
            choice("signposted", "Sent on elsewhere"),
            choice("no_reply", "No reply yet"),
        ],
        required=True,
        ask="say what came back from the referral, or that there is no reply yet",
    )
    reason = LongQuestion("With which reason?", stage=OPTIONAL, look={"size": "short"})
    my_role_next = LongQuestion(
        "What do you do meanwhile?",
        required=True,
        look={"size": "short"},
        ask="say what you do meanwhile",
    )


class SharingForm(Form):
    """A decision not to tell somebody who could have been told (R21); one unit of merge."""

    answer = ChoiceQuestion(
        "Was anything held back that another service could need?",
        choices=[
            choice("nothing_held_back", "No"),
            choice("not_shared", "Yes, not told"),
            choice("refused", "Yes, the family refused"),
        ],
        required=True,
        ask="say whether anything was held back that another service could need",
    )
    reason = LongQuestion(
        "What, from whom, and why is not telling better for the child?",
        when=is_in("answer", "not_shared", "refused"),
        required=True,
        look={"size": "short"},
        ask="say why it was not told",
    )


class NextVisitForm(Form):
    """When somebody looks again; one unit of merge."""

    answer = ChoiceQuestion(
        "Is there a next visit?",
        choices=[
            choice("announced", "Yes, announced"),
            choice("unannounced", "Yes, unannounced", hint="Where your authority allows it."),
            choice("none", "None"),
        ],
        required=True,
        ask="say whether there is a next visit",
    )
    on = DateQuestion(
        "On which day?",
        when=is_in("answer", "announced", "unannounced"),
        required=True,
        ask="give the day of the next visit",
    )


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
