"""Journey maps in conversation: the interview, findings, changes, files."""
