"""The two families, and the draft that stands under the wrong one."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from fieldapp.models.form_versions import FormVersion
from fieldapp.models.people import ADULT
from fieldapp.models.visits import Visit
from tests.factories.families import (
    make_address,
    make_family,
    make_person,
    make_room,
)
from tests.factories.forms import definition
from tests.factories.larkin_case import (
    LarkinCase,
    make_larkins,
)
from tests.factories.review_forms import review_definition
from tests.factories.visits import make_revision, make_visit
from tests.integration.reviews.moving.moved_larkins import Others, document_of


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    larkins = make_larkins(db_session)
    larkins.version = FormVersion(
        version=uuid4().hex[:16],
        authority_id=larkins.team.authority_id,
        definition={**review_definition(), "prompts": definition()["prompts"]},
        rules={},
        files={},
    )
    db_session.add(larkins.version)
    db_session.flush()
    return larkins


@pytest.fixture
def others(db_session: Any, case: LarkinCase) -> Others:
    family = make_family(db_session, case.team, "Larkin of Mill Lane")
    home = make_address(db_session, family, "3 Mill Lane")
    return Others(
        family=family,
        home=home,
        sam=make_person(db_session, family, "Sam", born_on=date(2018, 2, 2)),
        kim=make_person(db_session, family, "Kim", ADULT, relationship="mother"),
        kitchen=make_room(db_session, home, "kitchen", "Kitchen"),
    )


@pytest.fixture
def visit(db_session: Any, case: LarkinCase) -> Visit:
    """Jo's draft, at the family where she did not go."""
    named = {"form_version": case.version.version}
    draft: Visit = make_visit(db_session, case.family, case.visitor, **named)
    make_revision(db_session, draft, case.visitor, document_of(case))
    return draft
