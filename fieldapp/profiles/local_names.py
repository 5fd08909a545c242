"""The names that an authority sets itself, where its document states none or is out of date."""

from collections.abc import Mapping
from dataclasses import replace

from fieldapp.profiles.profile import LOCAL, Document, Profile

#: What may be named locally, by dotted name.
LOCAL_NAMES = (
    "levels.1",
    "levels.2",
    "levels.3",
    "levels.4",
    "threshold_document",
    "labels.front_door",
)
#: Names as they are kept in memory beside a profile's name: hashable, in one order.
LocalNames = tuple[tuple[str, str], ...]


def ordered(names: Mapping[str, str]) -> LocalNames:
    """The names that say something, in one order; an unknown one is left out."""
    return tuple((name, names[name]) for name in LOCAL_NAMES if names.get(name))


def with_local_names(profile: Profile, names: Mapping[str, str]) -> Profile:
    """The profile with the authority's own names in place of its document's."""
    kept = dict(ordered(names))
    if not kept:
        return profile
    levels, labels = dict(profile.levels), dict(profile.labels)
    for name, words in kept.items():
        group, _, key = name.partition(".")
        if group == "levels":
            levels[key] = words
        elif group == "labels":
            labels[key] = words
    return replace(
        profile,
        documents=profile.documents
        | {LOCAL: Document("this authority’s own settings", "since they were set")},
        stated_in=profile.stated_in | dict.fromkeys(kept, LOCAL),
        threshold_document=kept.get("threshold_document", profile.threshold_document),
        levels=levels,
        labels=labels,
    )
