"""The tablet and the service agree on random visits: on each condition of the form, on what is
still missing, and on what is wrong and in which words. Both run over the same documents, made
from the compiled definition.
"""

import json
import os
import random
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fieldapp.forms.asked_sections import known_at
from fieldapp.forms.child.body_map_form import ASKS_AT_THE_MARK
from fieldapp.forms.compiled import CompiledDefinition
from fieldapp.forms.conditions import conditions_in
from fieldapp.forms.household import Household
from fieldapp.rules.evaluate import evaluate
from fieldapp.services.forms.render_files import rules_of
from fieldapp.services.visits.check_document import check_document
from tests.factories.forms import ROW, definition, version_of
from tests.factories.random_answers import RandomVisits

SCRIPTS = Path(__file__).parents[2] / "js" / "agreement"
SEED = 20261128
SETS = 10_000
CONDITIONS_A_SET = 12
#: What is missing takes longer to find: `make test-answers` does it for every set.
CHECKED = int(os.environ.get("FIELDAPP_ANSWER_SETS", "250"))
FEWEST = 20
WRITTEN_UP_ON = date(2026, 12, 1)


def node(script: str, told: Any) -> Any:
    answer = subprocess.run(
        ["node", str(SCRIPTS / script)],
        input=json.dumps(told).encode(),
        capture_output=True,
        check=True,
    )
    return json.loads(answer.stdout)


def standing_conditions(
    compiled: CompiledDefinition, household: Household
) -> Iterator[tuple[str, Any]]:
    """Every condition of the form and its rules, at one place where it stands."""
    some = {
        "child": household.children[0].id,
        "room": household.rooms[0].id,
        "carer": household.main_carers[0].id,
    }
    for section in compiled["sections"]:
        about = some.get(section["for"], "")
        for condition in conditions_in(section["questions"]):
            row = about or ROW
            text = json.dumps(condition).replace("__id__", about).replace("__row__", row)
            yield section["scope"].replace("*", about), json.loads(text)
    for rule in compiled["prompts"]:
        kind = rule["scope"].split("/")[1]
        about = some["child"] if kind == "children" else some["room"]
        yield rule["scope"].replace("*", about), rule["when"]
    for child in household.children:
        yield f"/children/{child.id}/presentation", ASKS_AT_THE_MARK


def at(document: Any, pointer: str) -> Any:
    for key in pointer.split("/")[1:]:
        document = document.get(key, {}) if isinstance(document, dict) else {}
    return document if isinstance(document, dict) else {}


def test_every_condition_holds_alike_in_ten_thousand_sets_of_answers() -> None:
    compiled = definition()
    visits = RandomVisits(compiled, SEED)
    rng = random.Random(SEED)
    conditions = list(standing_conditions(compiled, visits.household))
    questions = []
    for document in visits.documents(SETS):
        known = known_at(document, visits.household)
        for pointer, condition in rng.sample(conditions, CONDITIONS_A_SET):
            scope = at(document, pointer)
            questions.append((condition, scope, document, known(pointer)))
    held = [evaluate(*question) for question in questions]
    names = ("condition", "scope", "document", "context")
    page: list[bool] = []
    for first in range(0, len(questions), 20_000):
        some = [dict(zip(names, one, strict=True)) for one in questions[first : first + 20_000]]
        page += node("rules_agreement.mjs", some)["held"]
    differing = [
        question
        for question, ours, theirs in zip(questions, held, page, strict=True)
        if ours is not theirs
    ]
    assert differing == []
    assert len(questions) // 50 < sum(held) < len(questions)
    rare = {path: times for path, times in visits.counts.items() if times < FEWEST}
    assert rare == {}, "drawn too seldom to show anything"
    drawn = visits.counts.values()
    print_counts(len(visits.counts), min(drawn), max(drawn))


def print_counts(questions: int, fewest: int, most: int) -> None:
    """Seen with `pytest -s`, and in the report of a failure."""
    line = f"\n{SETS} sets: {questions} questions, each drawn {fewest} to {most} times\n"
    os.write(1, line.encode())


def pack_of(household: Household) -> dict[str, Any]:
    """The household as a tablet has it."""
    return {
        "family": {"name": "Larkin", "addresses": []},
        "people": [
            {
                "id": one.id,
                "kind": one.kind,
                "known_as": one.name,
                "name": one.name,
                "born_on": one.born_on.isoformat() if one.born_on else None,
                "lives_here": one.lives_here,
                "is_main_carer": one.is_main_carer,
            }
            for one in household.members
        ],
        "rooms": [
            {"id": one.id, "room_type": one.room_type, "label": one.label}
            for one in household.rooms
        ],
    }


@pytest.mark.parametrize("wrong", [0, 0.15], ids=["fit answers", "wrong ones among them"])
def test_what_is_missing_is_the_same_on_the_tablet_and_at_the_service(wrong: float) -> None:
    compiled = definition()
    visits = RandomVisits(compiled, SEED + 1, wrong)
    documents = list(visits.documents(CHECKED))
    household = replace(visits.household, today=WRITTEN_UP_ON)
    told = {
        "rules": rules_of(compiled),
        "pack": pack_of(household),
        "planned_at": "2026-11-24T09:00:00Z",
        "today": WRITTEN_UP_ON.isoformat(),
        "documents": documents,
    }
    page = node("missing_agreement.mjs", told)
    version = version_of(compiled)
    lists = per_child_lists(compiled)
    kinds: set[str] = set()
    for document, theirs in zip(documents, page, strict=True):
        said = check_document(document, version, household)
        ours = {in_list(one.path, lists) for one in said}
        missing = {in_list(path, lists) for path in theirs["missing"]}
        assert missing == ours, {
            "tablet only": sorted(missing - ours),
            "service only": sorted(ours - missing),
        }
        words = [(in_list(one.path, lists), one.message.lower()) for one in said]
        faults = [(in_list(path, lists), fault.lower()) for path, fault in theirs["faults"]]
        for path, fault in faults:
            assert any(at == path and one.endswith(fault) for at, one in words), (path, fault)
        told_wrong = [(path, one, kind) for path, one in words if (kind := kind_of(one))]
        for path, one, kind in told_wrong:
            assert any(at == path and one.endswith(fault) for at, fault in faults), (path, one)
            kinds.add(kind)
    assert kinds == (set(WRONG) if wrong else set())


#: How the service begins what it says of an answer that was given: what it asks for besides is
#: in the question's own words. An answer that cannot be read is asked for again in those too.
WRONG = (
    "check this: it should be a number from ",
    "check this: the day should not be later ",
    "check this: the day should not lie in the future.",
    "choose either “",
    "either say the effect on ",
    "give a number from ",
    "give the date and the time.",
    "give the day, month and year.",
    "leaving comes before arriving",
    "shorten this to ",
)


def kind_of(message: str) -> str:
    return next((words for words in WRONG if words in message), "")


def per_child_lists(compiled: CompiledDefinition) -> set[str]:
    """Lists with a row for each child: the tablet names the row, the service what it lacks."""
    return {
        question["path"]
        for section in compiled["sections"]
        for question in section["questions"]
        if question.get("rows_for") == "children" or question["type"] == "impact_per_child"
    }


def in_list(path: str, lists: set[str]) -> str:
    """The row of a list where a path is below one."""
    keys = path.split("/")
    for place, key in enumerate(keys):
        if key in lists and len(keys) > place + 2:
            return "/".join(keys[: place + 2])
    return path
