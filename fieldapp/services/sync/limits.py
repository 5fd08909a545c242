"""How much one request may hold; the device reads these in `hello` and checks first."""

PROTOCOL = 1

MAX_REVISION_BYTES = 1024 * 1024
MAX_REQUEST_BYTES = 8 * 1024 * 1024
MAX_BATCH = 100

#: How deep a message may be nested: a document (`merging.values.MAX_DEPTH`) and what is around it.
MAX_LEVELS = 40
