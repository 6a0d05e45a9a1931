"""Text to model: each module reads one source and knows of no other file."""
