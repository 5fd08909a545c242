"""What is asked, given what was answered: conditions, ages and lists worked out.

The outcome is a flat list of questions with concrete paths, each of a type that a form has a
field for. `build.py` makes the form of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fieldapp.forms.ages import applies
from fieldapp.forms.compile_question import ROW
from fieldapp.forms.compiled import CompiledQuestion, Condition
from fieldapp.forms.questions.chosen import TO_RECORD
from fieldapp.forms.questions.question_field import UNFIT
from fieldapp.rules.evaluate import evaluate

EITHER = "either say the effect on {child} or choose no effect seen, not both"


@dataclass(frozen=True)
class Situation:
    """Where a section stands: its node, the whole document, and whom it is about.

    `band` is the child's age band (None where not known or not about a child), `children` the
    ids and names of the household's children, `known` what conditions read as context.
    """

    node: Mapping[str, Any]
    document: Mapping[str, Any]
    band: str | None = None
    children: Mapping[str, str] = field(default_factory=dict)
    known: Mapping[str, str | int | bool] = field(default_factory=dict)

    def holds(self, condition: Condition | None) -> bool:
        """Whether a condition holds here; none always does."""
        return condition is None or evaluate(condition, self.node, self.document, self.known)

    def at(self, path: str) -> Any:
        """The answer at a path relative to the node; None where there is none."""
        value: Any = self.node
        for key in path.split("/"):
            value = value.get(key) if isinstance(value, Mapping) else None
        return value


def asked(questions: Sequence[CompiledQuestion], situation: Situation) -> list[CompiledQuestion]:
    """The questions asked here, flat, with `required` worked out."""
    return [one for question in questions for one in _asked(question, situation)]


def is_asked(question: CompiledQuestion, situation: Situation) -> bool:
    """Whether a question fits the child's age and its condition holds."""
    return applies(question["ages"], situation.band) and situation.holds(question.get("when"))


def _asked(question: CompiledQuestion, situation: Situation) -> Iterator[CompiledQuestion]:
    if not is_asked(question, situation):
        return
    required = question["required"] and situation.holds(question.get("required_when"))
    now: CompiledQuestion = {**question, "required": required}
    unfold = _UNFOLD.get(question["type"])
    if unfold is None:
        yield _for_age(now, situation)
    else:
        yield from unfold(now, situation)


def _for_age(question: CompiledQuestion, situation: Situation) -> CompiledQuestion:
    # What a child chose stands, whichever way of asking is set afterwards.
    if "choices" not in question or question.get("own"):
        return question
    fitting = [
        one
        for one in question["choices"]
        if applies(one.get("ages"), situation.band) and situation.holds(one.get("when"))
    ]
    return {**question, "choices": fitting}


def _object(question: CompiledQuestion, situation: Situation) -> Iterator[CompiledQuestion]:
    yield from asked(question["questions"], situation)


def _group(question: CompiledQuestion, situation: Situation) -> Iterator[CompiledQuestion]:
    opener = f"{question['path']}/opener"
    yield {**question, "type": "opener", "path": opener, "na": True}
    yield from _own_basis(question, situation)
    if situation.at(opener) != TO_RECORD:
        return
    items = [item for item in question["items"] if applies(item["ages"], situation.band)]
    for item in items:
        yield {
            **question,
            "type": "finding",
            "path": item["path"],
            "label": item["label"],
            "required": False,
            "na": True,
            "choices": question.get("basis", []),
            "ask": "",
        }
    if not any(situation.at(item["path"]) for item in items):
        yield {**_least_one(question), "path": f"{question['path']}/items"}


def _own_basis(question: CompiledQuestion, situation: Situation) -> Iterator[CompiledQuestion]:
    """How a group is known, where it says so itself; else it is known as the screen is."""
    path = f"{question['path']}/basis"
    told = situation.at(path)
    if told is None:
        return
    own: CompiledQuestion = {**question, "path": path, "required": False, "ask": ""}
    if isinstance(told, Mapping):
        yield {**_least_one(own), "ask": UNFIT}
    else:
        yield {**own, "type": "choices", "choices": question.get("basis", [])}


def _rows(question: CompiledQuestion, situation: Situation) -> Iterator[CompiledQuestion]:
    row_when = question["row"].get("when")
    live = [
        row
        for row in live_rows(situation.at(question["path"]))
        if situation.holds(of_row(row_when, row))
    ]
    none = question.get("none")
    is_none = bool(none) and situation.at(none["path"] if none else "") is True
    if not live and not is_none and question["required"]:
        yield _least_one(question)
    for row in live:
        yield from asked(_row_questions(question, row), situation)
    most = question.get("max_rows")
    if most is not None and len(live) > most:
        yield {**_least_one(question), "ask": f"keep at most {most}"}


def _per_child(question: CompiledQuestion, situation: Situation) -> Iterator[CompiledQuestion]:
    """Rows that are the household's children; what is asked of one may hang on that child."""
    row_when = question["row"].get("when")
    for child in situation.children:
        if not situation.holds(of_row(row_when, child)):
            continue
        for one in asked(_row_questions(question, child), situation):
            yield {**one, "about_child": child}


def _impact(question: CompiledQuestion, situation: Situation) -> Iterator[CompiledQuestion]:
    for child in situation.children:
        said = situation.at(f"{question['path']}/{child}")
        told = said if isinstance(said, Mapping) else {}
        effect = bool(str(told.get("effect", "")).strip())
        none_seen = told.get("none_seen") is True
        asked_of: CompiledQuestion = {**_row_questions(question, child)[0], "about_child": child}
        if effect and none_seen:
            yield {**_least_one(asked_of), "ask": EITHER}
        elif question["required"] and not effect and not none_seen:
            yield {**_least_one(asked_of), "ask": question.get("ask", "")}
        elif not none_seen:
            yield asked_of


def _least_one(question: CompiledQuestion) -> CompiledQuestion:
    """A stand-in that no answer satisfies: the list lacks what it needs."""
    return {**question, "type": "lacking", "required": True}


def _row_questions(question: CompiledQuestion, row: str) -> list[CompiledQuestion]:
    return [of_row(inner, row) for inner in question["row"]["questions"]]


def of_row(value: Any, row: str) -> Any:
    """Copy compiled data of a list with one row's id in its paths and conditions."""
    if isinstance(value, str):
        return value.replace(ROW, row)
    if isinstance(value, Mapping):
        return {key: of_row(inner, row) for key, inner in value.items()}
    return [of_row(inner, row) for inner in value] if isinstance(value, list) else value


def live_rows(rows: Any) -> list[str]:
    """Ids of rows that were not taken away, in their order."""
    if not isinstance(rows, Mapping):
        return []
    live = {key: row for key, row in rows.items() if isinstance(row, Mapping)}
    kept = [key for key, row in live.items() if "removed" not in row]
    return sorted(kept, key=lambda key: (str(live[key].get("order", "")), key))


def _rows_or_children(
    question: CompiledQuestion, situation: Situation
) -> Iterator[CompiledQuestion]:
    if question.get("rows_for") == "children":
        yield from _per_child(question, situation)
    else:
        yield from _rows(question, situation)


_UNFOLD = {
    "object": _object,
    "finding_group": _group,
    "rows": _rows_or_children,
    "impact_per_child": _impact,
}
