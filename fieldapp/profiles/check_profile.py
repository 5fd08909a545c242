"""What every profile must hold before forms are made of it."""

from fieldapp.profiles.profile import Profile, Stages

NEEDED_THRESHOLDS = (
    "picture.help_offer",
    "picture.fire_referral",
    "picture.manager_same_day",
    "clean.impact",
    "worries.at_most",
)
SAME_DAY = "same_day"
MOST_REVIEW_DAYS = 20
MOST_STAGE_DAYS = 60
LOCK_STEPS = {"cover_idle", "cover_hidden", "full"}
LONGEST_KEY_MINUTES = 30  # contracts 6: the key stays in a page's memory no longer


class UnreadableProfileError(ValueError):
    """A profile lacks what every form needs, or holds it in the wrong shape."""


def refuse_unfit(profile: Profile) -> None:
    """Raises `UnreadableProfileError` for a profile that no forms can be made of."""
    if set(profile.levels) != {"1", "2", "3", "4"}:
        raise UnreadableProfileError("A profile names the levels of need 1 to 4.")
    lacking = [name for name in NEEDED_THRESHOLDS if name not in profile.thresholds]
    if lacking:
        raise UnreadableProfileError(f"The profile lacks the thresholds {lacking}.")
    if not all(type(value) is int for value in profile.thresholds.values()):
        raise UnreadableProfileError("A threshold is a whole number.")
    _refuse_unfit_stages(profile.non_engagement, range(6))
    _refuse_unfit_stages(profile.escalation, range(1, 5))
    _refuse_unknown_documents(profile)
    minutes = profile.lock_minutes
    if set(minutes) != LOCK_STEPS or not all(_is_time(one) for one in minutes.values()):
        raise UnreadableProfileError("Lock times are three whole numbers of minutes, 1 to 30.")
    _refuse_unfit_review(profile)


def _refuse_unfit_stages(stages: Stages, numbers: range) -> None:
    if list(stages.steps) != [str(number) for number in numbers]:
        raise UnreadableProfileError(f"The stages are {numbers.start} to {numbers.stop - 1}.")
    days = stages.working_days
    in_bounds = all(type(one) is int and 1 <= one <= MOST_STAGE_DAYS for one in days.values())
    if not days.keys() <= stages.steps.keys() or not in_bounds:
        raise UnreadableProfileError("A stage takes 1 to 60 working days.")


def _refuse_unknown_documents(profile: Profile) -> None:
    unknown = set(profile.stated_in.values()) - set(profile.documents)
    if unknown or not profile.documents:
        raise UnreadableProfileError(f"No document of the profile is called {sorted(unknown)}.")
    if profile.effective_from and profile.effective_to:
        in_order = profile.effective_from < profile.effective_to
        if not in_order:
            raise UnreadableProfileError("A document ends after it begins.")


def _refuse_unfit_review(profile: Profile) -> None:
    told = profile.manager_review
    if set(told) != {"routine_working_days", "urgent"} or told["urgent"] != SAME_DAY:
        raise UnreadableProfileError("A review has routine days, and is urgent on the same day.")
    days = told["routine_working_days"]
    if type(days) is not int or not 1 <= days <= MOST_REVIEW_DAYS:
        raise UnreadableProfileError("A routine review is due in 1 to 20 working days.")


def _is_time(minutes: object) -> bool:
    return type(minutes) is int and 1 <= minutes <= LONGEST_KEY_MINUTES
