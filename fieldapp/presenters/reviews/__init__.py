"""How a visit under review is shown: the queue, what changed, its sections, what to decide."""
