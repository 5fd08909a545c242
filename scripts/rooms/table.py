"""The measures of a room as a Markdown table, as the guide shows them."""

from scripts.rooms.measure import Measures

_HEAD = (
    "| Level | Things seen | Hidden | kB gz | Picture covered | Floor | Play space | One path "
    "| Main use | Door's lower half | Changed at 200 px |"
)


def markdown(rows: list[Measures], sizes: list[int]) -> str:
    """Return the table; shares are whole per cents but for the cover, which has one decimal."""
    lines = [_HEAD, "|" + "---|" * _HEAD.count(" | ") + "---|"]
    for row, size in zip(rows, sizes, strict=True):
        shares = (row.floor, row.play, row.path, row.main, row.door)
        cells = [
            str(row.level),
            str(row.drawn),
            str(row.hidden),
            f"{size / 1000:.1f}",
            f"{row.cover:.1%}",
            *(f"{share:.0%}" for share in shares),
            "" if row.changed is None else f"{row.changed:.0%}",
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"
