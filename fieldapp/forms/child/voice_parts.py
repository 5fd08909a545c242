"""What the voice of one child is made of: words, what was seen, a day, how it was understood."""

from wtforms import Form

from fieldapp.forms.choices import choice
from fieldapp.forms.questions import (
    ChoiceQuestion,
    DateQuestion,
    LongQuestion,
    TextQuestion,
)
from fieldapp.forms.section_form import BEFORE_SUBMIT, OPTIONAL
from fieldapp.forms.when import equals


class QuoteForm(Form):
    """The child's exact words, once."""

    words = LongQuestion(
        "{child}’s words",
        required=True,
        look={"size": "short", "voice": "child", "label": "hidden"},
        ask="write the words, or take the row away",
    )
    prompt = TextQuestion(
        "What had you asked?",
        hint="As you asked it, or “nobody asked”.",
        read_as="Asked",
    )
    written = ChoiceQuestion(
        "When did you write it down?",
        read_as="Written down",
        choices=[choice("during", "During the visit"), choice("after", "After the visit")],
    )


class ObservedForm(Form):
    """Something that the child was seen to do."""

    what = LongQuestion(
        "What {child} did",
        required=True,
        look={"size": "short"},
        ask="write what you saw, or take the row away",
    )
    with_whom = TextQuestion("With whom")
    before = TextQuestion("What came before")
    after = TextQuestion("What came after")


class NoVoiceConcernForm(Form):
    """The offered concern: written only if accepted, and declining has a reason (R3)."""

    answer = ChoiceQuestion(
        "Record a concern that {child} was not fully heard?",
        hint="Because the voice was obtained partly or not at all. You decide.",
        choices=[choice("accepted", "Record it"), choice("declined", "Not now, say why")],
        required=True,
        ask="record that {child} was not fully heard, or say why not",
    )
    concern = LongQuestion(
        "The concern",
        when=equals("answer", "accepted"),
        required=True,
        look={"size": "short"},
        ask="write the concern about not hearing {child}",
    )
    action = LongQuestion(
        "What will be done so that {child} is heard",
        when=equals("answer", "accepted"),
        required=True,
        look={"size": "short"},
        ask="write what will be done so that {child} is heard",
    )
    by_when = DateQuestion(
        "By when",
        when=equals("answer", "accepted"),
        required=True,
        ask="say by when {child} will be heard",
    )
    reason = LongQuestion(
        "Why not",
        when=equals("answer", "declined"),
        required=True,
        look={"size": "short"},
        ask="say why no concern is recorded about not hearing {child}",
    )


class CommunicationForm(Form):
    """How the talk went: language, help, and how far the answers can be relied on."""

    language = TextQuestion("Language or signs", stage=OPTIONAL, look={"width": "20"})
    helped_by = TextQuestion("Interpreter, aid or supporter", stage=OPTIONAL)
    reliability = TextQuestion("How sure are you of yes and no?", stage=OPTIONAL)
    tried_else = LongQuestion(
        "What else was tried?",
        hint="Where talking alone was used with a child who needs another way.",
        stage=OPTIONAL,
        look={"size": "short"},
    )


class BabySeenForm(Form):
    """What a baby shows without words."""

    gaze = TextQuestion("Looking", stage=OPTIONAL)
    sounds = TextQuestion("Sounds", stage=OPTIONAL)
    posture = TextQuestion("Body and movement", stage=OPTIONAL)
    soothing = TextQuestion("Being soothed", stage=OPTIONAL)
    reaches_for = TextQuestion("Reaches for whom", stage=OPTIONAL)
    feeding = TextQuestion("Feeding", stage=OPTIONAL)


class TypicalDayForm(Form):
    """One day from waking to bed, and who was there."""

    morning = TextQuestion("Morning", stage=OPTIONAL)
    food = TextQuestion("Food", stage=OPTIONAL)
    school = TextQuestion("Nursery or school", stage=OPTIONAL)
    afternoon = TextQuestion("Afternoon", stage=OPTIONAL)
    evening = TextQuestion("Evening", stage=OPTIONAL)
    bed = TextQuestion("Bed", stage=OPTIONAL)
    weekend = TextQuestion("Weekend", stage=OPTIONAL)
    who_was_there = TextQuestion("Who was there?", stage=OPTIONAL)


class WhatChangesForm(Form):
    """What the plan will do because of the voice; one unit of merge."""

    answer = ChoiceQuestion(
        "Does the plan change because of it?",
        choices=[choice("goes_on", "No, it goes on"), choice("changes", "Yes")],
        required=True,
        stage=BEFORE_SUBMIT,
        ask="say whether the plan changes because of {child}’s voice",
    )
    words = LongQuestion(
        "What changes?",
        when=equals("answer", "changes"),
        required=True,
        stage=BEFORE_SUBMIT,
        look={"size": "short"},
        ask="say what changes because of {child}’s voice",
    )
