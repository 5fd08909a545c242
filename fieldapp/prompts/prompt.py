"""What a prompt is: exported with a form version, and as it stands in a document."""

from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict


class ExportedPrompt(TypedDict):
    """A rule of practice as kept with a form version.

    It holds at each node of `scope` (`*` stands for any id) where `when` holds. `inputs` are
    the references that it rests on. `answered_in` is the question, relative to the scope, by
    which the form itself asks for the person's decision. `blocks` says that submission waits;
    `same_day` that a manager is told at receipt, as of an urgent answer. `last_time` is the
    question whose answer of the visit before it rests on too.
    """

    code: str
    scope: str
    when: dict[str, Any]
    title: str
    why: str
    inputs: list[str]
    options: list[str]
    urgent: bool
    blocks: bool
    same_day: NotRequired[bool]
    answered_in: NotRequired[str]
    last_time: NotRequired[str]


@dataclass(frozen=True)
class Prompt:
    """A rule that holds at `path`. `title` and `why` may hold `{child}` or `{room}`; `inputs` are
    the answers it rests on, by pointer; `options` what a person may choose."""

    code: str
    path: str
    title: str
    why: str
    inputs: tuple[tuple[str, Any], ...] = ()
    options: tuple[str, ...] = ()
    urgent: bool = False
    blocks: bool = False
