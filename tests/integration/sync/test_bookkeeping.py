"""Whatever two people do in whatever order: nothing acknowledged is lost, every value is found."""

from dataclasses import dataclass, field
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from fieldapp.models.revisions import Revision
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Tablet

KEYS = ("a", "b", "c")

#: Who writes (0 or 1), what is done, which answer, and the value (0 clears it).
STEP = st.tuples(
    st.integers(0, 1),
    st.sampled_from(["write", "write", "write", "take_head", "resolve"]),
    st.sampled_from(KEYS),
    st.integers(0, 3),
)


#: A conflict, a candidate changed, a decision, and an edit upon the head before it.
DISPUTED = [
    (0, "write", "a", 1),
    (1, "write", "a", 2),
    (1, "write", "a", 3),
    (0, "resolve", "a", 2),
    (1, "write", "a", 0),
    (0, "write", "a", 1),
]


@dataclass
class Side:
    """A tablet with the head that it last took, and what it acknowledged."""

    tablet: Tablet
    base: str
    document: dict[str, int]
    sent: dict[str, dict[str, Any]] = field(default_factory=dict)


def words(answers: dict[str, int]) -> dict[str, Any]:
    """Answers as a document; without any it is empty."""
    return {"home": answers} if answers else {}


def take(side: Side, visit: Any) -> None:
    side.base = visit["revision_id"]
    side.document = dict(visit["document"].get("home", {}))


def found(visit: Any, key: str, value: int | None, user_id: str) -> bool:
    """Whether a value stands in the head, or as this person's candidate of an open row."""
    if visit["document"].get("home", {}).get(key) == value:
        return True
    return any(
        one["value"] == value and one["by"] == user_id
        for row in visit["conflicts"]
        if row["path"] == f"/home/{key}"
        for one in row["candidates"]
    )


def write(house: House, visit_id: str, side: Side, key: str, value: int) -> None:
    """Change one answer upon the side's own base, whatever happened elsewhere."""
    side.document = {one: said for one, said in side.document.items() if one != key}
    if value:
        side.document[key] = value
    message = house.later(side.tablet, visit_id, words(side.document), side.base)
    answer = side.tablet.send_one(message)
    assert answer["outcome"] in {"received", "merged", "conflict"}, answer
    side.sent[message["revision_id"]] = message["document"]
    visit = side.tablet.visit(visit_id)
    assert found(visit, key, value or None, side.tablet.user_id)
    take(side, visit)


def resolve(house: House, visit_id: str, side: Side, value: int) -> None:
    """Choose a value for the first open row, if there is one."""
    visit = side.tablet.visit(visit_id)
    take(side, visit)
    if not visit["conflicts"]:
        return
    row = visit["conflicts"][0]
    key = row["path"].removeprefix("/home/")
    chosen = {**{one: said for one, said in side.document.items() if one != key}}
    if value:
        chosen[key] = value
    message = house.later(
        side.tablet, visit_id, words(chosen), side.base, kind="resolve", resolves=[row["id"]]
    )
    answer = side.tablet.send_one(message)
    assert answer["outcome"] == "received"
    side.sent[message["revision_id"]] = message["document"]
    after = side.tablet.visit(visit_id)
    assert after["document"] == words(chosen)
    assert row["id"] not in {one["id"] for one in after["conflicts"]}
    take(side, after)


def ancestors(session: Any, head_id: str) -> set[str]:
    """The head and everything it came from."""
    seen: set[str] = set()
    waiting = [head_id]
    while waiting:
        revision = session.get(Revision, waiting.pop())
        seen.add(revision.id)
        waiting += {one for one in (revision.base_id, revision.merged_id) if one} - seen
    return seen


@settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=st.lists(STEP, min_size=4, max_size=9))
@example(steps=DISPUTED)
def test_nothing_acknowledged_is_lost(
    db_session: Any, house: House, anna: Tablet, ben: Tablet, steps: list[Any]
) -> None:
    first = house.first(anna, words({"a": 9}))
    assert anna.send_one(first)["status"] == 201
    visit_id = first["visit_id"]
    sides = [Side(one, first["revision_id"], {"a": 9}) for one in (anna, ben)]
    for who, what, key, value in steps:
        if what == "write":
            write(house, visit_id, sides[who], key, value)
        elif what == "resolve":
            resolve(house, visit_id, sides[who], value)
        else:
            take(sides[who], sides[who].tablet.visit(visit_id))
    sent = {**sides[0].sent, **sides[1].sent, first["revision_id"]: first["document"]}
    stored = db_session.scalars(select(Revision).where(Revision.visit_id == visit_id)).all()
    assert {one.id: one.document for one in stored if one.device_id} == sent
    assert sent.keys() <= ancestors(db_session, anna.visit(visit_id)["revision_id"])
    authored = anna.visit(visit_id)["authors"]
    assert authored.keys() == {
        f"/home/{key}" for key in anna.visit(visit_id)["document"].get("home", {})
    }
