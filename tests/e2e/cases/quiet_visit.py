"""Visits that are counted in taps: one with nothing of concern, one with three serious concerns.

Two children and four rooms. Each screen stands by its heading, so that the walk follows the
app's own "Next".
"""

from copy import deepcopy
from datetime import date, timedelta
from typing import Any

from tests.e2e.cases.answers import NOW, Finding, Listed, Named, PerChild, Rows, Table, Words

FAMILY, MOTHER, AMA, KOFI = "Osei", "Efua", "Ama", "Kofi"
NEXT_VISIT = date.today() + timedelta(weeks=6)  # noqa: DTZ011 (a day on the wall calendar)
OF_ALL = (
    "appearance",
    "feeding",
    "sleep_routine",
    "health",
    "preventive",
    "supervision",
    "emotion",
    "interaction",
)
OF_AMA = (*OF_ALL, "education", "social")  # seven
OF_KOFI = (*OF_ALL, "development", "education")  # three
HOME_GROUPS = ("basics", "food", "cleanliness", "sleep", "safety", "smoke", "childhood")


def _room(picture: int) -> dict[str, Any]:
    return {
        "seen": "seen",
        "picture_rating": picture,
        "clean_rating": 0,
        "exits_clear": "clear",
        "hazards": ["none_seen"],
    }


def _is_well(groups: tuple[str, ...]) -> dict[str, Any]:
    openers = {f"{group}/opener": "all_met" for group in groups}
    return {"info_from": ["seen"], "any_injury/answer": False, **openers}


IN_HOME: dict[str, dict[str, Any]] = {
    "Immediate danger": {"immediate_danger/answer": False},
    "The visit": {"arrived_at": NOW, "outcome": "completed"},
    "Who was there": {
        "people_met": [MOTHER],
        "visit/unknown_adult/answer": False,
        "visit/interpreter/need": False,
    },
    "What was agreed": {
        "explained_purpose": True,
        "service_agreement/answer": "agreed",
        "privacy_notice/answer": "given_today",
    },
    f"Seeing {AMA}": {
        "seen": "yes",
        "seen_alone": "yes",
        "spoken_to": True,
        "bedroom_seen": "yes",
    },
    f"Seeing {KOFI}": {
        "seen": "yes",
        "awake": "awake",
        "seen_alone": "no_age_unsuitable",
        "spoken_to": True,
        "bedroom_seen": "yes",
    },
    f"How {AMA} is today": _is_well(OF_AMA),
    f"How {KOFI} is today": _is_well(OF_KOFI),
    f"{AMA}’s voice": {
        "voice_obtained": "yes_direct",
        "quote": Rows({"words": Words("I like our yellow table.")}),
        "method": ["conversation"],
        "earshot": "alone",
        "disclosure": False,
    },
    f"{KOFI}’s voice": {
        "voice_obtained": "yes_observed",
        "observed": Rows({"what": Words("Brought his truck to Efua and laughed.")}),
        "method": ["play"],
        "earshot": "parent_present",
        "disclosure": False,
    },
    "Living room": _room(2),
    "Kitchen": _room(2),
    "Bathroom": _room(1),
    "Children’s bedroom": _room(3),
    f"{MOTHER}’s words": {
        "parent_view": Words("We are all right. The mornings are long."),
        "parent_scale": 8,
    },
}


def _decision() -> Table:
    return {
        "scale/value": 9,
        "level/value": 1,
        "decision/value": "continue_single_agency",
        "decision/reason": Words("Needs are met; the next review is planned."),
        "decision/told_family": True,
    }


WRITTEN_LATER: dict[str, dict[str, Any]] = {
    "The visit": {
        "visit_kind": "planned",
        "purposes": ["assessment"],
        "address_id": Named("7 Fern Court"),
    },
    "Who was there": {"row/part_or_all": "all", "row/presentation": ["settled"]},
    "What was agreed": {
        "service_agreement/who": Words("Efua"),
        "service_agreement/at": NOW,
        "service_agreement/how": "spoken",
    },
    f"{AMA}’s voice": {
        "reading": Words("At ease here."),
        "what_changes/answer": "goes_on",
    },
    f"{KOFI}’s voice": {
        "reading": Words("Goes to his mother first."),
        "what_changes/answer": "goes_on",
    },
    "The home as a whole": {
        "rooms_seen_all": "all",
        "overall/level": 0,
        "home_change_since_last/value": "first",
        "tenure": Listed("council"),
        "people_sleeping": 3,
        "bedrooms": 2,
    },
    "What the home has": {
        "info_from": ["seen"],
        **{f"{group}/opener": "all_met" for group in HOME_GROUPS},
    },
    f"What it means for {AMA}": {
        "strengths": Words("Reads, has a friend next door."),
        "protective": ["safe_adult"],
        "other_harm_suspected": ["none"],
    },
    f"What it means for {KOFI}": {
        "strengths": Words("Talks all day."),
        "protective": ["safe_adult"],
        "other_harm_suspected": ["none"],
    },
    f"{AMA}: which needs are not met": {"opener": "all_met"},
    f"{KOFI}: which needs are not met": {"opener": "all_met"},
    f"Working with {MOTHER}": {
        "role": "mother",
        "has_pr": "yes",
        "understands_worries": "no_worries",
        "engagement": "working_with_us",
        "risk_factors_none": True,
        "protective": ["insight"],
    },
    "What it all means": {
        "strengths_none": True,
        "worry_future_none": True,
        "harm_past_none": True,
        "safety_none": True,
        "what_must_change_none": True,
        "history_checked/answer": "nothing_held",
        "pattern": "one_off",
        "poverty_test/answer": "no_unmet_needs",
        "alternative": Words("A good day. A cold room or a quiet child would change my mind."),
        "sharing/answer": "nothing_held_back",
        "supervision_needed": "no",
        "next_visit/answer": "announced",
        "next_visit/on": NEXT_VISIT,
    },
    f"Decision for {AMA}": dict(_decision()),
    f"Decision for {KOFI}": dict(_decision()),
    "More about the visit": {"place": "family_home", "worker_safety/hazards": ["none"]},
    "Leaving": {"left_at": NOW},
}


def _with_concerns() -> dict[str, dict[str, Any]]:
    """Kofi's food, his supervision, and a kitchen that is full and dirty."""
    screens = deepcopy(IN_HOME)
    screens[f"How {KOFI} is today"] |= {
        "feeding/opener": "to_record",
        "feeding/items/regular_meals": Finding(2, "No meal since breakfast, Ama said."),
        "feeding/items/enough": Finding(2, "Ate three slices of bread at once."),
        "feeding/items/right_food": Finding(1),
        "feeding/items/hunger": Finding(3, "Cried and pulled at the cupboard."),
        "feeding/items/weight": Finding(1),
        "supervision/opener": "to_record",
        "supervision/items/who_looks_after": Finding(3, "Ama alone with him since nine."),
        "supervision/items/left_alone": Finding(3, "Two hours today."),
        "supervision/items/shut_out": Finding(0),
        "supervision/items/safe_carers": Finding(2, "A neighbour nobody could name."),
        "supervision/items/online": Finding(0),
    }
    screens["Kitchen"] |= {
        "picture_rating": 7,
        "clean_rating": 3,
        "exits_clear": "blocked",
        "hazards": ["hot_drinks_or_pans_reachable", "chemicals_reachable", "damp_mould"],
        "impact": PerChild(
            {
                AMA: {"effect": Words("Cooks on the edge of the hob.")},
                KOFI: {"effect": Words("Climbs over bags to reach food.")},
            }
        ),
    }
    return screens


WITH_CONCERNS = _with_concerns()
