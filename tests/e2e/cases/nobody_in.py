"""Visits that ended at the door, nobody in or not let in: short, and whole all the same."""

from datetime import date, timedelta

from tests.e2e.cases.answers import NOW, Named, Part, Rows, Words

NEXT_WEEK = date.today() + timedelta(weeks=1)  # noqa: DTZ011 (a day on the wall calendar)


def nobody_in_at(address: str, *children: str) -> tuple[Part, ...]:
    """Every answer of a visit without access to a family of these children, all born."""
    return (_DANGER, _door_of(address, "no_access"), *(not_seen(child) for child in children))


def not_let_in_at(address: str, mother: str, *children: str) -> tuple[Part, ...]:
    """Every answer of a visit at which this mother was spoken to at the door."""
    return (
        _DANGER,
        _door_of(address, "refused_entry"),
        Part(
            "Who was there",
            {
                "people_met": Rows(
                    {
                        "person_id": Named(mother),
                        "part_or_all": "part",
                        "presentation": ["hostile"],
                    }
                ),
                "visit/unknown_adult/answer": False,
                "visit/interpreter/need": False,
            },
        ),
        Part(
            "What was agreed",
            {
                "explained_purpose": True,
                "service_agreement/answer": "not_sought",
                "service_agreement/reason": Words("She closed the door."),
                "privacy_notice/answer": "given_before",
            },
        ),
        *(not_seen(child) for child in children),
        Part("More about the visit", {"place": "family_home", "worker_safety/hazards": ["none"]}),
    )


def not_seen(child: str) -> Part:
    """Where this child was said to be."""
    return Part(
        "Seen",
        {
            "seen": "no",
            "where_if_not_seen": Words("At drama club until five."),
            "who_says": Words("Nana Pat, on the telephone"),
            "verified_by": Words("The club confirmed it."),
            "reason": Words("Nobody opened the door."),
        },
        child,
    )


_DANGER = Part("Anyone in immediate danger?", {"immediate_danger/answer": False})


def _door_of(address: str, outcome: str) -> Part:
    return Part(
        "What kind of visit",
        {
            "visit_kind": "planned",
            "purposes": ["review"],
            "address_id": Named(address),
            "arrived_at": NOW,
            "outcome": outcome,
            "no_access/knocked_times": Words("3"),
            "no_access/signs_of_people": False,
            "no_access/called_phone": True,
            "no_access/card_left": True,
            "no_access/children_location_known": True,
            "no_access/who_told": ["manager"],
            "no_access/next_attempt_due": NEXT_WEEK,
        },
    )


NOBODY_IN = nobody_in_at("Orchard Close", "Jo")
