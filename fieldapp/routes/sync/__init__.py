"""`/sync/v1`: how a device's store is copied. Described whole in `docs/sync-v1.yaml`."""

from fieldapp.routes.sync import changes, devices, families, heartbeat, hello, revisions, visits
from fieldapp.routes.sync.guard import blueprint

__all__ = [
    "blueprint",
    "changes",
    "devices",
    "families",
    "heartbeat",
    "hello",
    "revisions",
    "visits",
]
