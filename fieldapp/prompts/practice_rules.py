"""The rules of practice of this release, most serious first (content model 7.9).

Titles say what to do; `why` says because of what. `{"threshold": name}` is filled from the
profile when a form version is compiled.
"""

from typing import Any, Final, TypedDict, Unpack

from fieldapp.prompts.prompt import ExportedPrompt

#: Title, why, and the references it rests on.
Words = tuple[str, str, list[str]]

#: Rooms in which dirt or fullness is a manager's matter whoever lives there (R7).
SLEEPING_ROOM_OR_KITCHEN = ["child_bedroom", "single_room_home", "kitchen"]

ACT_NOW = ["call", "not_needed"]
DECIDE = ["accept", "not_now_say_why"]


class Told(TypedDict, total=False):
    """What may be left out: a prompt for a decision, neither urgent nor blocking."""

    options: list[str]
    urgent: bool
    blocks: bool
    same_day: bool
    answered_in: str


def _rule(
    code: str, at: tuple[str, dict[str, Any]], say: Words, **told: Unpack[Told]
) -> ExportedPrompt:
    scope, when = at
    title, why, inputs = say
    rule: ExportedPrompt = {
        "code": code,
        "scope": scope,
        "when": when,
        "title": title,
        "why": why,
        "inputs": inputs,
        "options": DECIDE,
        "urgent": False,
        "blocks": False,
    }
    return {**rule, **told}


PRACTICE_RULES: Final[tuple[ExportedPrompt, ...]] = (
    _rule(
        "R4_danger",
        ("/visit", {"eq": ["immediate_danger/answer", True]}),
        (
            "Act now: call 999, tell the front door and your manager",
            "Because somebody is in immediate danger. Use the telephone: this app tells nobody.",
            ["immediate_danger/answer"],
        ),
        options=ACT_NOW,
        urgent=True,
    ),
    _rule(
        "R4_disclosure",
        ("/children/*/voice", {"eq": ["disclosure", True]}),
        (
            "Act now: tell the front door and your manager what {child} said",
            (
                "Because {child} told you about being harmed. Ask nothing more about it; "
                "write the words as said."
            ),
            ["disclosure"],
        ),
        options=ACT_NOW,
        urgent=True,
    ),
    _rule(
        "R4_injury",
        (
            "/children/*/presentation",
            {
                "any": [
                    {"eq": ["any_injury/mobile", False]},
                    {"eq": ["any_injury/explanation_suitable", "no"]},
                ]
            },
        ),
        (
            "Act now: tell the front door and your manager about the injury to {child}",
            "Because {child} cannot move about alone, or the explanation does not fit the injury.",
            ["any_injury/mobile", "any_injury/explanation_suitable"],
        ),
        options=ACT_NOW,
        urgent=True,
    ),
    _rule(
        "R4_gas",
        ("/rooms/*", {"contains": ["hazards", "gas_smell"]}),
        (
            "Act now: everybody out, no switches, call the gas emergency service from outside",
            "Because you smelt gas in {room}.",
            ["hazards"],
        ),
        options=ACT_NOW,
        urgent=True,
    ),
    _rule(
        "R4_self_harm",
        ("/children/*/presentation", {"eq": ["self_harm", True]}),
        (
            "Act now: stay with {child}; tell the front door and your manager",
            "Because there is a sign or talk of self-harm or suicide by {child}.",
            ["self_harm"],
        ),
        options=ACT_NOW,
        urgent=True,
    ),
    _rule(
        "R19",
        ("/people_met/*", {"contains": ["presentation", "under_influence_suspected"]}),
        (
            "Act now: make sure who is safe to care for the children",
            "Because an adult who was there may be under the influence.",
            ["presentation"],
        ),
        options=ACT_NOW,
        urgent=True,
        answered_in="safe_to_care",
    ),
    _rule(
        "interpreter_child",
        ("/visit", {"eq": ["interpreter/used", "child"]}),
        (
            "Talk about the worries again with an interpreter who is not a child",
            "Because a child interpreted. A child may not interpret worries.",
            ["interpreter/used"],
        ),
        blocks=True,
        answered_in="interpreter/again_with",
    ),
    _rule(
        "R20",
        ("/visit", {"eq": ["unknown_adult/answer", True]}),
        (
            "Find out who the adult was",
            "Because there was an adult you could not place.",
            ["unknown_adult/answer", "unknown_adult/description"],
        ),
        blocks=True,
        answered_in="unknown_adult/action",
    ),
    _rule(
        "R3",
        ("/children/*/voice", {"in": ["voice_obtained", ["partly", "no"]]}),
        (
            "Record a concern that {child} was not fully heard, with an action and a date",
            "Because the voice of {child} was obtained partly or not at all.",
            ["voice_obtained", "no_voice_reason"],
        ),
        blocks=True,
        answered_in="no_voice_concern",
    ),
    _rule(
        "R5",
        (
            "/rooms/*",
            {
                "any": [
                    {"gte": ["picture_rating", {"threshold": "picture.help_offer"}]},
                    {"gte": ["clean_rating", {"threshold": "clean.impact"}]},
                    {"eq": ["exits_clear", "blocked"]},
                    {"contains": ["hazards", "drug_equipment"]},
                    {"contains": ["hazards", "weapon_seen"]},
                    {"contains": ["hazards", "blocked_exit"]},
                ]
            },
        ),
        (
            "{room}: say what it means for each child",
            "Because of its picture, the dirt, the way out or a hazard in it.",
            ["picture_rating", "clean_rating", "exits_clear", "hazards"],
        ),
        blocks=True,
        answered_in="impact",
    ),
    _rule(
        "interpreter_relative",
        ("/visit", {"eq": ["interpreter/used", "adult_relative"]}),
        (
            "Check what was said with an interpreter of the service",
            "Because a relative or friend interpreted, who may leave out or change what is said.",
            ["interpreter/used"],
        ),
    ),
    _rule(
        "R7",
        (
            "/rooms/*",
            {
                "all": [
                    {
                        "any": [
                            {"gte": ["picture_rating", {"threshold": "picture.manager_same_day"}]},
                            {"eq": ["clean_rating", 3]},
                        ]
                    },
                    {
                        "any": [
                            {"context_in": ["room_type", SLEEPING_ROOM_OR_KITCHEN]},
                            {"context": ["child_under_5", True]},
                        ]
                    },
                ]
            },
        ),
        (
            "{room}: speak with your manager today",
            "Because of how full or dirty it is, and who lives with it.",
            ["picture_rating", "clean_rating"],
        ),
        same_day=True,
    ),
    _rule(
        "R6",
        (
            "/rooms/*",
            {"gte": ["picture_rating", {"threshold": "picture.fire_referral"}]},
        ),
        (
            "{room}: offer a home visit by the fire service",
            "Because of how full the room is. Write the answer under “The home as a whole”.",
            ["picture_rating"],
        ),
        answered_in="/home/fire_referral/answer",
    ),
    _rule(
        "R18",
        (
            "/children/*/presentation",
            {
                "all": [
                    {
                        "any": [
                            {"contains": ["disability", code]}
                            for code in (
                                "autism",
                                "behaviour",
                                "communication",
                                "consciousness",
                                "hand_function",
                                "hearing",
                                "incontinence",
                                "learning",
                                "mobility",
                                "personal_care",
                                "vision",
                                "other",
                            )
                        ]
                    },
                    {
                        "any": [
                            {"any_row": [f"{group}/items", {"gte": ["level", 2]}]}
                            for group in (
                                "appearance",
                                "feeding",
                                "sleep_routine",
                                "health",
                                "preventive",
                                "development",
                                "supervision",
                                "emotion",
                                "interaction",
                                "education",
                                "social",
                                "teenage",
                            )
                        ]
                    },
                ]
            },
        ),
        (
            "Disability, neglect, or both? Answer both for {child}",
            "Because {child} is disabled and a finding is 2 or 3.",
            ["disability"],
        ),
        blocks=True,
        answered_in="disability_check/could_be_neglect",
    ),
    _rule(
        "R21",
        ("/analysis", {"in": ["sharing/answer", ["not_shared", "refused"]]}),
        (
            "Write why something was not shared",
            "Because what is held back needs its reason as much as what is told.",
            ["sharing/answer"],
        ),
        blocks=True,
        answered_in="sharing/reason",
    ),
    _rule(
        "R10",
        ("/home", {"eq": ["home_change_since_last/who_made_change", "service_did_it"]}),
        (
            "Ask what the family does by itself",
            "Because a service made the home better. It may not last without it.",
            ["home_change_since_last/who_made_change"],
        ),
    ),
    _rule(
        "R9",
        ("/analysis", {"eq": ["pattern", "improving_sustained"]}),
        (
            "Check that the change has lasted as long as your authority asks",
            "Because you wrote that it is better and staying better.",
            ["pattern"],
        ),
    ),
    _rule(
        "R16",
        (
            "/carers/*",
            {
                "all": [
                    {"in": ["engagement", ["avoids", "refuses", "hostile"]]},
                    {"gte": ["non_engagement_stage", 1]},
                    {"not": {"gte": ["non_engagement_stage", 5]}},
                ]
            },
        ),
        (
            "Decide on the next step with your manager",
            "Because {carer} does not work with us, and what was tried has not changed that.",
            ["engagement", "non_engagement_stage"],
        ),
    ),
    _rule(
        "R23",
        ("/children/*/seen", {"context_gte": ["age_years", 18]}),
        (
            "{child} has come of age: agree with your manager how the work goes on",
            "Because of the date of birth on the record.",
            ["seen"],
        ),
    ),
)
