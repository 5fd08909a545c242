"""What a tablet takes along to a family."""
