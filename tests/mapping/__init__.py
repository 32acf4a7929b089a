"""Journey maps in conversation."""
