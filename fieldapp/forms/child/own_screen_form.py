"""The child's own screen: what a child chooses there alone, kept as the child's own.

The worker says first which way suits and who can hear; everything else is answered by the child,
and nobody can change it for them. Pictures and words are our own.
"""

from wtforms import Form

from fieldapp.forms.ages import AGE_1_TO_4, AGE_5_TO_10, AGE_11_TO_17
from fieldapp.forms.choices import choice
from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import ChoiceQuestion, ChoicesQuestion, ObjectQuestion
from fieldapp.forms.section_form import IN_HOME, OPTIONAL, About, SectionForm
from fieldapp.forms.when import answered, is_in

YOUNGEST = "age_3_6"
MIDDLE = "age_7_11"
OLDEST = "age_12_up"
SYMBOLS = "symbols"
#: The wider choice of answers; fewer stand before the youngest and whoever reads symbols.
WIDER = is_in("own/way", MIDDLE, OLDEST)


class OwnScreenAnswersForm(Form):
    """Who could hear, and the child's answers; each may be skipped."""

    way = ChoiceQuestion(
        "Which way suits {child}?",
        hint="Where you choose none, it goes by age.",
        choices=[
            choice(YOUNGEST, "For about 3 to 6"),
            choice(MIDDLE, "For about 7 to 11"),
            choice(OLDEST, "For 12 and over"),
            choice(SYMBOLS, "Symbols and few words"),
        ],
        look={"columns": "4"},
        read_as="Way",
    )
    could_hear = ChoicesQuestion(
        "Who can hear {child} now?",
        hint="Tick everybody who could hear at any time while {child} had the screen.",
        choices=[
            choice("alone", "Nobody but me", alone=True),
            choice("sibling", "Brother or sister"),
            choice("parent_near", "Parent nearby"),
            choice("parent_present", "Parent in the room"),
            choice("other_adult", "Other adult"),
            choice("school", "People at school"),
        ],
        required=True,
        look={"icon": "ear"},
        read_as="Who could hear",
        ask="say who could hear {child} at the child’s own screen",
    )
    home = ChoiceQuestion(
        "How are things at home?",
        hint="Pick one. There are no wrong answers.",
        choices=[
            choice("really_hard", "Really hard", when=WIDER),
            choice("not_so_good", "Not so good"),
            choice("in_the_middle", "In the middle"),
            choice("good", "Good"),
            choice("really_good", "Really good", when=WIDER),
        ],
        stage=OPTIONAL,
        own=True,
        look={"step": "faces", "drawn": "house"},
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

    own = ObjectQuestion("", OwnScreenAnswersForm)
