import gzip
import zlib

import pytest

from fieldapp.services.sync.errors import BodyTooLargeError, UnreadableBodyError
from fieldapp.services.sync.unpack_body import unpack_body


def test_plain_and_gzip_give_the_same() -> None:
    assert unpack_body(b"words", "", 10) == b"words"
    assert unpack_body(b"words", "identity", 10) == b"words"
    assert unpack_body(gzip.compress(b"words"), "gzip", 10) == b"words"


def test_exactly_the_limit_is_taken_and_one_more_is_not() -> None:
    assert len(unpack_body(gzip.compress(b"x" * 10), "gzip", 10)) == 10
    for body, encoding in ((gzip.compress(b"x" * 11), "gzip"), (b"x" * 11, "")):
        with pytest.raises(BodyTooLargeError):
            unpack_body(body, encoding, 10)


def test_a_bomb_is_never_inflated_whole() -> None:
    bomb = gzip.compress(bytes(50_000_000))
    with pytest.raises(BodyTooLargeError):
        unpack_body(bomb, "gzip", 1000)


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (b"plain", "gzip"),
        (gzip.compress(b"words", mtime=0)[:-1], "gzip"),
        (gzip.compress(b"words", mtime=0) + b"more", "gzip"),
        (zlib.compress(b"words"), "gzip"),
        (b"words", "br"),
    ],
)
def test_what_cannot_be_unpacked_is_given_back_as_it_came(body: bytes, encoding: str) -> None:
    with pytest.raises(UnreadableBodyError) as refused:
        unpack_body(body, encoding, 1000)
    assert refused.value.body == body
