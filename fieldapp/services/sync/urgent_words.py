"""What cannot wait in words that could not be taken in: read as far as they can be read."""

from collections.abc import Iterator
from typing import Any

from fieldapp.merging.errors import MalformedPointerError
from fieldapp.merging.pointers import split_pointer
from fieldapp.prompts.practice_rules import PRACTICE_RULES
from fieldapp.prompts.prompt import ExportedPrompt
from fieldapp.services.visits.raise_alerts import urgent_answers
from fieldapp.services.visits.version_facts import version_facts

CHANGE_LENGTH = 2


def urgent_kinds(item: Any) -> list[str]:
    """Give the kinds of urgent answers in one element of a batch, whatever is wrong with it.

    Changes are read without what they were made upon: what was urgent there has alerted
    already. Where the form version is not known, the rules of today hold.
    """
    if not isinstance(item, dict):
        return []
    rules = _rules(item.get("form_version"))
    readings = (item.get("document"), _put_together(item.get("changes")))
    found = {
        kind
        for document in readings
        if isinstance(document, dict)
        for kind, _ in urgent_answers(document, rules)
    }
    return sorted(found)


def _rules(version: Any) -> list[ExportedPrompt]:
    facts = version_facts(version) if isinstance(version, str) and version.isalnum() else None
    return facts.urgent if facts else [rule for rule in PRACTICE_RULES if rule["urgent"]]


def _put_together(changes: Any) -> dict[str, Any]:
    """A document of nothing but what the changes set."""
    document: dict[str, Any] = {}
    for keys, value in _settings(changes):
        node = document
        for key in keys[:-1]:
            if not isinstance(node.get(key), dict):
                node[key] = {}
            node = node[key]
        node[keys[-1]] = value
    return document


def _settings(changes: Any) -> Iterator[tuple[list[str], Any]]:
    for change in changes if isinstance(changes, list) else []:
        if isinstance(change, list) and len(change) == CHANGE_LENGTH:
            keys = _keys(change[0])
            if keys:
                yield keys, change[1]


def _keys(path: Any) -> list[str]:
    try:
        return split_pointer(path) if isinstance(path, str) else []
    except MalformedPointerError:
        return []
