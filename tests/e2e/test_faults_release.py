"""The application and its forms change while a visit is open: it stays as it was begun."""

import shutil
from pathlib import Path

from fieldapp.profiles.read_profile import FOLDER
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.office import Office
from tests.e2e.prepared import PreparedTablet
from tests.e2e.releases import put_next_release
from tests.e2e.server import ServerProcess


def test_app_updated(
    prepared: PreparedTablet, releases: Path, visitor: VisitorInTrouble, tmp_path: Path
) -> None:
    own = Path(shutil.copytree(releases, tmp_path / "releases"))
    database = prepared.copy_database(tmp_path)
    release = {"FIELDAPP_RELEASE_FOLDER": str(own)}
    server = ServerProcess(f"sqlite:///{database}", tmp_path, prepared.port, **release)
    server.start()
    try:
        visitor.opens_and_unlocks()
        visitor.opens_the_kitchen()
        before = visitor.release()
        following = put_next_release(own)
        visitor.chooses("seen", "seen")
        visitor.is_received()
        visitor.goes_home()
        visitor.bar_says("Update waiting")
        visitor.quiet_says("It will be put in when no visit is open.")
        assert visitor.release() == before
        visitor.locks_fully()
        visitor.until(lambda: visitor.release() == following, "the update was not put in")
        server.stop()
        visitor.browser.close()
        visitor.opens_and_unlocks()
        visitor.opens_the_kitchen()
        assert visitor.release() == following
        assert visitor.chosen("seen") == ["seen"]
    finally:
        server.stop()


def test_form_changed(
    prepared: PreparedTablet,
    releases: Path,
    visitor: VisitorInTrouble,
    office: Office,
    tmp_path: Path,
) -> None:
    profiles = Path(shutil.copytree(FOLDER, tmp_path / "profiles"))
    neutral = profiles / "neutral.toml"
    neutral.write_text(neutral.read_text().replace("Safety scale", "Scale of worry"))
    assert "Scale of worry" in neutral.read_text()
    database = prepared.copy_database(tmp_path)
    changed = {"FIELDAPP_RELEASE_FOLDER": str(releases), "CHANGED_PROFILES": str(profiles)}
    server = ServerProcess(f"sqlite:///{database}", tmp_path, prepared.port, **changed)
    server.application = "tests.e2e.changed_forms:app"
    server.start()
    try:
        visitor.opens_and_unlocks()
        visitor.opens_the_kitchen()
        old = visitor.form_version()
        visitor.chooses("seen", "seen")
        visitor.is_received()
        visitor.goes_home()
        visitor.plans_visit("Tesfaye")
        visitor.prepares()
        visitor.press("Open the visit")
        visitor.opens_part("Kitchen")
        visitor.sees_heading("Kitchen")
        assert visitor.form_version() != old
        server.stop()
        visitor.browser.close()
        visitor.opens_and_unlocks()
        visitor.opens_the_kitchen()
        assert visitor.form_version() == old
        assert visitor.chosen("seen") == ["seen"]
        assert office.visit(visitor.visit_id)["form_version"] == old
    finally:
        server.stop()
