"""What can be answered on a screen, so that a visit can be written down as a table.

A table is `{question path: answer}`. Plain texts are the keys of choices, whole numbers those of
scales and pictures, booleans yes and no, lists the boxes of a question that takes several.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date


class Words(str):
    """What is typed."""

    __slots__ = ()


class Named(str):
    """A choice by the words that stand beside it: it comes from the family, not from the form."""

    __slots__ = ()


class Listed(str):
    """A choice of a drop-down list, by its key."""

    __slots__ = ()


class Now:
    """The moment at which the button is pressed."""


NOW = Now()


@dataclass(frozen=True)
class NotAssessed:
    """Not assessed, with the reason's words."""

    why: str


@dataclass(frozen=True)
class Finding:
    """A level of need; from 2 on with what was seen or heard and how it is known."""

    level: int
    note: str = ""
    basis: tuple[str, ...] = ()
    cause: str = ""


@dataclass(frozen=True)
class Rows:
    """Rows that are added to a list, in this order."""

    rows: tuple["Table", ...]

    def __init__(self, *rows: "Table") -> None:
        object.__setattr__(self, "rows", rows)


@dataclass(frozen=True)
class PerChild:
    """One row for each child, by the child's name."""

    rows: Mapping[str, "Table"] = field(default_factory=dict)


Answer = (
    str
    | int
    | bool
    | date
    | Words
    | Listed
    | Named
    | Now
    | NotAssessed
    | Finding
    | Rows
    | PerChild
    | Sequence[str]
)
Table = Mapping[str, Answer]


@dataclass(frozen=True)
class Part:
    """One screen of a visit: a row of the task list, or a cell of a child's."""

    name: str
    answers: Table
    child: str = ""
