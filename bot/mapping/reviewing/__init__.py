"""Looking at a map again: what changed, four questions, undo, history, reminders."""
