"""Reading an authority's profile."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
SET_LOCALLY = "set locally"
NEEDED_THRESHOLDS = (
    "picture.help_offer",
    "picture.fire_referral",
    "picture.manager_same_day",
    "clean.impact",
    "worries.at_most",
)
SAME_DAY = "same_day"
MOST_REVIEW_DAYS = 20
LOCK_STEPS = {"cover_idle", "cover_hidden", "full"}
LONGEST_KEY_MINUTES = 30  # contracts 6: the key stays in a page's memory no longer


class UnreadableProfileError(ValueError):
    """A profile lacks what every form needs, or holds it in the wrong shape."""


@dataclass(frozen=True)
class Profile:
    """An authority's own words and numbers.

    `levels` are the four levels of need by number as text; `thresholds` have dotted names;
    `lock_minutes` (`cover_idle`, `cover_hidden`, `full`) and `manager_review`
    (`routine_working_days` until a decision is due, `urgent` always `SAME_DAY`) stand outside
    the form version: the first reach devices by `hello`, the second only desks read. What an
    authority has not stated is `SET_LOCALLY`, never a guess.
    """

    name: str
    effective_from: date
    threshold_document: str
    levels: dict[str, str]
    thresholds: dict[str, int]
    labels: dict[str, str]
    lock_minutes: dict[str, int]
    manager_review: dict[str, Any]

    @property
    def routine_review_days(self) -> int:
        """Working days until a visit without an urgent answer should be decided."""
        return int(self.manager_review["routine_working_days"])

    def in_forms(self) -> dict[str, Any]:
        """The part that a form version is made of, as plain JSON."""
        return {
            "name": self.name,
            "effective_from": self.effective_from.isoformat(),
            "threshold_document": self.threshold_document,
            "levels": dict(self.levels),
            "thresholds": dict(self.thresholds),
            "labels": dict(self.labels),
        }


@lru_cache
def read_profile(name: str) -> Profile:
    """Read `fieldapp/profiles/<name>.toml`; raises `UnreadableProfileError`."""
    path = FOLDER / f"{name}.toml"
    if path.parent != FOLDER or not path.is_file():
        raise UnreadableProfileError(f"There is no profile {name!r}.")
    return profile_from(tomllib.loads(path.read_text(encoding="utf-8")))


def profile_from(told: dict[str, Any]) -> Profile:
    """Check what a TOML file told; raises `UnreadableProfileError`."""
    try:
        profile = Profile(
            name=told["name"],
            effective_from=told["effective_from"],
            threshold_document=told.get("threshold_document", SET_LOCALLY),
            levels=dict(told["levels"]),
            thresholds=_dotted(told["thresholds"]),
            labels=dict(told["labels"]),
            lock_minutes=dict(told["lock_minutes"]),
            manager_review=dict(told["manager_review"]),
        )
    except KeyError as missing:
        raise UnreadableProfileError(f"The profile lacks {missing}.") from None
    _refuse_unfit(profile)
    return profile


def _dotted(told: dict[str, Any], above: str = "") -> dict[str, int]:
    flat: dict[str, int] = {}
    for key, value in told.items():
        if isinstance(value, dict):
            flat |= _dotted(value, f"{above}{key}.")
        else:
            flat[f"{above}{key}"] = value
    return flat


def _refuse_unfit(profile: Profile) -> None:
    if set(profile.levels) != {"1", "2", "3", "4"}:
        raise UnreadableProfileError("A profile names the levels of need 1 to 4.")
    lacking = [name for name in NEEDED_THRESHOLDS if name not in profile.thresholds]
    if lacking:
        raise UnreadableProfileError(f"The profile lacks the thresholds {lacking}.")
    if not all(type(value) is int for value in profile.thresholds.values()):
        raise UnreadableProfileError("A threshold is a whole number.")
    minutes = profile.lock_minutes
    if set(minutes) != LOCK_STEPS or not all(_is_time(one) for one in minutes.values()):
        raise UnreadableProfileError("Lock times are three whole numbers of minutes, 1 to 30.")
    _refuse_unfit_review(profile.manager_review)


def _refuse_unfit_review(told: dict[str, Any]) -> None:
    if set(told) != {"routine_working_days", "urgent"} or told["urgent"] != SAME_DAY:
        raise UnreadableProfileError("A review has routine days, and is urgent on the same day.")
    days = told["routine_working_days"]
    if type(days) is not int or not 1 <= days <= MOST_REVIEW_DAYS:
        raise UnreadableProfileError("A routine review is due in 1 to 20 working days.")


def _is_time(minutes: object) -> bool:
    return type(minutes) is int and 1 <= minutes <= LONGEST_KEY_MINUTES
