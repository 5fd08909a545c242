"""What the record says of one person: confirmed with one tap, or said anew where it changed.

None of it is demanded and nothing is filled in beforehand: "Still right" leaves the record's own
words as they are, and only "Something changed" opens the questions. Blank, "not known", "none"
and "prefers not to say" are different answers. What is not answered again stays as it was.
"""

from typing import Final

from wtforms import Form

from fieldapp.forms.choices import choice
from fieldapp.forms.compiled import Condition
from fieldapp.forms.questions import (
    ChoiceQuestion,
    ChoicesQuestion,
    DateQuestion,
    ObjectQuestion,
    TextQuestion,
)
from fieldapp.forms.section_form import OPTIONAL
from fieldapp.forms.when import contains, equals

STILL_RIGHT: Final = "still_right"
CHANGED: Final = "changed"
IS_CHANGED: Final = equals("answer", CHANGED)

NOT_KNOWN = choice("not_known", "Not known", alone=True)
PREFERS_NOT = choice("prefers_not", "Prefers not to say", alone=True)

#: The codes of the Department for Education; the last two are its "refused" and "not obtained".
ETHNICITIES = [
    choice("WBRI", "White British", band="White"),
    choice("WIRI", "White Irish", band="White"),
    choice("WIRT", "Traveller of Irish heritage", band="White"),
    choice("WROM", "Gypsy or Roma", band="White"),
    choice("WOTH", "Any other White background", band="White"),
    choice("MWBC", "White and Black Caribbean", band="Mixed"),
    choice("MWBA", "White and Black African", band="Mixed"),
    choice("MWAS", "White and Asian", band="Mixed"),
    choice("MOTH", "Any other mixed background", band="Mixed"),
    choice("AIND", "Indian", band="Asian"),
    choice("APKN", "Pakistani", band="Asian"),
    choice("ABAN", "Bangladeshi", band="Asian"),
    choice("CHNE", "Chinese", band="Asian"),
    choice("AOTH", "Any other Asian background", band="Asian"),
    choice("BCRB", "Black Caribbean", band="Black"),
    choice("BAFR", "Black African", band="Black"),
    choice("BOTH", "Any other Black background", band="Black"),
    choice("OOTH", "Any other ethnic group", band="Other"),
    choice("REFU", "Prefers not to say"),
    choice("NOBT", "Not known"),
]
_COMMON_LANGUAGES = {
    "english": "English",
    "arabic": "Arabic",
    "bengali": "Bengali",
    "gujarati": "Gujarati",
    "panjabi": "Panjabi",
    "polish": "Polish",
    "romanian": "Romanian",
    "urdu": "Urdu",
    "bsl": "British Sign Language",
}
_MORE_LANGUAGES = {
    "albanian": "Albanian",
    "chinese": "Chinese",
    "french": "French",
    "italian": "Italian",
    "kurdish": "Kurdish",
    "pashto": "Pashto",
    "persian": "Persian, Dari",
    "portuguese": "Portuguese",
    "somali": "Somali",
    "spanish": "Spanish",
    "tamil": "Tamil",
    "tigrinya": "Tigrinya",
    "turkish": "Turkish",
    "ukrainian": "Ukrainian",
}
LANGUAGES = [
    *(choice(key, name) for key, name in _COMMON_LANGUAGES.items()),
    choice("other", "Another language"),
    NOT_KNOWN,
    PREFERS_NOT,
    *(choice(key, name, less_common=True) for key, name in _MORE_LANGUAGES.items()),
]
COMMUNICATION_NEEDS = [
    choice("none", "None", alone=True),
    choice("signs_or_symbols", "Signs or symbols"),
    choice("easy_words", "Easy words or pictures"),
    choice("large_print_or_braille", "Large print or braille"),
    choice("hearing_support", "Help with hearing"),
    choice("communication_aid", "A communication aid"),
    choice("more_time", "More time"),
    choice("other", "Other"),
    NOT_KNOWN,
    PREFERS_NOT,
]
#: The sector's disability codes.
DISABILITIES = [
    choice("none", "None", alone=True),
    NOT_KNOWN,
    choice("autism", "Autism"),
    choice("behaviour", "Behaviour"),
    choice("communication", "Communication"),
    choice("consciousness", "Consciousness, fits"),
    choice("hand_function", "Use of the hands"),
    choice("hearing", "Hearing"),
    choice("incontinence", "Continence"),
    choice("learning", "Learning"),
    choice("mobility", "Moving about"),
    choice("personal_care", "Personal care"),
    choice("vision", "Sight"),
    choice("other", "Other"),
    PREFERS_NOT,
]
STATUSES: Final = {
    "asylum_seeking": "Seeking asylum",
    "refugee": "Refugee",
    "unaccompanied": "Came without a parent or carer",
    "looked_after": "Looked after",
    "previously_abused": "Was abused before",
    "previous_cp_plan": "Had a child protection plan before",
    "missing_episodes": "Went missing",
}
SOURCES = [
    choice("from_record", "Another record or document"),
    choice("told_by_professional", "Somebody who works with the family"),
    choice("told_by_parent", "A parent or carer"),
    choice("told_by_child", "The child"),
    choice("told_by_other", "Somebody else"),
]
#: What the group shows of a person before it asks, in this order: key and short words.
SAID_OF_ADULT: Final = {
    "ethnicity": "Ethnicity",
    "languages": "Languages",
    "interpreter_needed": "Interpreter needed",
    "communication_needs": "Communication needs",
    "disability": "Disability",
}
SAID_OF_CHILD: Final = {
    **SAID_OF_ADULT,
    "send_flag": "Special educational needs",
    "status": "Status",
}


class StatusForm(Form):
    """Since when a status holds, and who says so."""

    since = DateQuestion("Since when?", stage=OPTIONAL, checks=[{"name": "not_after_visit"}])
    source = ChoiceQuestion("How is it known?", choices=SOURCES, stage=OPTIONAL)


class KnownPersonForm(Form):
    """What is asked of anybody. `answer` is the one tap."""

    answer = ChoiceQuestion(
        "Is this still right?",
        hint="Nobody has to answer this. Ask before you confirm.",
        choices=[
            choice(STILL_RIGHT, "Still right"),
            choice(CHANGED, "Something changed or is missing"),
        ],
        stage=OPTIONAL,
    )
    ethnicity = ChoiceQuestion(
        "Ethnicity",
        hint="As the person, or for a young child a parent, says it.",
        choices=ETHNICITIES,
        when=IS_CHANGED,
        stage=OPTIONAL,
        look={"as": "select"},
    )
    languages = ChoicesQuestion(
        "Languages spoken at home",
        choices=LANGUAGES,
        when=IS_CHANGED,
        stage=OPTIONAL,
        look={"more": "More languages"},
    )
    languages_other = TextQuestion(
        "Which other language?",
        when={"all": [IS_CHANGED, contains("languages", "other")]},
        stage=OPTIONAL,
        look={"width": "20"},
    )
    interpreter_needed = ChoiceQuestion(
        "Is an interpreter needed?",
        choices=[
            choice("yes", "Yes"),
            choice("no", "No"),
            choice("not_known", "Not known"),
            choice("prefers_not", "Prefers not to say"),
        ],
        when=IS_CHANGED,
        stage=OPTIONAL,
    )
    communication_needs = ChoicesQuestion(
        "Communication needs", choices=COMMUNICATION_NEEDS, when=IS_CHANGED, stage=OPTIONAL
    )


class KnownCarerForm(KnownPersonForm):
    """A carer’s facts."""

    disability = ChoicesQuestion(
        "Disability", choices=DISABILITIES, when=IS_CHANGED, stage=OPTIONAL
    )


def _has(status: str) -> Condition:
    return {"all": [IS_CHANGED, contains("status", status)]}


def _since(status: str) -> ObjectQuestion:
    return ObjectQuestion(STATUSES[status], StatusForm, when=_has(status), stage=OPTIONAL)


class KnownChildForm(KnownPersonForm):
    """A child’s facts. Disability is asked under “What it means”, beside what could be neglect."""

    send_flag = ChoiceQuestion(
        "Special educational needs",
        hint="A change of disability is written under “What it means for the child”.",
        choices=[
            choice("none", "None"),
            choice("sen_support", "Support at school or nursery"),
            choice("ehc_plan", "Education, health and care plan"),
            choice("not_known", "Not known"),
            choice("prefers_not", "Prefers not to say"),
        ],
        when=IS_CHANGED,
        stage=OPTIONAL,
    )
    status = ChoicesQuestion(
        "Status",
        hint="Never read back to the family, and never on {child}’s own screen.",
        choices=[
            choice("none", "None", alone=True),
            *(choice(key, words) for key, words in STATUSES.items()),
            NOT_KNOWN,
            PREFERS_NOT,
        ],
        when=IS_CHANGED,
        stage=OPTIONAL,
    )
    asylum_seeking = _since("asylum_seeking")
    refugee = _since("refugee")
    unaccompanied = _since("unaccompanied")
    looked_after = _since("looked_after")
    previously_abused = _since("previously_abused")
    previous_cp_plan = _since("previous_cp_plan")
    missing_episodes = _since("missing_episodes")
