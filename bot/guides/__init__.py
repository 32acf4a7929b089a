"""Reading what the coach knows: editions of the guides, stages, and the question bank."""
