"""The Larkin family, invented: one approved visit, and one that a manager can read beside it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from fieldapp.models.accounts import HEALTH_VISITOR, TEAM_MANAGER, Team, User
from fieldapp.models.base import new_id, utc_now
from fieldapp.models.families import Family
from fieldapp.models.form_versions import FormVersion
from fieldapp.models.people import ADULT, Person
from fieldapp.models.rooms import Room
from fieldapp.models.visits import Visit
from fieldapp.services.reviews.approve_visit import approve_visit
from fieldapp.services.reviews.claim_review import claim_review
from tests.factories.accounts import make_team, make_user
from tests.factories.families import make_address, make_family, make_person, make_room
from tests.factories.review_forms import review_definition
from tests.factories.visits import make_revision, make_visit, mark_submitted
from tests.factories.written_reviews import write_review


@dataclass
class LarkinCase:
    """Everybody and everything of the case."""

    team: Team
    manager: User
    visitor: User
    family: Family
    leo: Person
    maya: Person
    kelly: Person
    kitchen: Room
    lounge: Room
    version: FormVersion


def make_larkins(session: Any) -> LarkinCase:
    """The family without a visit."""
    team = make_team(session, name="Ashcombe north")
    family = make_family(session, team, "Larkin")
    leo = make_person(session, family, "Leo", born_on=date(2019, 3, 3))
    maya = make_person(session, family, "Maya", born_on=date(2023, 7, 9))
    kelly = make_person(session, family, "Kelly", ADULT, relationship="mother", is_main_carer=True)
    address = make_address(session, family, "14 Larch Row")
    version = FormVersion(
        version=new_id()[-16:],
        authority_id=team.authority_id,
        definition=review_definition(),
        rules={},
        files={},
    )
    session.add(version)
    session.flush()
    return LarkinCase(
        team=team,
        manager=make_user(session, TEAM_MANAGER, team=team, name="Ruth Calder"),
        visitor=make_user(session, HEALTH_VISITOR, team=team, name="Jo Adeyemi"),
        family=family,
        leo=leo,
        maya=maya,
        kelly=kelly,
        kitchen=make_room(session, address, "kitchen", "Kitchen"),
        lounge=make_room(session, address, "living_room", "Living room"),
        version=version,
    )


QUOTE_ROW = "0193b6a0-0000-7000-8000-0000000000b1"
CHANGE_ROW = "0193b6a0-0000-7000-8000-0000000000b2"


def larkin_document(
    case: LarkinCase, arrived_at: str, *, kitchen: int = 5, meals: int = 2, words: str = ""
) -> dict[str, Any]:
    """A whole visit; `words` are Leo's."""
    quote = {"words": words or "I do my reading on the stairs.", "prompt": "After school?"}
    return {
        "visit": {"visit_kind": "planned", "arrived_at": arrived_at},
        "rooms": {
            case.kitchen.id: {
                "order": 1,
                "room_type": "kitchen",
                "label": "Kitchen",
                "seen": "seen",
                "picture_rating": kitchen,
                "clean_rating": 1,
                "hazards": ["chemicals"],
                "impact": {
                    case.leo.id: {"effect": "Reads on the stairs."},
                    case.maya.id: {"none_seen": True},
                },
            },
            case.lounge.id: {
                "order": 2,
                "room_type": "living_room",
                "label": "Living room",
                "seen": "not_seen",
            },
        },
        "children": {
            case.leo.id: {
                "presentation": {"feeding": {"opener": "all_met", "basis": ["seen"]}},
                "voice": {
                    "quote": {QUOTE_ROW: {"order": 1, **quote}},
                    "earshot": "parent_near",
                    "reading": "Leo may be taking on care of Finn.",
                },
            },
            case.maya.id: {
                "presentation": {
                    "feeding": {
                        "opener": "to_record",
                        "items": {
                            "meals": {
                                "level": meals,
                                "basis": ["seen", "told_by_parent"],
                                "note": "Crisps and toast most days.",
                            },
                            "enough": {"na": "asleep"},
                        },
                    }
                },
                "voice": {"quote_none": True},
            },
        },
        "carers": {case.kelly.id: {"parent_view": "I am tired.", "parent_scale": 6}},
        "analysis": {
            "what_must_change": {
                CHANGE_ROW: {
                    "order": 1,
                    "what": "A table to eat and read at",
                    "who": "Kelly, with Jo",
                    "by_when": "2026-12-11",
                    "if_not": "We ask the housing service together",
                }
            }
        },
        "notes": {"n1": {"at": arrived_at, "words": "jotted", "order": 1}},
    }


def submit_larkin_visit(
    session: Any, case: LarkinCase, document: dict[str, Any], **fields: Any
) -> Visit:
    """A visit by Jo with these words, handed in."""
    visit = make_visit(
        session, case.family, case.visitor, **{"form_version": case.version.version, **fields}
    )
    make_revision(session, visit, case.visitor, document)
    mark_submitted(session, visit)
    return visit


def approve_larkin_visit(session: Any, case: LarkinCase, visit: Visit) -> None:
    """Ruth claims it and approves what stands there."""
    claim_review(case.manager, visit.id)
    write_review(case.manager, visit)
    assert visit.head_id is not None
    approve_visit(case.manager, visit.id, revision_id=visit.head_id)
    session.flush()


def make_two_visits(session: Any, case: LarkinCase) -> tuple[Visit, Visit]:
    """One approved visit of October, and one of November that waits for Ruth."""
    before = larkin_document(
        case, "2026-10-27T09:30:00Z", kitchen=4, meals=1, words="It’s alright."
    )
    first = submit_larkin_visit(session, case, before, planned_at=utc_now())
    approve_larkin_visit(session, case, first)
    now = larkin_document(case, "2026-11-18T09:34:00Z")
    return first, submit_larkin_visit(session, case, now)
