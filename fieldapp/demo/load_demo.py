"""Load the demonstration: accounts first, then the families, then their past visits."""

from datetime import date

from fieldapp.demo.accounts import load_accounts, load_numbers, load_teams
from fieldapp.demo.cases import CASES
from fieldapp.demo.cast import Cast
from fieldapp.demo.families import load_family
from fieldapp.demo.ids import demo_id
from fieldapp.demo.past_visits import load_past_visits
from fieldapp.extensions import db
from fieldapp.models.accounts import Authority
from fieldapp.services.audit.record_audit import record_audit

AUTHORITY = "Ashcombe"


def _load_authority() -> Authority:
    authority_id = demo_id("authority")
    found = db.session.get(Authority, authority_id)
    if found is None:
        found = Authority(id=authority_id, name=AUTHORITY, profile="neutral")
        db.session.add(found)
        db.session.flush()
    return found


def load_demo(today: date, password: str) -> Cast:
    """Everything of the demonstration; the second time only what is missing.

    `today` is the day on which the children have their ages. Flushes, commits nothing.
    """
    cast = Cast(authority=_load_authority(), today=today)
    load_teams(cast)
    load_accounts(cast, password)
    load_numbers(cast)
    for case in CASES:
        load_family(cast, case)
    load_past_visits(cast)
    record_audit(cast.users["admin"], "demo.loaded", "authority", cast.authority.id)
    return cast
