"""A small compiled definition with every type of question, for reviews and the record."""

from typing import Any

from fieldapp.profiles.profile import NEUTRAL
from fieldapp.profiles.read_profile import read_profile

BASIS = [
    {"value": "seen", "label": "I saw it"},
    {"value": "told_by_parent", "label": "Told"},
    {"value": "from_record", "label": "It is in the record"},
]
GROUPS = ["/children/*/presentation/feeding/items/*", "/rooms/*/impact/*"]


def question(path: str, kind: str, label: str, **more: Any) -> dict[str, Any]:
    """One compiled question."""
    return {
        "key": path.rpartition("/")[2],
        "path": path,
        "type": kind,
        "label": label,
        "ages": None,
        "stage": "in_home",
        "required": False,
        "validators": [],
        **more,
    }


def choices(*pairs: tuple[Any, str]) -> list[dict[str, Any]]:
    """Choices from value and label."""
    return [{"value": value, "label": label} for value, label in pairs]


def section(name: str, scope: str, title: str, *questions: dict[str, Any]) -> dict[str, Any]:
    """One compiled section."""
    of = {"children": "child", "rooms": "room", "carers": "carer"}
    return {
        "name": name,
        "scope": scope,
        "for": of.get(scope.split("/")[1], "visit"),
        "title": title,
        "stage": "in_home",
        "ages": None,
        "questions": list(questions),
    }


def row(title: str, *questions: dict[str, Any]) -> dict[str, Any]:
    """What one row asks."""
    return {"title": title, "questions": list(questions)}


PICTURES = [
    {"value": at, "label": f"Sentence of picture {at}", "short": f"Caption {at}", "band": band}
    for at, band in enumerate(["low"] * 3 + ["medium"] * 3 + ["high"] * 3, start=1)
]

VISIT = section(
    "visit",
    "/visit",
    "The visit",
    question(
        "visit_kind", "choice", "Kind of visit", choices=choices(("planned", "Planned visit"))
    ),
    question("arrived_at", "time", "Arrived"),
    question(
        "immediate_danger",
        "object",
        "Immediate danger",
        questions=[
            question("immediate_danger/answer", "yes_no", "Is anyone in immediate danger?"),
            question("immediate_danger/called", "text", "Who was called"),
        ],
    ),
)
PRESENTATION = section(
    "presentation",
    "/children/*/presentation",
    "How {child} is today",
    question(
        "feeding",
        "finding_group",
        "Food and feeding",
        basis=BASIS,
        items=[
            {"key": key, "path": f"feeding/items/{key}", "label": label, "ages": None}
            for key, label in (("meals", "Regular meals"), ("enough", "Enough to eat"))
        ],
    ),
)
VOICE = section(
    "voice",
    "/children/*/voice",
    "{child}’s voice",
    question(
        "quote",
        "rows",
        "{child}’s exact words",
        row=row(
            "Words",
            question("quote/__row__/words", "long", "{child}’s words"),
            question("quote/__row__/prompt", "text", "In answer to"),
        ),
        none={"path": "quote_none", "label": "No words today"},
    ),
    question(
        "observed",
        "rows",
        "What {child} did",
        row=row("Seen", question("observed/__row__/what", "long", "What {child} did")),
    ),
    question(
        "earshot", "choice", "Who could hear?", choices=choices(("parent_near", "Parent nearby"))
    ),
    question("reading", "long", "Your reading"),
)
ROOM = section(
    "room",
    "/rooms/*",
    "{room}",
    question(
        "seen",
        "choice",
        "Did you see this room?",
        choices=choices(("seen", "Seen"), ("not_seen", "Not seen")),
    ),
    question(
        "picture_rating",
        "room_picture",
        "Which picture is closest?",
        choices=PICTURES,
        when={"in": ["seen", ["seen"]]},
        low_end="Clear",
        high_end="Full",
    ),
    question(
        "clean_rating",
        "choice",
        "How clean is it?",
        choices=choices((0, "Clean enough"), (1, "Needs attention"), (2, "Dirty"), (3, "Unsafe")),
    ),
    question(
        "hazards",
        "choices",
        "Hazards",
        choices=choices(("chemicals", "Chemicals in reach"), ("gas_smell", "Gas smell")),
    ),
    question(
        "impact",
        "impact_per_child",
        "What this means",
        row=row("", question("impact/__row__/effect", "long", "Effect on {child}")),
    ),
)
CARER = section(
    "carer",
    "/carers/*",
    "{carer}’s view",
    question("parent_view", "long", "In {carer}’s words"),
    question(
        "parent_scale", "scale_0_10", "How are things?", low_end="Worst", high_end="Very good"
    ),
)
ANALYSIS = section(
    "analysis",
    "/analysis",
    "Analysis",
    question(
        "what_must_change",
        "rows",
        "What must change",
        row=row(
            "Change",
            question("what_must_change/__row__/what", "long", "What"),
            question("what_must_change/__row__/who", "text", "Who"),
            question("what_must_change/__row__/by_when", "date", "By when"),
            question("what_must_change/__row__/if_not", "long", "If not"),
        ),
    ),
)


def review_definition() -> dict[str, Any]:
    """The definition; each call gives the same."""
    sections = [VISIT, PRESENTATION, VOICE, ROOM, CARER, ANALYSIS]
    profile = read_profile(NEUTRAL).in_forms()
    return {"contract": 1, "profile": profile, "sections": sections, "groups": GROUPS}
