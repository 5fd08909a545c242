"""Any answers that the form allows are received, merged, validated, submitted and shown."""

from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from flask import Flask

from fieldapp.merging.units import units
from fieldapp.models.accounts import HEALTH_VISITOR, TEAM_MANAGER
from fieldapp.models.base import new_id
from fieldapp.models.people import ADULT, CHILD, UNBORN
from fieldapp.models.visits import Visit
from fieldapp.services.answers.definition_of import definition_of
from fieldapp.services.answers.kept_shapes import UNREADABLE
from fieldapp.services.answers.names import names_in
from fieldapp.services.answers.read_answers import read_answers
from fieldapp.services.forms.ensure_form_version import ensure_form_version
from tests.factories.accounts import client_of, make_team, make_user
from tests.factories.families import make_address, make_family, make_person, make_room, name_worker
from tests.factories.forms import BABY, FINN, KELLY, KITCHEN, LEO, definition
from tests.factories.random_answers import RandomVisits
from tests.factories.visits import make_visit
from tests.integration.sync.tablet import Tablet, tablet_of

VISITS = 3
SEED = 20261129


@pytest.fixture
def world(app: Flask, db_session: Any) -> tuple[Visit, Tablet, Tablet, Any]:
    """A visit to the Larkins on the real form, a tablet, a desk, and a manager's client."""
    team = make_team(db_session)
    visitor = make_user(db_session, HEALTH_VISITOR, team=team)
    worker = make_user(db_session, HEALTH_VISITOR, team=team)
    manager = make_user(db_session, TEAM_MANAGER, team=team)
    family = make_family(db_session, team, "Larkin")
    for user in (visitor, worker):
        name_worker(db_session, family, user)
    told = (
        (LEO, "Leo", CHILD, date(2019, 3, 3)),
        (FINN, "Finn", CHILD, date(2026, 6, 10)),
        (BABY, "Baby", UNBORN, None),
        (KELLY, "Kelly", ADULT, date(1996, 5, 1)),
    )
    for person_id, name, kind, born_on in told:
        carer = {"is_main_carer": True} if kind == ADULT else {}
        make_person(db_session, family, name, kind, born_on, id=person_id, **carer)
    room = make_room(db_session, make_address(db_session, family), "kitchen", "Kitchen")
    room.id = KITCHEN
    version = ensure_form_version(visitor.authority).version
    visit = make_visit(db_session, family, visitor, form_version=version)
    db_session.commit()
    tablets = [tablet_of(app, db_session, user) for user in (visitor, worker)]
    return visit, tablets[0], tablets[1], client_of(app, db_session, manager)


def test_any_answers_are_kept_merged_validated_and_shown(
    world: tuple[Visit, Tablet, Tablet, Any],
) -> None:
    visit, tablet, desk, manager = world
    visits = RandomVisits(definition(), SEED)
    groups = definition()["groups"]
    version = {"form_version": visit.form_version}
    base: dict[str, Any] = {}
    head = None
    for _ in range(VISITS):
        mine, theirs = (turned(overlaid(base, visits.document())) for _ in range(2))
        first = tablet.send_one(tablet.message(visit.id, mine, head, **version))
        assert first["outcome"] == "received", first
        second = desk.send_one(desk.message(visit.id, theirs, head, **version))
        assert second["outcome"] in {"merged", "conflict"}, second
        now = tablet.visit(visit.id)
        sides = [units(one, groups) for one in (base, mine, theirs, now["document"])]
        assert lost(*sides) == [], "an answer that only one of the two changed is not there"
        base, head = now["document"], now["revision_id"]
        assert manager.get(f"/visits/{visit.id}").status_code == 200
        assert manager.get(f"/visits/{visit.id}/text").status_code == 200
    submitted = tablet.send_one(tablet.message(visit.id, base, head, kind="submit", **version))
    assert submitted["outcome"] == "received", submitted


def turned(document: Any) -> Any:
    """The document with the marks of a turn for each child who answered alone."""
    for child in document.get("children", {}).values():
        own = child.get("voice", {}).get("own")
        if own:
            times = {"began_at": "2026-11-24T09:40:00Z", "ended_at": "2026-11-24T09:55:00Z"}
            own["turns"] = {**own.get("turns", {}), new_id(): times}
    return document


def overlaid(base: Any, over: Any) -> Any:
    """Answers of `over` upon those of `base`."""
    if not isinstance(base, dict) or not isinstance(over, dict) or set(over) == {"na"}:
        return deepcopy(over)
    return {
        key: overlaid(base[key], over[key])
        if key in base and key in over
        else deepcopy(over.get(key, base.get(key)))
        for key in {**base, **over}
    }


def lost(base: Any, mine: Any, theirs: Any, now: Any) -> list[str]:
    """Paths that one side alone changed and that do not stand as that side left them."""

    def changed(side: Any) -> set[str]:
        return {path for path in {**base, **side} if base.get(path) != side.get(path)}

    of_mine, of_theirs = changed(mine), changed(theirs)
    alone = [(mine, of_mine, of_theirs), (theirs, of_theirs, of_mine)]
    return [
        path
        for side, own, others in alone
        for path in own
        if not any(is_near(path, other) for other in others) and now.get(path) != side.get(path)
    ]


def is_near(path: str, other: str) -> bool:
    """The same answer, or one inside the other."""
    return path == other or path.startswith(f"{other}/") or other.startswith(f"{path}/")


def test_every_answer_of_a_random_visit_is_read(world: tuple[Visit, Tablet, Tablet, Any]) -> None:
    visit = world[0]
    compiled = definition_of(visit.form_version)
    for document in RandomVisits(definition(), SEED + 1).documents(VISITS * 4):
        names = names_in(visit.family, document)
        answers = read_answers(compiled, document, names)
        assert answers
        assert [one.path for one in answers if not one.words] == []
        assert [one.words for one in answers if one.words.startswith(UNREADABLE)] == []
        read = {one.path for one in answers}
        # How a group is known is said with its findings, and of what was not assessed not at all.
        said = [
            path
            for path in units(document, compiled["groups"])
            if not path.endswith(("/order", "/basis"))
        ]
        assert [path for path in said if not any(is_near(path, one) for one in read)] == []
