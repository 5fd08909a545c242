"""The child's own screen: what a child chooses there alone, kept as the child's own.

The worker says first which way suits and who can hear; everything else is answered by the child,
and nobody can change it for them. Each object is one step of the screen.
"""

from typing import Any

from wtforms import Form

from fieldapp.forms.ages import AGE_1_TO_4, AGE_5_TO_10, AGE_11_TO_17
from fieldapp.forms.child.own_choices import (
    CARDS,
    CARERS,
    FACES,
    FEELINGS,
    HEARERS,
    MIDDLE,
    OLDEST,
    THERE,
    THREE_FACES,
    WAYS,
)
from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import (
    ChoiceQuestion,
    ChoicesQuestion,
    DrawingQuestion,
    LongQuestion,
    ObjectQuestion,
)
from fieldapp.forms.section_form import IN_HOME, OPTIONAL, About, SectionForm
from fieldapp.forms.when import answered, is_in

AS_MANY = "Pick as many as you like."
SAID = "You can type, or somebody can type just what you say."


def _cards(label: str) -> Any:
    return ChoicesQuestion(label, choices=CARDS, hint=AS_MANY, stage=OPTIONAL, own=True)


def _words(label: str) -> Any:
    return LongQuestion(label, hint=SAID, stage=OPTIONAL, own=True)


class ThreeListsForm(Form):
    """Good things, worries and wishes: cards, and the child's own words."""

    good_things = _cards("Good things")
    good_words = _words("Good things, in my own words")
    worries = _cards("Worries")
    worry_words = _words("Worries, in my own words")
    wishes = _cards("Wishes")
    wish_words = _words("Wishes, in my own words")


class MomentForm(Form):
    """One time of the day: who is there, and how it is."""

    there = ChoicesQuestion("Who is there?", choices=THERE, hint=AS_MANY, stage=OPTIONAL, own=True)
    face = ChoiceQuestion("How is it?", choices=THREE_FACES, stage=OPTIONAL, own=True)


class DayForm(Form):
    """A day at home, from waking up to bedtime."""

    wake = ObjectQuestion("Waking up", MomentForm)
    breakfast = ObjectQuestion("Breakfast", MomentForm)
    daytime = ObjectQuestion("School, nursery or daytime", MomentForm)
    afternoon = ObjectQuestion("Afternoon", MomentForm)
    tea = ObjectQuestion("Tea time", MomentForm)
    evening = ObjectQuestion("Evening", MomentForm)
    bedtime = ObjectQuestion("Bedtime", MomentForm)


class LooksAfterForm(Form):
    """Who looks after the child, by what they are to the child."""

    who = ChoicesQuestion(
        "Who looks after you?", choices=CARERS, hint=AS_MANY, stage=OPTIONAL, own=True
    )
    who_words = _words("Anybody else, or more to say?")


class PictureForm(Form):
    """A drawing, or a picture told in words."""

    drawing = DrawingQuestion("My drawing", stage=OPTIONAL, own=True)
    picture_words = _words("Or tell about a picture")


class OwnScreenAnswersForm(Form):
    """Who could hear, and the child's answers; each may be skipped."""

    way = ChoiceQuestion(
        "Which way suits {child}?",
        hint="Where you choose none, it goes by age.",
        choices=WAYS,
        look={"columns": "4"},
    )
    could_hear = ChoicesQuestion(
        "Who can hear {child} now?",
        hint="Tick everybody who could hear at any time while {child} had the screen.",
        choices=HEARERS,
        required=True,
        look={"icon": "ear"},
        read_as="Who could hear",
        ask="say who could hear {child} at the child’s own screen",
    )
    home = ChoiceQuestion(
        "How are things at home?",
        hint="Pick one. There are no wrong answers.",
        choices=FACES,
        stage=OPTIONAL,
        own=True,
        look={"step": "one", "drawn": "house"},
    )
    feelings = ChoicesQuestion(
        "Which feelings do you have at home?",
        hint=AS_MANY,
        choices=FEELINGS,
        stage=OPTIONAL,
        own=True,
        look={"step": "one"},
    )
    lists = ObjectQuestion(
        "Three lists",
        ThreeListsForm,
        hint="Your words, just how you say them. You can leave any list empty.",
        look={"step": "lists"},
    )
    day = ObjectQuestion(
        "A day at home",
        DayForm,
        hint="Pick a time of the day. You can leave any of them out.",
        when=is_in("way", MIDDLE, OLDEST),
        look={"step": "day"},
    )
    looks_after = ObjectQuestion("Who looks after you?", LooksAfterForm, look={"step": "care"})
    picture = ObjectQuestion(
        "Draw anything you like", PictureForm, hint="Pick a pen.", look={"step": "picture"}
    )


class OwnScreenForm(SectionForm):
    """What one child chose, from the moment when the tablet was turned to them."""

    about = About(
        name="own_screen",
        scope="/children/*/voice",
        concerns="child",
        title="{child}’s own screen",
        task_label="Their own screen",
        stage=IN_HOME,
        ages=[AGE_1_TO_4, AGE_5_TO_10, AGE_11_TO_17],
        when={"all": [WHEN_INSIDE, answered("/children/__id__/voice/own/way")]},
        template="own_screen",
    )

    own = ObjectQuestion("", OwnScreenAnswersForm, own=True)
