"""What colleagues do meanwhile, on the service's own database: no browser of theirs is needed."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from flask import g
from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.accounts import SignIn, User
from fieldapp.models.base import utc_now
from fieldapp.models.families import Family, FamilyWorker
from fieldapp.models.revisions import Quarantine, Receipt, Revision
from fieldapp.services.visits.withdraw_visit import withdraw_visit
from tests.databases import app_on
from tests.integration.sync.tablet import Tablet, tablet_of
from tests.linting import LintingClient

EARLY_HELP_WORKER = "ehw@example.org"


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
        """Leave no connection open on the file."""
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

    def withdraws(self, visit_id: str, reason: str) -> None:
        """The manager closes the visit."""
        with self._at_work():
            withdraw_visit(visit_id, _person("manager@example.org"), reason)

    def takes_family_away(self, family: str, email: str) -> None:
        """The family goes to another team, and this worker no longer works with it."""
        with self._at_work():
            found = db.session.execute(select(Family).where(Family.name == family)).scalar_one()
            found.team_id = _person("manager2@example.org").team_id or ""
            query = select(FamilyWorker).where(FamilyWorker.family_id == found.id)
            for worker in db.session.scalars(query):
                worker.until = utc_now()
                worker.ended_by_id = _person("manager@example.org").id

    def ends_sessions(self) -> None:
        """Everybody's session is over."""
        with self._at_work():
            for sign_in in db.session.scalars(select(SignIn).where(SignIn.ended_at.is_(None))):
                sign_in.ended_at = utc_now()

    def kept(self, visit_id: str) -> dict[str, int]:
        """How many revisions, receipts and set-aside messages the service holds."""
        with self._at_work():
            revisions = select(Revision).where(Revision.visit_id == visit_id)
            return {
                "revisions": len(list(db.session.scalars(revisions))),
                "receipts": len(list(db.session.scalars(select(Receipt)))),
                "quarantined": len(list(db.session.scalars(select(Quarantine)))),
            }

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
