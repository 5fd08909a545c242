"""The small drawings beside the cleanliness choices: a wet and a dry corner, 0 to 3."""
