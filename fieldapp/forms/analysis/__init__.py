"""The family's analysis and each child's decision."""
