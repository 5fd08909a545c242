"""Which answers of a document were asked for, as its other answers and the child's age stand.

An answer whose question was hidden later stays in the document (a picture of a room that then
turned out not to be seen). It is kept there, and it is not read.
"""

from collections.abc import Iterable
from typing import Any, cast

from fieldapp.forms.asked_sections import asked_sections
from fieldapp.forms.compiled import CompiledDefinition
from fieldapp.forms.household import Household
from fieldapp.merging.pointers import ancestors


class AskedPaths:
    """Says of a path whether it, something in it, or what holds it was asked for."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._asked = frozenset(paths)
        self._above = frozenset(above for path in self._asked for above in ancestors(path))

    def __contains__(self, path: str) -> bool:
        return (
            path in self._asked
            or path in self._above
            or any(above in self._asked for above in ancestors(path))
        )


class EverythingAsked(AskedPaths):
    """For readers that do not know the household: nothing is left out."""

    def __init__(self) -> None:
        super().__init__(())

    def __contains__(self, path: str) -> bool:
        return True


def asked_paths(
    definition: dict[str, Any], document: dict[str, Any], household: Household
) -> AskedPaths:
    """The questions asked of this document."""
    compiled = cast("CompiledDefinition", definition)
    return AskedPaths(
        f"{asked.standing.path}/{question['path']}"
        for asked in asked_sections(compiled, document, household)
        for question in asked.section["questions"]
    )
