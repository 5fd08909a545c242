"""What a finding says beside its level, how it is known, and the note (content model 7.0).

Each is asked only where it is opened; the cause alone is needed, from level 2 on: a landlord's
damp is not a parent's neglect.
"""

from typing import Final

from fieldapp.forms.choices import choice
from fieldapp.forms.compiled import CompiledChoice, FindingPart

CAUSES: Final = [
    choice("within_carers_control", "Within the carers’ control"),
    choice("cannot_afford", "Cannot afford it"),
    choice("landlord_or_building", "Landlord or building"),
    choice("health_or_disability", "Health or disability"),
    choice("recent_event", "Something that happened lately"),
    choice("service_delay", "Waiting for a service"),
    choice("not_known", "Not known"),
]
TRENDS: Final = [
    choice("first", "First time looked at"),
    choice("better", "Better"),
    choice("same", "The same"),
    choice("worse", "Worse"),
]
NEGLECT_TYPES: Final = [
    choice("medical", "Health care"),
    choice("nutritional", "Food"),
    choice("emotional", "Warmth and response"),
    choice("educational", "Learning"),
    choice("physical", "Clothes, washing, home"),
    choice("supervision_guidance", "Being looked after and guided"),
    choice("prenatal", "Before birth"),
]
NICE_LEVELS: Final = [
    choice("none", "Neither"),
    choice("consider", "Maltreatment is one possible explanation"),
    choice("suspect", "Serious concern about maltreatment, not proof"),
]
SHARING_FLAGS: Final[list[CompiledChoice]] = [
    choice("ok_to_share_with_family", "May be read with the family"),
    choice("do_not_share_parent_A", "Not to be shared with the first parent"),
    choice("do_not_share_parent_B", "Not to be shared with the second parent"),
    choice("third_party", "Comes from somebody outside the family"),
    choice("restricted", "Restricted"),
]

FINDING_PARTS: Final[list[FindingPart]] = [
    {
        "key": "cause",
        "label": "Main cause",
        "type": "choice",
        "choices": CAUSES,
        "needed_at": 2,
        "ask": "Say the main cause, or that it is not known: it is needed at 2 and 3.",
    },
    {"key": "trend", "label": "Compared with before", "type": "choice", "choices": TRENDS},
    {
        "key": "neglect_types",
        "label": "Which needs does it concern?",
        "type": "choices",
        "choices": NEGLECT_TYPES,
    },
    {
        "key": "nice_level",
        "label": "Could it be maltreatment?",
        "type": "choice",
        "choices": NICE_LEVELS,
        "hint": "Your judgement. The app never works it out.",
    },
    {
        "key": "sharing_flag",
        "label": "Who may know?",
        "type": "choice",
        "choices": SHARING_FLAGS,
    },
    {"key": "strength", "label": "This is a strength", "type": "yes_no"},
]
