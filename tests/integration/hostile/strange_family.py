"""A family, a visit and a team in which every name and word is markup, and all their pages."""

from dataclasses import dataclass
from typing import Any

from flask import Flask

from fieldapp.models.accounts import ADMINISTRATOR, TEAM_MANAGER, User
from fieldapp.models.base import new_id
from fieldapp.models.revisions import LateWords
from fieldapp.models.visits import APPROVED, Visit
from fieldapp.services.reviews.claim_review import claim_review
from fieldapp.services.reviews.comment_on_answer import comment_on_answer
from tests.factories.accounts import make_user
from tests.factories.families import name_worker
from tests.factories.larkin_case import (
    LarkinCase,
    larkin_document,
    make_larkins,
    make_two_visits,
)
from tests.factories.visits import make_revision
from tests.integration.sync.tablet import tablet_of

MARK = "Zqx"
MARKUP = f"{MARK}\"'><script>alert({MARK})</script><img src=x onerror=alert(1)>{{{{7*7}}}}&lt;"


@dataclass
class StrangeFamily:
    """What the pages are about."""

    case: LarkinCase
    administrator: User
    other_manager: User
    approved: Visit
    claimed: Visit
    quarantined: str

    def pages(self) -> list[str]:
        """Every desk page about them, for a manager of the team."""
        family, late = self.case.family.id, self.approved.head_id
        views = ("changed", "whole", "children", "history")
        visits = [self.approved.id, self.claimed.id]
        record = ("summary", "chronology", "home", "children", "plan")
        return [
            "/reviews",
            "/visits",
            *(f"/visits/{visit}?view={view}" for visit in visits for view in views),
            *(f"/visits/{visit}/text" for visit in visits),
            "/families",
            f"/families/{family}/assignment",
            *(f"/families/{family}?view={view}" for view in record),
            f"/families/{family}?view=chronology&child=1",
            "/oversight",
            f"/oversight/late/{late}",
            f"/oversight/quarantine/{self.quarantined}",
        ]


def make_strange_family(app: Flask, session: Any) -> StrangeFamily:
    """One approved visit with late words, one in review, one message in quarantine."""
    case = make_larkins(session)
    _mark_names(case)
    approved, claimed = make_two_visits(session, case)
    words = larkin_document(case, "2026-11-18T09:34:00Z", words=MARKUP)
    words["visit"]["visit_kind"] = MARKUP
    for room in words["rooms"].values():
        room["label"] = MARKUP
    make_revision(session, claimed, case.visitor, words)
    claim_review(case.manager, claimed.id)
    for path in ("/visit/visit_kind", "/not/there"):
        comment_on_answer(
            case.manager, claimed.id, path=path, words=MARKUP, revision_id=claimed.head_id or ""
        )
    late = make_revision(session, approved, case.visitor, words, is_late=True)
    session.add(LateWords(revision_id=late.id, visit_id=approved.id))
    assert approved.state == APPROVED
    name_worker(session, case.family, case.visitor, named_by_id=case.manager.id)
    session.commit()
    return StrangeFamily(
        case,
        make_user(session, ADMINISTRATOR, team=case.team, name=MARKUP),
        make_user(session, TEAM_MANAGER, team=case.team, name="Ola Second"),
        approved,
        claimed,
        _quarantined(app, session, case),
    )


def _mark_names(case: LarkinCase) -> None:
    case.family.name = case.team.name = MARKUP[:80]
    case.visitor.name = case.manager.name = MARKUP
    for person in (case.leo, case.maya, case.kelly):
        person.given_name = person.known_as = MARKUP[:80]
    for room in (case.kitchen, case.lounge):
        room.label = MARKUP[:60]


def _quarantined(app: Flask, session: Any, case: LarkinCase) -> str:
    tablet = tablet_of(app, session, case.visitor)
    sent = tablet.message(new_id(), {"home": {"a": MARKUP}}, form_version="0" * 16)
    told = {**sent, "family_id": case.family.id}
    receipt: str = tablet.send_one(told)["receipt"]["receipt_id"]
    return receipt
