"""Who may call the sync protocol: a signed-in account, by its own name and device."""

NAMELESS = dict.fromkeys(
    ("anonymous", "health_visitor", "early_help_worker", "team_manager", "administrator"), 401
)

ACCESS = {
    "sync.greet": dict.fromkeys(NAMELESS, 200),
    "sync.register": NAMELESS,
    "sync.release_key": NAMELESS,
    "sync.list_families": NAMELESS,
    "sync.copy_pack": NAMELESS,
    "sync.list_changes": NAMELESS,
    "sync.beat": NAMELESS,
    "sync.receive_revisions": NAMELESS,
    "sync.read_visit": NAMELESS,
    "sync.take_visit_over": NAMELESS,
}


def _signed_in(status: int) -> dict[str, int]:
    return NAMELESS | dict.fromkeys(NAMELESS.keys() - {"anonymous"}, status)


#: By one's own name and device, with an empty message. Nobody is told apart by role here: what
#: an account sees is its families (none of an administrator), and what it writes its role's.
UNDER_OWN_NAME = {
    "sync.greet": dict.fromkeys(NAMELESS, 200),
    "sync.register": _signed_in(422),
    "sync.release_key": NAMELESS,
    "sync.list_families": _signed_in(200),
    "sync.copy_pack": _signed_in(404),
    "sync.list_changes": _signed_in(200),
    "sync.beat": _signed_in(200),
    "sync.receive_revisions": _signed_in(422),
    "sync.read_visit": _signed_in(404),
    "sync.take_visit_over": _signed_in(404),
}
