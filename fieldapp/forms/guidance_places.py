"""Putting pieces of guidance where a compiled definition asks what they are about."""

from collections.abc import Iterable
from typing import Any

from fieldapp.forms.ages import known_bands
from fieldapp.forms.compiled import CompiledDefinition, CompiledPiece
from fieldapp.guidance.piece import Piece


def put_guidance(definition: CompiledDefinition, pieces: Iterable[Piece]) -> None:
    """Add each piece to the questions, items and sections that it names and that there are.

    Where none of a piece's places is asked in this version it goes to its `otherwise`.
    """
    places = places_of(definition)
    for piece in pieces:
        there = [place for place in piece.at if place in places]
        for place in there or [piece.otherwise]:
            if place in places:
                places[place].setdefault("guidance", []).append(_compiled(piece))


def places_of(definition: CompiledDefinition) -> dict[str, Any]:
    """Every place that can have guidance, as `section:path`; a section itself as `section:`."""
    places: dict[str, Any] = {}
    for section in definition["sections"]:
        places[f"{section['name']}:"] = section
        for node in _nodes(section["questions"]):
            places[f"{section['name']}:{node['path']}"] = node
    return places


def _nodes(questions: Iterable[Any]) -> Iterable[Any]:
    for question in questions:
        yield question
        yield from question.get("items", ())
        yield from _nodes(question.get("questions", ()))
        yield from _nodes(question["row"]["questions"] if "row" in question else ())


def _compiled(piece: Piece) -> CompiledPiece:
    compiled: CompiledPiece = {
        "key": piece.key,
        "title": piece.title,
        "words": list(piece.words),
        "sources": list(piece.sources),
    }
    if piece.ages:
        compiled["ages"] = known_bands(piece.ages) or []
    if piece.document:
        compiled["document"] = piece.document
    return compiled
