"""Many answers given differently at once: the same few statements as for a handful."""

from typing import Any

import pytest

from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Message, Tablet
from tests.statements import statements


def words(who: str, number: int) -> dict[str, Any]:
    return {"home": {f"q{at}": f"{who} {at}" for at in range(number)}}


def dispute(house: House, anna: Tablet, ben: Tablet, number: int) -> Message:
    """Ben's words stand in the head; Anna's of the same answers, not sent yet."""
    first = house.first(anna, words("both", number))
    anna.send_one(first)
    visit_id, base = first["visit_id"], first["revision_id"]
    ben.send_one(house.later(ben, visit_id, words("ben", number), base))
    return house.later(anna, visit_id, words("anna", number), base)


def cost(tablet: Tablet, message: Message) -> tuple[int, Any]:
    with statements() as sent:
        answer = tablet.send_one(message)
    return len(sent), answer


def test_many_open_rows_cost_no_more_statements_than_few(
    house: House, anna: Tablet, ben: Tablet
) -> None:
    few, _ = cost(anna, dispute(house, anna, ben, 4))
    many, answer = cost(anna, dispute(house, anna, ben, 120))
    assert len(answer["head"]["conflicts"]) == 120
    assert many == few


@pytest.mark.parametrize("number", [4, 120])
def test_every_row_has_both_sides_with_who(
    house: House, anna: Tablet, ben: Tablet, number: int
) -> None:
    answer = anna.send_one(dispute(house, anna, ben, number))
    for row in answer["head"]["conflicts"]:
        at = row["path"].removeprefix("/home/q")
        told = {one["by_name"]: (one["side"], one["value"]) for one in row["candidates"]}
        assert told == {
            "Anna Visitor": ("sent", f"anna {at}"),
            "Ben Worker": ("head", f"ben {at}"),
        }


def test_candidates_are_put_anew_and_rows_closed_in_as_few(
    house: House, anna: Tablet, ben: Tablet
) -> None:
    costs: dict[str, list[int]] = {"again": [], "resolve": []}
    for number in (4, 120):
        first = dispute(house, anna, ben, number)
        head = anna.send_one(first)["head"]
        base, visit_id = head["revision_id"], first["visit_id"]
        edit = house.later(anna, visit_id, words("anna again", number), base)
        again, answer = cost(anna, edit)
        rows = answer["head"]["conflicts"]
        assert {one["value"] for row in rows for one in row["candidates"]} >= {"anna again 0"}
        chosen = house.later(
            anna,
            visit_id,
            words("chosen", number),
            answer["head"]["revision_id"],
            kind="resolve",
            resolves=[row["id"] for row in rows],
        )
        resolve, done = cost(anna, chosen)
        assert done["status"] == 201 or done["head"]["conflicts"] == []
        costs["again"].append(again)
        costs["resolve"].append(resolve)
    assert costs["again"][0] == costs["again"][1]
    assert costs["resolve"][0] == costs["resolve"][1]
