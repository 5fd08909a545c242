"""Whatever the bar called saved is there after the browser was killed, at any moment after it.

Each seed writes some answers, waits for the bar after each, and is then killed 0 to 2,000 ms
after the last one was called saved, while it goes on writing. `FIELDAPP_KILLS` says how many.
"""

import os
import threading
from contextlib import suppress
from random import Random

import pytest
from selenium.common.exceptions import WebDriverException
from urllib3.exceptions import HTTPError

from tests.e2e.browser import strike
from tests.e2e.cases.answers import PerChild, Table, Words
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.filling import Filling

KILLS = int(os.environ.get("FIELDAPP_KILLS", "20"))
ON_ONE_TABLET = 5
AT_MOST_SECONDS = 2.0
SYLLABLES = ("ta", "ri", "mo", "shel", "un", "dap", "key", "zor", "li", "quen")


def some_words(chance: Random, number: int) -> str:
    """Words that nobody would write, so that none is found by accident."""
    return " ".join("".join(chance.choices(SYLLABLES, k=3)) for _ in range(number))


def some_answers(chance: Random) -> list[Table]:
    """Answers about the kitchen in any order; each is one thing that the bar calls saved."""
    answers: list[Table] = [
        {"picture_rating": chance.randint(1, 9)},
        {"clean_rating": chance.randint(0, 3)},
        {"exits_clear": chance.choice(["clear", "partly", "blocked"])},
        {"impact": PerChild({"Leo": {"effect": Words(some_words(chance, 6))}})},
        {"impact": PerChild({"Finn": {"effect": Words(some_words(chance, 4))}})},
    ]
    chance.shuffle(answers)
    return answers[: chance.randint(2, len(answers))]


def goes_on_until_dead(visitor: VisitorInTrouble, chance: Random) -> None:
    """Write about the other child, word for word, until the browser is gone."""
    filling = Filling(visitor)
    with suppress(WebDriverException, HTTPError, OSError):  # whichever the driver says
        while True:
            words = Words(some_words(chance, 3))
            filling.fills({"impact": PerChild({"Maya": {"effect": words}})})


@pytest.mark.parametrize("first", range(0, KILLS, ON_ONE_TABLET))
def test_nothing_that_was_saved_is_lost(visitor: VisitorInTrouble, first: int) -> None:
    visitor.opens_and_unlocks(signed_in=False)
    for seed in range(first, min(first + ON_ONE_TABLET, KILLS)):
        chance = Random(seed)
        visitor.opens_the_kitchen()
        filling = Filling(visitor)
        filling.fills({"seen": "seen"})
        saved = some_answers(chance)
        for answer in saved:
            filling.fills(answer)
            visitor.bar_says("Saved on this tablet")
        struck = threading.Timer(
            chance.uniform(0, AT_MOST_SECONDS), strike, [visitor.browser.processes()]
        )
        struck.start()
        goes_on_until_dead(visitor, chance)
        struck.join()
        visitor.browser.is_dead()
        visitor.opens_and_unlocks(signed_in=False)
        visitor.opens_the_kitchen()
        for answer in saved:
            filling.finds(answer)
