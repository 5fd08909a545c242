"""What the sync protocol's answers say."""
