"""The workspace, from the tablet that nobody has set up to the visit that is handed in."""

from scripts.screens.camera import Camera
from scripts.screens.stage import Stage
from tests.e2e.cases.answers import Part
from tests.e2e.cases.tesfaye_visit import (
    AFTER_THE_KILL,
    AT_THE_DESK,
    BEFORE_THE_KILL,
    FORGOTTEN,
    LOOSE_NOTE,
    SELAM,
)
from tests.e2e.navigators.filling import Filling
from tests.e2e.navigators.health_visitor import HealthVisitor

FAMILY = "Tesfaye"
OTHER_FAMILIES = (("Larkin", "11:45"), ("Whitlock", "14:00"))
EFFECT = "Reaches the hob from a chair. Says “I do the beans”."
EFFECT_OFFICE = "Reaches the hob from a chair. Kerry will bring it back to the wall."

#: Parts that are photographed once they are answered, and where to stand for it.
SHOWN = {
    "Anyone in immediate danger?": (("danger", ""),),
    "What kind of visit": (("arrival", ""),),
    "Who was there": (("people", ""),),
    "What was agreed": (("agreement", ""),),
    "Kitchen": (
        ("room", "//*[@data-question='seen']"),
        ("room-cleanliness", "//*[@data-question='clean_rating']"),
        ("room-hazards", "//*[@data-question='hazards']"),
        ("room-impact", "//*[@data-question='impact' or @data-rows='impact']"),
    ),
    "Hiwet’s words": (("carer", ""),),
    "What it all means": (("analysis", ""),),
    "What it means for Selam": (("impact", ""),),
    "Decision for Yonas": (("decision", ""),),
    f"Seen/{SELAM}": (("seen", ""),),
    f"How they are/{SELAM}": (
        ("presentation", ""),
        ("presentation-open", "//*[@data-question='supervision']"),
    ),
    f"Their voice/{SELAM}": (("voice", ""),),
}


def set_up(anna: HealthVisitor, camera: Camera) -> None:
    """First time on this tablet."""
    anna.opens_the_app()
    anna.sees_heading("Set up Fieldapp here")
    camera.takes("set-up")
    anna.sets_up("AR")
    anna.bar_says("Nothing is waiting on this tablet")


def fill_plan(anna: HealthVisitor, family: str, at: str) -> None:
    """A visit to this family today, at this time of day."""
    anna.press("New visit")
    anna.sees_heading("New visit")
    anna.click(f"//label[contains(@class, 'radios__label')][contains(., '{family}')]")
    anna.browser.driver.execute_script(
        "arguments[0].value = arguments[1]", anna.browser.see("#new-time"), at
    )
    anna.click("//*[@data-part='purposes']//label[1]")


def plan_visits(stage: Stage, anna: HealthVisitor, camera: Camera) -> None:
    """Three visits of today; the last is the one that is written up."""
    for family, at in OTHER_FAMILIES:
        fill_plan(anna, family, at)
        anna.press("Plan the visit")
        anna.prepares()
        anna.goes_home()
    fill_plan(anna, FAMILY, "10:00")
    camera.takes("new-visit")
    stage.server.hang()
    anna.press("Plan the visit")
    anna.sees_heading("Prepare")
    camera.takes("preparing")
    stage.server.go_on()
    anna.browser.driver.refresh()
    anna.browser.see("#unlock-words, h1")
    anna.unlocks()
    anna.prepares()
    camera.takes("ready")
    anna.goes_home()
    anna.bar_says("Nothing is waiting on this tablet")
    anna.browser.close()


def open_cold(anna: HealthVisitor, camera: Camera) -> None:
    """At the door, with no signal."""
    anna.opens_the_app()
    anna.sees_heading("Welcome back, AR")
    camera.takes("unlock")
    anna.opens_act_now()
    camera.takes("act-now-locked")
    anna.goes_to("unlock")
    anna.unlocks()


def write_other_visit(anna: HealthVisitor) -> str:
    """Some of another visit, so that it stands among those to finish; gives the answer's path."""
    anna.opens_visit("Larkin")
    anna.opens_part("Kitchen")
    anna.chooses("seen", "seen")
    anna.chooses("picture_rating", "6")
    path = f"impact/{anna.row_of('impact', 'Leo')}/effect"
    anna.writes(path, EFFECT)
    anna.bar_says("Saved on this tablet")
    place = str(anna.browser.driver.execute_script("return location.hash"))
    anna.goes_back()
    return f"{place.removeprefix('#/visits/')}/{path}"


def fill(anna: HealthVisitor, camera: Camera, parts: tuple[Part, ...]) -> None:
    """Answer each part, and photograph those that the guide shows."""
    filling = Filling(anna)
    for part in parts:
        filling.opens(part)
        filling.fills(part.answers)
        anna.bar_says("Saved on this tablet")
        name = f"{part.name}/{part.child}" if part.child else part.name
        for shot, at in SHOWN.get(name, ()):
            camera.takes(shot, at)
        anna.goes_back()


def record_at_the_home(anna: HealthVisitor, camera: Camera) -> None:
    """All of the visit, with the screens on the way."""
    anna.goes_home()
    camera.takes("my-visits")
    anna.opens_visit(FAMILY)
    fill(anna, camera, BEFORE_THE_KILL)
    anna.keeps_note(LOOSE_NOTE)
    camera.takes("jotter")
    anna.opens_visit(FAMILY)
    camera.takes("task-list")
    anna.opens_act_now()
    camera.takes("act-now")
    anna.click("//a[@data-part='back']")
    anna.press("Lock")
    anna.sees_heading("Covered")
    camera.takes("cover")
    anna.browser.see("#cover-pin").send_keys("246810")
    anna.press("Open")
    anna.opens_visit(FAMILY)
    fill(anna, camera, (*AFTER_THE_KILL, *AT_THE_DESK))
    anna.hands_in()
    anna.sees("needed before review")
    camera.takes("needed-before-review")
    fill(anna, camera, (FORGOTTEN,))
    anna.hands_in()
    anna.goes_to("device")
    anna.sees_heading("What is on this")
    camera.takes("device")


def send(stage: Stage, anna: HealthVisitor, camera: Camera, answer: str) -> None:
    """Signal returns: sign in where she stands; one answer was changed in the office too."""
    visit_id, path = answer.split("/", 1)
    with stage.office() as office:
        office.writes(visit_id, {f"/{path}": EFFECT_OFFICE})
    stage.server.start()
    anna.press("Try to send now")
    anna.bar_says("Sign in to send")
    anna.click("//*[@data-status='end']//button")
    anna.browser.see("#panel-email")
    camera.takes("sign-in-panel")
    anna.browser.see("#panel-email").send_keys(anna.email)
    anna.browser.see("#panel-password").send_keys(anna.password)
    anna.click("//dialog//button[@type='submit']")
    anna.until(lambda: not anna.all_by("//dialog"), "the panel stayed")
    anna.opens_visit("Larkin")
    anna.bar_says("Choose an answer")
    anna.click("//*[@data-status='end']//button")
    anna.sees("Both are stored")
    camera.takes("conflict")
    anna.goes_home()
    anna.browser.close()


def walk(stage: Stage) -> None:
    """From the tablet that nobody has set up to the visit that is handed in."""
    with stage.tablet() as (anna, camera):
        set_up(anna, camera)
        plan_visits(stage, anna, camera)
        stage.server.stop()
        open_cold(anna, camera)
        answer = write_other_visit(anna)
        record_at_the_home(anna, camera)
        send(stage, anna, camera, answer)
