"""Questions of a visit that were asked and left blank."""

from typing import cast

from fieldapp.forms.compiled import CompiledDefinition
from fieldapp.models.visits import Visit
from fieldapp.presenters.answers.unanswered import Unanswered, unanswered
from fieldapp.services.answers.definition_of import definition_of
from fieldapp.services.visits.read_household import read_household


def left_blank(visit: Visit) -> list[Unanswered]:
    """In the order of the form; none before the first words came in."""
    if visit.head is None:
        return []
    definition = cast("CompiledDefinition", definition_of(visit.form_version))
    return unanswered(visit.head.document, definition, read_household(visit))
