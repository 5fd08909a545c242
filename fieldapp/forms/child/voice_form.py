"""The child's voice: the child's words first, then what was seen, then the worker's reading."""

from fieldapp.forms.ages import AGE_1_TO_4, AGE_5_TO_10, AGE_11_TO_17, BORN, UNDER_1
from fieldapp.forms.child.voice_parts import (
    BabySeenForm,
    CommunicationForm,
    NoVoiceConcernForm,
    ObservedForm,
    QuoteForm,
    TypicalDayForm,
    WhatChangesForm,
)
from fieldapp.forms.choices import choice
from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import (
    ChoiceQuestion,
    ChoicesQuestion,
    LongQuestion,
    ObjectQuestion,
    RowsQuestion,
    Scale0To10Question,
    TextQuestion,
    YesNoQuestion,
)
from fieldapp.forms.section_form import BEFORE_SUBMIT, IN_HOME, OPTIONAL, About, SectionForm
from fieldapp.forms.when import answered, any_row, is_in, is_not, known_below

EIGHTEEN_MONTHS = 548  # days
TALKING = [AGE_1_TO_4, AGE_5_TO_10, AGE_11_TO_17]
SOMETHING_HEARD = is_in("voice_obtained", "yes_direct", "yes_observed", "partly")
ABOUT_THE_TALK = "About how you talked"
OWN_WORDS = "More of what {child} said"
BABY = "What the baby showed"
NOT_FULLY_HEARD = is_in("voice_obtained", "partly", "no")


class VoiceForm(SectionForm):
    """One child's voice."""

    about = About(
        name="voice",
        scope="/children/*/voice",
        concerns="child",
        title="{child}’s voice",
        task_label="Their voice",
        stage=IN_HOME,
        ages=BORN,
        when=WHEN_INSIDE,
        template="voice",
    )

    voice_obtained = ChoiceQuestion(
        "Did you get {child}’s voice today?",
        choices=[
            choice("yes_direct", "{child} told me", ages=TALKING),
            choice("yes_observed", "By watching"),
            choice("partly", "Partly"),
            choice("no", "No"),
        ],
        required=True,
        ask="say whether you got {child}’s voice",
    )
    no_voice_reason = ChoicesQuestion(
        "Why not fully?",
        choices=[
            choice("not_seen", "Not seen"),
            choice("asleep", "Asleep"),
            choice("refused", "{child} did not want to"),
            choice("parent_prevented", "A parent or carer prevented it"),
            choice("always_with_adult", "Never without an adult"),
            choice("communication_support_missing", "Communication support was missing"),
            choice("interpreter_missing", "No interpreter"),
            choice("too_distressed", "Too upset"),
            choice("worker_time", "I had no time"),
            choice("other", "Another reason"),
        ],
        when=NOT_FULLY_HEARD,
        required=True,
        ask="say why {child}’s voice was not obtained",
    )
    no_voice_concern = ObjectQuestion(
        "", NoVoiceConcernForm, when=NOT_FULLY_HEARD, look={"as": "prompt"}
    )
    quote = RowsQuestion(
        "{child}’s exact words",
        QuoteForm,
        hint="Exactly as said, not tidied",
        row_title="Words",
        when=SOMETHING_HEARD,
        ages=TALKING,
        look={"as": "child-words", "icon": "bubble", "add": "Add words"},
    )
    observed = RowsQuestion(
        "What you saw {child} do",
        ObservedForm,
        hint="Action, with whom, before and after",
        row_title="Seen",
        when=SOMETHING_HEARD,
        required_when=is_not(any_row("quote", answered("words"))),
        look={"as": "observed", "icon": "eye", "add": "Add what you saw"},
        ask="write at least one thing that {child} said or did",
    )
    method = ChoicesQuestion(
        "How did you find out?",
        choices=[
            choice("conversation", "Talking", ages=TALKING),
            choice("observation_of_baby", "Watching the baby", ages=[UNDER_1, AGE_1_TO_4]),
            choice("play", "Play"),
            choice("drawing", "Drawing", ages=TALKING),
            choice("three_column_houses", "Three lists", ages=TALKING),
            choice("wizard_fairy", "Wishes in a story", ages=TALKING),
            choice("day_in_my_life", "A day in my life", ages=TALKING),
            choice("feelings_cards", "Feelings cards", ages=TALKING),
            choice("scaling", "0 to 10", ages=TALKING),
            choice("symbols_or_signs", "Symbols or signs"),
            choice("communication_aid", "Communication aid"),
            choice("app", "An app", ages=TALKING),
            choice("letter", "A letter", ages=TALKING),
            choice("other", "Another way"),
        ],
        when=SOMETHING_HEARD,
        required=True,
        ask="say how you found out what {child} thinks and feels",
    )
    earshot = ChoiceQuestion(
        "Who could hear?",
        choices=[
            choice("alone", "Alone with me"),
            choice("sibling", "Brother or sister"),
            choice("parent_near", "Parent nearby"),
            choice("parent_present", "Parent in the room"),
            choice("other_adult", "Other adult"),
            choice("school", "At school"),
        ],
        when=SOMETHING_HEARD,
        required=True,
        look={"icon": "ear"},
        ask="say who could hear",
    )
    disclosure = YesNoQuestion(
        "Did {child} tell you about being harmed?",
        hint="Listen, and ask no leading questions. Write the words as said. "
        "If yes, act now before anything else.",
        required=True,
        look={"urgent": "true"},
        ask="say whether {child} told you about being harmed",
    )
    communication = ObjectQuestion(
        "How {child} was understood", CommunicationForm, look={"fold": ABOUT_THE_TALK}
    )
    place = TextQuestion(
        "Where was it?", stage=OPTIONAL, look={"width": "20", "fold": ABOUT_THE_TALK}
    )
    asked_about = ChoicesQuestion(
        "What did you ask about?",
        choices=[
            choice("hungry", "Being hungry"),
            choice("cold", "Being cold"),
            choice("clean", "Being clean"),
            choice("sleep", "Sleep"),
            choice("safe", "Feeling safe"),
            choice("alone", "Being alone"),
            choice("online", "Being online"),
            choice("school", "School"),
            choice("caring", "Caring for others"),
            choice("adults_when_upset", "What adults do when {child} is upset"),
        ],
        ages=TALKING,
        stage=OPTIONAL,
        look={"fold": ABOUT_THE_TALK},
    )
    child_agreement = ChoiceQuestion(
        "Does {child} agree to the work?",
        choices=[
            choice("agreed", "Agrees"),
            choice("unsure", "Not sure"),
            choice("refused", "Does not want it"),
            choice("too_young", "Too young to say"),
        ],
        ages=TALKING,
        stage=OPTIONAL,
        look={"fold": ABOUT_THE_TALK},
    )
    baby_seen = ObjectQuestion(
        "What the baby showed",
        BabySeenForm,
        ages=[UNDER_1, AGE_1_TO_4],
        when=known_below("age_days", EIGHTEEN_MONTHS),
        look={"fold": BABY},
    )
    typical_day = ObjectQuestion(
        "A day as {child} tells it", TypicalDayForm, ages=TALKING, look={"fold": OWN_WORDS}
    )
    good_things = LongQuestion(
        "Good things, in {child}’s words",
        ages=TALKING,
        stage=OPTIONAL,
        look={"size": "short", "voice": "child", "fold": OWN_WORDS},
    )
    worries = LongQuestion(
        "Worries, in {child}’s words",
        ages=TALKING,
        stage=OPTIONAL,
        look={"size": "short", "voice": "child", "fold": OWN_WORDS},
    )
    wishes = LongQuestion(
        "Wishes, in {child}’s words",
        ages=TALKING,
        stage=OPTIONAL,
        look={"size": "short", "voice": "child", "fold": OWN_WORDS},
    )
    safe_person = TextQuestion(
        "Whom does {child} go to?",
        ages=TALKING,
        stage=OPTIONAL,
        look={"width": "20", "fold": OWN_WORDS},
    )
    child_scale = Scale0To10Question(
        "How does {child} say things are at home?",
        hint="Ask, and take the number as given.",
        low_end="Very bad",
        high_end="Very good",
        ages=TALKING,
        stage=OPTIONAL,
        look={"fold": OWN_WORDS},
    )
    reading = LongQuestion(
        "Your reading",
        hint="What you think it means, and what else it could be",
        stage=BEFORE_SUBMIT,
        required=True,
        look={"as": "reading", "icon": "pen"},
        ask="write your reading of {child}’s voice",
    )
    what_changes = ObjectQuestion("", WhatChangesForm, whole=True, stage=BEFORE_SUBMIT)
    child_wants_shared = ChoiceQuestion(
        "What may be told of what {child} said?",
        hint="Say to {child} what you must pass on.",
        choices=[
            choice("may_share_all", "All of it"),
            choice("some", "Some of it"),
            choice("do_not_tell", "Nothing"),
        ],
        ages=TALKING,
        when=SOMETHING_HEARD,
        stage=BEFORE_SUBMIT,
    )
    fed_back = YesNoQuestion(
        "Was {child} told what happens with it?", ages=TALKING, stage=BEFORE_SUBMIT
    )
