"""Devices: registered, reported on, given their share, revoked."""
