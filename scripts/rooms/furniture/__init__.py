"""What stands or hangs in a room and never changes from one level to the next."""
