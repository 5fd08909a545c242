"""Ids that are the same in every demonstration, so that tests and past visits can name them."""

import hashlib
import uuid

BEGAN = 1_767_607_200_000  # milliseconds: 5 January 2026, when the invented service began


def demo_id(name: str) -> str:
    """The UUIDv7 of a thing by its path-like name, such as `larkin/leo`."""
    chance = int.from_bytes(hashlib.sha256(name.encode()).digest()[:10], "big")
    number = BEGAN << 80 | chance
    number = number & ~(0xF << 76) | (0x7 << 76)
    number = number & ~(0x3 << 62) | (0x2 << 62)
    return str(uuid.UUID(int=number))
