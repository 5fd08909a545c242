"""How much one request may hold; the device reads these in `hello` and checks first."""

PROTOCOL = 1

MAX_REVISION_BYTES = 1024 * 1024
MAX_REQUEST_BYTES = 8 * 1024 * 1024
MAX_BATCH = 100

#: How deep a message may be nested: a document (`merging.values.MAX_DEPTH`) and what is around it.
MAX_LEVELS = 40

#: How long one key may be, or one step of a path: ids have 36 characters, questions' names fewer.
#: Longer ones would make paths that no index holds, and each path is written out many times.
LONGEST_KEY = 100
