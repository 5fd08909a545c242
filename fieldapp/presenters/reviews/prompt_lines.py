"""The prompts of a visit as its manager reads them: because of what, and what was decided."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from fieldapp.forms.asked_sections import known_at
from fieldapp.forms.placeholders import named_after
from fieldapp.merging.pointers import overlap
from fieldapp.models.visits import Visit
from fieldapp.prompts.holding import holding_prompts
from fieldapp.prompts.prompt import Prompt
from fieldapp.prompts.review_rules import R10, propped_up, twice_running
from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.definition_of import definition_of
from fieldapp.services.answers.kept_shapes import rows_in, said_words
from fieldapp.services.answers.names import Names, names_in
from fieldapp.services.answers.profile_labels import said_as
from fieldapp.services.reviews.readings import last_approved_revision
from fieldapp.services.visits.read_household import read_household

PUT_ASIDE = "prompts_put_aside"


@dataclass(frozen=True)
class PromptLine:
    """One prompt: `inputs` and `decided` are answers in words. `is_of_review` marks the rules that
    a review alone shows."""

    title: str
    why: str
    inputs: list[str]
    decided: list[str]
    is_urgent: bool
    is_of_review: bool = False


def prompt_lines(visit: Visit, answers: list[Answer]) -> list[PromptLine]:
    """Those of the visit's own form version, and those that a review alone shows before them."""
    if visit.head is None:
        return []
    document = visit.head.document
    names = names_in(visit.family, document)
    rules = definition_of(visit.form_version).get("prompts", [])
    answered_in = {rule["code"]: rule.get("answered_in", "") for rule in rules}
    before = last_approved_revision(visit)
    twice = twice_running(before.document, document) if before else []
    of_review = [
        _line(one, answers, names, [], is_of_review=True) for one in [*twice, *propped_up(document)]
    ]
    known = known_at(document, read_household(visit))
    return of_review + [
        _line(one, answers, names, _decided(one, answered_in[one.code], answers, document))
        for one in holding_prompts(document, rules, known)
        if one.code != R10  # the review's own says more
    ]


def lowered_words(prompt: Prompt, form_version: str | None) -> str:
    """`The level of need is lower than at the last approved visit: 2, was 3`."""
    told = dict(prompt.inputs)
    return f"{said_as(form_version, prompt.title)}: {told['now']}, was {told['before']}"


def reason_of(document: Mapping[str, Any], prompt: Prompt) -> str:
    """What the worker wrote as the reason of the answer that a prompt is about."""
    node: Any = document
    for key in prompt.path.split("/")[1:]:
        node = node.get(key) if isinstance(node, Mapping) else None
    return said_words(node.get("reason")) if isinstance(node, Mapping) else ""


def _line(
    prompt: Prompt,
    answers: list[Answer],
    names: Names,
    decided: list[str],
    *,
    is_of_review: bool = False,
) -> PromptLine:
    return PromptLine(
        title=_named(prompt.title, prompt.path, names),
        why=_named(prompt.why, prompt.path, names),
        inputs=_within(answers, [path for path, _ in prompt.inputs]),
        decided=decided,
        is_urgent=prompt.urgent,
        is_of_review=is_of_review,
    )


def _decided(
    prompt: Prompt, answered_in: str, answers: list[Answer], document: Mapping[str, Any]
) -> list[str]:
    """The answer that settles it, and why the worker put it aside, where she did."""
    settled = _within(answers, [f"{prompt.path}/{answered_in}"]) if answered_in else []
    visit = document.get("visit")
    rows = rows_in(visit.get(PUT_ASIDE)) if isinstance(visit, Mapping) else []
    aside = [
        f"Put aside: {said_words(row.get('reason'))}"
        for row in rows
        if (row.get("code"), row.get("at")) == (prompt.code, prompt.path)
    ]
    return settled + aside


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
