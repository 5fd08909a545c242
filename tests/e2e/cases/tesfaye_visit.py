"""A whole visit to the Tesfayes: an interpreter, three children, five rooms, and a cot."""

from datetime import date, timedelta

from tests.e2e.cases.answers import (
    NOW,
    Finding,
    Listed,
    Named,
    NotAssessed,
    Part,
    PerChild,
    Rows,
    Table,
    Words,
)

SELAM, YONAS, UNBORN = "Selam", "Yonas", "Unborn baby"
SELAM_SAID = "I put the kettle on for everyone now."
YONAS_DID = "Pulled the lead of the kettle until Hiwet moved it."
LOOSE_NOTE = "At the door: I kept both appointments."
IN_THREE_WEEKS = date.today() + timedelta(weeks=3)  # noqa: DTZ011 (a day on the wall calendar)

COT: Table = {"sleep_place_seen": True, "usual_place": "own_cot", "smoker_in_home": False}

FIRST: tuple[Part, ...] = (
    Part("Anyone in immediate danger?", {"immediate_danger/answer": False}),
    Part(
        "What kind of visit",
        {
            "visit_kind": "planned",
            "purposes": ["assessment", "home_check"],
            "address_id": Named("Weir House"),
            "arrived_at": NOW,
            "outcome": "completed",
        },
    ),
    Part(
        "Who was there",
        {
            "people_met": Rows(
                {
                    "person_id": Named("Hiwet"),
                    "part_or_all": "all",
                    "presentation": ["tired"],
                    "note": Words("Sat down for the first time at half past two, she said."),
                },
                {
                    "name": Words("Abeba Kidane"),
                    "relationship": Words("Hiwet’s sister"),
                    "part_or_all": "part",
                    "presentation": ["settled"],
                },
            ),
            "visit/unknown_adult/answer": False,
            "visit/interpreter/need": True,
            "visit/interpreter/used": "professional_phone",
            "visit/interpreter/language": Words("Tigrinya"),
        },
    ),
    Part(
        "What was agreed",
        {
            "explained_purpose": True,
            "service_agreement/answer": "agreed",
            "service_agreement/who": Words("Hiwet"),
            "service_agreement/at": NOW,
            "service_agreement/how": "spoken",
            "privacy_notice/answer": "given_today",
        },
    ),
)

OF_SELAM: tuple[Part, ...] = (
    Part(
        "Seen",
        {
            "seen": "yes",
            "seen_alone": "yes",
            "spoken_to": True,
            "bedroom_seen": "yes",
        },
        SELAM,
    ),
    Part(
        "How they are",
        {
            "info_from": ["seen", "told_by_child"],
            "any_injury/answer": False,
            "appearance/opener": "all_met",
            "feeding/opener": "all_met",
            "sleep_routine/opener": "all_met",
            "health/opener": NotAssessed("No time today"),
            "preventive/opener": "all_met",
            "supervision/opener": "to_record",
            "supervision/items/who_looks_after": Finding(
                2,
                "Makes tea and minds Yonas while Hiwet sleeps after the clinic.",
                ("seen", "told_by_child"),
                "recent_event",
            ),
            "supervision/items/left_alone": Finding(0),
            "supervision/items/shut_out": Finding(0),
            "supervision/items/safe_carers": Finding(0),
            "supervision/items/outdoors": Finding(1),
            "supervision/items/online": NotAssessed("No time today"),
            "emotion/opener": "all_met",
            "interaction/opener": "all_met",
            "education/opener": "all_met",
            "social/opener": "all_met",
        },
        SELAM,
    ),
    Part(
        "Their voice",
        {
            "voice_obtained": "yes_direct",
            "quote": Rows(
                {
                    "words": Words(SELAM_SAID),
                    "prompt": Words("What do you do after school?"),
                    "written": "during",
                },
                {
                    "words": Words("The lady on the phone talks for Mum. I like her."),
                    "written": "during",
                },
            ),
            "method": ["conversation"],
            "earshot": "alone",
            "disclosure": False,
        },
        SELAM,
    ),
)

OF_YONAS: tuple[Part, ...] = (
    Part(
        "Seen",
        {
            "seen": "yes",
            "awake": "awake",
            "seen_alone": "no_age_unsuitable",
            "bedroom_seen": "shared",
        },
        YONAS,
    ),
    Part(
        "How they are",
        {
            "info_from": ["seen", "told_by_parent"],
            "any_injury/answer": False,
            "appearance/opener": "all_met",
            "feeding/opener": "to_record",
            "feeding/items/milk": Finding(1),
            "feeding/items/solids": Finding(0),
            "feeding/items/enough": Finding(0),
            "feeding/items/hunger": Finding(0),
            "feeding/items/weight": NotAssessed("Another worker will do it"),
            "sleep_routine/opener": "all_met",
            "health/opener": "all_met",
            "preventive/opener": "all_met",
            "development/opener": "all_met",
            "supervision/opener": "all_met",
            "emotion/opener": "all_met",
            "interaction/opener": "all_met",
        },
        YONAS,
    ),
    Part(
        "Safe sleep",
        {**COT, "on_back": True, "clear_flat_surface": True, "bed_or_sofa_share": "no"},
        YONAS,
    ),
    Part(
        "Their voice",
        {
            "voice_obtained": "yes_observed",
            "observed": Rows({"what": Words(YONAS_DID), "with_whom": Words("Hiwet")}),
            "method": ["observation_of_baby"],
            "earshot": "parent_present",
            "disclosure": False,
        },
        YONAS,
    ),
)

OF_UNBORN: tuple[Part, ...] = (
    Part("Seen", {"seen": "not_applicable", "pregnant_parent_seen": True}, UNBORN),
    Part(
        "How they are",
        {
            "info_from": ["told_by_parent"],
            "health/opener": "to_record",
            "health/items/antenatal_care": Finding(1),
            "health/items/antenatal_advice": Finding(0),
            "health/items/antenatal_substances": Finding(0),
            "interaction/opener": "all_met",
        },
        UNBORN,
    ),
    Part("Safe sleep", {**COT, "sleep_place_seen": False}, UNBORN),
)


def _room(picture: int, **more: object) -> Table:
    usual = {
        "seen": "seen",
        "picture_rating": picture,
        "clean_rating": 0,
        "exits_clear": "clear",
        "hazards": ["none_seen"],
    }
    return {**usual, **more}  # type: ignore[dict-item]


def _rated(name: str, picture: int, **more: object) -> Part:
    return Part(name, _room(picture, **more))


ROOMS: tuple[Part, ...] = (
    _rated("Living room", 3),
    _rated(
        "Kitchen",
        5,
        clean_rating=1,
        hazards=["hot_drinks_or_pans_reachable"],
        impact=PerChild(
            {
                SELAM: {"effect": Words("Carries the kettle across the room.")},
                YONAS: {"effect": Words("Reaches the lead of the kettle from the floor.")},
                UNBORN: {"none_seen": True},
            }
        ),
    ),
    Part("Bathroom", {"seen": "not_seen", "not_seen_reason": "locked"}),
    _rated("Selam’s bedroom", 2),
    _rated("Parents’ bedroom", 3),
)

CARER: tuple[Part, ...] = (
    Part(
        "Hiwet’s words",
        {
            "parent_view": Words("I am tired and I am not afraid. Selam must be a child."),
            "parent_scale": 6,
        },
    ),
)

BEFORE_THE_KILL = (*FIRST, *OF_SELAM)
AFTER_THE_KILL = (*OF_YONAS, *OF_UNBORN, *ROOMS, *CARER)

UNHARMED: Table = {"protective": ["safe_adult"], "other_harm_suspected": ["none"]}

AT_THE_DESK: tuple[Part, ...] = (
    Part("How they are", {"interaction_examples": Words("Claps; Hiwet claps back.")}, YONAS),
    Part(
        "Their voice",
        {
            "reading": Words("Carries less than in spring, and still a lot."),
            "what_changes/answer": "changes",
            "what_changes/words": Words("An adult is at home on clinic days."),
        },
        SELAM,
    ),
    Part(
        "Their voice",
        {
            "reading": Words("Safe and curious; looks for his mother."),
            "what_changes/answer": "goes_on",
        },
        YONAS,
    ),
    Part(
        "The home as a whole",
        {
            "rooms_seen_all": "some",
            "overall/level": 1,
            "overall/why": Words("One room fills up; the beds and the table are free."),
            "overall/cause": Listed("recent_event"),
            "home_change_since_last/value": "worse",
            "home_change_since_last/evidence": Words("The kitchen went from 3 to 5."),
            "tenure": Listed("council"),
            "people_sleeping": Words("4"),
            "bedrooms": Words("2"),
        },
    ),
    Part(
        "What the home has",
        {
            "info_from": ["from_record"],
            **{
                f"{group}/opener": "all_met"
                for group in (
                    "basics",
                    "food",
                    "cleanliness",
                    "sleep",
                    "safety",
                    "smoke",
                    "childhood",
                )
            },
        },
    ),
    Part(
        "What it means",
        {
            **UNHARMED,
            "disability": ["none"],
            "strengths": Words("Amina on the third floor, and a teacher who listens."),
            "impact/now": Words("She does an adult’s work with hot water."),
        },
        SELAM,
    ),
    Part("What it means", {**UNHARMED, "strengths": Words("Eats, crawls, laughs.")}, YONAS),
    Part(
        "What it means", {**UNHARMED, "strengths": Words("Hiwet kept both appointments.")}, UNBORN
    ),
    Part(
        "Which needs are not met",
        {
            "opener": "to_record",
            **{f"types/{one}/level": 0 for one in ("medical", "nutritional", "emotional")},
            **{f"types/{one}/level": 0 for one in ("educational", "physical")},
            "types/supervision_guidance/level": 2,
            "types/supervision_guidance/frequency": "often",
            "types/supervision_guidance/since": Words("Since the clinic days began"),
            "why_persistent": Words("Three clinic days a week for two months."),
        },
        SELAM,
    ),
    Part("Which needs are not met", {"opener": "all_met"}, YONAS),
    Part("Which needs are not met", {"opener": "all_met"}, UNBORN),
    Part(
        "Working with Hiwet",
        {
            "role": "mother",
            "has_pr": "yes",
            "understands_worries": "yes_in_own_words",
            "willing_to_change": 8,
            "able_to_change": 5,
            "engagement": "working_with_us",
            "risk_factors": Rows(
                {
                    "factor": Listed("isolation"),
                    "status": "current",
                    "source": Words("She says so"),
                    "effect": Words("Nobody to leave the children with on clinic days."),
                }
            ),
            "protective": ["insight", "asks_for_help"],
        },
    ),
    Part(
        "What it all means",
        {
            "strengths": Rows({"words": Words("Hiwet speaks for herself now.")}),
            "worry_future": Rows(
                {
                    "who": Words("Hiwet and Anna"),
                    "could_happen": Words("the kettle is pulled down"),
                    "so_that": Words("Yonas would be scalded"),
                }
            ),
            "harm_past_none": True,
            "safety": Rows({"words": Words("Amina took both in twice in October.")}),
            "statements": PerChild(
                {
                    SELAM: {
                        "concern": Words("Selam makes hot drinks and minds her brother."),
                        "why_not_good_enough": Words("A girl of nine is in charge for an hour."),
                        "harm_now": Words("She is tired and close to boiling water."),
                    }
                }
            ),
            "what_must_change": Rows(
                {
                    "what": Words("The kettle stands at the back, with a short lead."),
                    "who": Words("Daniel"),
                    "by_when": IN_THREE_WEEKS,
                    "how_known": Words("Anna sees it at the next visit."),
                    "if_not": Words("We look for a kettle without a lead together."),
                }
            ),
            "goals": Rows(
                {
                    "seen": Words("No child carries the kettle."),
                    "by_whom": Words("Chloe"),
                    "how_long": Words("eight weeks"),
                }
            ),
            "history_checked/answer": "chronology_read",
            "pattern": "improving_not_sustained",
            "poverty_test/answer": "resources_not_available",
            "poverty_test/help_offered": Words("A place at the crèche on clinic days."),
            "alternative": Words("She may like to help. If she never plays, I am wrong."),
            "sharing/answer": "nothing_held_back",
            "supervision_needed": "routine",
            "next_visit/answer": "announced",
            "next_visit/on": IN_THREE_WEEKS,
        },
    ),
    Part(
        "Decision",
        {
            "scale/value": 7,
            "scale/reason": Words("Well looked after; one danger in reach."),
            "level/value": 2,
            "level/reason": Words("Help from two services."),
            "decision/value": "continue_eha",
            "decision/reason": Words("The plan goes on."),
            "decision/told_family": True,
        },
        YONAS,
    ),
    Part(
        "Decision",
        {
            "scale/value": 7,
            "scale/reason": Words("Appointments are kept."),
            "level/value": 2,
            "level/reason": Words("Help from two services."),
            "decision/value": "continue_eha",
            "decision/reason": Words("The plan goes on."),
            "decision/told_family": True,
        },
        UNBORN,
    ),
    Part("More about the visit", {"place": "family_home", "worker_safety/hazards": ["none"]}),
    Part("When you left", {"left_at": NOW}),
)

#: Left out at first, so that handing in says what is missing.
FORGOTTEN = Part(
    "Decision",
    {
        "scale/value": 6,
        "scale/reason": Words("Loved; too much on her."),
        "level/value": 2,
        "level/reason": Words("Help from school and two services."),
        "decision/value": "continue_eha",
        "decision/reason": Words("The plan goes on, with the kettle in it."),
        "decision/told_family": True,
    },
    SELAM,
)
