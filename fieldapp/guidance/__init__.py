"""Guidance at the point of need: short pieces in our own words, one TOML file a subject."""
