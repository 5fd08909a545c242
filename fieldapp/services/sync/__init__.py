"""Receiving what devices send: every answer of the sync protocol."""
