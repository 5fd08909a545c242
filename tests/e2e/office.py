"""What colleagues do meanwhile, on the service's own database: no browser of theirs is needed."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from flask import g
from sqlalchemy import func, select

from fieldapp.extensions import db
from fieldapp.models.accounts import SignIn, User
from fieldapp.models.base import utc_now
from fieldapp.models.devices import Device, DeviceReport
from fieldapp.models.families import Family, FamilyMember
from fieldapp.models.people import ADULT, CHILD, UNBORN, Person
from fieldapp.models.revisions import Quarantine, Revision
from fieldapp.models.visits import APPROVED, IN_REVIEW, OPEN, SUBMITTED, Visit
from fieldapp.services.families.assign_family import move_family, name_workers
from fieldapp.services.reviews.claim_review import claim_review
from fieldapp.services.visits.change_state import change_state
from fieldapp.services.visits.see_urgent import see_urgent
from fieldapp.services.visits.take_over import take_over
from fieldapp.services.visits.withdraw_visit import withdraw_visit
from tests.databases import app_on
from tests.factories.families import (
    make_address,
    make_family,
    make_person,
    make_room,
    name_worker,
)
from tests.integration.sync.tablet import Tablet, tablet_of
from tests.linting import LintingClient

EARLY_HELP_WORKER = "ehw@example.org"
MANAGER = "manager@example.org"


class Office:
    """The rest of the team, at work while the tablet is away."""

    def __init__(self, database: Path) -> None:
        self._app = app_on(f"sqlite:///{database}")
        self._app.test_client_class = LintingClient
        self._tablets: dict[str, Tablet] = {}

    @contextmanager
    def _at_work(self) -> Iterator[None]:
        """One writing transaction, which waits its turn like any of the service's own."""
        with self._app.app_context():
            g.begin_writing = True
            try:
                yield
                db.session.commit()
            finally:
                db.session.remove()

    def close(self) -> None:
        """Leave no connection open on the file; sessions in it may be gone afterwards."""
        self._tablets.clear()
        with self._app.app_context():
            db.engine.dispose()

    def _tablet(self, email: str) -> Tablet:
        if email not in self._tablets:
            with self._at_work():
                made = tablet_of(self._app, db.session, _person(email), kind="desk")
            self._tablets[email] = made
        return self._tablets[email]

    def visit(self, visit_id: str, email: str = EARLY_HELP_WORKER) -> Any:
        """The visit as this person sees it."""
        return self._tablet(email).visit(visit_id)

    def writes(
        self, visit_id: str, answers: Mapping[str, Any], email: str = EARLY_HELP_WORKER
    ) -> Any:
        """Change answers of the visit from another device; gives the service's answer."""
        tablet = self._tablet(email)
        head = tablet.visit(visit_id)
        document = head["document"]
        for path, value in answers.items():
            _put(document, path, value)
        version = {"form_version": head["form_version"]}
        return tablet.send_one(tablet.message(visit_id, document, head["revision_id"], **version))

    def chooses(self, visit_id: str, value: Any, email: str = EARLY_HELP_WORKER) -> Any:
        """Choose for the only question that was answered differently."""
        tablet = self._tablet(email)
        head = tablet.visit(visit_id)
        [row] = head["conflicts"]
        _put(head["document"], row["path"], value)
        told = {"form_version": head["form_version"], "kind": "resolve", "resolves": [row["id"]]}
        message = tablet.message(visit_id, head["document"], head["revision_id"], **told)
        return tablet.send_one(message)

    def sees_what_is_urgent(self, visit_id: str) -> None:
        """The manager says that she has seen it."""
        with self._at_work():
            see_urgent(_person(MANAGER), visit_id)

    def approves(self, visit_id: str) -> None:
        """The manager closes the visit on what has come in until now."""
        with self._at_work():
            visit = db.session.get_one(Visit, visit_id)
            for state in (OPEN, SUBMITTED, IN_REVIEW, APPROVED):
                change_state(visit, state, _person(MANAGER))

    def withdraws(self, visit_id: str, why: str) -> None:
        """The manager withdraws the draft."""
        with self._at_work():
            withdraw_visit(_person(MANAGER), visit_id, why)

    def closes(self, visit_id: str) -> None:
        """The manager closes the visit that she has before her."""
        with self._at_work():
            change_state(db.session.get_one(Visit, visit_id), APPROVED, _person(MANAGER))

    def sends_what_cannot_be_read(self, visit_id: str) -> Any:
        """A message whose hash is another document's; gives the service's answer."""
        tablet = self._tablet(EARLY_HELP_WORKER)
        head = tablet.visit(visit_id)
        return tablet.send_one(
            tablet.message(visit_id, head["document"], head["revision_id"], sha256="0" * 64)
        )

    def reads(self, visit_id: str) -> None:
        """The manager takes the visit up, and has it before her."""
        with self._at_work():
            change_state(db.session.get_one(Visit, visit_id), SUBMITTED, _person(MANAGER))
            claim_review(_person(MANAGER), visit_id)

    def takes_over(self, visit_id: str, note: str) -> None:
        """A colleague finishes it at a desk."""
        with self._at_work():
            take_over(visit_id, _person(EARLY_HELP_WORKER), note)

    def takes_family_away(self, name: str) -> None:
        """The family goes to another team, and its workers no longer work with it."""
        with self._at_work():
            family = db.session.execute(select(Family).where(Family.name == name)).scalar_one()
            name_workers(_person(MANAGER), family, [])
            team = _person("manager2@example.org").team
            assert team is not None
            move_family(_person(MANAGER), family, team)

    def writes_child_down(self, family: str, name: str, born_on: date) -> str:
        """A child comes into the record at a desk; gives her id."""
        with self._at_work():
            known = db.session.execute(select(Family).where(Family.name == family)).scalar_one()
            child = Person(
                kind=CHILD,
                given_name=name,
                family_name=family,
                born_on=born_on,
                confirmed_at=utc_now(),
                confirmed_by_id=_person(MANAGER).id,
            )
            known.members.append(FamilyMember(person=child, relationship="daughter"))
            db.session.flush()
            return child.id

    def writes_family_down(self, name: str, mother: str) -> None:
        """A mother, a girl of seven and a boy of three, in a home of four rooms."""
        with self._at_work():
            worker = _person("hv@example.org")
            family = make_family(db.session, worker.team, name)
            name_worker(db.session, family, worker)
            today = utc_now().date()
            told = {"family_name": name}
            make_person(
                db.session,
                family,
                mother,
                ADULT,
                today.replace(year=today.year - 29, day=1),
                relationship="mother",
                is_main_carer=True,
                **told,
            )
            for child, years in (("Ama", 7), ("Kofi", 3)):
                born_on = today.replace(year=today.year - years, day=1)
                make_person(db.session, family, child, CHILD, born_on, **told)
            address = make_address(db.session, family, "7 Fern Court", "Ashcombe")
            for room_type, label in (
                ("living_room", "Living room"),
                ("kitchen", "Kitchen"),
                ("bathroom_toilet", "Bathroom"),
                ("child_bedroom", "Children’s bedroom"),
            ):
                make_room(db.session, address, room_type, label)

    def writes_children_down(self, family: str, months: Mapping[str, int]) -> None:
        """A family with children of these ages, and one who is not born."""
        with self._at_work():
            worker = _person("hv@example.org")
            made = make_family(db.session, worker.team, family)
            name_worker(db.session, made, worker)
            today = utc_now().date()
            for child, age in months.items():
                years, month = divmod(today.year * 12 + today.month - 1 - age, 12)
                born_on = date(years, month + 1, 1)
                make_person(db.session, made, child, CHILD, born_on, family_name=family)
            expected_on = today + timedelta(weeks=9)
            unborn = Person(kind=UNBORN, known_as="Unborn baby", expected_on=expected_on)
            made.members.append(FamilyMember(person=unborn))

    def ends_sessions(self) -> None:
        """Everybody's session is over."""
        with self._at_work():
            for sign_in in db.session.scalars(select(SignIn).where(SignIn.ended_at.is_(None))):
                sign_in.ended_at = utc_now()

    def revisions(self, visit_id: str) -> list[Revision]:
        """Everything that the service has of this visit, in the order in which it came."""
        query = select(Revision).where(Revision.visit_id == visit_id).order_by(Revision.sequence)
        with self._at_work():
            found = list(db.session.scalars(query))
            db.session.expunge_all()
            return found

    def ever_written(self, visit_id: str, path: str) -> set[Any]:
        """Every value that this answer has had."""
        return {at(one.document, path) for one in self.revisions(visit_id)} - {None}

    def clearing_accepted_on(self, email: str) -> set[str]:
        """Days on which this person's tablets said that they may be cleared, as last reported."""
        owners = select(DeviceReport).join(Device).join(User, Device.user_id == User.id)
        with self._at_work():
            found = db.session.scalars(owners.where(User.email == email))
            days = {one.accepted_clearing_on for one in found if one.persisted is not True}
            return {day.isoformat() for day in days if day}

    def late_words(self, visit_id: str, path: str) -> list[Any]:
        """What came to this answer after the visit was closed."""
        late = [one for one in self.revisions(visit_id) if one.is_late]
        return [at(one.document, path) for one in late]

    def quarantined(self, visit_id: str) -> int:
        """How many messages about this visit lie apart, for a manager."""
        query = select(func.count(Quarantine.id)).where(Quarantine.claimed_visit_id == visit_id)
        with self._at_work():
            return int(db.session.scalar(query) or 0)

    def answer(self, visit_id: str, path: str) -> Any:
        """What stands at this path in the visit's head."""
        return at(self.visit(visit_id)["document"], path)


def at(document: Any, path: str) -> Any:
    """The answer at this JSON Pointer; None where nothing was answered."""
    for part in path.strip("/").split("/"):
        if not isinstance(document, dict) or part not in document:
            return None
        document = document[part]
    return document


def _person(email: str) -> User:
    return db.session.execute(select(User).where(User.email == email)).scalar_one()


def _put(document: Any, path: str, value: Any) -> None:
    *parents, last = path.strip("/").split("/")
    for part in parents:
        document = document.setdefault(part, {})
    document[last] = value
