"""The prompts of a visit as its manager reads them: because of what, and what was decided."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from fieldapp.forms.placeholders import named_after
from fieldapp.merging.pointers import overlap
from fieldapp.models.visits import Visit
from fieldapp.prompts.prompt import Prompt
from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.kept_shapes import said_at, said_words
from fieldapp.services.answers.names import Names, names_in
from fieldapp.services.answers.profile_labels import said_as
from fieldapp.services.prompts.earlier_prompts import EarlierPrompts, earlier_prompts
from fieldapp.services.prompts.raised_prompts import Raised, raised_prompts


@dataclass(frozen=True)
class PromptLine:
    """One prompt: `inputs` and `decided` are answers in words; `earlier` says what became of it at
    earlier visits. `is_of_review` marks the rules that a review says of every form version."""

    title: str
    why: str
    inputs: list[str]
    decided: list[str]
    is_urgent: bool
    earlier: str
    is_of_review: bool = False


def prompt_lines(visit: Visit, answers: list[Answer]) -> list[PromptLine]:
    """Those of the visit's own form version, after those that a review alone shows."""
    if visit.head is None:
        return []
    names = names_in(visit.family, visit.head.document)
    earlier = earlier_prompts(visit)
    return [_line(one, answers, names, earlier) for one in raised_prompts(visit)]


def lowered_words(prompt: Prompt, form_version: str | None) -> str:
    """`The level of need is lower than at the last approved visit: 2, was 3`."""
    told = dict(prompt.inputs)
    return f"{said_as(form_version, prompt.title)}: {told['now']}, was {told['before']}"


def reason_of(document: Mapping[str, Any], prompt: Prompt) -> str:
    """What the worker wrote as the reason of the answer that a prompt is about."""
    node = said_at(document, prompt.path)
    return said_words(node.get("reason")) if isinstance(node, Mapping) else ""


def _line(
    raised: Raised, answers: list[Answer], names: Names, earlier: EarlierPrompts
) -> PromptLine:
    prompt = raised.prompt
    settled = _within(answers, [raised.settled_at]) if raised.settled_at else []
    return PromptLine(
        title=_named(prompt.title, prompt.path, names),
        why=_named(prompt.why, prompt.path, names),
        inputs=_within(answers, [path for path, _ in prompt.inputs]),
        decided=settled + [f"Put aside: {reason}" for reason in raised.reasons],
        is_urgent=prompt.urgent,
        earlier=_earlier_words(earlier, prompt),
        is_of_review=raised.is_of_review,
    )


def _earlier_words(earlier: EarlierPrompts, prompt: Prompt) -> str:
    """`At earlier visits to this family: raised at 3 of 4, put aside at 1.`"""
    raised, put_aside = earlier.counts_of(prompt)
    if not raised:
        return ""
    aside = f", put aside at {put_aside}" if put_aside else ", never put aside"
    return f"At earlier visits to this family: raised at {raised} of {earlier.visits}{aside}."


def _named(words: str, path: str, names: Names) -> str:
    """The prompt's words with the name of the child, room or carer that it is about."""
    key = path.split("/")[2] if path.count("/") > 1 else ""
    words = named_after(words, names.name_of(key))
    return words[:1].upper() + words[1:]


def _within(answers: Iterable[Answer], paths: list[str]) -> list[str]:
    """The answers at these places or below them, or that hold them."""
    return [
        f"{answer.asked} {answer.words}"
        for answer in answers
        if any(overlap(answer.path, path) for path in paths)
    ]
