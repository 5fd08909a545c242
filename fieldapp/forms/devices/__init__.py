"""Forms about devices."""
