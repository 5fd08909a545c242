"""The closed list of regions of the body, in words; left and right are the child's own."""

from typing import Final

from fieldapp.forms.choices import choice

FRONT: Final = "front"
BACK: Final = "back"
NOT_DRAWN: Final = "Not on the picture"

_MIDDLE: Final = {
    FRONT: {
        "forehead": "Head and forehead",
        "mouth_chin": "Mouth and chin",
        "neck_front": "Neck, front",
        "chest": "Chest",
        "belly": "Belly",
        "groin": "Nappy area or groin",
    },
    BACK: {
        "head_back": "Back of the head",
        "neck_back": "Neck, back",
        "upper_back": "Upper back",
        "lower_back": "Lower back",
        "bottom": "Bottom",
    },
}
_SIDES: Final = {
    FRONT: {
        "face": "cheek and eye",
        "ear": "ear",
        "shoulder": "shoulder",
        "upper_arm": "upper arm, front",
        "forearm": "forearm, inside",
        "hand": "palm and fingers",
        "thigh": "thigh, front",
        "knee": "knee",
        "shin": "shin",
        "foot": "foot, top",
    },
    BACK: {
        "shoulder_back": "shoulder, back",
        "upper_arm_back": "upper arm, back",
        "forearm_back": "forearm, outside",
        "hand_back": "back of the hand",
        "thigh_back": "thigh, back",
        "knee_back": "back of the knee",
        "calf": "calf",
        "heel": "heel and sole",
    },
}


def _of(side: str) -> dict[str, str]:
    both = {
        f"{key}_{hand}": f"{hand.capitalize()} {words}"
        for key, words in _SIDES[side].items()
        for hand in ("right", "left")
    }
    return {**_MIDDLE[side], **both}


#: Words by region, as the list offers them.
REGION_GROUPS: Final[dict[str, dict[str, str]]] = {
    "Front": _of(FRONT),
    "Back": _of(BACK),
    NOT_DRAWN: {"inside_mouth": "Inside the mouth", "elsewhere": "Somewhere else, said in words"},
}
REGIONS: Final = [
    choice(key, words, band=group)
    for group, regions in REGION_GROUPS.items()
    for key, words in regions.items()
]
