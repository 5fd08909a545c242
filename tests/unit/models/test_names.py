"""What a person is called where one word must do."""

import pytest

from fieldapp.models.people import CHILD, UNBORN, Person


@pytest.mark.parametrize(
    ("person", "called"),
    [
        (Person(kind=CHILD, given_name="Yaw", family_name="Osei", known_as="Kojo"), "Kojo"),
        (Person(kind=CHILD, given_name="Yaw", family_name="Osei", known_as=""), "Yaw"),
        (Person(kind=CHILD, given_name="", family_name="Osei", known_as=""), "Osei"),
        (Person(kind=UNBORN, given_name="", family_name="Osei", known_as=""), "Unborn baby"),
        (Person(kind=UNBORN, given_name="Esi", family_name="Osei", known_as=""), "Esi"),
    ],
)
def test_what_a_person_is_called(person: Person, called: str) -> None:
    assert person.short_name == called
