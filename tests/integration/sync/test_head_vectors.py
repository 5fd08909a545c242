"""How revisions come into a head, on the stories that the tests of the device share."""

import json
from pathlib import Path
from typing import Any

import pytest

from fieldapp.models.base import new_id
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Message, Tablet

VECTORS = Path(__file__).parents[2] / "vectors" / "head.json"
STORIES = json.loads(VECTORS.read_text())["stories"]
NAMES = {"Anna Visitor": "anna", "Ben Worker": "ben"}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: str(story["name"]))
def test_a_story(house: House, anna: Tablet, ben: Tablet, story: dict[str, Any]) -> None:
    tablets, visit_id = {"anna": anna, "ben": ben}, new_id()
    sent: list[tuple[Tablet, Message]] = []
    heads: list[Any] = []
    for step in story["steps"]:
        if "again" in step:
            tablet, message = sent[step["again"]]
        else:
            tablet = tablets[step["by"]]
            message = _message(house, tablet, visit_id, step, sent, heads)
        sent.append((tablet, message))
        answer = tablet.send_one(message)
        heads.append(tablet.visit(visit_id))
        assert [answer["status"], answer["outcome"]] == step["answer"]
        assert heads[-1]["document"] == step["head"]
        assert _rows(heads[-1]) == step["rows"]


def _message(
    house: House,
    tablet: Tablet,
    visit_id: str,
    step: dict[str, Any],
    sent: list[tuple[Tablet, Message]],
    heads: list[Any],
) -> Message:
    base = _base(step["base"], sent, heads)
    if base is None:
        return house.first(tablet, step["document"], visit_id=visit_id)
    if "resolves" not in step:
        return house.later(tablet, visit_id, step["document"], base)
    rows = {row["path"]: row["id"] for row in heads[-1]["conflicts"]}
    resolves = [rows[path] for path in step["resolves"]]
    return house.later(tablet, visit_id, step["document"], base, kind="resolve", resolves=resolves)


def _base(named: Any, sent: list[tuple[Tablet, Message]], heads: list[Any]) -> str | None:
    if named is None or named == "lost":
        return named and new_id()
    if "sent" in named:
        return str(sent[named["sent"]][1]["revision_id"])
    return str(heads[named["head"]]["revision_id"])


def _rows(head: Any) -> dict[str, dict[str, Any]]:
    return {
        row["path"]: {
            "head" if one["side"] == "head" else NAMES[one["by_name"]]: one["value"]
            for one in row["candidates"]
        }
        for row in head["conflicts"]
    }
