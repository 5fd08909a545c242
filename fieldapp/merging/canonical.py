"""The one byte form of a document (RFC 8785, JCS) and its fingerprint.

Device and server must hash the same bytes (contracts 3), so everything on which
languages differ is refused: floats, null, whole numbers beyond what a JavaScript
number holds exactly, lone surrogates, and nesting without end.
"""

import hashlib
import json
from typing import Final

from fieldapp.merging.errors import NotCanonicalError
from fieldapp.merging.pointers import child_pointer, utf16_order
from fieldapp.merging.values import FORBIDDEN_KEYS, MAX_DEPTH, JsonValue

#: The largest whole number that a JavaScript number holds exactly.
LARGEST_INTEGER: Final = 2**53 - 1


def canonical_bytes(document: object) -> bytes:
    """Give the RFC 8785 form of a document, as UTF-8.

    Takes any parsed JSON value. Raises :class:`NotCanonicalError`, with the place
    and never the value, for one that contracts 3 does not allow.
    """
    ordered = _ordered(document, "", MAX_DEPTH)
    return json.dumps(ordered, ensure_ascii=False, separators=(",", ":")).encode()


def document_sha256(document: object) -> str:
    """Give the SHA-256 of the canonical form, as 64 lower-case hex digits."""
    return hashlib.sha256(canonical_bytes(document)).hexdigest()


def normalise_text(value: str) -> str:
    """Give a text with every line end as LF (contracts 3).

    Browsers and imports write CRLF and CR; left alone, each such text would be a
    false conflict.
    """
    return value.replace("\r\n", "\n").replace("\r", "\n")


def normalise_document(document: JsonValue, room: int = MAX_DEPTH) -> JsonValue:
    """Copy a document with :func:`normalise_text` applied to every text in it.

    Keys are left alone. Call it before hashing and merging. ``room`` is how many
    levels may still open; raises :class:`NotCanonicalError` beyond them.
    """
    if isinstance(document, str):
        return normalise_text(document)
    if isinstance(document, dict | list) and room < 1:
        raise NotCanonicalError(f"more than {MAX_DEPTH} levels")
    if isinstance(document, dict):
        return {key: normalise_document(value, room - 1) for key, value in document.items()}
    if isinstance(document, list):
        return [normalise_document(item, room - 1) for item in document]
    return document


def _ordered(value: object, at: str, room: int) -> object:
    """Copy a value with its keys in canonical order, refusing what has no form."""
    if isinstance(value, dict | list) and room < 1:
        raise NotCanonicalError(f"more than {MAX_DEPTH} levels", at)
    if isinstance(value, dict):
        for key in value:
            _refuse_key(key, at)
        return {
            key: _ordered(value[key], child_pointer(at, key), room - 1)
            for key in sorted(value, key=utf16_order)
        }
    if isinstance(value, list):
        return [_ordered(item, f"{at}/{place}", room - 1) for place, item in enumerate(value)]
    _refuse_scalar(value, at)
    return value


def _refuse_key(key: object, at: str) -> None:
    if not isinstance(key, str):
        raise NotCanonicalError("a key that is not a string", at)
    if _has_lone_surrogate(key):
        raise NotCanonicalError("a key with half a character (lone surrogate)", at)
    if key in FORBIDDEN_KEYS:
        raise NotCanonicalError("a forbidden key", at)


def _refuse_scalar(value: object, at: str) -> None:
    if isinstance(value, str):
        if _has_lone_surrogate(value):
            raise NotCanonicalError("half a character (lone surrogate)", at)
    elif isinstance(value, int):
        if abs(value) > LARGEST_INTEGER:
            raise NotCanonicalError("a whole number beyond 2^53 - 1", at)
    else:
        raise NotCanonicalError(f"a value of type {type(value).__name__}", at)


def _has_lone_surrogate(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False
