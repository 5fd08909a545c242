"""The tablet's own store fails: what is said, and what is still there."""

from tests.e2e.navigators.device_store import DeviceStore
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.server import ServerProcess

ROOM_LEFT = 400_000
TOO_LONG = 9_500_000  # more than the reserve holds
WORDS = "Mum said the nights are the hardest, and that she would like help"


def test_app_swiped_away_or_killed(service: ServerProcess, visitor: VisitorInTrouble) -> None:
    service.stop()
    visitor.opens_and_unlocks()
    visitor.opens_the_carer()
    visitor.begins_to_write("parent_view", WORDS)
    store = DeviceStore(visitor.browser)
    visitor.until(lambda: store.count("journal"), "half-typed words were never journalled")
    visitor.browser.kill()
    visitor.opens_and_unlocks()
    visitor.opens_the_carer()
    assert visitor.value_shown("parent_view") == WORDS
    visitor.bar_says("Saved on this tablet")


def test_storage_process_dies(service: ServerProcess, visitor: VisitorInTrouble) -> None:
    visitor.opens_and_unlocks()
    visitor.opens_the_kitchen()
    store = DeviceStore(visitor.browser)
    store.dies()
    visitor.chooses("seen", "seen")
    visitor.bar_says("Not saved. Do not close this page.")
    visitor.quiet_says("What you wrote is still on the screen.")
    visitor.by("//*[@data-status='end']//button[normalize-space(.)='Keep a copy']")
    assert visitor.chosen("seen") == ["seen"]
    store.lives_again()
    visitor.chooses("picture_rating", "5")
    visitor.is_received()
    service.stop()
    visitor.browser.close()
    visitor.opens_and_unlocks()
    visitor.opens_the_kitchen()
    assert [visitor.chosen("seen"), visitor.chosen("picture_rating")] == [["seen"], ["5"]]


def test_disk_full(service: ServerProcess, visitor: VisitorInTrouble) -> None:
    service.stop()
    visitor.opens_the_app()
    store = DeviceStore(visitor.browser)
    assert store.held_in_reserve() > ROOM_LEFT
    store.has_room_for(ROOM_LEFT, visitor.origin)
    visitor.unlocks()
    visitor.opens_the_carer()
    visitor.writes("parent_view", WORDS)
    visitor.bar_says("Saved on this tablet")
    visitor.pastes("parent_view", "x" * 2 * ROOM_LEFT)
    visitor.bar_says("This tablet is almost full")
    visitor.quiet_says("Saved")
    assert store.held_in_reserve() == 0
    visitor.pastes("parent_view", "y" * TOO_LONG)
    visitor.bar_says("Not saved. Do not close this page.")
    visitor.quiet_says("The tablet is full.")
    assert len(visitor.value_shown("parent_view")) > TOO_LONG
    store.has_room_again(visitor.origin)
    visitor.writes("parent_view", f"{WORDS}.")
    visitor.until(lambda: visitor.bar_kind() != "not-saved", "never saved again")
    visitor.browser.close()
    visitor.opens_and_unlocks()
    visitor.opens_the_carer()
    assert visitor.value_shown("parent_view") == f"{WORDS}."


def test_words_on_a_full_disk_are_saved(service: ServerProcess, visitor: VisitorInTrouble) -> None:
    service.stop()
    visitor.opens_the_app()
    store = DeviceStore(visitor.browser)
    store.has_room_for(ROOM_LEFT, visitor.origin)
    visitor.unlocks()
    visitor.opens_the_carer()
    visitor.pastes("parent_view", "x" * 2 * ROOM_LEFT)
    visitor.bar_says("This tablet is almost full")
    visitor.browser.kill()
    visitor.opens_and_unlocks()
    visitor.opens_the_carer()
    assert len(visitor.value_shown("parent_view")) == 2 * ROOM_LEFT
    visitor.bar_says("This tablet is almost full")
    service.start()
    visitor.waits_for_the_next_try()
    visitor.until(store.held_in_reserve, "there is room, and none was held")
    visitor.bar_says("Received")


def test_storage_evicted_while_a_visit_is_open(
    service: ServerProcess, visitor: VisitorInTrouble
) -> None:
    visitor.opens_and_unlocks()
    visitor.opens_the_carer()
    DeviceStore(visitor.browser).is_evicted(visitor.origin)
    visitor.writes("parent_view", WORDS)
    visitor.bar_says("This tablet lost its store")
    assert visitor.value_shown("parent_view") == WORDS


def test_storage_evicted_while_locked(service: ServerProcess, visitor: VisitorInTrouble) -> None:
    service.stop()
    visitor.opens_and_unlocks()
    visitor.opens_the_carer()
    visitor.writes("parent_view", WORDS)
    visitor.bar_says("Saved on this tablet")
    visitor.browser.close()
    visitor.opens_the_app()
    visitor.sees("On this tablet only: 1 visit")
    DeviceStore(visitor.browser).loses_the_account()
    visitor.types_the_words()
    visitor.sees("This tablet lost its store")
    visitor.sees("that 1 visit had not been received")
    assert "Set up Fieldapp here" not in visitor.heading_now()
    assert "Your work is still here" not in visitor.words_on_screen()
    service.start()
    visitor.begins_anew()
    visitor.opens_the_visit()
    visitor.opens_the_carer()
    visitor.writes("parent_view", WORDS)
    visitor.is_received()
    visitor.browser.close()
    visitor.opens_and_unlocks()
    visitor.opens_the_carer()
    assert visitor.value_shown("parent_view") == WORDS


def test_one_record_is_corrupt(service: ServerProcess, visitor: VisitorInTrouble) -> None:
    visitor.opens_and_unlocks()
    visitor.plans_visit("Tesfaye")
    visitor.prepares()
    other = visitor.place().split("/")[2]
    visitor.opens_the_carer()
    visitor.writes("parent_view", WORDS)
    visitor.is_received()
    visitor.browser.close()
    visitor.opens_the_app()
    DeviceStore(visitor.browser).damages("visits", other)
    DeviceStore(visitor.browser).damages("snapshots", other)
    visitor.unlocks()
    visitor.sees("1 visit on this tablet cannot be opened")
    visitor.opens_the_carer()
    assert visitor.value_shown("parent_view") == WORDS
