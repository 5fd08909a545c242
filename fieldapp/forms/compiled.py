"""The shapes of compiled JSON, as kept for ever with each form version."""

from typing import Any, NotRequired, TypeAlias, TypedDict

from fieldapp.prompts.prompt import ExportedPrompt

Condition: TypeAlias = dict[str, Any]


class CompiledCheck(TypedDict):
    """One validator by its name in `checks.CHECKS`, with its argument."""

    name: str
    value: NotRequired[Any]


class CompiledChoice(TypedDict):
    """One answer that may be chosen. `ages` narrows it; `urgent` opens act now."""

    value: str | int
    label: str
    hint: NotRequired[str]
    short: NotRequired[str]
    band: NotRequired[str]
    ages: NotRequired[list[str]]
    alone: NotRequired[bool]
    urgent: NotRequired[bool]
    when: NotRequired[Condition]
    less_common: NotRequired[bool]


class CompiledPiece(TypedDict):
    """One piece of guidance; `document` is the authority's document that it comes from."""

    key: str
    title: str
    words: list[str]
    sources: list[str]
    ages: NotRequired[list[str]]
    document: NotRequired[str]


class CompiledItem(TypedDict):
    """One item of a finding group; `ages` as in a question."""

    key: str
    path: str
    label: str
    ages: list[str] | None
    guidance: NotRequired[list[CompiledPiece]]


class FindingPart(TypedDict):
    """What a finding may say beside level, basis and note: a choice, several, or a yes.

    `needed_at` is the level from which on it must be said.
    """

    key: str
    label: str
    type: str
    choices: NotRequired[list[CompiledChoice]]
    hint: NotRequired[str]
    needed_at: NotRequired[int]
    ask: NotRequired[str]


class CompiledRow(TypedDict):
    """What one row of a list asks; paths carry `__row__`."""

    title: str
    questions: list["CompiledQuestion"]
    when: NotRequired[Condition]


class NoneAnswer(TypedDict):
    """The explicit "none" of a list: a `yes_no` at `path`."""

    path: str
    label: str


class CompiledQuestion(TypedDict):
    """One question, as in `docs/architecture.md` 4."""

    key: str
    path: str
    type: str
    label: str
    ages: list[str] | None
    stage: str
    required: bool
    validators: list[CompiledCheck]
    ask: NotRequired[str]
    read_as: NotRequired[str]
    hint: NotRequired[str]
    choices: NotRequired[list[CompiledChoice]]
    low_end: NotRequired[str]
    high_end: NotRequired[str]
    when: NotRequired[Condition]
    required_when: NotRequired[Condition]
    na: NotRequired[bool]
    na_reasons: NotRequired[list[CompiledChoice]]
    none: NotRequired[NoneAnswer]
    rows_for: NotRequired[str]
    max_rows: NotRequired[int]
    choices_by_room_type: NotRequired[dict[str, list[CompiledChoice]]]
    choices_from: NotRequired[str]
    look: NotRequired[dict[str, str]]
    about_child: NotRequired[str]
    items: NotRequired[list[CompiledItem]]
    opens_when: NotRequired[Condition]
    parts: NotRequired[list[FindingPart]]
    basis: NotRequired[list[CompiledChoice]]
    whole: NotRequired[bool]
    guidance: NotRequired[list[CompiledPiece]]
    own: NotRequired[bool]
    row: NotRequired[CompiledRow]
    questions: NotRequired[list["CompiledQuestion"]]


CompiledSection = TypedDict(
    "CompiledSection",
    {
        "name": str,
        "scope": str,
        "for": str,
        "order": int,
        "task_label": str | None,
        "title": str,
        "lead": NotRequired[str],
        "stage": str,
        "ages": list[str] | None,
        "when": NotRequired[Condition],
        "template": str,
        "guidance": NotRequired[list[CompiledPiece]],
        "questions": list[CompiledQuestion],
    },
)


class CompiledDefinition(TypedDict):
    """Everything a form version asks, with the profile in force."""

    contract: int
    profile: dict[str, Any]
    sections: list[CompiledSection]
    prompts: list[ExportedPrompt]
    groups: list[str]
