"""Stages of a profile in words, and which of them nobody has named."""

from collections.abc import Sequence

from fieldapp.profiles.profile import Profile


def stages_unstated(profile: Profile, group: str, numbers: Sequence[str]) -> list[str]:
    """The stages of which neither a document nor the authority says it: Fieldapp's words.

    `group` is what is said of a stage, as `escalation.working_days`.
    """
    return [number for number in numbers if not profile.is_stated(f"{group}.{number}")]


def stages_in_words(numbers: Sequence[str]) -> str:
    """`stage 5`, or `stages 1, 3 and 4`; at least one."""
    *others, last = numbers
    return f"stages {', '.join(others)} and {last}" if others else f"stage {last}"
