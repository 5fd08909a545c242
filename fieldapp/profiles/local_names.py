"""What an authority sets itself, where its document states nothing or is out of date."""

from collections.abc import Mapping
from dataclasses import replace

from fieldapp.profiles.profile import LOCAL, Document, Profile

#: What may be set locally, by dotted name; all as text, the thresholds as whole numbers in text.
LOCAL_NAMES = (
    "levels.1",
    "levels.2",
    "levels.3",
    "levels.4",
    "threshold_document",
    "labels.front_door",
    "thresholds.picture.help_offer",
    "thresholds.picture.fire_referral",
    "thresholds.picture.manager_same_day",
)
#: They as they are kept in memory beside a profile's name: hashable, in one order.
LocalNames = tuple[tuple[str, str], ...]


def ordered(names: Mapping[str, str]) -> LocalNames:
    """Those that say something, in one order; an unknown one is left out."""
    return tuple((name, names[name]) for name in LOCAL_NAMES if names.get(name))


def with_local_names(profile: Profile, names: Mapping[str, str]) -> Profile:
    """The profile with the authority's own names and thresholds in place of its document's."""
    kept = dict(ordered(names))
    if not kept:
        return profile
    own = Document("this authority’s own settings", "since they were set")
    thresholds = {name: int(number) for name, number in _below(kept, "thresholds").items()}
    return replace(
        profile,
        documents=profile.documents | {LOCAL: own},
        stated_in=profile.stated_in | dict.fromkeys(kept, LOCAL),
        threshold_document=kept.get("threshold_document", profile.threshold_document),
        levels=profile.levels | _below(kept, "levels"),
        labels=profile.labels | _below(kept, "labels"),
        thresholds=profile.thresholds | thresholds,
    )


def _below(names: Mapping[str, str], group: str) -> dict[str, str]:
    above = f"{group}."
    return {name.removeprefix(above): one for name, one in names.items() if name.startswith(above)}
