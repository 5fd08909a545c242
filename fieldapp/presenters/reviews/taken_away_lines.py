"""What was taken away from a visit, as its reader is told."""

from fieldapp.models.visits import Visit
from fieldapp.presenters.formats import format_date
from fieldapp.services.answers.definition_of import definition_of
from fieldapp.services.answers.names import names_in
from fieldapp.services.answers.taken_away import taken_away
from fieldapp.services.record.authorship import Authorship


def taken_away_lines(visit: Visit) -> list[str]:
    """`Back kitchen: added by mistake (Jo Adeyemi, 24 November 2026)`; none where nothing was."""
    if visit.head is None:
        return []
    names = names_in(visit.family, visit.head.document)
    rows = taken_away(definition_of(visit.form_version), visit.head.document, names)
    authorship = Authorship(visit.head) if rows else None
    lines = []
    for row in rows:
        wrote = authorship.of(f"{row.path}/removed") if authorship else None
        by = f" ({wrote.name}, {format_date(wrote.at)})" if wrote else ""
        lines.append(f"{row.what}: {row.why}{by}")
    return lines
