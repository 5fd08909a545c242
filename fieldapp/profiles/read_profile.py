"""Reading the profiles of the folder: each told over the neutral one, and checked."""

import tomllib
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from fieldapp.profiles.check_profile import UnreadableProfileError, refuse_unfit
from fieldapp.profiles.profile import NEUTRAL, SET_LOCALLY, Document, Profile, Stages, Tool

FOLDER = Path(__file__).parent
#: Taken from the neutral profile where a document does not state them. Levels never are:
#: another place's name for a level would be a guess.
INHERITED = (
    "definition",
    "definition_parts",
    "thresholds",
    "labels",
    "non_engagement",
    "escalation",
    "lock_minutes",
    "manager_review",
)


@lru_cache
def read_profile(name: str) -> Profile:
    """Read `fieldapp/profiles/<name>.toml`; raises `UnreadableProfileError`."""
    told = _told(name)
    if name == NEUTRAL:
        return profile_from(told)
    neutral = _told(NEUTRAL)
    inherited = {key: neutral[key] for key in INHERITED if key in neutral}
    return profile_from(_over(inherited, told))


def profile_names() -> list[str]:
    """Every profile that may be chosen, the neutral one last."""
    names = sorted(path.stem for path in FOLDER.glob("*.toml"))
    return [name for name in names if name != NEUTRAL] + [NEUTRAL]


def _told(name: str) -> dict[str, Any]:
    path = FOLDER / f"{name}.toml"
    if path.parent != FOLDER or not path.is_file():
        raise UnreadableProfileError(f"There is no profile {name!r}.")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _over(below: dict[str, Any], told: dict[str, Any]) -> dict[str, Any]:
    """What is told, and below it what is not: tables are merged, all else replaced."""
    merged = dict(below)
    for key, value in told.items():
        both = isinstance(value, dict) and isinstance(below.get(key), dict)
        merged[key] = _over(below[key], value) if both else value
    return merged


def profile_from(told: dict[str, Any]) -> Profile:
    """Check what a TOML file told; raises `UnreadableProfileError`."""
    try:
        profile = _profile_of(told)
    except KeyError as missing:
        raise UnreadableProfileError(f"The profile lacks {missing}.") from None
    refuse_unfit(profile)
    return profile


def _profile_of(told: dict[str, Any]) -> Profile:
    documents = told["documents"]
    return Profile(
        name=told["name"],
        title=told["title"],
        effective_from=_day(told, "effective_from"),
        effective_to=_day(told, "effective_to"),
        documents={key: Document(one["title"], one["period"]) for key, one in documents.items()},
        stated_in=_dotted(told["stated_in"]),
        definition=told["definition"],
        definition_parts=tuple(told["definition_parts"]),
        threshold_document=told.get("threshold_document", SET_LOCALLY),
        model=told.get("model", SET_LOCALLY),
        levels=dict(told["levels"]),
        thresholds=_dotted(told["thresholds"]),
        labels=dict(told["labels"]),
        non_engagement=_stages(told["non_engagement"]),
        escalation=_stages(told["escalation"]),
        tools=tuple(Tool(one["key"], one["name"], one["licensed"]) for one in told["tools"]),
        lock_minutes=dict(told["lock_minutes"]),
        manager_review=dict(told["manager_review"]),
    )


def _stages(told: dict[str, Any]) -> Stages:
    days = dict(told.get("working_days", {}))
    return Stages(told.get("name", SET_LOCALLY), dict(told["steps"]), days)


def _day(told: dict[str, Any], key: str) -> date | None:
    return told.get(key)


def _dotted(told: dict[str, Any], above: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for key, value in told.items():
        if isinstance(value, dict):
            flat |= _dotted(value, f"{above}{key}.")
        else:
            flat[f"{above}{key}"] = value
    return flat
