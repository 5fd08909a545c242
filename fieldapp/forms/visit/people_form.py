"""Who was there, an adult nobody knows, and who interpreted."""

from wtforms import Form

from fieldapp.forms.choices import choice
from fieldapp.forms.outcomes import WHEN_MET
from fieldapp.forms.questions import (
    ChoiceQuestion,
    ChoicesQuestion,
    DateQuestion,
    LongQuestion,
    ObjectQuestion,
    RowsQuestion,
    TextQuestion,
    YesNoQuestion,
)
from fieldapp.forms.section_form import BEFORE_SUBMIT, IN_HOME, OPTIONAL, About, SectionForm
from fieldapp.forms.when import answered, contains, equals, is_in, is_not, known


class AdultForm(Form):
    """One adult who was there."""

    person_id = ChoiceQuestion("Who?", choices_from="adults", stage=OPTIONAL)
    name = TextQuestion(
        "Name, if not listed",
        when=is_not(answered("person_id")),
        required=True,
        look={"width": "20"},
        ask="give the adult’s name, or choose from the family",
    )
    relationship = TextQuestion(
        "Who is this to the children?",
        hint="For example mother, uncle, neighbour.",
        when=is_not(answered("person_id")),
        required=True,
        look={"width": "20"},
        ask="say who the adult is to the children",
    )
    part_or_all = ChoiceQuestion(
        "There for",
        choices=[choice("all", "All of the visit"), choice("part", "Part of it")],
        required=True,
        stage=BEFORE_SUBMIT,
        ask="say whether the adult was there for all of the visit",
    )
    presentation = ChoicesQuestion(
        "How did the adult seem?",
        choices=[
            choice("settled", "Settled"),
            choice("low", "Low"),
            choice("agitated", "Agitated"),
            choice("tired", "Tired"),
            choice("under_influence_suspected", "Under the influence, suspected", urgent=True),
            choice("unwell", "Unwell"),
            choice("hostile", "Hostile"),
        ],
        required=True,
        stage=BEFORE_SUBMIT,
        ask="say how the adult seemed",
    )
    safe_to_care = LongQuestion(
        "Who is safe to care for the children now?",
        hint="Because an adult may be under the influence. Needed before you leave.",
        when=contains("presentation", "under_influence_suspected"),
        required=True,
        look={"size": "short"},
        ask="say who is safe to care for the children now",
    )
    note = LongQuestion("What you saw or heard", stage=OPTIONAL, look={"size": "short"})


class UnknownAdultForm(Form):
    """An adult whom nobody explained asks for an action (R20)."""

    answer = YesNoQuestion(
        "Was there an adult you could not place?",
        required=True,
        ask="say whether there was an adult you could not place",
    )
    description = LongQuestion(
        "Describe the adult, and what was said about them",
        when=equals("answer", True),
        required=True,
        look={"size": "short"},
        ask="describe the adult you could not place",
    )
    action = LongQuestion(
        "What will you do about it, and by when?",
        when=equals("answer", True),
        required=True,
        look={"size": "short"},
        ask="say what you will do about the adult you could not place",
    )


class InterpreterForm(Form):
    """A child may not interpret worries; a relative is a risk that must be seen."""

    need = YesNoQuestion(
        "Was an interpreter needed?", required=True, ask="say whether an interpreter was needed"
    )
    used = ChoiceQuestion(
        "Who interpreted?",
        choices=[
            choice("professional_in_person", "Interpreter in the room"),
            choice("professional_phone", "Interpreter by telephone"),
            choice("bsl", "Sign language interpreter"),
            choice(
                "adult_relative",
                "Adult relative or friend",
                hint="May leave out or change what is said: only where there is no other way.",
            ),
            choice("child", "A child"),
            choice("none", "Nobody"),
        ],
        when=equals("need", True),
        required=True,
        ask="say who interpreted",
    )
    language = TextQuestion(
        "Which language?",
        when=equals("need", True),
        required=True,
        look={"width": "20"},
        ask="say which language",
    )
    again_with = TextQuestion(
        "A child may not interpret worries. Who will interpret when they are talked about again?",
        when=equals("used", "child"),
        required=True,
        ask="a child interpreted: say who will interpret when the worries are talked about again",
    )
    again_on = DateQuestion(
        "On which day?",
        when=equals("used", "child"),
        required=True,
        ask="a child interpreted: say on which day the worries will be talked about again",
    )


class PeopleForm(SectionForm):
    """Adults there, an unknown adult, the interpreter."""

    about = About(
        name="people",
        scope="",
        title="Who was there",
        task_label="Who was there",
        stage=IN_HOME,
        when=WHEN_MET,
    )

    people_met = RowsQuestion(
        "Adults who were there",
        AdultForm,
        hint="Fathers, partners and visitors too",
        row_title="Adult",
        row_when=is_not(is_in("kind", "child", "unborn")),
        required=True,
        none_path="visit/no_adults_present",
        none_label="No adult was there",
        look={"add": "Add another adult", "quick": "adults", "quick_key": "person_id"},
        ask="say which adults were there, or that no adult was",
    )
    unknown_adult = ObjectQuestion("", UnknownAdultForm, path="visit/unknown_adult")
    interpreter = ObjectQuestion("", InterpreterForm, path="visit/interpreter")
    no_child_yet = YesNoQuestion(
        "There is no child in this family yet",
        path="visit/no_child_yet",
        when=known("has_children", False),
        required=True,
        look={"as": "tick"},
        ask="confirm that there is no child in this family yet",
    )
