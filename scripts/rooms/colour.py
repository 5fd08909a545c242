"""The muted colours of the drawings, and their lighter and darker tones."""

LINE = "#4a4542"

CREAM = "#f0ebdd"
CORAL = "#d98472"
MUSTARD = "#dfb65f"
SAGE = "#8aab8c"
SKY = "#82aac2"
DENIM = "#5f7f9f"
PLUM = "#9888b2"
ROSE = "#c1738d"

CLOTHES = (CORAL, MUSTARD, SAGE, SKY, DENIM, PLUM, ROSE, CREAM)
TIED_BAGS = ("#687682", "#7f93ad", "#86a98b", "#5d6b76")
CARRIER_BAGS = ("#f1eee6", "#c8d8ba", "#dd9482", "#8fb3c8", "#e3bf6e")
CARDBOARD = ("#c39663", "#b98c5b", "#cda271")
PLASTIC = ("#a9bfc8", "#c5d0d4", "#9fb9a6", "#b9b3c9")
COVERS = ("#b9584f", "#5b7ea0", "#6f9a7c", "#cfa24a", "#8a7aa5", "#b96a84")
CASES = ("#5d7a66", "#6c5a78", "#86564f", "#50708a")
PAPER = "#f7f4ec"
WOOD = "#cf9f6b"
DARK_WOOD = "#8a634a"
METAL = "#c9d0d3"
WHITE_GOODS = "#e9ebeb"


def _mix(colour: str, other: int, share: float) -> str:
    parts = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(part + (other - part) * share):02x}" for part in parts)


def lighter(colour: str, share: float = 0.22) -> str:
    """Mix ``#rrggbb`` with white by ``share`` (0 to 1)."""
    return _mix(colour, 255, share)


def darker(colour: str, share: float = 0.16) -> str:
    """Mix ``#rrggbb`` with black by ``share`` (0 to 1)."""
    return _mix(colour, 0, share)
