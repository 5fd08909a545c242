"""A request's body, unpacked within a bound."""

import zlib

from fieldapp.services.sync.errors import BodyTooLargeError, UnreadableBodyError

GZIP_WINDOW = 16 + zlib.MAX_WBITS


def unpack_body(raw: bytes, encoding: str, limit: int) -> bytes:
    """Give the bytes that were sent, inflated where `encoding` says gzip.

    Never holds more than `limit` bytes and one. Raises `BodyTooLargeError` beyond it and
    `UnreadableBodyError` for another encoding, and for gzip that is broken, cut short, or
    followed by something else.
    """
    body = raw if encoding in {"", "identity"} else _inflate(raw, encoding, limit)
    if len(body) > limit:
        raise BodyTooLargeError
    return body


def _inflate(raw: bytes, encoding: str, limit: int) -> bytes:
    if encoding != "gzip":
        raise UnreadableBodyError(raw)
    inflater = zlib.decompressobj(GZIP_WINDOW)
    try:
        body = inflater.decompress(raw, limit + 1)
    except zlib.error as broken:
        raise UnreadableBodyError(raw) from broken
    if len(body) <= limit and (not inflater.eof or inflater.unused_data):
        raise UnreadableBodyError(raw)
    return body
