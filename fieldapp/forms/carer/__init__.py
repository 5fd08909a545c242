"""Questions about one parent or carer."""
