"""What an authority sets itself, where its document states nothing or is out of date."""

from collections.abc import Mapping
from dataclasses import replace

from fieldapp.profiles.profile import LOCAL, Document, Profile, Stages

#: What may be set locally, by dotted name; all as text, thresholds and days as whole numbers in it.
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
    "labels.assessment",
    "labels.lead",
    "labels.meeting",
    "labels.scale",
    "non_engagement.name",
    *(f"non_engagement.steps.{stage}" for stage in range(6)),
    "escalation.name",
    *(f"escalation.steps.{stage}" for stage in range(1, 5)),
    *(f"escalation.working_days.{stage}" for stage in range(1, 5)),
)
#: They as they are kept in memory beside a profile's name: hashable, in one order.
LocalNames = tuple[tuple[str, str], ...]


def ordered(names: Mapping[str, str]) -> LocalNames:
    """Those that say something, in one order; an unknown one is left out."""
    return tuple((name, names[name]) for name in LOCAL_NAMES if names.get(name))


def with_local_names(profile: Profile, names: Mapping[str, str]) -> Profile:
    """The profile with the authority's own names and numbers in place of its document's."""
    kept = dict(ordered(names))
    if not kept:
        return profile
    own = Document("this authority’s own settings", "since they were set")
    return replace(
        profile,
        documents=profile.documents | {LOCAL: own},
        stated_in=profile.stated_in | dict.fromkeys(kept, LOCAL),
        threshold_document=kept.get("threshold_document", profile.threshold_document),
        levels=profile.levels | _below(kept, "levels"),
        labels=profile.labels | _below(kept, "labels"),
        thresholds=profile.thresholds | _numbers(kept, "thresholds"),
        non_engagement=_stages(profile.non_engagement, kept, "non_engagement"),
        escalation=_stages(profile.escalation, kept, "escalation"),
    )


def _stages(stages: Stages, names: Mapping[str, str], group: str) -> Stages:
    return Stages(
        name=names.get(f"{group}.name", stages.name),
        steps=stages.steps | _below(names, f"{group}.steps"),
        working_days=stages.working_days | _numbers(names, f"{group}.working_days"),
    )


def _numbers(names: Mapping[str, str], group: str) -> dict[str, int]:
    return {name: int(number) for name, number in _below(names, group).items()}


def _below(names: Mapping[str, str], group: str) -> dict[str, str]:
    above = f"{group}."
    return {name.removeprefix(above): one for name, one in names.items() if name.startswith(above)}
