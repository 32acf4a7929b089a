"""From guides to an index: embedding, training, self-test, and the atomic switch."""
