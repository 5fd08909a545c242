"""What is looked at in each group, by age: our own short words, each a need that is met or not."""

from collections.abc import Sequence
from typing import TypedDict

from fieldapp.forms.ages import AGE_1_TO_4, AGE_5_TO_10, AGE_11_TO_17, BORN, UNBORN, UNDER_1

TODDLER_UP = (AGE_1_TO_4, AGE_5_TO_10, AGE_11_TO_17)
SCHOOL_UP = (AGE_5_TO_10, AGE_11_TO_17)
SMALL = (UNDER_1, AGE_1_TO_4)


class Item(TypedDict):
    """One thing to be found out about."""

    key: str
    label: str
    ages: Sequence[str]


def _item(key: str, label: str, ages: Sequence[str] = BORN) -> Item:
    return {"key": key, "label": label, "ages": ages}


APPEARANCE = [
    _item("clothing_fits", "Clothes fit and suit the weather"),
    _item("clothing_clean", "Clothes clean and dry"),
    _item("hair", "Hair"),
    _item("skin", "Skin"),
    _item("nappy_area", "Nappy area", SMALL),
    _item("nails", "Nails"),
    _item("hygiene", "Washing and smell"),
    _item("feet_shoes", "Feet and shoes", TODDLER_UP),
    _item("infestation", "Head lice, scabies, bites"),
    _item("mottled_skin", "Hands and feet cold, skin mottled"),
    _item("swollen_limbs", "Swollen limbs, sores slow to heal"),
    _item("dry_sparse_hair", "Hair dry or thin"),
    _item("apathy", "Listless, little interest"),
    _item("short_stature", "Small for age"),
]
FEEDING = [
    _item("milk", "Milk: how, how much, how often", (UNDER_1,)),
    _item("solids", "Starting solid food", (UNDER_1,)),
    _item("regular_meals", "Regular meals", TODDLER_UP),
    _item("enough", "Enough to eat"),
    _item("right_food", "Right food for age", TODDLER_UP),
    _item("hunger", "Signs of hunger"),
    _item("weight", "Weight: too little or too much"),
]
SLEEP = [
    _item("bedtime", "Bedtime and waking fit the age"),
    _item("settles", "Somebody settles the child"),
    _item("enough_sleep", "Enough sleep"),
]
HEALTH = [
    _item("antenatal_care", "Care before birth booked and kept", (UNBORN,)),
    _item("antenatal_advice", "Advice in pregnancy followed", (UNBORN,)),
    _item("antenatal_substances", "Smoking, alcohol and drugs in pregnancy", (UNBORN,)),
    _item("known_needs", "Known health needs looked after"),
    _item("medicines", "Medicines given as prescribed"),
    _item("equipment", "Equipment there and used"),
    _item("pain", "Pain noticed and treated"),
    _item("accidents", "Accidents and emergency visits"),
    _item("advice_in_time", "Advice sought in time"),
]
PREVENTIVE = [
    _item("immunisations", "Immunisations up to date"),
    _item("reviews", "Health reviews and screening done"),
    _item("eyes_hearing", "Eyes and hearing tested where due"),
    _item("dentist", "Dentist: registered and seen"),
    _item("teeth", "Teeth brushed twice a day, no decay seen"),
]
DEVELOPMENT = [
    _item("milestones", "Learning and moving as expected", SMALL),
    _item("speech", "Speech and language", SMALL),
    _item("toileting", "Toileting", (AGE_1_TO_4,)),
    _item("play", "Play", SMALL),
    _item("parent_worry", "What a parent worries about", SMALL),
]
SUPERVISION = [
    _item("who_looks_after", "Who looks after the child"),
    _item("left_alone", "Being left alone"),
    _item("shut_out", "Being shut out of the home", TODDLER_UP),
    _item("safe_carers", "Safe people to be left with"),
    _item("outdoors", "Where the child goes, and who knows", SCHOOL_UP),
    _item("online", "Phones, games and being online", TODDLER_UP),
]
EMOTION = [
    _item("mood", "Mood"),
    _item("soothing", "Being soothed", SMALL),
    _item("behaviour", "Behaviour", TODDLER_UP),
    _item("understands_feelings", "Knowing and naming feelings", SCHOOL_UP),
    _item("self_esteem", "Thinking well of themselves", SCHOOL_UP),
    _item("anxiety", "Fear and worry", TODDLER_UP),
]
INTERACTION = [
    _item("baby_spoken_of", "How the baby is talked about", (UNBORN,)),
    _item("getting_ready", "Getting ready: cot, clothes, feeding plan", (UNBORN,)),
    _item("warmth", "Warmth"),
    _item("response", "Answer to crying and cues", SMALL),
    _item("talk_play", "Talk and play"),
    _item("praise", "Praise", TODDLER_UP),
    _item("boundaries", "Limits that are clear and kind", TODDLER_UP),
    _item("expectations", "What is expected fits the age", TODDLER_UP),
    _item("criticism", "Blame and criticism", TODDLER_UP),
    _item("approach", "How the child comes to the adult"),
]
EDUCATION = [
    _item("place", "A place at nursery or school", TODDLER_UP),
    _item("attendance", "Being there, and on time", TODDLER_UP),
    _item("learning_needs", "Help for learning needs", TODDLER_UP),
    _item("ready_to_learn", "Fed, rested and equipped", TODDLER_UP),
    _item("parents_interest", "Parents’ interest in learning", TODDLER_UP),
]
SOCIAL = [
    _item("friends", "Friends", TODDLER_UP),
    _item("isolation", "Being left out or alone", TODDLER_UP),
    _item("caring_role", "Caring for others in the family", TODDLER_UP),
    _item("identity", "Faith, culture and identity respected", TODDLER_UP),
]
TEENAGE = [
    _item("missing", "Being missing from home", (AGE_11_TO_17,)),
    _item("substances", "Alcohol, drugs, vapes", (AGE_11_TO_17,)),
    _item("relationships", "Safe relationships", (AGE_11_TO_17,)),
    _item("exploitation", "Being used by others", (AGE_11_TO_17,)),
    _item("offending", "Trouble with the law", (AGE_11_TO_17,)),
    _item("own_choice", "A real choice, or no other way", (AGE_11_TO_17,)),
]
