"""How many options stand side by side."""

import pytest

from fieldapp.services.forms.fragment_environment import columns


@pytest.mark.parametrize(
    ("type_", "labels", "classes"),
    [
        ("yes_no", ["Yes", "No"], " app-options--2 app-options--2x"),
        ("choice", ["Clear", "Partly blocked", "Blocked"], " app-options--3 app-options--2x"),
        (
            "choice",
            ["Selam told me", "By watching", "Partly", "No"],
            " app-options--4 app-options--2x",
        ),
        ("choice", ["All needs met here", "Something to record", "No"], " app-options--3"),
        ("choice", ["Ordinary mess of family life, no risk to health at all", "No"], ""),
    ],
)
def test_short_options_stand_two_across_on_a_phone(
    type_: str, labels: list[str], classes: str
) -> None:
    choices = [{"label": label} for label in labels]
    assert columns({"type": type_}, choices) == classes
