"""Which profile an authority uses."""
