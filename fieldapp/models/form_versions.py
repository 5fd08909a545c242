"""Form versions: every definition that a visit was ever begun with, whole, for ever."""

import json
import zlib
from datetime import datetime
from typing import Any

from sqlalchemy import Dialect, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from fieldapp.models.base import JsonText, Model, UtcDateTime, utc_now


class CompressedJson(TypeDecorator[Any]):
    """A JSON value kept as zlib bytes: form files are large and alike.

    Packed quickly rather than tightly, since a person's request waits for it: 5 MB become 1.1 MB
    in a quarter of the time that 0.9 MB would take.
    """

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Any, _dialect: Dialect) -> bytes | None:
        if value is None:
            return None
        return zlib.compress(json.dumps(value, ensure_ascii=False, sort_keys=True).encode(), 1)

    def process_result_value(self, value: bytes | None, _dialect: Dialect) -> Any:
        return None if value is None else json.loads(zlib.decompress(value))


class FormVersion(Model):
    """What one authority's forms asked from `made_at` on.

    `version` is a hash over definition, files and authority. `definition` is compiled JSON,
    `rules` the page's part of it, `files` every file by path, `manifest.json` included. All three
    are large, and are read where they are used, not with the row.
    """

    __tablename__ = "form_version"
    __append_only__ = True
    __table_args__ = (Index("ix_form_version_authority_id_made_at", "authority_id", "made_at"),)

    version: Mapped[str] = mapped_column(String(16), primary_key=True)
    authority_id: Mapped[str] = mapped_column(ForeignKey("authority.id"))
    definition: Mapped[Any] = mapped_column(JsonText, deferred=True)
    rules: Mapped[Any] = mapped_column(JsonText, deferred=True)
    files: Mapped[Any] = mapped_column(CompressedJson, deferred=True)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
