"""A picture rating shows the drawing it was chosen by, and none where it was chosen by words."""

from dataclasses import replace

from fieldapp.presenters.room_pictures import picture_address
from fieldapp.services.answers.answer import Answer

RATING = Answer(
    path="/rooms/h/picture_rating",
    section="room",
    key="picture_rating",
    type="room_picture",
    about="Hall",
    label="Which picture is closest to this room now?",
    words="Picture 7: One path",
    value=7,
    room_type="hall_stairs",
    form_version="0123456789abcdef",
    is_drawn=True,
)


def test_the_drawing_is_that_of_the_form_version_that_was_asked_with() -> None:
    address = picture_address(RATING)
    assert address == "/workspace/forms/0123456789abcdef/pictures/hall_stairs-7.svg"


def test_what_was_chosen_by_words_has_no_drawing() -> None:
    assert picture_address(replace(RATING, is_drawn=False)) == ""
