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


class CompiledItem(TypedDict):
    """One item of a finding group; `ages` as in a question."""

    key: str
    path: str
    label: str
    ages: list[str] | None


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
    basis: NotRequired[list[CompiledChoice]]
    whole: NotRequired[bool]
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
