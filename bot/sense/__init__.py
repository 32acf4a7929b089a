"""What an answer means where no word of it is known: learned from examples, from embeddings and letters together."""
