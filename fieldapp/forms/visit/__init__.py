"""Questions about the visit itself."""
