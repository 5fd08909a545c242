"""Python and the page answer some thousands of random conditions alike."""

import json
import random
import subprocess
from pathlib import Path
from typing import Any

from fieldapp.rules.check import check_condition
from fieldapp.rules.evaluate import OPERATORS, evaluate

SCRIPT = Path(__file__).parents[2] / "js" / "agreement" / "rules_agreement.mjs"
KEYS = ["a", "b", "rows", "x/~y", "toString"]
REFERENCES = ["a", "b", "rows", "a/b", "/a", "/rows", "/a/b", "x~1~0y", "toString", "/rows/a"]
SCALARS = [0, 1, 2, True, False, "1", "words"]
NAMES = ["age_days", "room_type", "hasOwnProperty"]


def random_answer(rng: random.Random, room: int) -> Any:
    kind = rng.random()
    if kind < 0.4 or room == 0:
        return rng.choice([*SCALARS, ""])
    if kind < 0.5:
        return rng.choices(SCALARS, k=rng.randint(0, 2))
    if kind < 0.6:
        return {"na": "no time"}
    if kind < 0.8:
        return {row: random_row(rng, room - 1) for row in ("r1", "r2")}
    return random_row(rng, room - 1)


def random_row(rng: random.Random, room: int) -> dict[str, Any]:
    row = {key: random_answer(rng, room) for key in rng.sample(KEYS, rng.randint(0, 4))}
    return row | ({"removed": {"at": "t"}} if rng.random() < 0.1 else {})


def random_condition(rng: random.Random, room: int) -> dict[str, Any]:
    operator = rng.choice([*OPERATORS][0 if room else 3 :])
    if operator == "any_row":
        return {operator: ["rows", random_condition(rng, max(room - 1, 0))]}
    if operator in {"all", "any"}:
        return {operator: [random_condition(rng, room - 1) for _ in range(rng.randint(0, 3))]}
    if operator == "not":
        return {operator: random_condition(rng, room - 1)}
    subject = rng.choice(NAMES if operator.startswith("context") else REFERENCES)
    if operator in {"answered", "na"}:
        return {operator: subject}
    if operator in {"in", "context_in"}:
        return {operator: [subject, rng.choices(SCALARS, k=2)]}
    bounded = operator in {"gte", "lte", "context_lt", "context_gte"}
    return {operator: [subject, rng.randint(-1, 3) if bounded else rng.choice(SCALARS)]}


def random_question(rng: random.Random) -> dict[str, Any]:
    return {
        "condition": random_condition(rng, 3),
        "scope": random_row(rng, 3),
        "document": random_row(rng, 3),
        "context": {name: rng.choice(SCALARS) for name in rng.sample(NAMES, rng.randint(0, 3))},
    }


def test_both_languages_answer_alike() -> None:
    rng = random.Random(20261122)
    questions = [random_question(rng) for _ in range(4000)]
    for question in questions:
        check_condition(question["condition"])
    answer = subprocess.run(
        ["node", str(SCRIPT)], input=json.dumps(questions).encode(), capture_output=True, check=True
    )
    page = json.loads(answer.stdout)
    assert page["operators"] == list(OPERATORS)
    held = [evaluate(**question_as_arguments(question)) for question in questions]
    differing = [
        question
        for question, ours, theirs in zip(questions, held, page["held"], strict=True)
        if ours is not theirs
    ]
    assert differing == []
    assert 400 < sum(held) < 3600


def question_as_arguments(question: dict[str, Any]) -> dict[str, Any]:
    return {"scope_node" if name == "scope" else name: question[name] for name in question}
