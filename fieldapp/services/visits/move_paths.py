"""Where the paths of answers lead after parts of a document were put elsewhere."""

from collections.abc import Mapping

from fieldapp.merging.pointers import is_within


def moved_path(path: str, places: Mapping[str, str]) -> str:
    """Where this answer stands now; `places` names the old and the new place of each part."""
    for old, new in places.items():
        if is_within(path, old):
            return f"{new}{path.removeprefix(old)}"
    return path


def moved_authors(authored: Mapping[str, int], places: Mapping[str, str]) -> dict[str, int]:
    """Each answer's own sequence still: whoever wrote it wrote it, wherever it stands."""
    return {moved_path(path, places): sequence for path, sequence in authored.items()}
