"""What the record says of a child and of the plan: silence, "none" and "not assessed" differ."""

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any, cast

from fieldapp.models.people import Person
from fieldapp.models.record import Fact
from fieldapp.presenters.record.child_page import ChildRecord, present_children
from fieldapp.presenters.record.plan_page import present_plan

FIRST = date(2026, 3, 4)
JO = SimpleNamespace(name="Jo Adeyemi")
LEO = cast("Person", SimpleNamespace(id="leo", short_name="Leo", kind="child", confirmed_at=FIRST))
BABY = cast(
    "Person", SimpleNamespace(id="baby", short_name="Baby", kind="unborn", confirmed_at=FIRST)
)
FEEDING = "/children/leo/presentation/feeding"


def fact(at: int, kind: str, path: str, value: Any, words: str, key: str = "") -> Fact:
    """A fact of the visit number `at`."""
    made = SimpleNamespace(
        kind=kind,
        path=path,
        key=key,
        label="Food",
        value=value,
        words=words,
        child_id="leo",
        visit_id=f"visit {at}",
        happened_on=FIRST + timedelta(days=30 * at),
        author_id=1,
        observer_id=1,
        observer=JO,
        basis=[],
        revision=SimpleNamespace(is_late=False),
        is_taken_away=False,
    )
    return cast("Fact", made)


def opener(at: int, value: Any, words: str) -> Fact:
    return fact(at, "finding_group", f"{FEEDING}/opener", value, words)


def leo(*facts: Fact) -> ChildRecord:
    [record] = present_children(facts, [], [LEO])
    return record


def test_a_group_that_was_not_assessed_differs_from_one_whose_needs_were_met() -> None:
    [met] = leo(opener(0, "all_met", "All needs met (answered for the group)")).groups
    assert (met.words, met.source) == (
        "All needs met (answered for the group)",
        "Visit of 4 March 2026, Jo Adeyemi",
    )
    [not_assessed] = leo(opener(0, {"na": "asleep"}, "Not assessed: asleep")).groups
    assert not_assessed.words == "Not assessed: asleep"
    assert leo().groups == []


def test_a_group_has_its_newest_answer_beside_the_findings_before() -> None:
    finding = fact(0, "finding", f"{FEEDING}/items/enough", {"level": 2}, "2 Many needs not met")
    opened = opener(0, "to_record", "Something to record")
    assert leo(opened, finding).groups == []
    later = leo(opened, finding, opener(1, "all_met", "All needs met (answered for the group)"))
    assert [need.level for need in later.needs] == [2]
    assert [group.words for group in later.groups] == ["All needs met (answered for the group)"]


def test_nobody_looks_for_the_words_of_a_child_who_is_not_born() -> None:
    assert [one.is_unborn for one in present_children([], [], [LEO, BABY])] == [False, True]


def change(at: int, what: str) -> Fact:
    path = f"/analysis/what_must_change/{at}"
    return fact(at, "rows", path, {"what": what}, what, key="what_must_change/*")


def test_nothing_needs_to_change_is_said_and_older_changes_are_older() -> None:
    said = ("/analysis/what_must_change_none", True, "Nothing needs to change")
    plan = present_plan(
        [change(0, "A cot"), fact(1, "none", *said, key="what_must_change")], [], FIRST
    )
    assert (plan.now, plan.nothing) == ([], "Nothing needs to change")
    assert plan.nothing_source == "Visit of 3 April 2026, Jo Adeyemi"
    assert [one.what for one in plan.earlier] == ["A cot"]


def test_a_visit_that_says_nothing_about_it_leaves_the_plan_as_it_was() -> None:
    plan = present_plan([change(0, "A cot"), opener(1, "all_met", "All needs met")], [], FIRST)
    assert ([one.what for one in plan.now], plan.nothing) == (["A cot"], "")
