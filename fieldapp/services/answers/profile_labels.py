"""Texts beside a visit, in the words of the profile that its form version was made with."""

from typing import Any

from fieldapp.forms.guidance_places import places_of
from fieldapp.forms.placeholders import LABEL, with_labels
from fieldapp.services.answers.definition_of import definition_of

ESCALATION = "escalation"


def said_as(form_version: str | None, text: str) -> str:
    """A text with the authority's names in it. Raises `UnknownFormVersionError`."""
    if not LABEL.search(text):
        return text
    return with_labels(text, definition_of(form_version)["profile"]["labels"])


def escalation_words(form_version: str | None) -> list[str]:
    """What to do where professionals disagree; empty where the form version does not say it."""
    definition: Any = definition_of(form_version)
    pieces = [one for node in places_of(definition).values() for one in node.get("guidance", ())]
    return next((one["words"] for one in pieces if one["key"] == ESCALATION), [])
