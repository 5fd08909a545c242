"""The answer to one revision (architecture 5)."""

from dataclasses import dataclass, field

from fieldapp.models.revisions import Quarantine, Receipt
from fieldapp.models.visits import Visit

NEED_DOCUMENT = "need_document"
REVISION_REUSED = "revision_reused"
QUARANTINED = "quarantined"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. `told` is the visit whose head goes with it; `changed`, whether it moved."""

    revision_id: str
    status: int
    outcome: str
    receipt: Receipt | Quarantine | None = None
    told: Visit | None = None
    came_in: list[str] = field(default_factory=list)
    said: str = ""
    changed: Visit | None = None
