"""Who may call the sync protocol: a signed-in account by its own name, which this test omits."""

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
