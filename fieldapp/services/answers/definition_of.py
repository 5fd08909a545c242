"""The definition with which a visit is read: that of its own form version, for ever."""

from dataclasses import replace
from typing import Any, cast

from fieldapp.extensions import db
from fieldapp.models.form_versions import FormVersion
from fieldapp.models.revisions import Revision
from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.asked_paths import asked_paths
from fieldapp.services.answers.names import names_in
from fieldapp.services.answers.read_answers import read_answers
from fieldapp.services.visits.read_household import read_household


class UnknownFormVersionError(LookupError):
    """A visit names a form version that was never stored: a fault, never a person's doing."""


def definition_of(form_version: str | None) -> dict[str, Any]:
    """The compiled definition. Raises `UnknownFormVersionError`."""
    version = db.session.get(FormVersion, form_version) if form_version else None
    if version is None:
        raise UnknownFormVersionError(form_version)
    return cast("dict[str, Any]", version.definition)


def answers_of(revision: Revision | None) -> list[Answer]:
    """The answers of a revision with the words of its visit's form; none before the first."""
    if revision is None:
        return []
    names = names_in(revision.visit.family, revision.document)
    definition = definition_of(revision.visit.form_version)
    version = str(revision.visit.form_version)
    asked = asked_paths(definition, revision.document, read_household(revision.visit))
    answers = read_answers(definition, revision.document, names, asked)
    return [replace(answer, form_version=version) for answer in answers]
