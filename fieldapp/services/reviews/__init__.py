"""A manager reads a visit: claims it, asks, returns it or approves what she read."""
