"""The prompts of one visit, and what its worker did with each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fieldapp.forms.asked_sections import known_at
from fieldapp.models.prompts import ACT_NOW, ANSWERED, LEFT, PUT_ASIDE
from fieldapp.models.visits import Visit
from fieldapp.prompts.holding import Known, holding_prompts
from fieldapp.prompts.prompt import ExportedPrompt, Prompt
from fieldapp.prompts.review_rules import R10, propped_up
from fieldapp.prompts.twice_running import LastTime, last_time, twice_running
from fieldapp.services.answers.definition_of import definition_of
from fieldapp.services.answers.kept_shapes import rows_in, said_at, said_words
from fieldapp.services.record.recorded_document import recorded_document
from fieldapp.services.visits.last_handed_in import last_handed_in
from fieldapp.services.visits.read_household import read_household


@dataclass(frozen=True)
class Raised:
    """A prompt that holds; `settled_at` points to the answer that settles it, "" where the form
    asks for none. `reasons` are those for which it was put aside, as the worker wrote them.
    `is_of_review` marks the rules that a review says of every form version."""

    prompt: Prompt
    settled_at: str
    outcome: str
    reasons: tuple[str, ...]
    is_of_review: bool = False


def raised_prompts(visit: Visit) -> list[Raised]:
    """Those of the visit's head, by its own form version; none before there are words."""
    if visit.head is None:
        return []
    document = visit.head.document
    before = last_handed_in(visit.family_id, before=visit)
    last = last_time(recorded_document(before)) if before else {}
    rules = definition_of(visit.form_version).get("prompts", [])
    return raised_in(document, rules, last, known_at(document, read_household(visit)))


def raised_in(
    document: Mapping[str, Any], rules: Sequence[ExportedPrompt], last: LastTime, known: Known
) -> list[Raised]:
    """Those of a document, the review's own first. Pure."""
    answered_in = {rule["code"]: rule.get("answered_in", "") for rule in rules}
    of_review = [*twice_running(last, document), *propped_up(document)]
    of_form = [one for one in holding_prompts(document, rules, known) if one.code != R10]
    return [_raised(one, "", document, is_of_review=True) for one in of_review] + [
        _raised(one, answered_in[one.code], document) for one in of_form
    ]


def _raised(
    prompt: Prompt, answered_in: str, document: Mapping[str, Any], *, is_of_review: bool = False
) -> Raised:
    inside = answered_in if answered_in.startswith("/") else f"{prompt.path}/{answered_in}"
    settled_at = inside if answered_in else ""
    is_answered = settled_at and said_at(document, settled_at) not in (None, "", [], {})
    reasons = _reasons(prompt, document)
    answered = ANSWERED if is_answered else ""
    told = ACT_NOW if prompt.urgent and not settled_at else LEFT
    outcome = PUT_ASIDE if reasons else answered or told
    return Raised(prompt, settled_at, outcome, reasons, is_of_review)


def _reasons(prompt: Prompt, document: Mapping[str, Any]) -> tuple[str, ...]:
    """The tablet puts a prompt aside where its rule holds, which may be above what the review
    says it of (R10: the home, and the change in it)."""
    visit = document.get("visit")
    rows = rows_in(visit.get("prompts_put_aside")) if isinstance(visit, Mapping) else []
    return tuple(
        said_words(row.get("reason"))
        for row in rows
        if row.get("code") == prompt.code and f"{prompt.path}/".startswith(f"{row.get('at')}/")
    )
