"""What receiving and showing a visit need of its form version, read once in a process."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fieldapp.extensions import db
from fieldapp.forms.own_turns import OwnAnswers, own_answers_of
from fieldapp.models.form_versions import FormVersion
from fieldapp.prompts.prompt import ExportedPrompt


@dataclass(frozen=True, slots=True)
class VersionFacts:
    """Whose version it is, its groups of merge (patterns of JSON Pointers), its urgent rules,
    those that a manager must know of on the same day, and where children's own answers stand."""

    authority_id: str
    groups: list[str]
    urgent: list[ExportedPrompt]
    same_day: list[ExportedPrompt]
    own: OwnAnswers | None


# Safe to keep: a stored version never changes, and its name is a hash over what it holds.
_READ: dict[str, VersionFacts] = {}


def version_facts(version: str) -> VersionFacts | None:
    """Give the facts of a stored version, None where there is no such version."""
    if version not in _READ:
        stored = db.session.get(FormVersion, version)
        if stored is None:
            return None
        _READ[version] = _facts(stored.authority_id, stored.definition)
    return _READ[version]


def groups_of_version(version: str | None) -> list[str]:
    """Give the groups of merge of a version; none for a visit that has no version yet."""
    facts = version_facts(version) if version else None
    return facts.groups if facts else []


def _facts(authority_id: str, definition: Mapping[str, Any]) -> VersionFacts:
    rules = definition.get("prompts", [])
    urgent = [rule for rule in rules if rule["urgent"]]
    same_day = [rule for rule in rules if rule.get("same_day")]
    own = own_answers_of(definition)
    return VersionFacts(authority_id, list(definition["groups"]), urgent, same_day, own)
