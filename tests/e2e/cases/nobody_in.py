"""A visit to the Whitlocks at which nobody opened: short, and whole all the same."""

from datetime import date, timedelta

from tests.e2e.cases.answers import NOW, Named, Part, Words

NEXT_WEEK = date.today() + timedelta(weeks=1)  # noqa: DTZ011 (a day on the wall calendar)

NOBODY_IN: tuple[Part, ...] = (
    Part("Anyone in immediate danger?", {"immediate_danger/answer": False}),
    Part(
        "What kind of visit",
        {
            "visit_kind": "planned",
            "purposes": ["review"],
            "address_id": Named("Orchard Close"),
            "arrived_at": NOW,
            "outcome": "no_access",
            "no_access/knocked_times": Words("3"),
            "no_access/signs_of_people": False,
            "no_access/called_phone": True,
            "no_access/card_left": True,
            "no_access/children_location_known": True,
            "no_access/who_told": ["manager"],
            "no_access/next_attempt_due": NEXT_WEEK,
        },
    ),
    Part(
        "Seen",
        {
            "seen": "no",
            "where_if_not_seen": Words("At drama club until five."),
            "who_says": Words("Nana Pat, on the telephone"),
            "verified_by": Words("The club confirmed it."),
            "reason": Words("Nobody opened the door."),
        },
        "Jo",
    ),
)
