import pytest
from cryptography.exceptions import InvalidTag

from fieldapp.services.devices.release_share import seal, unseal

KEY, OTHER_KEY = b"k" * 32, b"o" * 32
SHARE = b"s" * 32


def test_a_sealed_share_opens_with_its_key_for_its_device() -> None:
    assert unseal(seal(SHARE, "device", KEY), "device", KEY) == SHARE


def test_no_two_seals_are_alike() -> None:
    assert seal(SHARE, "device", KEY) != seal(SHARE, "device", KEY)


@pytest.mark.parametrize(("device", "key"), [("another", KEY), ("device", OTHER_KEY)])
def test_another_device_or_key_opens_nothing(device: str, key: bytes) -> None:
    with pytest.raises(InvalidTag):
        unseal(seal(SHARE, "device", KEY), device, key)
