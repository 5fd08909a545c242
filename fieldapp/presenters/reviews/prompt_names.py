"""What each rule of practice is called where no visit gives it a name, most serious first."""

from fieldapp.forms.visit.more_form import PUT_ASIDE

NAMES = {
    "R4_danger": "Act now: somebody in immediate danger",
    "R4_disclosure": "Act now: a child told of being harmed",
    "R4_injury": "Act now: an injury to a child who cannot move, or one not explained",
    "R4_gas": "Act now: a smell of gas",
    "R4_self_harm": "Act now: self-harm or suicide",
    "R19": "Act now: an adult who may be under the influence",
    "interpreter_child": "A child interpreted",
    "R20": "An adult who could not be placed",
    "R3": "A child not fully heard",
    "R2": PUT_ASIDE["R2"],
    "R2_awake": PUT_ASIDE["R2_awake"],
    "R3_again": PUT_ASIDE["R3_again"],
    "R5": "A room that may harm: what it means for each child",
    "R7": PUT_ASIDE["R7"],
    "R6": PUT_ASIDE["R6"],
    "R18": "Disability, neglect, or both",
    "R21": "Why something was not shared",
    "interpreter_relative": PUT_ASIDE["interpreter_relative"],
    "R10": PUT_ASIDE["R10"],
    "R9": PUT_ASIDE["R9"],
    "R16": PUT_ASIDE["R16"],
    "R23": PUT_ASIDE["R23"],
    "R24": PUT_ASIDE["R24"],
}
