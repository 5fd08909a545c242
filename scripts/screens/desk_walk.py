"""The desk: assigning, reviewing, the record, and accounts."""

from scripts.screens.camera import Camera
from scripts.screens.stage import Stage
from tests.e2e.navigators.manager import Manager

VISITED = "Tesfaye"
RECORDED = "Larkin"
COMMENT = "Who is with Selam while Hiwet is at the clinic?"


def assign(stage: Stage) -> None:
    """Before the visits: the manager names a worker for a family."""
    with stage.manager() as (manager, camera):
        manager.browser.open(manager.origin)
        manager.goes_to("/sign-in")
        manager.sees_heading("Sign in")
        camera.takes_desk("desk-sign-in")
        manager.signs_in_again()
        manager.goes_to("/families")
        manager.sees_heading("Families")
        camera.takes_desk("desk-families")
        manager.names_worker("Whitlock", "Anna Reed")


def review(manager: Manager, camera: Camera) -> None:
    """The queue, the visit, and a comment on one answer."""
    manager.signs_in()
    manager.sees_in_queue(VISITED)
    camera.takes_desk("desk-reviews")
    manager.opens_review(VISITED)
    manager.claims()
    manager.opens_tab("What changed")
    camera.takes_desk("desk-review-changed")
    manager.opens_tab("Whole visit")
    manager.comments("looks after the child", COMMENT)
    manager.opens_tab("Whole visit")
    camera.takes_desk("desk-review-whole", "//section[.//*[@class='app-comment']]")
    manager.opens_tab("Children")
    camera.takes_desk("desk-review-children")


def read_record(manager: Manager, camera: Camera) -> None:
    """Each part of a family's early help record."""
    manager.opens_record(RECORDED)
    for tab, shot in (
        ("Summary", "summary"),
        ("Chronology", "chronology"),
        ("Home", "home"),
        ("Children", "children"),
        ("What must change", "plan"),
    ):
        manager.opens_tab(tab)
        camera.takes_desk(f"desk-record-{shot}")


def keep_accounts(stage: Stage) -> None:
    """The administrator's list."""
    with stage.manager("admin@example.org") as (admin, camera):
        admin.signs_in()
        admin.sees_heading("Accounts")
        camera.takes_desk("desk-accounts")


def walk(stage: Stage) -> None:
    """After the visits were received."""
    with stage.manager() as (manager, camera):
        review(manager, camera)
        read_record(manager, camera)
        manager.goes_to("/oversight")
        camera.takes_desk("desk-oversight")
    keep_accounts(stage)
