"""Who set a local name or number, when, and since which day it holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fieldapp.models.profiles import ProfileChoice
from fieldapp.profiles.local_names import ordered


@dataclass(frozen=True)
class SetLocally:
    """The words as they hold, and the choice of a profile by which they first did."""

    words: str
    choice: ProfileChoice


def who_set(choices: Iterable[ProfileChoice], on: date) -> dict[str, SetLocally]:
    """For each name that is set on that day, by its dotted name, where its words come from.

    `choices` in the order in which they take effect. A later choice that keeps the words keeps
    who set them; one that leaves them out ends them.
    """
    held: dict[str, SetLocally] = {}
    for choice in choices:
        if choice.effective_from > on:
            break
        held = {
            name: held[name]
            if name in held and held[name].words == words
            else SetLocally(words, choice)
            for name, words in ordered(choice.local_names)
        }
    return held
