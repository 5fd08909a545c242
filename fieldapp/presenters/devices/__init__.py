"""Devices as rows and pages."""
