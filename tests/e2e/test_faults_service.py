"""The service itself fails, or the clock is wrong: nothing received is lost or doubled."""

import random
import shutil
from pathlib import Path

from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.office import Office, at
from tests.e2e.proxy import Wire
from tests.e2e.server import ServerProcess

KILLS = 3
LONGEST_MS = 400


def test_server_restored_from_backup(
    wired_service: ServerProcess,
    wire: Wire,
    visitor: VisitorInTrouble,
    office: Office,
    tmp_path: Path,
) -> None:
    backup = Path(shutil.copy(tmp_path / "fieldapp.sqlite3", tmp_path / "backup.sqlite3"))
    visitor.opens_and_unlocks()
    visitor.opens_the_kitchen()
    visitor.chooses("seen", "seen")
    visitor.is_received()
    visitor.chooses("picture_rating", "7")
    visitor.is_received()
    assert office.answer(visitor.visit_id, visitor.kitchen_path("picture_rating")) == 7
    wired_service.stop()
    office.close()
    shutil.copy(backup, tmp_path / "fieldapp.sqlite3")
    wired_service.flask("epoch", "renew")
    wire.holds("POST /sync/v1/revisions")
    wired_service.start()
    visitor.waits_for_the_next_try()
    visitor.bar_says("Sending again")
    wire.leads_through()
    visitor.bar_says("Received")
    assert office.answer(visitor.visit_id, visitor.kitchen_path("picture_rating")) == 7
    assert office.answer(visitor.visit_id, visitor.kitchen_path("seen")) == "seen"


def test_server_killed_at_any_instant(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office
) -> None:
    chance = random.Random(20261124)
    visitor.opens_and_unlocks()
    visitor.opens_the_kitchen()
    visitor.chooses("seen", "seen")
    path = visitor.kitchen_path("picture_rating")
    for rating in range(1, KILLS + 1):
        visitor.chooses("picture_rating", str(rating))
        visitor.waits_for_the_next_try()
        visitor.lets_pass(chance.randrange(LONGEST_MS))
        service.stop()
        assert visitor.chosen("picture_rating") == [str(rating)]
        service.start()
        visitor.waits_for_the_next_try()
        visitor.until(lambda: visitor.bar_kind() == "received", "never received")
        assert office.answer(visitor.visit_id, path) == rating
    written = [at(one.document, path) for one in office.revisions(visitor.visit_id)]
    assert sorted(set(written) - {None}) == list(range(1, KILLS + 1))


def test_wrong_clock(service: ServerProcess, visitor: VisitorInTrouble) -> None:
    visitor.opens_and_unlocks(clock_ahead_minutes=47)
    visitor.bar_says("The clock of this tablet is 47 minutes fast")
    visitor.quiet_says("Times you write down may be wrong.")
