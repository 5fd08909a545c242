"""Audit entries and their seals."""
