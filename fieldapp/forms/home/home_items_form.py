"""What a home needs for children, group by group: an opener each, findings where there are any."""

from typing import Any

from fieldapp.forms.child.findings import Item
from fieldapp.forms.choices import BASIS, NOT_ASSESSED_REASONS
from fieldapp.forms.finding_parts import FINDING_PARTS
from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import ChoicesQuestion, FindingGroupQuestion
from fieldapp.forms.section_form import BEFORE_SUBMIT, About, SectionForm


def _items(**labels: str) -> list[Item]:
    return [{"key": key, "label": label, "ages": ()} for key, label in labels.items()]


BASICS = _items(
    water="Hot and cold water",
    toilet_washing="Toilet and washing work",
    heating="Heating and warmth",
    power="Gas and electricity on",
    lighting="Lighting",
    cooking="Something to cook on",
    fridge="Fridge",
)
FOOD = _items(
    food_today="Food in the home for today",
    food_week="Food for the week",
    food_stored="Food stored safely",
    place_to_eat="A place to eat",
    bottles_clean="Bottles and feeding things clean",
)
CLEANLINESS = _items(
    smell="Smell",
    floors="Floors",
    kitchen_surfaces="Kitchen surfaces",
    toilet_bath="Toilet and bath",
    bins="Bins and waste",
    laundry="Washing of clothes",
    used_nappies="Used nappies",
    pets="Pets and their mess",
    pests="Mice, rats, insects",
)
SLEEP = _items(
    own_bed="A bed or cot for each child",
    bedding="Mattress and bedding clean and dry",
    sleeping_room="Room to sleep in is safe",
)
SAFETY = _items(
    locked_away="Medicines and chemicals locked away",
    stairs_windows="Stairs, windows and cords",
    alarms="Smoke and carbon monoxide alarms",
    escape="A way out in a fire",
    garden="Garden or yard",
    online_set_up="Devices set up safely",
)
SMOKE = _items(
    smoking="Smoking or vaping indoors",
    cannabis="Cannabis, smell or use",
    alcohol="Alcohol",
    drug_items="Drugs or things for using them",
)
CHILDHOOD = _items(
    toys_books="Toys and books",
    space_to_play="Space to play",
    quiet_place="A quiet place for homework",
    outdoor_play="Play outdoors",
)


def _group(label: str, items: list[Item]) -> Any:
    return FindingGroupQuestion(
        label,
        items=items,
        basis=BASIS,
        parts=FINDING_PARTS,
        na_reasons=NOT_ASSESSED_REASONS,
        required=True,
        ask=f"answer the group “{label}” of the home",
    )


HOME_GROUPS = ("basics", "food", "cleanliness", "sleep", "safety", "smoke", "childhood")


class HomeItemsForm(SectionForm):
    """What the home has and lacks."""

    about = About(
        name="home_items",
        scope="/home",
        title="What the home has",
        task_label="What the home has",
        stage=BEFORE_SUBMIT,
        when=WHEN_INSIDE,
    )

    info_from = ChoicesQuestion(
        "How do you know what you record here?",
        hint="For this whole screen. A group can say otherwise.",
        choices=BASIS,
        required=True,
        look={"columns": "3"},
        ask="say how you know what you recorded about the home",
    )
    basics = _group("Basics", BASICS)
    food = _group("Food in the home", FOOD)
    cleanliness = _group("Cleanliness", CLEANLINESS)
    sleep = _group("Beds", SLEEP)
    safety = _group("Safety", SAFETY)
    smoke = _group("Smoke, alcohol and drugs", SMOKE)
    childhood = _group("Room for childhood", CHILDHOOD)
