"""Attempts to break the server, one subject a file."""
