"""What makes a visit urgent (R4), as conditions from anywhere in the document."""

from fieldapp.forms.when import any_of, any_row, contains, equals

IN_DANGER = equals("/visit/immediate_danger/answer", True)
DISCLOSED = any_row("/children", equals("voice/disclosure", True))
GAS_SMELT = any_row("/rooms", contains("hazards", "gas_smell"))
UNEXPLAINED_INJURY = any_row(
    "/children",
    any_of(
        equals("presentation/any_injury/mobile", False),
        equals("presentation/any_injury/explanation_suitable", "no"),
    ),
)
SELF_HARM = any_row("/children", equals("presentation/self_harm", True))
UNDER_INFLUENCE = any_row("/people_met", contains("presentation", "under_influence_suspected"))
FRONT_DOOR_NEEDED = any_of(IN_DANGER, DISCLOSED, UNEXPLAINED_INJURY, SELF_HARM)
ANYTHING_URGENT = any_of(
    IN_DANGER, DISCLOSED, UNEXPLAINED_INJURY, SELF_HARM, GAS_SMELT, UNDER_INFLUENCE
)
