"""The demo families' past visits, put into the record by the real services.

Each file of `past/` tells one visit. It is received as from a tablet, submitted, claimed and
approved, so that facts and chronology are what approving a visit writes.
"""

import tomllib
from datetime import timedelta
from pathlib import Path

from fieldapp.demo.cast import Cast
from fieldapp.demo.former_visitor import former_visitor, let_former_visitor_go
from fieldapp.demo.ids import demo_id
from fieldapp.demo.telling import Telling, document_of
from fieldapp.demo.told_reviews import told_review
from fieldapp.extensions import db
from fieldapp.merging.canonical import document_sha256
from fieldapp.models.accounts import User
from fieldapp.models.devices import TABLET
from fieldapp.models.revisions import SUBMIT
from fieldapp.models.visits import SUBMITTED, Visit
from fieldapp.services.devices.register_device import register_device
from fieldapp.services.forms.ensure_form_version import ensure_form_version
from fieldapp.services.reviews.approve_visit import approve_visit
from fieldapp.services.reviews.claim_review import claim_review
from fieldapp.services.reviews.lowered_levels import agreement_to, lowered_levels
from fieldapp.services.reviews.save_review import save_review
from fieldapp.services.sync.receive_batch import receive_batch
from fieldapp.services.sync.sender import Sender
from fieldapp.services.visits.needs_you import open_needs

FOLDER = Path(__file__).parent / "past"
MANAGERS = {"north": "manager", "south": "manager2"}


class PastVisitRefusedError(Exception):
    """A past visit could not be handed in: its file lacks what the form asks."""


def load_past_visits(cast: Cast) -> None:
    """Bring every told visit into the record; one that is there stays as it is."""
    for path in sorted(FOLDER.glob("*.toml")):
        telling = Telling(path.stem, tomllib.loads(path.read_text(encoding="utf-8")))
        if db.session.get(Visit, _visit_id(telling)) is None:
            _hand_in(telling, cast)
            _approve(telling, cast)
    let_former_visitor_go(cast)


def _visit_id(telling: Telling) -> str:
    return demo_id(f"visit/{telling.key}")


def _visitor(telling: Telling, cast: Cast) -> User:
    key = telling.told["by"]
    return former_visitor(cast) if key == "south" else cast.users[key]


def _hand_in(telling: Telling, cast: Cast) -> None:
    visitor = _visitor(telling, cast)
    device = register_device(visitor, demo_id(f"device/{visitor.email}"), TABLET)
    document = document_of(telling, cast)
    left_at = telling.moment(telling.told["left_at"], cast.today)
    message = {
        "revision_id": demo_id(f"revision/{telling.key}"),
        "visit_id": _visit_id(telling),
        "base": None,
        "sequence": 1,
        "kind": SUBMIT,
        "form_version": ensure_form_version(cast.authority).version,
        "recorded_at": (left_at + timedelta(hours=1)).isoformat(),
        "sha256": document_sha256(document),
        "document": document,
        "family_id": cast.families[telling.family].id,
        "planned_at": telling.moment(telling.told["arrived_at"], cast.today).isoformat(),
    }
    answer = receive_batch([message], Sender(visitor, device))[0]
    visit = db.session.get(Visit, _visit_id(telling))
    if visit is None or visit.state != SUBMITTED:
        raise PastVisitRefusedError(f"{telling.key}: {answer.outcome} {_needs(telling)}")


def _needs(telling: Telling) -> list[str]:
    rows = open_needs(_visit_id(telling))
    return [f"{row.path}: {row.message}" for row in rows]


def _approve(telling: Telling, cast: Cast) -> None:
    team_id = cast.families[telling.family].team_id
    team = next(key for key, team in cast.teams.items() if team.id == team_id)
    manager = cast.users[MANAGERS[team]]
    review = claim_review(manager, _visit_id(telling))
    agreed = [agreement_to(one) for one in lowered_levels(review.visit)]
    told = told_review(telling, cast) | {"agreed": agreed}
    save_review(manager, _visit_id(telling), told, edition=0)
    approve_visit(manager, _visit_id(telling), revision_id=demo_id(f"revision/{telling.key}"))
