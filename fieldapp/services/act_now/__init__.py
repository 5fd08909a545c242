"""The act-now telephone numbers."""
