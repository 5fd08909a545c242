"""Our own drawings for the room picture rating: nine pictures a room, from clear to full."""
