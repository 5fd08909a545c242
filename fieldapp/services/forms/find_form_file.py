"""One file of a stored form version."""

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.form_versions import FormVersion


def find_form_file(version: str, path: str) -> str | None:
    """Give a file's text, or None where this server gave out no such version or file.

    A version never changes, so a found one is kept in memory.
    """
    files = _KEPT.get(version) or _stored(version)
    return None if files is None else files.get(path)


_KEPT: dict[str, dict[str, str]] = {}
_MOST_KEPT = 8


def _stored(version: str) -> dict[str, str] | None:
    files: dict[str, str] | None = db.session.scalar(
        select(FormVersion.files).where(FormVersion.version == version)
    )
    if files is not None:
        while len(_KEPT) >= _MOST_KEPT:
            _KEPT.pop(next(iter(_KEPT)), None)
        _KEPT[version] = files
    return files
