"""Where a section stands in a document: once for the visit, or once for each child, room, carer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, cast

from fieldapp.forms.compiled import CompiledSection
from fieldapp.forms.household import Household

#: In a condition of a section that there is one of for each child, room or carer: its id.
ID: Final = "__id__"


@dataclass(frozen=True)
class Standing:
    """One place of a section: its pointer, its node (empty where nothing was answered yet), and
    whom it is about by name."""

    path: str
    node: Mapping[str, Any]
    id: str = ""
    about: str = ""
    room_type: str = ""
    names: Mapping[str, str] = field(default_factory=dict)


def standings(
    section: CompiledSection, document: Mapping[str, Any], household: Household
) -> Iterator[Standing]:
    """Every place where a section is to be answered.

    Children are the household's and those of the document who belong to the family; rooms are
    those of the document that were not taken away; carers are the main carers and those whose
    words were written.
    """
    concerns = section["for"]
    if concerns == "visit":
        yield Standing(section["scope"], _node(document, section["scope"]))
        return
    for key in _ids(concerns, document, household):
        path = section["scope"].replace("*", key, 1)
        name = _name(concerns, key, document, household)
        yield Standing(
            path,
            _node(document, path),
            id=key,
            about=name,
            room_type=str(_node(document, f"/rooms/{key}").get("room_type", "")),
            names={concerns: name},
        )


def of_one(section: CompiledSection, key: str) -> CompiledSection:
    """Copy a section with `ID` in its conditions standing for one child, room or carer."""
    return cast("CompiledSection", _with_id(section, key)) if key else section


def _with_id(value: Any, key: str) -> Any:
    if isinstance(value, str):
        return value.replace(ID, key)
    if isinstance(value, dict):
        return {name: _with_id(inner, key) for name, inner in value.items()}
    return [_with_id(inner, key) for inner in value] if isinstance(value, list) else value


def _ids(concerns: str, document: Mapping[str, Any], household: Household) -> list[str]:
    if concerns == "child":
        here = [one.id for one in household.children if not is_taken_away(one.id, document)]
        return here + [
            key
            for key in _keys(document, "children")
            if key not in here and household.member(key) and not is_taken_away(key, document)
        ]
    if concerns == "carer":
        main = [one.id for one in household.main_carers]
        return main + [key for key in _keys(document, "carers") if key not in main]
    return [key for key in _keys(document, "rooms") if _is_of_visit(key, document, household)]


def is_taken_away(person: str, document: Mapping[str, Any]) -> bool:
    """Whether somebody who was met at this visit was then taken away from it."""
    return "removed" in _node(document, f"/people_met/{person}")


def _is_of_visit(room: str, document: Mapping[str, Any], household: Household) -> bool:
    """Not taken away, and more than a row that was added and left as it was."""
    row = _node(document, f"/rooms/{room}")
    says_something = bool(row.keys() - {"order"}) or household.room(room) is not None
    return says_something and "removed" not in row


def _keys(document: Mapping[str, Any], part: str) -> list[str]:
    nodes = _node(document, f"/{part}")
    return sorted(
        (key for key, node in nodes.items() if isinstance(node, Mapping)),
        key=lambda key: (str(nodes[key].get("order", "")), key),
    )


def _name(concerns: str, key: str, document: Mapping[str, Any], household: Household) -> str:
    if concerns != "room":
        member = household.member(key)
        return member.name if member else "Somebody who is not on the record"
    told = _node(document, f"/rooms/{key}").get("label")
    room = household.room(key)
    if isinstance(told, str) and told.strip():
        return told
    return room.label if room else "A room"


def _node(document: Mapping[str, Any], path: str) -> Mapping[str, Any]:
    node: Any = document
    for key in path.split("/")[1:]:
        node = node.get(key, {}) if isinstance(node, Mapping) else {}
    return node if isinstance(node, Mapping) else {}
