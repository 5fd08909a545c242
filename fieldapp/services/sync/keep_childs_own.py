"""A child's own answer stands as the child gave it, whatever somebody else writes over it.

ADR 0014. The words that wrote over it are kept in their revision and told in the visit's history.
"""

from dataclasses import dataclass, replace

from fieldapp.extensions import db
from fieldapp.merging.pointers import overlap, value_at
from fieldapp.merging.put_back import put_back
from fieldapp.models.conflicts import Conflict
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import OWN_KEPT, VisitEvent
from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.definition_of import answers_of
from fieldapp.services.sync.childs_turns import is_one_of, written_over
from fieldapp.services.sync.keep_candidates import open_conflicts
from fieldapp.services.sync.store_revision import Words


@dataclass(frozen=True, slots=True)
class Brought:
    """What of a revision goes on to the head, and the conflicts that it may close.

    `held` are the paths of children's own answers that it wrote over.
    """

    words: Words
    resolves: tuple[str, ...]
    held: tuple[str, ...] = ()


def keep_childs_own(
    head: Revision | None, sent: Revision, words: Words, resolves: tuple[str, ...]
) -> Brought:
    """Take out of what was sent what changes a child's own answer in no turn of the child's.

    To choose between two answers that a child gave is no such change. A third answer is: its
    conflict stays open.
    """
    over = written_over(head, sent, words.base_document)
    if not over:
        return Brought(words, resolves)
    named = _named(sent, resolves)
    chosen = [row for row in named if _is_choice(row, sent)]
    held = tuple(path for path in over if not any(overlap(row.path, path) for row in chosen))
    unfit = {row.id for row in named if any(overlap(row.path, path) for path in held)}
    document = put_back(words.document, words.base_document, held)
    return Brought(
        replace(words, document=document, is_whole=False),
        tuple(row_id for row_id in resolves if row_id not in unfit),
        held,
    )


def _named(sent: Revision, resolves: tuple[str, ...]) -> list[Conflict]:
    if not resolves:
        return []
    rows = open_conflicts(sent.visit_id, with_candidates=True)
    return [row for row in rows if row.id in resolves]


def _is_choice(row: Conflict, sent: Revision) -> bool:
    return is_one_of(value_at(sent.document, row.path), [one.value for one in row.candidates])


def tell_written_over(head: Revision | None, sent: Revision, held: tuple[str, ...]) -> None:
    """Write into the history what stands and what was sent. Needs the visit's form version."""
    stands, other = _by_path(head), _by_path(sent)
    for path in held:
        event = VisitEvent(
            visit_id=sent.visit_id,
            what=OWN_KEPT,
            by_id=sent.author_id,
            note=_note(stands.get(path), other.get(path)),
            revision_id=sent.id,
        )
        db.session.add(event)
    db.session.flush()


def _by_path(revision: Revision | None) -> dict[str, Answer]:
    return {answer.path: answer for answer in answers_of(revision)}


def _note(stands: Answer | None, sent: Answer | None) -> str:
    if stands is None and sent is None:
        return "An answer that is not asked here."
    if stands is None and sent is not None:
        return f"{sent.asked} “{sent.words}” was not answered on the child’s own screen."
    assert stands is not None
    over = f"“{sent.words}” was written over it." if sent else "It was cleared elsewhere."
    return f"{stands.asked} “{stands.words}” stands. {over}"
