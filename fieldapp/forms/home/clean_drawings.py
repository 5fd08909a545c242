"""Which four drawings stand beside the words of the cleanliness choices."""

WET_ROOMS = frozenset({"kitchen", "bathroom_toilet"})


def clean_drawings(room_type: str) -> str:
    """The name of a room type's four drawings: a wet corner with a basin, or a dry one."""
    return "wet" if room_type in WET_ROOMS else "dry"
